"""Rules of a part beside those of the whole, and what pages say of which goes first."""

from dataclasses import replace

import pytest

from advisor.finding import HeldRule
from advisor.rules.precedence import depth, nearest, precedence, rivals
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import GoesFirst, Origin, Precedence, Rule, Situation
from tests.advisor.made_up import cap, document, minimum, reuse
from tests.advisor.part_and_whole import PART, WHOLE, aged

GRADES = Precedence("precedence", "Programs may ask for better grades.", GoesFirst.STRICTER_PART, ("minimum_grade",))
ALL = Precedence("precedence", "Programs may differ.", GoesFirst.PART)


def of(unit: str | None, *rules: Rule, program: str | None = None) -> Document:
    """A page of a part, or of the whole."""
    return document(rules=rules, name=f"{unit}-{program}", unit=unit, program=program)


def held(page: Document) -> tuple[HeldRule, ...]:
    """The rules of a page."""
    return tuple(HeldRule(page, rule) for rule in page.rules)


def test_a_program_is_nearer_than_its_college_and_that_nearer_than_the_whole() -> None:
    whole, college, program = of(None, cap(9)), of("Law", cap(6)), of("Law", cap(3), program="Tax")
    assert [depth(page) for page in (whole, college, program)] == [0, 1, 2]
    near, wide = nearest([*held(whole), *held(program), *held(college)])
    assert near == held(program)
    assert wide == (*held(whole), *held(college))
    assert nearest([]) == ((), ())


@pytest.mark.parametrize(
    ("part", "whole", "rivalling"),
    [
        (cap(6), cap(9), True),
        (cap(6), cap(6), False),
        (cap(6), cap(9, Origin.CERTIFICATE), False),
        (cap(6), cap(9, Origin.PREADMISSION), True),
        (cap(6), cap(9, unit=Unit.QUARTER), False),
        (cap(6), cap(9, unit=Unit.CREDIT), True),
        (cap(6), cap(9, when=(Situation.THESIS,)), False),
        (minimum("B"), minimum("A"), True),
        (minimum("B"), minimum("B", Origin.ANY), False),
        (minimum("B"), minimum("A", Origin.ANY), True),
        (aged(PART, "5"), aged(WHOLE, "7"), True),
        (aged(PART, "5"), replace(aged(WHOLE, "7"), origin=Origin.CERTIFICATE), False),
        (reuse("no"), reuse("yes"), True),
        (reuse("no"), reuse("limited"), False),
        (cap(6), minimum("B"), False),
    ],
)
def test_rules_are_rivals_where_they_say_different_things_of_one_credit(
    part: Rule, whole: Rule, rivalling: bool
) -> None:
    assert bool(rivals(held(of("Law", part)), held(of(None, whole)), ())) is rivalling


def test_a_part_that_repeats_one_of_two_rules_of_the_whole_has_no_rival() -> None:
    assert rivals(held(of("Law", cap(9))), held(of(None, cap(9), cap(12))), ()) == ()


def test_the_rival_on_credit_of_the_same_origin_comes_first() -> None:
    first, _ = rivals(held(of("Law", cap(6))), held(of(None, cap(12, Origin.PREADMISSION), cap(9))), ())
    assert first.wider.rule == cap(9)


def test_what_is_said_of_a_family_by_name_comes_before_what_is_said_of_all() -> None:
    pages = (of(None, ALL), of("Law", GRADES))

    def said(rule: Rule, pages: tuple[Document, ...]) -> Rule | None:
        found = precedence(held(of(None, rule)), pages)
        return found.rule if found else None

    assert said(minimum("B"), pages) == GRADES
    assert said(cap(6), pages) == ALL
    assert said(cap(6), pages[1:]) is None


def test_what_the_sentence_of_a_rule_says_is_said_of_no_other_rule() -> None:
    own = Precedence("precedence", cap(9).sentence, GoesFirst.PART, own=True)
    whole = of(None, cap(9), cap(3, Origin.CERTIFICATE), own)
    bound, other = held(whole)[:2]
    assert getattr(precedence([bound], [whole]), "rule", None) == own
    assert precedence([other], [whole]) is None
    (pair,) = rivals(held(of("Law", cap(6, Origin.CERTIFICATE))), held(whole), [whole])
    assert pair.first is None


def test_rivals_carry_what_is_said_of_them() -> None:
    (pair,) = rivals(held(of("Law", minimum("A"))), held(of(None, minimum("B"))), [of(None, GRADES)])
    assert pair.first is GoesFirst.STRICTER_PART
    (pair,) = rivals(held(of("Law", cap(6))), held(of(None, cap(9))), [of(None, GRADES)])
    assert pair.first is None
