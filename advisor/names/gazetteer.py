"""Which institutions, units and programs a text names: by name, alias, abbreviation, or with a typo."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from advisor.names.book import LONGEST_NAME, Name, Sort, book_of
from advisor.names.by_field import by_field, fields_of
from advisor.names.by_town import by_town
from advisor.names.listed import in_list
from advisor.names.misspellings import Misspellings
from advisor.names.ordinary_words import SUBJECTS, is_of_life, is_ordinary
from advisor.names.short_names import short_names
from advisor.names.spellings import FILLER, tokens, words_of
from advisor.names.strangers import strangers
from advisor.names.systems import campuses_named, others_of_system
from corpus.library import Library
from corpus.names import Elsewhere, Names

FUZZY_LETTERS = 7
"""Shorter names are matched only as they are written: "unh" is one letter from too many words."""

_SPANISH = "universidad"
"""The first word of names as Spanish has them, which are too near to the others to be guessed at."""

REMEMBERED = 64
"""Texts whose names are kept: a message is searched for names several times on its way, and so are the sentences that
it is answered with."""

LONGEST_ACRONYM = 5
"""A program's name of one word tells its institution only as an acronym ("iMBA"); "microcredential" tells none."""


@dataclass(frozen=True)
class Mention:
    """A name found in a text at `start:end`, and what it may mean: institutions (several where the name is
    ambiguous), a unit of one of them, or documents of a program."""

    start: int
    end: int
    text: str
    sort: Sort
    institutions: tuple[str, ...]
    unit: str | None = None
    documents: tuple[str, ...] = ()
    weak: bool = False
    """The name of a place, which names a school only where no school is named."""
    abroad: bool = False
    """Whether it is the name of a school outside the United States."""
    lacking: tuple[str, ...] = ()
    """Those of several institutions that the library does not hold."""
    provider: bool = False
    """Whether it is the name of a provider of courses, which takes no credit."""


class Gazetteer:
    """The names of one library."""

    def __init__(self, library: Library, names: Names, elsewhere: Iterable[Elsewhere] = ()) -> None:
        self._book = book_of(library, names, elsewhere)
        self._programs = {d.id: frozenset(words_of(d.program or "")) for d in library}
        self._fields = fields_of(list(library))
        self._fuzzy = {
            " ".join(words): entry
            for words, entry in self._book.names.items()
            if len("".join(words)) >= FUZZY_LETTERS
            and words[0] != _SPANISH
            and any(name.sort == "institution" for name in entry)
        }
        self._misspellings = Misspellings(self._fuzzy)
        self._common = self._book.common_words()
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._found)

    def find(self, text: str, institutions: frozenset[str] = frozenset()) -> list[Mention]:
        """Every name in a text, longest first where names overlap. Units and programs whose name is ordinary
        (a "College of Science") count only within `institutions` or an institution that the text names."""
        return [*self._remembered(text, institutions)]

    def _found(self, text: str, institutions: frozenset[str]) -> list[Mention]:
        words = tokens(text)
        exact = [self._told_apart(mention, text) for mention in self._exact(words, text)]
        sure = [
            mention
            for mention in exact
            if mention.sort != "program" and len(mention.institutions) == 1 and not self._is_word(mention, text)
        ]
        misspelt = [_of_university(mention, text) for mention in self._misspelt(words)]
        spelt = [m for m in misspelt if all(_is_part(one, m, text) for one in sure if _meet(one, m))]
        schools_named = _longest([mention for mention in [*exact, *spelt] if mention.sort == "institution"])
        named = {institution for mention in schools_named for institution in mention.institutions}
        context = frozenset(named) or institutions
        fitting = [m for m in [*exact, *spelt] if self._fits(m, context, text)]
        sure = [m for m in fitting if m.sort in ("institution", "unit") and not self._is_word(m, text)]
        schools = [(m.start, m.end) for m in sure]
        kept = [m for m in fitting if not self._is_word(m, text) or in_list(text, (m.start, m.end), schools)]
        certain = [(m.start, m.end, m.institutions[0]) for m in sure if len(m.institutions) == 1]
        others = [*others_of_system(text, certain), *campuses_named(text, certain)]
        kept += [Mention(start, end, text[start:end].lower(), "elsewhere", (name,)) for start, end, name in others]
        kept += self._strangers(text, kept)
        kept += self._short(words, text, kept)
        return sorted(self._closest(_longest(kept), words), key=lambda mention: mention.start)

    def _told_apart(self, mention: Mention, text: str) -> Mention:
        """A mention of a name that several schools bear as that of the one in whose town it stands, or whose program it
        stands before."""
        schools = mention.institutions if mention.sort == "institution" else ()
        behind = text[mention.end :]
        meant = by_town(schools, behind, self._book.towns)
        offers = None if meant else by_field(schools, behind, self._fields)
        if offers:
            return replace(mention, institutions=(offers,), weak=False)
        return replace(mention, institutions=(meant,)) if meant else mention

    def towns_of(self, institution: str) -> list[str]:
        """The towns that a held institution stands in, in small letters."""
        return [" ".join(town) for town, held in self._book.towns.items() if institution in held]

    def _strangers(self, text: str, named: list[Mention]) -> Iterator[Mention]:
        """The universities that a text names in full and that the book does not hold: a telling word of theirs stands
        in no name of it, as in "Wagner Valley College", which is not Wagner."""
        for start, end, name in strangers(text):
            inside = [m for m in named if m.start < end and start < m.end]
            words = [(word, start + first) for word, first, _ in tokens(name)]
            if any(
                word not in self._common and word not in FILLER and not any(m.start <= at < m.end for m in inside)
                for word, at in words
            ):
                yield Mention(start, end, name, "elsewhere", (name,))

    def _short(self, words: list[tuple[str, int, int]], text: str, named: list[Mention]) -> Iterator[Mention]:
        """The schools that a text names in short as where credit is from, and that no longer name covers."""
        sure = [m.institutions[0] for m in named if m.sort == "institution" and len(m.institutions) == 1]
        for start, end, name in short_names(words, text, self._book.short, self._book.towns_near(sure)):
            if not any(m.start < end and start < m.end for m in named):
                yield _mention(name, start, end, text[start:end].lower())

    def _closest(self, mentions: list[Mention], words: list[tuple[str, int, int]]) -> list[Mention]:
        """Of programs that share a short name, those whose full name shares the most words with the text."""
        said = {word for word, _, _ in words}

        def shared(mention: Mention) -> int:
            return max(
                (len(self._programs.get(document, frozenset()) & said) for document in mention.documents), default=0
            )

        best: dict[tuple[int, int], int] = {}
        for mention in mentions:
            if mention.sort == "program":
                best[mention.start, mention.end] = max(best.get((mention.start, mention.end), 0), shared(mention))
        return [m for m in mentions if m.sort != "program" or shared(m) == best[m.start, m.end]]

    def _exact(self, words: list[tuple[str, int, int]], text: str) -> Iterator[Mention]:
        alone = tuple(word for word, _, _ in words)
        for first in range(len(words)):
            for last in range(min(len(words), first + LONGEST_NAME), first, -1):
                key = alone[first:last]
                start, end = words[first][1], words[last - 1][2]
                for name in self._book.meanings(key):
                    if not name.capitals or text[start:end].isupper():
                        yield _mention(name, start, end, " ".join(key))

    def _misspelt(self, words: list[tuple[str, int, int]]) -> Iterator[Mention]:
        alone = [word for word, _, _ in words]
        filler = [word in FILLER for word in alone]
        telling = [len(w) >= 5 and w not in self._common and not f for w, f in zip(alone, filler, strict=True)]
        for first in range(len(words)):
            for last in range(min(len(words), first + 5), first, -1):
                if filler[first] or filler[last - 1] or not any(telling[first:last]):
                    continue
                window, key = words[first:last], " ".join(alone[first:last])
                if len(key) < FUZZY_LETTERS:
                    continue
                best = self._misspellings.meant(key)
                if best:
                    for name in self._fuzzy[best]:
                        if name.sort == "institution":
                            yield _mention(name, window[0][1], window[-1][2], key)

    def _is_word(self, mention: Mention, text: str) -> bool:
        """Whether a name that is also an ordinary word ("liberty", "case") is used as that word."""
        return mention.sort == "institution" and is_ordinary(text, mention.start, mention.end, mention.text)

    def _fits(self, mention: Mention, context: frozenset[str], text: str) -> bool:
        if mention.sort in ("institution", "elsewhere"):
            return True
        if mention.text in SUBJECTS and (not context & set(mention.institutions) or is_of_life(text, mention.start)):
            return False
        if context & set(mention.institutions):
            return True
        if context and mention.sort == "program":
            return False
        if mention.sort == "program" and " " not in mention.text and len(mention.text) > LONGEST_ACRONYM:
            return False
        others = self._book.meanings(words_of(mention.text))
        if all(name.inner for name in others):
            return False
        alone = {name.institutions for name in others if name.sort == mention.sort}
        words = mention.text.split()
        telling = mention.sort == "program" and len(words) > 3
        return len(alone) == 1 and (telling or not all(word in self._common for word in words))


