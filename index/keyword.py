"""Keyword search over the passages of a snapshot: BM25 in SQLite's full-text index, with Porter stemming."""

import re
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from corpus.document import Audience

_COMMON = """
    a an and are as at be been but by can could did do does for from had has have how i if im in into is it its ive just
    me my of on or our so than that the their them then there these they this those to up was we were what when
    where which who will with would you your am about any also get got really want wanna please hi hello hey
"""
STOP_WORDS = frozenset(_COMMON.split())
_TABLE = """
    CREATE VIRTUAL TABLE passages USING fts5(
        id UNINDEXED, heading, text, institution UNINDEXED, kind UNINDEXED, audience UNINDEXED,
        tokenize = "porter unicode61 remove_diacritics 2 tokenchars '&'"
    )
"""


@dataclass(frozen=True)
class Entry:
    """One passage as the keyword index holds it; `heading` is searched with it."""

    id: str
    heading: str
    text: str
    institution: str
    kind: str
    audience: Audience


class KeywordIndex:
    """A read-only full-text index in one SQLite file."""

    def __init__(self, path: Path) -> None:
        address = f"{path.absolute().as_uri()}?mode=ro"  # a home's name may hold ?, # or %
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._lock = threading.Lock()

    @staticmethod
    def write(path: Path, entries: Iterable[Entry]) -> None:
        """Make the index file anew."""
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(_TABLE)
            connection.executemany(
                "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)",
                ((e.id, e.heading, e.text, e.institution, e.kind, str(e.audience)) for e in entries),
            )

    def count(self) -> int:
        """How many passages are indexed."""
        with self._lock:
            (count,) = self._connection.execute("SELECT count(*) FROM passages").fetchone()
        return int(count)

    def nearest(
        self,
        query: str,
        limit: int,
        audience: Audience,
        institutions: Sequence[str] = (),
        kinds: Sequence[str] = (),
    ) -> list[tuple[str, float]]:
        """The ids of the best passages with their BM25 score (higher is better), best first."""
        words = terms(query)
        if not words:
            return []
        sql = "SELECT id, -bm25(passages, 0, 0.6, 1.0) AS score FROM passages WHERE passages MATCH ?"
        values: list[str | int] = [" OR ".join(f'"{word}"' for word in words)]
        if audience is Audience.STUDENT:
            sql, values = sql + " AND audience = ?", [*values, str(Audience.STUDENT)]
        for column, chosen in (("institution", institutions), ("kind", kinds)):
            if chosen:
                sql += f" AND {column} IN ({', '.join('?' * len(chosen))})"
                values += list(chosen)
        with self._lock:
            rows = self._connection.execute(sql + " ORDER BY score DESC, id LIMIT ?", [*values, limit]).fetchall()
        return [(str(id_), float(score)) for id_, score in rows]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def terms(query: str) -> list[str]:
    """The words of a query that are worth looking for, each once."""
    words = re.findall(r"[\w&]+", re.sub("['’]", "", query.lower()))
    return list(dict.fromkeys(word for word in words if word not in STOP_WORDS))
