"""Which institutions, units and programs a text names: by name, alias, abbreviation, or with a typo."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz import fuzz

from corpus.library import Library
from corpus.names import Elsewhere, Names

FUZZY_LETTERS = 7
"""Shorter names are matched only as they are written: "unh" is one letter from too many words."""

FUZZY_SCORE = 88
"""The least rapidfuzz ratio of a misspelt name; 88 lets one wrong letter in seven pass."""

LONGEST_ACRONYM = 5
"""A program's name of one word tells its institution only as an acronym ("iMBA"); "microcredential" tells none."""

LONGEST_NAME = 9
"""Words in the longest name that is looked for."""

ORDINARY = frozenset("liberty mason case hood park wagner pacific".split())
"""Names of institutions that are ordinary words as well."""

_FILLER = frozenset("of the and at in for a an".split())

Sort = Literal["institution", "unit", "program", "elsewhere"]


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


@dataclass(frozen=True)
class _Name:
    sort: Sort
    institutions: tuple[str, ...]
    unit: str | None = None
    documents: tuple[str, ...] = ()
    capitals: bool = False
    """Initials, which count only in capitals: "MUST" and not "must"."""
    inner: bool = False
    """A name that means something only inside its institution, such as "EE"."""
    weak: bool = False


@dataclass
class _Book:
    names: dict[tuple[str, ...], list[_Name]] = field(default_factory=dict)

    def add(self, alias: str, name: _Name) -> None:
        words = tuple(word for word, _, _ in tokens(alias))
        if words and len(words) <= LONGEST_NAME and name not in self.names.setdefault(words, []):
            self.names[words].append(name)


