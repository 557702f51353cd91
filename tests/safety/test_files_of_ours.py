"""Files that the product wrote itself, and that a person, a disk or another version may have changed: whatever stands
in them is read or refused in words, and what is refused has changed nothing."""

import hashlib
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table

from advisor.pins.pinned import FILE, FOLDER, FilePins, UnreadablePins
from api.backup.backup import BackupUnusable, restore_backup, write_backup
from api.backup.line import LINE
from api.database import tables
from api.database.database import Database, open_database
from api.database.received import Feedback, Received
from api.receipt.signing import FILE as KEY
from corpus.signing import UnreadableSignatures, read_decisions, signatures_beside, signed_rules, with_signed
from tests.advisor.made_up import cap, document

PAGE = document("At most 9 credits count.", rules=[cap(9)])
NOON = "2026-11-28T12:00:00+00:00"
TEXTS = st.text(max_size=30)
PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), TEXTS, st.just(NOON))
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=6
)
DECISION = st.fixed_dictionaries(
    {
        "verdict": st.sampled_from(["signed", "rejected"]) | VALUES,
        "sentence": st.just("At most 9 credits count.") | VALUES,
        "rests_on": TEXTS,
        "by": st.just("ada") | VALUES,
        "at": st.just(NOON) | VALUES,
    },
    optional={"rule": st.dictionaries(st.sampled_from(["kind", "amount", "unit"]) | TEXTS, VALUES), "more": VALUES},
)
PIN = st.fixed_dictionaries(
    {
        "id": st.just("a-1") | VALUES,
        "question": st.just("How many?") | VALUES,
        "document_id": st.just("transfer") | VALUES,
        "sentence": st.just("At most 9 credits count.") | VALUES,
        "rests_on": TEXTS,
        "by": st.just("ada") | VALUES,
        "at": st.just(NOON) | VALUES,
    },
    optional={"leads": VALUES, "more": VALUES},
)


def written(entries: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[bytes]:
    """Files of such entries, of anything else that YAML holds, and of any bytes."""
    held = st.lists(entries, max_size=3) | VALUES
    return st.one_of(
        held.map(lambda value: yaml.safe_dump(value, allow_unicode=True).encode()),
        st.binary(max_size=100),
        st.sampled_from(
            [b"- !!python/object/apply:os.system ['true']", b"- &a [*a]", b"-\t- ", b"[" * 2000, b"\xff\xfe"]
        ),
    )


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=200, deadline=None)
@given(content=written(DECISION))
@example(content=b"- 2026-11-31")
def test_any_file_of_signatures_is_read_or_refused_in_words(content: bytes) -> None:
    with folder() as home:
        path = home / "page.md"
        signatures_beside(path).write_bytes(content)
        try:
            decisions = read_decisions(path)
        except UnreadableSignatures as refused:
            assert str(signatures_beside(path)) in str(refused)
            return
    assert not list(signed_rules(PAGE, decisions)), "none rests on what stands in the page"
    assert with_signed(PAGE, decisions) == PAGE


@settings(max_examples=200, deadline=None)
@given(content=written(PIN))
@example(content=b"- 2026-11-31")
def test_any_file_of_pinned_answers_is_read_or_pins_nothing(content: bytes) -> None:
    with folder() as home:
        path = home / FOLDER / FILE
        path.parent.mkdir()
        path.write_bytes(content)
        pins = FilePins(home)
        try:
            held = pins.read()
        except UnreadablePins as refused:
            assert str(path) in str(refused)
            assert pins.all() == ()
            return
        assert tuple(pins.all()) == held
        assert all(pin.question and pin.by and pin.at for pin in held)


@cache
def head() -> dict[str, object]:
    """The first line of a backup of this version."""
    with folder() as home:
        database = open_database("sqlite://")
        write_backup(database, home / "backup")
        database.close()
        line = (home / "backup").read_text().split("\n")[0]
    return dict(json.loads(line))


def rows_of(table: Table) -> st.SearchStrategy[dict[str, object]]:
    """Rows of a table with all of its fields, whatever they hold."""
    columns = [column.name for column in table.columns]
    values = st.fixed_dictionaries({name: VALUES for name in columns})
    return st.fixed_dictionaries({"line": st.just("row"), "table": st.just(table.name), "values": values})


LINES = st.one_of(
    st.sampled_from([tables.feedback, tables.counts, tables.sites, tables.given]).flatmap(rows_of),
    st.fixed_dictionaries(
        {
            "line": st.just("row"),
            "table": st.sampled_from(["feedback", "sites", "sessions", "counts", "nothing"]),
            "values": st.dictionaries(
                st.sampled_from(["id", "received_at", "answer_id", "rating", "day", "questions"]) | TEXTS, VALUES
            ),
        }
    ),
    st.fixed_dictionaries(
        {
            "line": st.just("file"),
            "name": st.sampled_from(
                [
                    "library/a.md",
                    "library/a.md/b.md",
                    "library/../x",
                    "corrections/cases.yaml",
                    KEY,
                ]
            )
            | TEXTS,
            "text": TEXTS,
        },
        optional={"coded": st.booleans()},
    ),
    VALUES,
)


