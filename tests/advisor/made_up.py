"""Made-up documents, rules, credit and questions, and sums read back."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import floor

from advisor.finding import HeldRule, Source, Sum
from advisor.message.amounts.figures import figures_of
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding
from advisor.message.time.progress import Progress
from advisor.message.understanding import Place, Schools, Understanding
from advisor.rules.rulebook import Case
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from corpus.amounts import Amount, Base, Credits, Rounding, Unit
from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.figures import stated
from corpus.rules import Cap, Credential, MinimumGrade, Origin, Reuse, Rule, Situation
from index.split import split

SCHOOL = "Example University"


def document(
    *sentences: str,
    rules: Sequence[Rule] = (),
    name: str = "transfer",
    institution: str = SCHOOL,
    kind: Kind = Kind.TRANSFER_POLICY,
    unit: str | None = None,
    program: str | None = None,
    valid_from: date | None = None,
    catalog_year: str | None = None,
    audience: Audience = Audience.STUDENT,
    wording: Wording = Wording.OWN,
    disagrees_with: tuple[str, ...] = (),
) -> Document:
    """A document that says these sentences, and those of its rules."""
    lines = list(dict.fromkeys([*(rule.sentence for rule in rules), *sentences]))
    return Document(
        name, kind, institution, unit, program, f"Page {name}", f"https://example.edu/{name}", "Page", wording,
        None, None, catalog_year, valid_from, None, Authority.UNIVERSITY, audience, "verified-in-text",
        disagrees_with, tuple(rules), "\n".join(lines) + "\n",
    )  # fmt: skip


def held(*rules: Rule, **about: str) -> tuple[HeldRule, ...]:
    """Rules of one made-up document."""
    page = document(rules=rules, **about)  # type: ignore[arg-type]
    return tuple(HeldRule(page, rule) for rule in rules)


def cap(
    amount: int | str | Amount,
    origin: Origin = Origin.OUTSIDE,
    target: Credential = Credential.MASTERS,
    sentence: str | None = None,
    unit: Unit = Unit.SEMESTER,
    when: tuple[Situation, ...] = (),
    rounding: Rounding = Rounding.UNSTATED,
) -> Cap:
    """A cap; a bare number is one of credits."""
    worth = Credits(Fraction(amount)) if isinstance(amount, int | str) else amount
    said = sentence or f"At most {amount} {origin} credits count toward the {target} {' '.join(when)}."
    return Cap("cap", said, origin, target, worth, unit, rounding, when)


def minimum(grade: str, origin: Origin = Origin.OUTSIDE, when: tuple[Situation, ...] = ()) -> MinimumGrade:
    """A minimum grade for credit toward a master's degree."""
    said = f"Each course needs a grade of {grade} or better {' '.join(when)}."
    return MinimumGrade("minimum_grade", said, origin, Credential.MASTERS, grade, when)


def reuse(allowed: str) -> Reuse:
    """A rule on credit that served for another degree."""
    said = f"Reuse of credit from another degree: {allowed}."
    return Reuse("reuse", said, Credential.MASTERS, ("degree",), allowed)  # type: ignore[arg-type]


def lot(amount: int | str | None = None, origin: Origin = Origin.OUTSIDE, grade: str | None = None) -> Holding:
    """One lot of credit."""
    return Holding(None if amount is None else Fraction(amount), origin=origin, grade=grade)


def sized(program: int | None = None) -> Sizes:
    """A program of a size that the asker told, or of none that is known."""
    return Sizes({} if program is None else {Base.PROGRAM: Fraction(program)})


def case(*lots: Holding, size: int | None = None, situations: frozenset[Situation] = frozenset()) -> Case:
    """Credit toward a master's degree of a size."""
    return Case(lots, Credential.MASTERS, sized(size), situations)


def understood(
    question: str = "?",
    *lots: Holding,
    aspects: frozenset[Aspect] = frozenset(),
    background: frozenset[Aspect] = frozenset(),
    target: Credential | None = Credential.MASTERS,
    size: int | None = None,
    certificate_size: int | None = None,
    grades: tuple[str, ...] = (),
    places: tuple[Place, ...] = (Place(SCHOOL),),
    asks_permission: bool = True,
    follows: bool = False,
    describes: bool = True,
    content: frozenset[str] = frozenset(),
    context: str | None = None,
    choices: tuple[str, ...] = (),
    unheld: tuple[str, ...] = (),
) -> Understanding:
    """A question as it would be understood, by somebody who told all that is given here."""
    told = " ".join(
        (question, *(f"{one.amount} {one.unit or ''} credits" for one in lots), f"{size} {certificate_size}")
    )
    sizes = {} if size is None else {Base.PROGRAM: Fraction(size)}
    certificate = None if certificate_size is None else Fraction(certificate_size)
    return Understanding(
        question=question, text=question, places=places, choices=choices, unheld=unheld, beside=(), holdings=lots,
        target=target, sizes=sizes, certificate_size=certificate, grades=grades, aspects=aspects,
        background=background, parts=(question,), foreign=(), situations=frozenset(),
        asks_permission=asks_permission, follows=follows, content=content, context=context or question,
        schools=Schools(), unnamed=question, describes=describes, 
        figures=figures_of(question, date(2026, 11, 28)), told=told,
    )  # fmt: skip


def at(question: Understanding, progress: Progress) -> Understanding:
    """The question of somebody who has come so far."""
    return replace(question, progress=progress)


def general(*documents: Document) -> Scope:
    """University-wide documents."""
    return Scope(Place(SCHOOL), (), documents, ())


def named(*documents: Document) -> Scope:
    """Documents of programs that the question names."""
    return Scope(Place(SCHOOL, (), tuple(d.id for d in documents)), documents, (), ())


def _reckoned(side: str) -> Fraction:
    side = side.replace(",", "").replace("×", "*")
    side = side.replace("one third of ", "1/3 * ").replace("two thirds of ", "2/3 * ")
    side = re.sub(r"(\d+) (\d+/\d+)", r"(\1 + \2)", side)
    side = re.sub(r"(\S+)% of ", r"\1 / 100 * ", side)
    exact = re.sub(r"\d+(?:\.\d+)?", lambda figure: f'Fraction("{figure.group()}")', side)
    return Fraction(eval(exact, {"Fraction": Fraction}))


def assert_sound(worked: Sum) -> None:
    """A sum's expression evaluates to its result, and each operand with a source stands in its sentence."""
    left, right = worked.expression.split(" = ")
    exact = _reckoned(left.removesuffix(" without its fraction"))
    assert (exact if left[-1].isdigit() or left[-1] == ")" else floor(exact)) == _reckoned(right) == worked.result
    for term in worked.terms:
        if term.source is not None:
            part = term.value / 100 if term.unit == "%" else term.value
            assert {term.value, part} & stated(term.source.sentence), (term, term.source.sentence)
            assert term.source.sentence in term.source.document.text


def sources(*documents: Document) -> list[Source]:
    """Every sentence of some documents."""
    return [Source(page, passage.text) for page in documents for passage in split(page)]
