"""What limits in percent come to for a size that is told."""

from fractions import Fraction

import pytest

from advisor.rules.sizes import Sizes
from advisor.sums.shares.asked_of_size import asked_of_size
from corpus.amounts import Share
from corpus.rules import Credential, Origin, Situation
from tests.advisor.made_up import assert_sound, cap, document, general, lot, sized, understood

CERTIFICATE = Credential.CERTIFICATE
FROM_OUTSIDE = cap(Share(Fraction(1, 5)), target=CERTIFICATE, sentence="At most 20% may be transferred.")
BEFORE = cap(
    Share(Fraction(2, 5)), Origin.PREADMISSION, CERTIFICATE, sentence="At most 40% may be from before admission."
)
SIZES = sized(15)


def said(question: str, *rules: object, sizes: Sizes = SIZES) -> str:
    """All that is worked out, as one text."""
    scope = general(document(rules=rules))  # type: ignore[arg-type]
    asked = understood(question, lot(15, Origin.CERTIFICATE), target=CERTIFICATE)
    found = asked_of_size(asked, scope, sizes)
    for worked in (one for finding in found for one in finding.sums):
        assert_sound(worked)
    return " ".join(finding.text for finding in found)


def test_each_part_has_its_own_limit_worked_out() -> None:
    text = said("how many could come from another uni, and how many before i am admitted?", FROM_OUTSIDE, BEFORE)
    assert "20% of 15 is 3" in text and "40% of 15 is 6" in text


def test_a_list_of_limits_without_a_joint_has_each_worked_out() -> None:
    text = said("i need 2 numbers: max transfer hours, max hours taken before i was admitted", FROM_OUTSIDE, BEFORE)
    assert "20% of 15 is 3" in text and "40% of 15 is 6" in text
    text = said("the max transfer hours and the limit on hours before admission?", FROM_OUTSIDE, BEFORE)
    assert "20% of 15 is 3" in text and "40% of 15 is 6" in text


def test_what_a_limit_leaves_is_told_where_it_is_asked() -> None:
    text = said("max i can bring? and so how many do i take there", FROM_OUTSIDE)
    assert "20% of 15 is 3" in text and "15 - 3 = 12" in text
    assert "15 - 3" not in said("what is the max i can bring?", FROM_OUTSIDE)


def test_a_part_that_no_limit_speaks_of_gets_none() -> None:
    assert said("how many may be from before admission?", FROM_OUTSIDE) == ""
    assert said("how big is it?", FROM_OUTSIDE, BEFORE) == ""


@pytest.mark.parametrize(
    "rules",
    [
        (FROM_OUTSIDE, cap(Share(Fraction(1, 3)), target=CERTIFICATE, sentence="At most one third.")),
        (
            cap(
                Share(Fraction(1, 5)),
                target=CERTIFICATE,
                sentence="Partners: 20%.",
                when=(Situation.EXCHANGE,),
            ),
        ),
    ],
)
def test_limits_that_differ_leave_the_sum_out(rules: tuple[object, ...]) -> None:
    assert said("how many could come from another uni?", *rules) == ""


def test_credit_that_is_had_and_courses_leave_the_sum_out() -> None:
    scope = general(document(rules=(FROM_OUTSIDE,)))
    mine = understood("how many of my 6 could transfer?", lot(6), target=CERTIFICATE)
    assert asked_of_size(mine, scope, SIZES) == []
    courses = understood("how many courses could transfer?", lot(15), target=CERTIFICATE)
    assert asked_of_size(courses, scope, SIZES) == []
    assert asked_of_size(understood("how many could transfer?", target=CERTIFICATE), scope, sized()) == []


@pytest.mark.parametrize("where", ["a different school", "different universities", "another college"])
def test_a_different_school_is_another_one(where: str) -> None:
    assert "20% of 15 is 3" in said(f"how many could come from {where}?", FROM_OUTSIDE)


POOLED = "Before admission 40% may be earned, as transfer credit or otherwise."


def test_a_limit_on_what_is_earned_before_is_one_on_transfer_credit_where_it_says_so() -> None:
    pool = cap(Share(Fraction(2, 5)), Origin.PREADMISSION, CERTIFICATE, sentence=POOLED)
    assert "40% of 15 is 6" in said("how many hours can be transferred in?", pool)
    assert "20% of 15 is 3" in said("how many hours can be transferred in?", pool, FROM_OUTSIDE)
    assert said("how many hours can be transferred in?", BEFORE) == ""
