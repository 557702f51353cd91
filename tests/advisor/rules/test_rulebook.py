"""What counts of credit under caps: at the boundary, in pools, in shares, in courses, and in a situation."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding
from advisor.rules.rulebook import Case, check
from advisor.rules.sizes import Sizes
from corpus.amounts import Base, BySize, Courses, Credits, Everything, GreaterOf, LesserOf, Rounding, Share, Unit
from corpus.rules import Credential, Origin, Rule, Situation
from tests.advisor.made_up import cap, case, held, lot, minimum, reuse

KEPT = frozenset({Situation.CERTIFICATE_KEPT})


def counts(asked: Case, *rules: Rule) -> list[Fraction | None]:
    """What counts of each lot."""
    return list(check(asked, held(*rules)).counts)


@pytest.mark.parametrize(("amount", "expected"), [(0, 0), (8, 8), (9, 9), (10, 9), ("9.5", 9), (100, 9)])
def test_a_cap_counts_up_to_itself(amount: int | str, expected: int) -> None:
    assert counts(case(lot(amount)), cap(9)) == [expected]


@pytest.mark.parametrize(("courses", "amount", "expected"), [(3, 9, 6), (2, 6, 6), (2, 10, 8), (4, 16, 8)])
def test_of_courses_and_credits_in_one_cap_the_tighter_counts(courses: int, amount: int, expected: int) -> None:
    both = replace(cap(0), amount=LesserOf((Credits(Fraction(8)), Courses(2))))
    assert counts(case(replace(lot(amount), courses=courses)), both) == [expected]


@pytest.mark.parametrize(
    ("outside", "own", "expected"),
    [(8, 6, [8, 4]), (8, 4, [8, 4]), (9, 3, [8, 3]), (9, 6, [8, 4]), (0, 13, [0, 12]), (1, 12, [1, 11])],
)
def test_pools_inside_a_pool_are_drawn_together(outside: int, own: int, expected: list[int]) -> None:
    pools = [cap(12, Origin.PREADMISSION), cap(8), cap(12, Origin.NONDEGREE)]
    lots = case(lot(outside), lot(own, Origin.NONDEGREE))
    assert counts(lots, *pools) == expected
    turned = case(lot(own, Origin.NONDEGREE), lot(outside))
    assert sum(count or 0 for count in counts(turned, *pools)) == sum(expected)


def test_two_lots_of_one_origin_share_a_cap() -> None:
    result = check(case(lot(6), lot(6)), held(cap(9)))
    assert list(result.counts) == [6, 3]
    (pool,) = result.pools
    assert pool.lots == (0, 1)
    assert [pool.limit, pool.asked, pool.drawn] == [9, 12, 9]


def test_a_lot_that_is_shut_out_leaves_its_room_to_the_others() -> None:
    result = check(case(lot(6, grade="C"), lot(9, grade="A")), held(cap(9), minimum("B")))
    assert list(result.counts) == [0, 9]
    assert [failure.lot for failure in result.failures] == [0]
    assert result.pools[0].lots == (1,)


@pytest.mark.parametrize(
    ("share", "size", "rounding", "expected"),
    [
        ("1/3", 33, Rounding.UNSTATED, "11"), ("1/3", 32, Rounding.UNSTATED, "32/3"), ("1/3", 32, Rounding.DOWN, "10"),
        ("1/3", 33, Rounding.DOWN, "11"), ("0.5", 33, Rounding.DOWN, "16"), ("0.5", 33, Rounding.UNSTATED, "16.5"),
        ("0.4", 27, Rounding.UNSTATED, "10.8"), ("1", 30, Rounding.DOWN, "30"), ("0", 30, Rounding.UNSTATED, "0"),
    ],
)  # fmt: skip
def test_a_share_is_exact_and_only_rounded_where_the_rule_says_so(
    share: str, size: int, rounding: Rounding, expected: str
) -> None:
    rule = cap(Share(Fraction(share)), rounding=rounding)
    assert counts(case(lot(40), size=size), rule) == [Fraction(expected)]


def test_a_share_of_an_unknown_size_limits_nothing_and_says_so() -> None:
    result = check(case(lot(40)), held(cap(Share(Fraction(1, 2)))))
    assert len(result.sizes_needed) == 1
    assert result.pools == ()


@pytest.mark.parametrize(("amount", "expected"), [(14, 14), (15, 14), (16, 14)])
def test_less_than_a_share_leaves_the_share_itself_out(amount: int, expected: int) -> None:
    assert counts(case(lot(amount), size=30), cap(Share(Fraction(1, 2), below=True))) == [expected]


@pytest.mark.parametrize(
    ("size", "expected"),
    [(29, 6), (30, 6), (31, 9)],
)
def test_a_cap_by_size_changes_above_its_bound(size: int, expected: int) -> None:
    amount = BySize(Fraction(30), Credits(Fraction(6)), Credits(Fraction(9)))
    assert counts(case(lot(20), size=size), cap(amount)) == [expected]


@pytest.mark.parametrize(("size", "greater", "lesser"), [(18, 9, 6), (27, 9, 9), (36, 12, 9)])
def test_the_greater_and_the_lesser_of_two_limits(size: int, greater: int, lesser: int) -> None:
    both = (Credits(Fraction(9)), Share(Fraction(1, 3)))
    assert counts(case(lot(40), size=size), cap(GreaterOf(both))) == [greater]
    assert counts(case(lot(40), size=size), cap(LesserOf(both))) == [lesser]


@pytest.mark.parametrize(("unit", "expected"), [(Unit.SEMESTER, 9), (Unit.QUARTER, 13), (None, 9)])
def test_of_a_cap_in_two_units_the_one_in_the_lots_unit_holds(unit: Unit | None, expected: int) -> None:
    said = "At most 9 semester or 13 quarter credits count."
    rules = [cap(9, sentence=said), cap(13, sentence=said, unit=Unit.QUARTER)]
    assert counts(case(replace(lot(20), unit=unit)), *rules) == [expected]


def test_a_cap_for_the_situation_replaces_the_plain_one_of_its_origin_only() -> None:
    rules = [cap(9), cap(15, when=(Situation.CERTIFICATE_KEPT,)), cap(6, Origin.NONDEGREE)]
    lots = (lot(20), lot(20, Origin.NONDEGREE))
    assert counts(case(*lots), *rules) == [9, 6]
    assert counts(case(*lots, situations=KEPT), *rules) == [15, 6]
    assert [held_rule.rule for held_rule in check(case(*lots), held(*rules)).exceptions] == [rules[1]]
    assert check(case(*lots, situations=KEPT), held(*rules)).exceptions == ()


def test_a_situation_of_one_lot_moves_that_lot_alone_under_its_cap() -> None:
    special = replace(lot(20), situations=KEPT)
    assert counts(case(special, lot(20)), cap(9), cap(15, when=(Situation.CERTIFICATE_KEPT,))) == [15, 9]


@pytest.mark.parametrize(("courses", "expected"), [(1, 6), (2, 6), (3, 4), (4, 3)])
def test_a_cap_in_courses_counts_the_courses_of_the_lot(courses: int, expected: int) -> None:
    assert counts(case(replace(lot(6), courses=courses)), cap(Courses(2))) == [expected]


@pytest.mark.parametrize("holding", [lot(6), replace(lot(), courses=3)])
def test_a_cap_in_courses_limits_no_credit_where_the_courses_or_credits_are_unsaid(holding: Holding) -> None:
    result = check(case(holding), held(cap(Courses(2))))
    assert [pool.limit for pool in result.pools] == [None]


def test_no_course_is_no_credit() -> None:
    assert counts(case(lot(6)), cap(Courses(0))) == [0]
    assert counts(case(lot(None)), cap(Courses(0))) == [0]


def test_an_unsaid_amount_counts_unknown_but_nothing_under_a_cap_of_nothing() -> None:
    assert counts(case(lot(None)), cap(9)) == [None]
    assert counts(case(lot(None)), cap(0)) == [0]
    assert counts(case(lot(None, grade="C")), cap(9), minimum("B")) == [0]


def test_everything_limits_nothing() -> None:
    assert counts(case(lot(60)), cap(Everything(True))) == [60]
    assert counts(case(lot(60)), cap(Everything(True)), cap(9, Origin.ANY)) == [9]


def test_rules_on_other_credit_change_nothing() -> None:
    others: list[Rule] = [
        cap(1, Origin.CERTIFICATE),
        cap(1, target=Credential.CERTIFICATE),
        minimum("A", Origin.CERTIFICATE),
    ]
    result = check(case(lot(20, grade="C")), held(cap(9), *others, reuse("no")))
    assert list(result.counts) == [9]
    assert len(result.pools) == 1
    assert result.failures == ()


def test_a_share_of_what_is_graded_takes_that_size() -> None:
    asked = Case(
        (lot(40),), Credential.MASTERS, Sizes({Base.PROGRAM: Fraction(30), Base.GRADED: Fraction(24)}), frozenset()
    )
    assert counts(asked, cap(Share(Fraction(1, 2), Base.GRADED))) == [12]


def test_a_cap_that_is_typed_for_each_origin_it_speaks_of_is_one_pool() -> None:
    together = [
        replace(cap(15, origin), sentence="Together at most 15.") for origin in (Origin.PREADMISSION, Origin.OUTSIDE)
    ]
    found = check(case(lot(12, Origin.NONDEGREE), lot(6)), held(*together))
    assert [pool.lots for pool in found.pools] == [(0, 1)]
    assert list(found.counts) == [12, 3]


def test_a_smaller_limit_inside_a_pool_of_the_same_sentence_stays() -> None:
    both = [
        replace(cap(15, Origin.PREADMISSION), sentence="15, of them 4."),
        replace(cap(4), sentence="15, of them 4."),
    ]
    assert counts(case(lot(10, Origin.NONDEGREE), lot(6)), *both) == [10, 4]
