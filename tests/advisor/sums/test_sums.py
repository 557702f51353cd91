"""Which sums a question asks for, and which size they take."""

from fractions import Fraction

import pytest

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding
from advisor.message.understanding import Place, Understanding
from advisor.rules.rulebook import check
from advisor.rules.scope import Scope
from advisor.sums.sums import sums
from corpus.amounts import Share
from corpus.rules import Cap, CourseLevel, Credential, Origin, Residency, Size
from tests.advisor.made_up import SCHOOL, assert_sound, cap, case, document, general, lot, named, understood

CAP = frozenset({Aspect.CAP})
THIRD = cap(Share(Fraction(1, 3)), sentence="At most one third of the credits count.")
HALF = Residency("residency", "Half of the credits must be earned here.", Credential.MASTERS, Share(Fraction(1, 2)))
THIRTY = Size("size", "The master's degree has 30 credits.", Credential.MASTERS, Fraction(30), Fraction(30))
PORTFOLIO = "Portfolio credit counts inside this cap."


def sums_of(question: Understanding, scope: Scope) -> list[Finding]:
    """The sums, each of them sound, from the caps in scope."""
    found = sums(question, scope, scope.every_rule(lambda rule: isinstance(rule, Cap)))
    for finding in found:
        for worked in finding.sums:
            assert_sound(worked)
    return found


@pytest.mark.parametrize(
    ("granted", "rest", "opening"),
    [
        (4, 5, "At most 5 semester credits more"),
        (9, 0, "At most 0 semester credits more"),
        (12, 3, "No more: 12 are over the cap of 9 by 3"),
    ],
)
def test_the_room_that_a_cap_leaves_is_never_negative(granted: int, rest: int, opening: str) -> None:
    question = understood(
        "how many more may i still transfer after the portfolio?",
        lot(granted, Origin.PRIOR_LEARNING),
        aspects=CAP,
        content=frozenset({"portfolio"}),
    )
    found = sums(question, general(document(PORTFOLIO, rules=[cap(9)])), [HeldRule(document(rules=[cap(9)]), cap(9))])
    assert found == []
    page = document(PORTFOLIO, rules=[cap(9)])
    (room,) = sums(question, general(page), [HeldRule(page, cap(9))])
    assert room.sums[0].result == rest
    assert room.text.startswith(opening)


def test_the_room_under_a_cap_that_is_a_share_is_told_with_how_the_cap_came_about() -> None:
    question = understood(
        "how many more may i still transfer into a 36 credit ms after the portfolio?",
        lot(4, Origin.PRIOR_LEARNING),
        aspects=CAP,
        content=frozenset({"portfolio"}),
        size=36,
    )
    page = document(PORTFOLIO, rules=[THIRD])
    (room,) = sums(question, general(page), [HeldRule(page, THIRD)])
    share, left = room.sums
    assert (share.expression, left.expression) == ("one third of 36 = 12", "12 - 4 = 8")
    assert (left.terms[0].label, left.terms[0].source) == ("cap, as computed", None)
    assert share.terms[0].source is not None


def test_a_cap_that_is_a_share_is_worked_out_for_the_size_asked_about() -> None:
    question = understood("how many outside credits for a 33 credit ms?", lot(), aspects=CAP, size=33)
    (found,) = sums_of(question, general(document(rules=[THIRD])))
    assert found.text.startswith("At most 11 semester credits")
    assert found.verdict is None


def test_the_size_of_the_program_that_is_named_serves_where_none_is_given() -> None:
    page = document(rules=[THIRD, THIRTY], program="Law MS")
    question = understood("how many outside credits?", lot(), aspects=CAP)
    (found,) = sums_of(question, named(page))
    assert found.text.startswith("At most 10 semester credits: one third of 30 is 10")
    assert {source.sentence for source in found.sources} == {THIRD.sentence, THIRTY.sentence}
    assert sums_of(question, general(document(rules=[THIRD, THIRTY]))) == []


def test_no_cap_is_worked_out_beside_a_stated_amount_or_another_direction() -> None:
    page = document(rules=[THIRD])
    for credit in (lot(9), lot(origin=Origin.CERTIFICATE)):
        assert sums_of(understood("how many?", credit, aspects=CAP, size=33), general(page)) == []


def test_the_share_to_be_earned_there_is_worked_out_where_it_is_asked() -> None:
    question = understood("how many must i take there?", lot(), aspects=frozenset({Aspect.RESIDENCY}), size=30)
    (found,) = sums_of(question, general(document(rules=[HALF])))
    assert found.text.startswith("At least 15 semester credits")


def test_what_is_left_for_outside_credit_is_worked_out_only_where_no_cap_says_it() -> None:
    question = understood("how many outside credits?", lot(), aspects=CAP, size=30)
    (found,) = sums_of(question, general(document(rules=[HALF])))
    assert found.text.startswith("At most 15 semester credits from elsewhere")
    (capped,) = sums_of(question, general(document(rules=[HALF, THIRD])))
    assert capped.text.startswith("At most 10 semester credits: one third")


LEVEL = CourseLevel(
    "course_level", "Half of the hours must be at the 700 level.", Credential.CERTIFICATE, 700, Share(Fraction(1, 2))
)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (lot(18, Origin.CERTIFICATE), ["50% of 18 = 9", "18 - 9 = 9"]),
        (lot(18), []),
        (lot(18, Origin.NONDEGREE), []),
    ],
)
def test_the_one_amount_of_a_certificate_is_its_size_where_levels_are_asked(told: Holding, found: list[str]) -> None:
    asked = understood(
        "certificate of 18 hours: how many at the 700 level?", told,
        aspects=frozenset({Aspect.LEVEL}), target=Credential.CERTIFICATE,
    )  # fmt: skip
    worked = sums(asked, general(document(rules=[LEVEL])), [])
    assert [one.expression for finding in worked for one in finding.sums] == found


def test_what_is_left_is_not_told_by_the_limit_of_a_part_that_nobody_named() -> None:
    asked = understood("how many are left?", lot(9), size=36)
    part, whole = (document(rules=[cap(6)], unit=unit) for unit in ("Physics", None))
    for page, rest in ((part, []), (whole, [Fraction(30)])):
        held = [HeldRule(page, cap(6))]
        scope = Scope(Place("Example University"), (), () if page.unit else (page,), (page,) if page.unit else ())
        found = sums(asked, scope, held, check(case(lot(9), size=36), held))
        assert [finding.sums[0].result for finding in found] == rest


@pytest.mark.parametrize(("most", "told"), [(9, False), (20, True)], ids=["the part lets in less", "it lets in more"])
def test_what_a_university_leaves_for_elsewhere_is_not_told_of_a_part_that_may_let_in_less(
    most: int, told: bool
) -> None:
    question = understood("how many outside credits count toward a 30 credit ms?", lot(), aspects=CAP, size=30)
    university = document(rules=[HALF], name="university")
    part = document(rules=[cap(most)], name="part", unit="Business")
    scope = Scope(Place(SCHOOL), (part,), (university,), ())
    found = [
        finding for finding in sums(question, scope, [HeldRule(part, cap(most))]) if "from elsewhere" in finding.text
    ]
    assert bool(found) is told
