"""The level of courses: what has to be at it, and what the asker describes."""

from fractions import Fraction

import pytest

from advisor.reply import Verdict
from advisor.rules.levels import Levelled, below_level, level_sums, level_verdict, levels_in, levels_met
from advisor.verdict.certainty import certain
from corpus.amounts import Amount, Credits, Everything, Share
from corpus.rules import CourseLevel, Credential
from tests.advisor.made_up import assert_sound, document, general, lot, understood

ALL = Everything(True)


def level(number: int, amount: Amount) -> CourseLevel:
    """A rule on the level of courses for a master's degree."""
    sentence = f"At least 9 or 15 credits, half, two thirds or all must be at the {number} level or above."
    return CourseLevel("course_level", sentence, Credential.MASTERS, number, amount)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 400-level course", (Levelled(400, None),)),
        ("6 credits at the 400 level and 9 credits at the 5000-level", (
            Levelled(400, Fraction(6)), Levelled(5000, Fraction(9)),
        )),
        ("a 5xx-level class of 3 credits", (Levelled(500, Fraction(3)),)),
        ("one 500-level 3 hour course", (Levelled(500, Fraction(3)),)),
        ("30 credits of high level", ()),
    ],
)  # fmt: skip
def test_levels_are_read_with_the_credits_beside_them(text: str, found: tuple[Levelled, ...]) -> None:
    assert levels_in(text) == found


def test_a_course_below_the_level_that_every_course_needs_does_not_count() -> None:
    page = document(rules=[level(500, ALL)])
    found = level_verdict(understood("does a 400-level course count?"), [page], None)
    assert found and found.verdict is Verdict.NO and "500" in found.text and "400" in found.text
    assert level_verdict(understood("does a 500-level course count?"), [page], None) is None


def test_numbers_of_another_institution_are_not_compared() -> None:
    page = document(rules=[level(500, ALL)])
    asked = understood("does my outside 400-level course count?", lot(3))
    assert level_verdict(asked, [page], None) is None
    assert levels_met(understood("and at the 500-level?", lot(3)), [page]) == frozenset()


@pytest.mark.parametrize(
    ("amount", "below", "verdict"),
    [
        (Share(Fraction(2, 3)), 5, None),
        (Share(Fraction(2, 3)), 6, Verdict.PARTLY),
        (Credits(Fraction(9)), 6, None),
        (Credits(Fraction(9)), 7, Verdict.PARTLY),
        (Credits(Fraction(15)), 1, Verdict.NO),
    ],
)
def test_more_below_the_level_than_is_left_for_it_does_not_count(
    amount: Amount, below: int, verdict: Verdict | None
) -> None:
    page = document(rules=[level(500, amount)])
    asked = understood(f"can I take {below} credits at the 400-level?", size=15)
    found = level_verdict(asked, [page], Fraction(15))
    assert (found.verdict if found else None) is verdict
    for worked in found.sums if found else ():
        assert_sound(worked)


def test_what_a_level_comes_to_is_worked_out_for_the_size() -> None:
    page = document(rules=[level(500, Share(Fraction(1, 2)))])
    (found,) = level_sums(understood("how many at the 500 level?"), [page], Fraction(30), None)
    assert "At least 15" in found.text and "at most 15 below" in found.text
    for worked in found.sums:
        assert_sound(worked)
    assert level_sums(understood("how many?"), [page], None, None) == []


def test_a_rule_for_another_credential_says_nothing() -> None:
    page = document(rules=[level(500, ALL)])
    asked = understood("does a 400-level course count?", target=Credential.CERTIFICATE)
    assert level_verdict(asked, [page], None) is None
    assert not below_level(asked, [page])


def test_credit_below_a_level_gets_no_yes() -> None:
    page = document(rules=[level(500, Credits(Fraction(9)))])
    assert below_level(understood("does a 400-level course count?"), [page])
    assert not certain(understood("does a 400-level course count?"), general(page), None)
    assert certain(understood("does a 500-level course count?"), general(page), None)