class Gazetteer:
    """The names of one library."""

    def __init__(self, library: Library, names: Names, elsewhere: Iterable[Elsewhere] = ()) -> None:
        self._book = _Book()
        self._programs = {d.id: frozenset(_words(d.program or "")) for d in library}
        held = {document.institution for document in library}
        for institution in sorted(held):
            for alias in _written_forms(institution):
                self._book.add(alias, _Name("institution", (institution,)))
        self._add_curated(names, held, library)
        for document in library:
            if document.unit:
                for alias in _unit_forms(document.unit):
                    self._book.add(alias, _Name("unit", (document.institution,), document.unit))
            if document.program:
                for alias in _program_forms(document.program):
                    self._book.add(alias, _Name("program", (document.institution,), document.unit, (document.id,)))
        for institution in sorted(held):
            if _words(_initials(institution)) not in self._book.names:
                self._book.add(_initials(institution), _Name("institution", (institution,), capitals=True))
        for place in elsewhere:
            for alias in (*_written_forms(place.name), *place.aliases):
                if not any(name.sort == "institution" for name in self._book.names.get(_words(alias), [])):
                    self._book.add(alias, _Name("elsewhere", (place.name,)))
        self._fuzzy = [
            (" ".join(words), entry)
            for words, entry in self._book.names.items()
            if len("".join(words)) >= FUZZY_LETTERS and any(name.sort == "institution" for name in entry)
        ]
        self._common = _common_words(self._book.names)

    def _add_curated(self, names: Names, held: set[str], library: Library) -> None:
        for institution in names.institutions:
            if institution.name in held:
                for alias in institution.aliases:
                    self._book.add(alias, _Name("institution", (institution.name,)))
        own = {i.name: (i.name, *i.aliases) for i in names.institutions}
        for unit in names.units:
            if unit.institution in held:
                for alias in (*_unit_forms(unit.name), *unit.aliases):
                    self._book.add(alias, _Name("unit", (unit.institution,), unit.name))
                for alias in _inner_forms(unit.aliases, own.get(unit.institution, ())):
                    self._book.add(alias, _Name("unit", (unit.institution,), unit.name, inner=True))
        for program in names.programs:
            document = library.get(program.document)
            if document:
                for alias in program.aliases:
                    self._book.add(alias, _Name("program", (document.institution,), document.unit, (document.id,)))
        for name in names.ambiguous:
            meant = tuple(institution for institution in name.names if institution in held)
            if meant:
                self._book.add(name.alias, _Name("institution", meant, weak=not name.alias.isupper()))

    def find(self, text: str, institutions: frozenset[str] = frozenset()) -> list[Mention]:
        """Every name in a text, longest first where names overlap. Units and programs whose name is ordinary
        (a "College of Science") count only within `institutions` or an institution that the text names."""
        words = tokens(text)
        exact = list(self._exact(words, text))
        sure = [mention for mention in exact if mention.sort != "program" and len(mention.institutions) == 1]
        taken = {position for mention in sure for position in range(mention.start, mention.end)}
        spelt = [m for m in self._misspelt(words, text) if not taken & set(range(m.start, m.end))]
        named = {i for mention in [*exact, *spelt] if mention.sort == "institution" for i in mention.institutions}
        context = frozenset(named) or institutions
        kept = [m for m in [*exact, *spelt] if self._fits(m, context) and not self._is_word(m, text)]
        return sorted(self._closest(_longest(kept), words), key=lambda mention: mention.start)

    def _closest(self, mentions: list[Mention], words: list[tuple[str, int, int]]) -> list[Mention]:
        """Of programs that share a short name, those whose full name shares the most words with the text."""
        said = {word for word, _, _ in words}

        def shared(mention: Mention) -> int:
            return max((len(self._programs.get(document, frozenset()) & said) for document in mention.documents), default=0)

        best: dict[tuple[int, int], int] = {}
        for mention in mentions:
            if mention.sort == "program":
                best[mention.start, mention.end] = max(best.get((mention.start, mention.end), 0), shared(mention))
        return [m for m in mentions if m.sort != "program" or shared(m) == best[m.start, m.end]]

    def _exact(self, words: list[tuple[str, int, int]], text: str) -> Iterator[Mention]:
        for first in range(len(words)):
            for last in range(min(len(words), first + LONGEST_NAME), first, -1):
                key = tuple(word for word, _, _ in words[first:last])
                start, end = words[first][1], words[last - 1][2]
                for name in self._book.names.get(key, []):
                    if not name.capitals or text[start:end].isupper():
                        yield _mention(name, start, end, " ".join(key))

    def _misspelt(self, words: list[tuple[str, int, int]], text: str) -> Iterator[Mention]:
        for first in range(len(words)):
            for last in range(min(len(words), first + 5), first, -1):
                window = words[first:last]
                key = " ".join(word for word, _, _ in window)
                strange = [word for word, _, _ in window if word not in self._common and word not in _FILLER]
                if len(key) < FUZZY_LETTERS or not strange or not any(len(word) >= 5 for word in strange):
                    continue
                if window[0][0] in _FILLER or window[-1][0] in _FILLER:
                    continue
                best = max(self._fuzzy, key=lambda pair: fuzz.ratio(key, pair[0]), default=None)
                if best and fuzz.ratio(key, best[0]) >= FUZZY_SCORE and key[0] == best[0][0]:
                    for name in best[1]:
                        if name.sort == "institution":
                            yield _mention(name, window[0][1], window[-1][2], key)

    def _is_word(self, mention: Mention, text: str) -> bool:
        """Whether a name that is also an ordinary word ("liberty", "case") is used as that word."""
        if mention.text not in ORDINARY or mention.sort != "institution":
            return False
        after = re.match(r"\W+(?:ms|msn|ma|mba|mha|mph|masters?|master's|grad\w*|cert\w*|univ\w*|college|online|for the|takes?)\b", text[mention.end :], re.IGNORECASE)
        before = re.search(r"\b(?:at|to|into|vs|versus|or)\s+$", text[: mention.start], re.IGNORECASE)
        return not after and not before

    def _fits(self, mention: Mention, context: frozenset[str]) -> bool:
        if mention.sort in ("institution", "elsewhere"):
            return True
        if context & set(mention.institutions):
            return True
        if context and mention.sort == "program":
            return False
        if mention.sort == "program" and " " not in mention.text and len(mention.text) > LONGEST_ACRONYM:
            return False
        others = self._book.names.get(_words(mention.text), [])
        if all(name.inner for name in others):
            return False
        alone = {name.institutions for name in others if name.sort == mention.sort}
        words = mention.text.split()
        telling = mention.sort == "program" and len(words) > 3
        return len(alone) == 1 and (telling or not all(word in self._common for word in words))


