"""What is asked back, and only where the outcome depends on it."""

from dataclasses import replace

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Place, Understanding
from advisor.rules.scope import Scope
from advisor.verdict.asking import (
    Ask,
    ambiguous_name,
    differing_parts,
    missing_institution,
    of_a_school_unnamed,
    unknown_direction,
    unknown_origin,
)
from advisor.verdict.groups import groups_of
from corpus.document import Document, Kind
from corpus.rules import Credential, Origin, Reuse, Rule
from index.search import Hit
from index.split import split
from tests.advisor.made_up import SCHOOL, cap, document, general, lot, understood

CAP = frozenset({Aspect.CAP})


def parts(*limits: int) -> list[Document]:
    """Colleges with caps."""
    return [document(rules=[cap(n)], name=f"p{i}", unit=f"College {i}") for i, n in enumerate(limits)]


@pytest.mark.parametrize(
    ("limits", "held", "asks"),
    [((6, 9), 8, True), ((6, 9), 5, False), ((6, 6), 8, False), ((9,), 8, False), ((6, 9), None, True)],
    ids=["they differ", "it fits both", "the same", "one only", "no amount"],
)
def test_the_part_is_asked_for_where_the_parts_come_to_different_outcomes(
    limits: tuple[int, ...], held: int | None, asks: bool
) -> None:
    question = understood("do they count?", lot(held), aspects=CAP)
    groups = groups_of(question, Scope(Place(SCHOOL), (), (), tuple(parts(*limits))), Credential.MASTERS)
    found = differing_parts(groups, question)
    assert (found is not None) is asks
    assert found is None or found.options == ("College 0", "College 1")


UNSAID = replace(lot(9), origin=None)


@pytest.mark.parametrize(("outside", "own", "asks"), [(6, 12, True), (12, 12, False), (6, 6, False), (9, 12, False)])
def test_the_origin_is_asked_for_where_the_outcome_depends_on_it(outside: int, own: int, asks: bool) -> None:
    scope = general(document(rules=[cap(outside), cap(own, Origin.NONDEGREE)]))
    found = unknown_origin(understood("do they count?", UNSAID), scope)
    assert isinstance(found, Ask) is asks
    if isinstance(found, Ask):
        assert len(found.options) == 2
    else:
        assert isinstance(found, Understanding)


def test_the_only_origin_that_the_rules_know_is_taken() -> None:
    found = unknown_origin(understood("do they count?", UNSAID), general(document(rules=[cap(6)])))
    assert isinstance(found, Understanding)
    assert found.holdings == (lot(9),)


def test_credit_is_not_taken_for_outside_credit_where_a_degree_is_spoken_of_and_ruled_on() -> None:
    outside = cap(4, target=Credential.CERTIFICATE)
    again = Reuse("reuse", "Half of a degree counts.", Credential.CERTIFICATE, ("degree",), "limited")
    scope = general(document(rules=[outside, again]))
    asked = understood("I hold the master's. Can 9 credits go into the certificate?", UNSAID, target=outside.target)
    assert isinstance(unknown_origin(asked, scope), Ask)
    plain = understood("Can 9 credits go into the certificate?", UNSAID, target=outside.target)
    assert isinstance(unknown_origin(plain, scope), Understanding)
    assert isinstance(unknown_origin(asked, general(document(rules=[outside]))), Understanding)


@pytest.mark.parametrize(
    "question",
    [
        understood("?", lot(9)),
        understood("?", replace(UNSAID, amount=None)),
        understood("?", UNSAID, target=None),
        understood("what do they cost?", UNSAID, aspects=frozenset({Aspect.PRICE})),
    ],
    ids=["said", "no amount", "no target", "a price"],
)
def test_the_origin_is_not_asked_for_where_it_is_said_or_matters_to_nothing(question: Understanding) -> None:
    assert unknown_origin(question, general(document(rules=[cap(6), cap(12, Origin.NONDEGREE)]))) is None


BOTH: list[Rule] = [cap(6), cap(3, target=Credential.CERTIFICATE)]


@pytest.mark.parametrize(
    ("question", "rules", "asks"),
    [
        (understood("?", UNSAID, target=None, aspects=CAP), BOTH, True),
        (understood("?", UNSAID, target=None, aspects=CAP), BOTH[:1], False),
        (understood("?", UNSAID, aspects=CAP), BOTH, False),
        (understood("?", lot(9), target=None, aspects=CAP), BOTH, False),
        (understood("?", UNSAID, target=None), BOTH, False),
    ],
)
def test_the_direction_is_asked_for_where_neither_end_is_said_and_the_rules_know_several(
    question: Understanding, rules: list[Rule], asks: bool
) -> None:
    found = unknown_direction(question, general(document(rules=rules)))
    assert (found is not None) is asks
    assert found is None or len(found.options) == len(set(found.options)) == 2


def hits(*pages: Document) -> list[Hit]:
    """What was found."""
    return [Hit(split(page)[0], page, 1.0) for page in pages]


HELD = hits(
    document("A.", institution="Arden"), document("B.", institution="Bright"), document("A.", name="x", kind=Kind.NOTE)
)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        (understood("how many credits can i transfer?", places=(), aspects=CAP), True),
        (understood("how many credits can i transfer?", aspects=CAP), False),
        (understood("what is the weather?", places=()), False),
        (understood("what share of students who transfer is there, by the survey?", places=(), aspects=CAP), False),
    ],
    ids=["none named", "one named", "no rule asked for", "on research"],
)
def test_the_institution_is_asked_for_where_a_rule_is_wanted_and_none_is_named(
    question: Understanding, asks: bool
) -> None:
    found = missing_institution(question, HELD)
    assert (found is not None) is asks
    assert found is None or found.options == ("Arden", "Bright")


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        (understood("what are the requirements", places=(), content=frozenset({"requirements"})), True),
        (understood("brigt requirements", places=(), content=frozenset({"brigt", "requirements"})), False),
        (understood("what does the survey say of requirements", places=()), False),
    ],
    ids=["none named", "one misspelt", "on research"],
)
def test_what_a_school_says_is_not_told_to_who_named_none(question: Understanding, asks: bool) -> None:
    found = of_a_school_unnamed(question, hits(document("It is of 30.", institution="Bright")))
    assert (found is not None) is asks


def test_what_a_brief_says_is_told_to_anybody() -> None:
    asked = understood("what are the requirements", places=())
    assert of_a_school_unnamed(asked, hits(document("Few are new.", kind=Kind.BRIEF))) is None
    assert of_a_school_unnamed(asked, []) is None


def test_a_name_that_several_bear_is_asked_about() -> None:
    found = ambiguous_name(understood("at UA?", places=(), choices=("Alpha", "Arden")))
    assert found is not None
    assert found.options == ("Alpha", "Arden")
    assert ambiguous_name(understood("at arden?")) is None


def test_a_grade_without_a_school_is_asked_back() -> None:
    asked = replace(understood("B- transferable?", lot(grade="B-")), places=())
    assert missing_institution(asked, []) is not None
