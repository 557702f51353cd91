"""The planner: what a student holds and wants in, the pathways out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from advisor.finding import Finding
from advisor.message.credit.credit import Use
from advisor.message.schools.places import places_of
from advisor.message.understanding import Place
from advisor.names.gazetteer import Gazetteer
from advisor.planner.catalog import Catalog, field_words
from advisor.planner.lay_out import lay_out
from advisor.planner.pathway import Infeasible, Pathway, Plan
from advisor.planner.program import Program
from advisor.planner.ranking import cheapest, fastest, safest, unpriced
from advisor.planner.student import Lot, Student
from advisor.rules.sizes import is_total
from advisor.rules.wording import TARGETS
from corpus.amounts import Unit
from corpus.document import Document, Kind
from corpus.library import Library
from corpus.rules import Credential, Origin, Size

MOST_TARGETS = 5
"""Institutions that one plan sets side by side."""

MOST_OF_A_FIELD = 25
"""Programs of a field that one plan lays out; how many more there are is said."""

MOST_SHOWN = 8
"""Pathways of a field that one plan shows: the named ones, then those with the least open."""


@dataclass(frozen=True)
class Credit:
    """A lot of credit as it was described, with the names of a school and of a certificate in the asker's words."""

    lot: Lot
    at: str | None = None
    certificate: str | None = None


@dataclass(frozen=True)
class Wish:
    """What to plan for: up to five targets by name, or a field, or places that were understood already."""

    credits: tuple[Credit, ...]
    student: Student
    targets: tuple[str, ...] = ()
    field: str | None = None
    credential: Credential = Credential.MASTERS
    places: tuple[Place, ...] = ()


class Planner:
    """Lays out pathways over one library. It reads only documents that students may read."""

    def __init__(self, library: Library, gazetteer: Gazetteer) -> None:
        self._library = library
        self._gazetteer = gazetteer
        self._catalog = Catalog(library)

    def plan(self, wish: Wish) -> Plan:
        """The pathways of a wish, and why there are none where there are none."""
        student = replace(wish.student, lots=tuple(self._lot(credit) for credit in wish.credits))
        programs: list[Program] = []
        infeasible: list[Infeasible] = []
        named = [self._programs(target, wish.credential) for target in dict.fromkeys(wish.targets[:MOST_TARGETS])]
        placed = [self._of_place(place, place.institution, wish.credential) for place in wish.places]
        for found in (*named, *placed):
            if isinstance(found, Infeasible):
                infeasible.append(found)
            else:
                programs += found
        fields = self._catalog.in_field(wish.field, wish.credential) if wish.field else ()
        if wish.field and not fields:
            text = f"The library holds no {TARGETS[wish.credential]} with this field in its name."
            infeasible.append(Infeasible(wish.field, Finding(text, ())))
        programs += fields[:MOST_OF_A_FIELD]
        pathways: list[Pathway] = []
        for program in dict.fromkeys(programs):
            ways, barred = lay_out(program, _at_home(student, program, wish), self._catalog.stacking_into(program))
            pathways += ways
            infeasible += barred
        shown = _shown(pathways) if wish.field else pathways
        return Plan(
            tuple(shown), tuple(infeasible), cheapest(shown), fastest(shown), safest(shown),
            max(0, len(fields) - MOST_OF_A_FIELD), unpriced(shown),
        )  # fmt: skip

    def _lot(self, credit: Credit) -> Lot:
        """A lot with the school and the certificate that its words name."""
        lot = credit.lot
        page = self._certificate(credit.certificate) if credit.certificate else None
        if page is not None:
            lot = _of_certificate(lot, page)
        if credit.at:
            lot = replace(lot, at=self._institution(credit.at))
        return lot

    def _certificate(self, name: str) -> Document | None:
        """The one page of a certificate that a name names."""
        places, _, _ = places_of(name, self._gazetteer.find(name))
        found = [self._library.get(document) for place in places for document in place.documents]
        pages = {page.id: page for page in found if page and page.kind is Kind.CERTIFICATE}
        return next(iter(pages.values())) if len(pages) == 1 else None

    def _institution(self, name: str) -> str:
        """The institution that a name names, else the name itself: credit from a school that is not held."""
        if name in self._catalog.institutions:
            return name
        places, _, unheld = places_of(name, self._gazetteer.find(name))
        return places[0].institution if len(places) == 1 else (unheld[0] if unheld else name)

    def _programs(self, target: str, credential: Credential) -> list[Program] | Infeasible:
        """The programs that a target names; the institution by itself where it names no program."""
        if target in self._catalog.institutions:
            return self._of_place(Place(target), target, credential)
        places, choices, unheld = places_of(target, self._gazetteer.find(target))
        if choices:
            text = f"Several institutions go by this name: {', '.join(choices)}. Say which one."
            return Infeasible(target, Finding(text, ()))
        if len(places) != 1:
            text = "This names more than one institution; give them as targets of their own."
            if not places:
                text = f"The library does not hold {unheld[0] if unheld else 'an institution of this name'}."
            return Infeasible(target, Finding(text, ()))
        return self._of_place(places[0], target, credential)

    def _of_place(self, place: Place, target: str, credential: Credential) -> list[Program] | Infeasible:
        """The programs of a place, the place as a whole where it names none, or the parts of which one is to be
        named: a rule of a part is not one of the whole."""
        programs = self._catalog.programs(place.institution, credential)
        named = [program for program in programs if any(page.id in place.documents for page in program.pages)]
        named = named or [program for program in programs if _is_its_unit(program, place)]
        parts = () if named or place.units else self._catalog.parts(place.institution, credential)
        if parts:
            text = f"The rules held are those of parts of {place.institution}. Name one: {'; '.join(parts)}."
            return Infeasible(target, Finding(text, ()))
        return named or [self._catalog.institution_wide(place.institution, credential, place.units)]