def tokens(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in small letters without accents or possessive s, each with its place; "and" and "&" are left out."""
    found = []
    for match in re.finditer(r"[^\W_]+(?:[&'’][^\W_]+)*", text):
        word = unicodedata.normalize("NFKD", match.group().lower())
        word = "".join(letter for letter in word if not unicodedata.combining(letter))
        word = re.sub(r"['’]s$", "", word).replace("'", "").replace("’", "")
        if word != "and":
            found.append((word, match.start(), match.end()))
    return found


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in tokens(text))


def _mention(name: _Name, start: int, end: int, text: str) -> Mention:
    return Mention(start, end, text, name.sort, name.institutions, name.unit, name.documents, name.weak)


def _written_forms(institution: str) -> Iterator[str]:
    """A name in full, without "the" and without punctuation, and with "univ"."""
    yield institution
    yield re.sub(r"(?i)^the ", "", institution)
    yield institution.replace(",", "").replace("-", " ")
    yield re.sub(r"(?i)\buniversity\b", "univ", institution)


def _initials(institution: str) -> str:
    """The initials of a name where they make three letters or more, else nothing."""
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", institution) if word.lower() not in _FILLER)
    return initials if len(initials) >= 3 else ""


def _inner_forms(aliases: Iterable[str], institution: Iterable[str]) -> Iterator[str]:
    """A unit's aliases without the institution's own name: "GMU Telecom" is "Telecom" to somebody at GMU."""
    for alias in aliases:
        for name in sorted(institution, key=len, reverse=True):
            if alias.lower().startswith(name.lower() + " "):
                yield alias[len(name) + 1 :]
                break


def _unit_forms(unit: str) -> Iterator[str]:
    """A unit in full, and the subject that its name is about."""
    yield unit
    subject = re.sub(r"(?i)\b(?:department|school|college|division|center|programs?|online|of|for|the)\b", " ", unit)
    subject = " ".join(subject.split())
    if len(subject) > 5:
        yield subject
        yield subject.split(" ")[0] if subject.split(" ")[0] not in ("Public", "Mechanical,") and " " in subject and len(subject.split(" ")[0]) > 8 else subject


def _program_forms(program: str) -> Iterator[str]:
    """A program in full, in its parts, and with the everyday words for its credential."""
    plain = re.sub(r"\([^)]*\)", " ", program).strip()
    yield program
    yield plain
    yield from re.findall(r"\(([A-Z][A-Za-z&-]{2,})\)", program)
    subject = re.sub(
        r"(?i)\b(online|graduate|post-?baccalaureate|certificates?|credential|program|"
        r"master of (science|arts)( in)?|m\.?s\.?( in)?|masters?('s)?( of| in)?|degree|in)\b",
        " ",
        plain,
    )
    subject = " ".join(subject.split())
    if len(subject) > 3:
        certificate = "certificate" in program.lower()
        for word in ("certificate", "cert", "graduate certificate", "grad cert", "grad certificate") if certificate else ("ms", "master", "masters"):
            yield f"{subject} {word}"
            yield f"{word} in {subject}"
        if not certificate:
            yield f"ms in {subject}"
            yield f"ms {subject}"


def _common_words(names: dict[tuple[str, ...], list[_Name]]) -> frozenset[str]:
    """Words in the names of several institutions, which name none of them alone."""
    seen: dict[str, set[str]] = {}
    for words, entry in names.items():
        for word in words:
            seen.setdefault(word, set()).update(i for name in entry for i in name.institutions)
    return frozenset(word for word, institutions in seen.items() if len(institutions) > 2)


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
