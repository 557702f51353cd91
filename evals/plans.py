"""How long a plan takes over a library of 5,000 programs: `python -m evals.plans`. Exit status 1 where it is too long.

Universities are named in full; reading a misspelt name is the gazetteer's time and not measured here.
"""

import statistics
import time
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Annotated

import typer

from advisor.message.credit.credit import Holding, Use
from advisor.names.gazetteer import Gazetteer
from advisor.planner.planner import Credit, Planner, Wish
from advisor.planner.student import Lot, Student
from advisor.planner.when import read_when
from corpus.amounts import Courses, Credits, LesserOf, Share
from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.library import Library
from corpus.names import Names
from corpus.rules import (
    AgeLimit,
    Anchor,
    Cap,
    Credential,
    MinimumGrade,
    Origin,
    Price,
    Residency,
    Reuse,
    Rule,
    Size,
    Stack,
)

GOAL = 300.0
"""Milliseconds at the 95th percentile (the product's own goal)."""

SCHOOLS = 500
FIELDS = (
    "Data Science", "Public Health", "Cybersecurity", "Nursing", "Accounting", "Geographic Information",
    "Social Work", "Civil Engineering", "Education", "Supply Chain",
)  # fmt: skip
MASTERS, CERTIFICATE = Credential.MASTERS, Credential.CERTIFICATE


def made_up_library(schools: int = SCHOOLS, seed: int = 7) -> Library:
    """A library of made-up universities, each with its rules and, for every field, a degree and a certificate."""
    chance = Random(seed)
    return Library(page for number in range(schools) for page in _school(f"{_name(number)} University", number, chance))


def _name(number: int) -> str:
    """A name of letters alone, which no number in it could be taken for credit."""
    letters = "abcdefghij"
    return "".join(letters[int(digit)] for digit in f"{number:03d}").capitalize() + "ville"


def _school(school: str, number: int, chance: Random) -> Iterator[Document]:
    caps = chance.choice([6, 9, 12])
    rules: tuple[Rule, ...] = (
        Cap("cap", f"{school} accepts at most {caps} outside credits.", Origin.OUTSIDE, MASTERS, _amount(caps, chance)),
        Cap("cap", f"{school} accepts half of a degree.", Origin.PREADMISSION, MASTERS, Share(Fraction(1, 2))),
        Cap("cap", f"{school} accepts 15 own credits.", Origin.NONDEGREE, MASTERS, Credits(Fraction(15))),
        MinimumGrade("minimum_grade", f"{school} asks for a B.", Origin.ANY, MASTERS, "B"),
        AgeLimit(
            "age_limit", f"{school} lets credit last 7 years.", Origin.ANY, MASTERS, Fraction(7), Anchor.GRADUATION
        ),
        Reuse("reuse", f"{school} lets no credit of another degree count.", MASTERS, ("degree",), "no"),
        Residency("residency", f"{school} wants 18 credits earned there.", MASTERS, Credits(Fraction(18))),
    )
    yield _page(f"rules-{number}", school, None, Kind.TRANSFER_POLICY, rules)
    for place, field in enumerate(FIELDS):
        size, price = chance.choice([30, 33, 36]), chance.choice([450, 600, 900])
        degree, certificate = f"MS in {field}", f"{field} certificate"
        own: tuple[Rule, ...] = (
            Size("size", f"The {degree} has {size} credits.", MASTERS, Fraction(size), Fraction(size)),
            Price("price", f"A credit of the {degree} costs {price} dollars.", Fraction(price), "credit"),
        )
        yield _page(f"degree-{number}-{place}", school, degree, Kind.MASTERS, own)
        first: tuple[Rule, ...] = (
            Size("size", f"The {certificate} has 12 credits.", CERTIFICATE, Fraction(12), Fraction(12)),
            Stack("stack", f"The {certificate} stacks into the {degree}.", (degree,), Credits(Fraction(12))),
        )
        yield _page(f"certificate-{number}-{place}", school, certificate, Kind.CERTIFICATE, first)


def _amount(caps: int, chance: Random) -> Credits | LesserOf:
    credits = Credits(Fraction(caps))
    return LesserOf((credits, Courses(caps // 3))) if chance.random() < 0.5 else credits


def _page(name: str, school: str, program: str | None, kind: Kind, rules: tuple[Rule, ...]) -> Document:
    lines = [*(rule.sentence for rule in rules), "Approval is needed, and no credit counts without it."]
    return Document(
        name, kind, school, None, program, name, f"https://example.edu/{name}", name, Wording.OWN, None, None, None,
        None, None, Authority.UNIVERSITY, Audience.STUDENT, "verified-in-text", (), rules, "\n".join(lines) + "\n",
    )  # fmt: skip


def wishes(count: int, seed: int = 11) -> Iterator[Wish]:
    """Plans to be asked for: half of them for a field, half for five universities side by side."""
    chance = Random(seed)
    for number in range(count):
        lots = tuple(_credit(place, chance) for place in range(chance.randint(1, 5)))
        student = Student((), read_when("2025-09"), Fraction(chance.choice([3, 6, 9])), 2)
        if number % 2:
            yield Wish(lots, student, (), chance.choice(FIELDS))
        else:
            named = chance.sample(range(SCHOOLS), 5)
            yield Wish(lots, student, tuple(f"{_name(school)} University" for school in named))


def _credit(place: int, chance: Random) -> Credit:
    courses = chance.randint(1, 4)
    origin = chance.choice([Origin.OUTSIDE, Origin.OUTSIDE, Origin.NONDEGREE])
    holding = Holding(Fraction(3 * courses), None, courses, origin, chance.choice("AB"), None, Use.NOTHING)
    school = f"{_name(chance.randrange(SCHOOLS))} University"
    return Credit(Lot(f"lot {place}", holding, None, read_when(str(chance.randint(2015, 2025)))), school)


def main(
    plans: Annotated[int, typer.Option(help="Plans to time.", min=20)] = 200,
    schools: Annotated[int, typer.Option(help="Universities of ten degrees each.", min=5)] = SCHOOLS,
) -> None:
    """Time plans over a made-up library, 5,000 degrees by default."""
    library = made_up_library(schools)
    began = time.perf_counter()
    planner = Planner(library, Gazetteer(Library([]), Names()))
    typer.echo(f"{schools * len(FIELDS):,} degrees; catalog in {time.perf_counter() - began:.1f} s")
    seconds: list[float] = []
    found = 0
    for wish in wishes(plans):
        began = time.perf_counter()
        plan = planner.plan(wish)
        seconds.append(1000 * (time.perf_counter() - began))
        found += len(plan.pathways)
    p95 = statistics.quantiles(seconds, n=20)[-1]
    typer.echo(f"{plans} plans, {found:,} pathways: p50 {statistics.median(seconds):.0f} ms, p95 {p95:.0f} ms")
    if p95 > GOAL:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
