"""A policy page as it was written, before a catalog lays it out."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from evals.boundary.asking import NUMBERS
from evals.boundary.facts import LETTERS, All, Amount, Courses, Credits, Share
from evals.unseen.facts import Facts
from evals.unseen.wordings import beside
from evals.unseen.wordings.sets import Wordings

Say = Callable[..., str]
"""Fills in a wording, with a number where it holds one."""


@dataclass(frozen=True)
class Section:
    """A heading with paragraphs, items of a list, and the rows of a table, the heads first."""

    heading: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Page:
    """A page: whose it is, its sections, and what stands in the margin."""

    institution: str
    title: str
    sections: tuple[Section, ...]
    margin: tuple[str, ...]
    year: str = "2026-2027"


TITLES = (
    "Transfer of Graduate Credit", "Transfer Credit Policy", "Graduate Credit: Transfer and Residency",
    "Academic Policies for Graduate Students: Transfer Credit", "Credit Earned Before Admission",
)  # fmt: skip


def written(facts: Facts, ways: Wordings, chance: Random) -> Page:
    """The page of a university, with two or three limits beside its own that it does not set."""

    def say(wordings: tuple[str, ...], number: int = 0) -> str:
        return _filled(wordings[(facts.number + chance.randint(0, 99)) % len(wordings)], facts, number)

    rules = _rules(facts, ways, say)
    sections = [
        Section("Overview", (say(beside.OPENING), f"{say(beside.OTHER)} {say(beside.PROCEDURE)}")),
        *_laid_out(rules, chance),
        Section("Procedure", (f"{beside.PROCEDURE[0]} {say(beside.PROCEDURE[1:])}",), rows=beside.DEADLINES),
    ]
    heading, text = chance.choice(ways.headed)
    kinds = chance.sample(sorted(ways.asides), 2)
    first, second = (_filled(chance.choice(ways.asides[kind]), facts, 0) for kind in kinds)
    middle = sections[1]
    sections[1] = Section(middle.heading, (*middle.paragraphs, first), middle.items, middle.rows)
    sections.insert(chance.randint(1, len(sections)), Section(heading, (_filled(text, facts, 0),)))
    return Page(facts.institution, chance.choice(TITLES), tuple(sections), (second,))


def _rules(facts: Facts, ways: Wordings, say: Say) -> list[tuple[str, str]]:
    """What the page sets, each with the heading that it would stand under."""
    rules = []
    if facts.outside is not None:
        rules.append(("Credit from other institutions", _outside(facts.outside, ways, say)))
    if facts.grade is not None:
        rules.append(("Transfer of credit: grades", say(ways.grade)))
    if facts.years is not None:
        rules.append(("Transfer of credit: age of courses", say(ways.age)))
    if facts.reuse:
        rules.append(("Transfer of credit from earlier degrees", say(ways.reuse)))
    if facts.nondegree is not None:
        rules.append(("Non-degree study", say(ways.nondegree, facts.nondegree)))
    match facts.certificate:
        case Credits(number):
            rules.append(("Certificates", say(ways.certificate, number) if number else say(ways.certificate_none)))
        case All():
            rules.append(("Certificates", say(ways.certificate_all)))
        case _:
            pass
    return rules


def _outside(amount: Amount, ways: Wordings, say: Say) -> str:
    match amount:
        case Credits(number):
            return say(ways.credits, number) if number else say(ways.none)
        case Courses(number):
            return say(ways.courses, number)
        case Share():
            return say(ways.third)
        case All():
            raise ValueError("no page of these takes all credit from elsewhere")


def _laid_out(rules: list[tuple[str, str]], chance: Random) -> list[Section]:
    """The rules in one running section, as a list, or under headings of their own."""
    texts = tuple(text for _, text in rules)
    way = chance.randint(0, 2)
    if way == 0 or not rules:
        return [Section("Transfer of credit", (" ".join(texts[:2]), *texts[2:]) if texts else ())]
    if way == 1:
        lead = "The following conditions apply to credit that is to count toward a master's degree:"
        return [Section("Conditions", (lead,), texts)]
    return [Section(heading, (text,)) for heading, text in rules]


def _filled(wording: str, facts: Facts, number: int) -> str:
    grade = facts.grade
    below = LETTERS[LETTERS.index(grade) + 1] if grade else ""
    years = facts.years or 0
    shown = number or years
    text = wording.format(
        org=facts.institution,
        n=shown,
        word=NUMBERS[shown],
        g=grade,
        below=below,
        t=facts.tempting,
    )
    return text[0].upper() + text[1:]
