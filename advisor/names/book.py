"""The names of one library by their words, with what each of them may mean."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from advisor.names.clipped import clipped_names
from advisor.names.spellings import (
    certificate_forms,
    degree_initials,
    initials_of,
    inner_forms,
    program_forms,
    unit_forms,
    words_of,
    written_forms,
)
from advisor.names.systems import system_of
from corpus.library import Library
from corpus.names import Elsewhere, Names

LONGEST_NAME = 9
"""Words in the longest name that is looked for."""

Sort = Literal["institution", "unit", "program", "elsewhere"]
"""What a name is the name of; "elsewhere" is an institution that the library does not hold."""


@dataclass(frozen=True)
class Name:
    """What a name may mean: institutions, a unit of one, or documents of a program."""

    sort: Sort
    institutions: tuple[str, ...]
    unit: str | None = None
    documents: tuple[str, ...] = ()
    capitals: bool = False
    """Initials, which count only in capitals: "MUST" and not "must"."""
    inner: bool = False
    """A name that means something only inside its institution, such as "EE"."""
    weak: bool = False
    """The name of a place, which names a school only where no school is named."""
    abroad: bool = False
    """Whether it is the name of a school outside the United States."""
    lacking: tuple[str, ...] = ()
    """Those of several institutions that the library does not hold."""
    provider: bool = False
    """Whether it is the name of a provider of courses, which takes no credit."""


@dataclass(frozen=True)
class Book:
    """Names by their words."""

    names: dict[tuple[str, ...], dict[Name, None]] = field(default_factory=dict)
    """Of each name its meanings in the order they were entered, each once."""
    short: dict[tuple[str, ...], Name] = field(default_factory=dict)
    """Names that are a school's only where credit is said to be from there (`short_names`)."""
    towns: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    """The towns that held institutions stand in, or have a campus in."""

    def add(self, alias: str, name: Name) -> None:
        """Enter a name under its words, unless it has none or too many."""
        words = words_of(alias)
        if words and len(words) <= LONGEST_NAME:
            self.names.setdefault(words, {})[name] = None

    def meanings(self, words: tuple[str, ...]) -> list[Name]:
        """What some words may mean."""
        return list(self.names.get(words, ()))

    def add_short(self, alias: str, place: Elsewhere) -> None:
        """Enter a short name of a school that is not held. One that several bear is theirs by itself."""
        words = words_of(alias)
        borne = self.short.get(words)
        called = place.name if borne is None else alias
        abroad = place.abroad if borne is None else borne.abroad or place.abroad
        if not any(name.sort == "institution" for name in self.meanings(words)):
            self.short[words] = Name("elsewhere", (called,), abroad=abroad)

    def towns_near(self, institutions: Collection[str]) -> set[tuple[str, ...]]:
        """The towns that may be meant as a held school's own: all where no institution is named, else those of the
        institutions named and of their systems."""
        systems = {system_of(name) for name in institutions}
        return {
            town for town, held in self.towns.items() if not institutions or any(system_of(h) in systems for h in held)
        }

    def common_words(self) -> frozenset[str]:
        """Words in the names of several institutions, which name none of them alone."""
        seen: dict[str, set[str]] = {}
        for words, entry in self.names.items():
            for word in words:
                seen.setdefault(word, set()).update(i for name in entry for i in name.institutions)
        return frozenset(word for word, institutions in seen.items() if len(institutions) > 2)


def book_of(library: Library, names: Names, elsewhere: Iterable[Elsewhere]) -> Book:
    """The names of a library: its own, the curated ones, initials, and the institutions that it does not hold."""
    book = Book()
    held = {document.institution for document in library}
    for institution in sorted(held):
        for alias in written_forms(institution):
            book.add(alias, Name("institution", (institution,)))
    _add_institutions(book, names, held)
    _add_units(book, names, held)
    _add_programs(book, names, library)
    _add_ambiguous(book, names, held)
    _add_documents(book, library)
    _add_elsewhere(book, elsewhere)
    _add_clipped(book, library, held - {institution.name for institution in names.institutions})
    for institution in sorted(held):
        if not book.meanings(words_of(initials_of(institution))):
            book.add(initials_of(institution), Name("institution", (institution,), capitals=True))
    return book


def _add_institutions(book: Book, names: Names, held: set[str]) -> None:
    for institution in names.institutions:
        for alias in institution.aliases if institution.name in held else ():
            book.add(alias, Name("institution", (institution.name,)))
        for town in institution.towns if institution.name in held else ():
            book.towns.setdefault(words_of(town), set()).add(institution.name)


def _add_clipped(book: Book, library: Library, unlisted: set[str]) -> None:
    """What held institutions that nobody listed are called for short; a name that means something keeps its meaning."""
    for words, (schools, place) in clipped_names(sorted(unlisted), library).items():
        if not book.meanings(words) and words not in book.short:
            book.add(" ".join(words), Name("institution", tuple(sorted(schools)), weak=place))


def _add_elsewhere(book: Book, elsewhere: Iterable[Elsewhere]) -> None:
    for place in elsewhere:
        for alias in place.short:
            book.add_short(alias, place)
        for alias in (*written_forms(place.name), *place.aliases):
            if not any(name.sort == "institution" for name in book.meanings(words_of(alias))):
                book.add(alias, Name("elsewhere", (place.name,), abroad=place.abroad, provider=place.provider))


def _add_units(book: Book, names: Names, held: set[str]) -> None:
    own = {i.name: (i.name, *i.aliases) for i in names.institutions}
    for unit in names.units:
        if unit.institution in held:
            for alias in (*unit_forms(unit.name), *unit.aliases):
                book.add(alias, Name("unit", (unit.institution,), unit.name))
            for alias in inner_forms(unit.aliases, own.get(unit.institution, ())):
                book.add(alias, Name("unit", (unit.institution,), unit.name, inner=True))


def _add_programs(book: Book, names: Names, library: Library) -> None:
    for program in names.programs:
        document = library.get(program.document)
        if document:
            for alias in (form for told in program.aliases for form in certificate_forms(told)):
                book.add(alias, Name("program", (document.institution,), document.unit, (document.id,)))


def _add_ambiguous(book: Book, names: Names, held: set[str]) -> None:
    """The names that several institutions bear: the name of a place may mean those that are not held, too, and so may
    initials whose likeliest bearer is not, or of more than two; other initials mean one that is held."""
    for name in names.ambiguous:
        meant = tuple(institution for institution in name.names if institution in held)
        initials = name.alias.isupper()
        loose = not initials or name.names[0] not in held or len(name.names) > 2
        if meant:
            lacking = tuple(institution for institution in name.names if institution not in held) if loose else ()
            bearers = name.names if loose else meant
            book.add(name.alias, Name("institution", bearers, weak=not initials, lacking=lacking))


def _add_documents(book: Book, library: Library) -> None:
    for document in library:
        named = document.unit is not None and any(letter.isupper() for letter in document.unit)
        for alias in unit_forms(document.unit) if document.unit and named else ():
            book.add(alias, Name("unit", (document.institution,), document.unit))
        for alias in program_forms(document.program) if document.program else ():
            book.add(alias, Name("program", (document.institution,), document.unit, (document.id,)))
        if initials := degree_initials(document.program or ""):
            own = Name("program", (document.institution,), document.unit, (document.id,), capitals=True, inner=True)
            book.add(initials, own)