_UNIVERSITY_OF = re.compile(r"\buniv\w* of (?:the )?\Z", re.IGNORECASE)


def _of_university(mention: Mention, text: str) -> Mention:
    """The misspelt name of a place behind a "university of", which that may be misspelt, too, as that university's."""
    named = [name for name in mention.institutions if name.startswith("University of ")]
    several = len(mention.institutions) > 1 and len(named) == 1
    return (
        replace(mention, institutions=(named[0],))
        if several and _UNIVERSITY_OF.search(text[: mention.start])
        else mention
    )


def _meet(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _is_part(one: Mention, longer: Mention, text: str) -> bool:
    """Whether a name lies within a longer one: "Colorado State" in a misspelt "Colorado State Pueblo", and not in
    "Colorado State (not Pueblo)"."""
    inside = longer.start <= one.start and one.end <= longer.end
    rest = text[one.end : longer.end] + text[longer.start : one.start]
    return inside and bool(re.fullmatch(r" ?[A-Za-z]{5,} ?", rest))


def _mention(name: Name, start: int, end: int, text: str) -> Mention:
    return Mention(
        start,
        end,
        text,
        name.sort,
        name.institutions,
        name.unit,
        name.documents,
        name.weak,
        name.abroad,
        name.lacking,
        name.provider,
    )


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Of names that overlap, the longest; of equals, all, an institution before an institution not held."""
    kept: list[Mention] = []
    rank = {"institution": 0, "unit": 1, "program": 2, "elsewhere": 3}
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, rank[m.sort], m.start)):
        overlapping = [m for m in kept if m.start < mention.end and mention.start < m.end]
        if all((m.start, m.end) == (mention.start, mention.end) and m.sort != "elsewhere" for m in overlapping):
            if mention.sort == "elsewhere" and overlapping:
                continue
            kept.append(mention)
        elif mention.sort == "program" and all(m.sort == "institution" for m in overlapping):
            kept.append(mention)
    return kept