def _is_its_unit(program: Program, place: Place) -> bool:
    """Whether a place names the unit of a program that is called as the program is: "GMU Telecommunications"."""
    units = {page.unit for page in program.pages if page.unit} & set(place.units)
    words = field_words(program.name or "")
    return any(field_words(unit) and field_words(unit) <= words for unit in units)


def _of_certificate(lot: Lot, page: Document) -> Lot:
    """A lot as the credit of a certificate whose page is held: its size is what that page states."""
    sizes = [rule for rule in page.rules if isinstance(rule, Size) and is_total(rule, Credential.CERTIFICATE)]
    holding = replace(lot.holding, origin=lot.holding.origin or Origin.CERTIFICATE)
    holding = replace(holding, used_for=holding.used_for or Use.CERTIFICATE)
    exact = [rule for rule in sizes if rule.least == rule.most and isinstance(rule.unit, Unit)]
    if holding.amount is None and len(exact) == 1 and isinstance(exact[0].unit, Unit):
        holding = replace(holding, amount=exact[0].least, unit=exact[0].unit)
    return replace(lot, holding=holding, at=lot.at or page.institution, certificate=page)


def _at_home(student: Student, program: Program, wish: Wish) -> Student:
    """Own credit of a school that was not said is that of the one target."""
    if wish.field or len(wish.targets) + len(wish.places) != 1:
        return student
    return replace(student, lots=tuple(replace(lot, at=lot.at or _home(lot, program)) for lot in student.lots))


def _home(lot: Lot, program: Program) -> str | None:
    return None if lot.holding.origin is Origin.OUTSIDE else program.institution


def _shown(pathways: Sequence[Pathway]) -> list[Pathway]:
    """The named pathways of a field and those with the least open, in the order in which they were laid out."""
    named = {place for place in (cheapest(pathways), fastest(pathways), safest(pathways)) if place is not None}
    others = sorted(set(range(len(pathways))) - named, key=lambda at: (len(pathways[at].provided), at))
    kept = sorted([*named, *others[: MOST_SHOWN - len(named)]])
    return [pathways[at] for at in kept]