def sealed(lines: list[object], whole: bool = True) -> bytes:
    """A backup of such lines with the count and the hash that belong to it."""
    text = "".join(json.dumps(line) + "\n" for line in [{**head(), "whole": whole}, *lines])
    rows = sum(isinstance(line, dict) and line.get("line") == "row" for line in lines)
    end = {"line": "end", "rows": rows, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    # As pydantic writes it: without blanks.
    return (text + json.dumps(end, separators=(",", ":")) + "\n").encode()


NEITHER = {"line": "file", "name": "library/a", "text": ""}
COUNTED: dict[str, object] = {"day": "2026-11-28", "topic": "a", "institution": "b", "outcome": "c", "questions": 1}
FITTING = {"line": "row", "table": "counts", "values": COUNTED}


def held_by(database: Database) -> list[str]:
    return [row.answer_id for row in Received(database, 3650).feedback()]


@settings(max_examples=150, deadline=None)
@given(content=st.builds(sealed, st.lists(LINES, max_size=4), st.booleans()) | st.binary(max_size=200))
@example(content=sealed([{"line": "row", "table": "feedback", "values": {"id": 10**30}}]))
@example(content=sealed([{"line": "row", "table": "feedback", "values": {"received_at": "yesterday"}}]))
@example(content=sealed([{"line": "row", "table": "counts", "values": {}}]))
@example(content=sealed([{"line": "file", "name": "library/a.md", "text": "%", "coded": True}]))
@example(content=sealed([NEITHER, {**NEITHER, "name": "library/a/b"}]))
@example(content=sealed([{**NEITHER, "name": "library/a.md/b"}, {**NEITHER, "name": "library/a.md"}]))
@example(content=sealed([FITTING]))
@example(content=sealed([{"line": "file", "name": "corrections/cases.yaml", "text": "/w==", "coded": True}]))
@example(content=sealed([{"line": "file", "name": "corrections/pinned.yaml", "text": "%", "coded": True}]))
@example(content=sealed([{**FITTING, "values": {**COUNTED, "questions": 10**30}}]))
@example(content=sealed([{**FITTING, "values": {**COUNTED, "questions": None}}]))
@example(content=sealed([FITTING, FITTING]))
def test_any_backup_is_restored_or_refused_in_words_and_then_nothing_has_changed(content: bytes) -> None:
    with folder() as home:
        database = open_database("sqlite://")
        Received(database, 3650).add(Feedback(datetime.now(UTC), "before", "up"))
        (home / "library").mkdir()
        (home / "library" / "before.md").write_text("At most 9 credits count.")
        path = home / "backup"
        path.write_bytes(content)
        try:
            restore_backup(database, path, overwrite=True, home=home)
        except BackupUnusable as refused:
            assert str(path) in str(refused)
            assert held_by(database) == ["before"]
            assert (home / "library" / "before.md").read_text() == "At most 9 credits count."
        finally:
            database.close()
        assert [each.name for each in home.parent.glob(f"{home.name}*")] == [home.name]


def test_a_backup_that_was_made_up_here_is_one_that_can_be_restored() -> None:
    with folder() as home:
        database = open_database("sqlite://")
        (home / "backup").write_bytes(sealed([FITTING, {**NEITHER, "name": "library/a.md"}]))
        assert restore_backup(database, home / "backup", home=home) == 1
        database.close()
        assert (home / "library" / "a.md").read_text() == ""


@given(content=st.binary(max_size=200) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_line_of_a_backup_is_one_or_is_refused(content: bytes) -> None:
    try:
        line = LINE.validate_json(content)
    except ValueError:
        return
    assert LINE.validate_json(line.model_dump_json()) == line


@settings(max_examples=60, deadline=None)
@given(answer=st.text(min_size=1, max_size=60), reason=st.text(max_size=200))
def test_whatever_was_sent_comes_back_from_a_backup_as_it_was(answer: str, reason: str) -> None:
    with folder() as home:
        first, second = open_database("sqlite://"), open_database("sqlite://")
        Received(first, 3650).add(Feedback(datetime.now(UTC), answer, "down", reason=reason))
        write_backup(first, home / "backup")
        restore_backup(second, home / "backup")
        assert Received(second, 3650).feedback() == Received(first, 3650).feedback()
        first.close()
        second.close()
