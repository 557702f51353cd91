"""The verdict in words: its number, its reason, its sum, and silence where the rules settle nothing."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.message.credit.credit import Age, Holding, Use
from advisor.reply import Verdict
from advisor.rules.rulebook import Case, check
from advisor.verdict.verdicts import verdict_finding
from corpus.amounts import Amount, BySize, Courses, Credits, Everything, GreaterOf, Rounding, Share
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Rule
from tests.advisor.made_up import assert_sound, cap, case, held, lot, minimum, reuse

POOLS = (
    cap(12, Origin.PREADMISSION, sentence="At most 12 credits from before admission count."),
    cap(8, sentence="At most 8 credits from outside count."),
    cap(12, Origin.NONDEGREE, sentence="At most 12 own credits count."),
)
SEVEN = AgeLimit(
    "age_limit", "Credits may be 7 years old.", Origin.OUTSIDE, Credential.MASTERS, Fraction(7), Anchor.ADMISSION
)


def verdict(asked: Case, *rules: Rule, question: str = "can i use all of it?") -> Finding | None:
    """The verdict, whose sums and sources are sound."""
    found = verdict_finding(check(asked, held(*rules)), question)
    for worked in found.sums if found else ():
        assert_sound(worked)
    assert found is None or found.sources
    return found


def aged(years: int) -> Holding:
    """Credit of an age and no stated amount."""
    return replace(lot(), age=Age(Fraction(years), Anchor.ADMISSION))


@pytest.mark.parametrize(
    ("amount", "expected", "opening"),
    [
        (8, Verdict.YES, "Yes: 8 credits fit under the cap of 9"),
        (9, Verdict.YES, "Yes: 9 credits fit under the cap of 9"),
        (1, Verdict.YES, "Yes: 1 credit fits under the cap of 9"),
        (10, Verdict.PARTLY, "Partly: 9 of your 10 credits."),
        (12, Verdict.PARTLY, "Partly: 9 of your 12 credits."),
    ],
)
def test_credit_beside_a_cap(amount: int, expected: Verdict, opening: str) -> None:
    found = verdict(case(lot(amount)), cap(9))
    assert found is not None
    assert found.verdict is expected
    assert found.text.startswith(opening)


def test_one_course_of_a_good_grade_is_a_yes_by_the_grade_whatever_size_a_cap_is_a_share_of() -> None:
    share = replace(cap(0), amount=Share(Fraction(1, 4)), sentence="At most a quarter of the degree counts.")
    found = verdict(case(lot(grade="A")), share, minimum("B"))
    assert found is not None and found.verdict is Verdict.YES
    assert found.text.startswith("Yes, by the grade")
    several = replace(lot(grade="A"), courses=3)
    assert verdict(case(several), share, minimum("B")) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Has a course that I took 6 years before admission expired, or can I use it?", Verdict.YES),
        ("I have an expired course of 6 years before admission. Can I use it?", None),
        ("Has my expired course a chance?", None),
    ],
)
def test_whether_a_course_has_expired_is_a_question_and_not_a_kind_of_credit(
    question: str, expected: Verdict | None
) -> None:
    found = verdict(case(aged(6)), SEVEN, question=question)
    assert (found.verdict if found else None) is expected


def test_credits_of_an_unsaid_number_of_courses_get_no_verdict_from_a_cap_on_courses() -> None:
    three = replace(cap(0), amount=Courses(3), sentence="At most three courses count.")
    assert verdict(case(lot(15)), three) is None
    found = verdict(case(replace(lot(9), courses=3)), three)
    assert found is not None and found.verdict is Verdict.YES


def test_the_part_that_does_not_count_is_worked_out_from_the_pools() -> None:
    found = verdict(case(lot(8), lot(6, Origin.NONDEGREE)), *POOLS)
    assert found is not None
    assert found.verdict is Verdict.PARTLY
    assert found.text.startswith("Partly: 12 of your 14 credits.")
    assert "8 + 6 = 14" in found.text
    together, over = found.sums
    assert together.expression == "8 + 6 = 14"
    assert over.expression == "8 + 6 - 12 = 2"
    assert [source.sentence for source in found.sources] == [POOLS[0].sentence]
    assert {source.sentence for source in found.reasons} == {pool.sentence for pool in POOLS}


def test_of_two_caps_on_the_same_credit_only_the_nearer_one_is_told_to_leave_so_much() -> None:
    found = verdict(case(lot(10)), cap(9), replace(cap(6), sentence="At most 6 credits of any kind count."))
    assert found is not None
    assert found.text == "Partly: 6 of your 10 credits. The cap is 6, so 4 of the 10 do not count."


def test_what_fits_under_every_pool_is_added_up() -> None:
    found = verdict(case(lot(8), lot(4, Origin.NONDEGREE)), *POOLS)
    assert found is not None
    assert found.verdict is Verdict.YES
    assert [worked.expression for worked in found.sums] == ["8 + 4 = 12"]


def test_a_cap_that_is_a_share_is_written_out() -> None:
    third = cap(Share(Fraction(1, 3)), sentence="At most one third of the credits count.")
    over = verdict_finding(check(case(lot(12), size=32), held(third)), "do all 12 count?")
    assert over is not None
    assert over.text.startswith("Partly: 10 2/3 of your 12 credits.")
    assert [worked.expression for worked in over.sums] == ["one third of 32 = 10 2/3", "12 - 10 2/3 = 1 1/3"]
    within = verdict(case(lot(11), size=33), third)
    assert within is not None
    assert within.text.startswith("Yes: 11 credits fit under the cap of 11 (one third of 33)")


@pytest.mark.parametrize(
    ("holding", "rule", "figures"),
    [
        (lot(9, grade="C"), minimum("B"), ("a C", "a B")),
        (lot(None, grade="B-"), minimum("B"), ("a B-", "a B")),
        (aged(8), SEVEN, ("8 years", "7 years")),
        (replace(lot(9), used_for=Use.DEGREE), reuse("no"), ("already served",)),
        (lot(3), cap(0), ("none of this outside credit",)),
    ],
)
def test_a_rule_that_shuts_all_of_it_out_gives_a_no_with_both_numbers(
    holding: Holding, rule: Rule, figures: tuple[str, ...]
) -> None:
    found = verdict(case(holding), cap(12), rule)
    assert found is not None
    assert found.verdict is Verdict.NO
    assert found.text.startswith("No: ")
    assert all(figure in found.text for figure in figures)
    assert found.sources[0].sentence == rule.sentence


def test_how_far_credit_is_past_the_age_limit_is_a_sum() -> None:
    found = verdict(case(aged(10)), SEVEN)
    assert found is not None
    assert [worked.expression for worked in found.sums] == ["10 - 7 = 3"]


def test_where_one_lot_is_shut_out_the_rest_counts() -> None:
    found = verdict(case(lot(6, grade="C"), lot(3, grade="A")), cap(9), minimum("B"))
    assert found is not None
    assert found.verdict is Verdict.PARTLY
    assert found.text.startswith("Partly: 3 of your 9 credits.")
    assert "6 credits with a C" in found.text
    assert [worked.expression for worked in found.sums] == ["6 + 3 = 9", "9 - 6 = 3"]


@pytest.mark.parametrize(
    ("holding", "rule", "opening"),
    [
        (lot(None, grade="B"), minimum("B"), "Yes, by the grade: a B meets"),
        (lot(None, grade="A-"), minimum("B"), "Yes, by the grade: an A- meets"),
        (aged(7), SEVEN, "Yes, by the age: 7 years"),
    ],
)
def test_a_grade_or_an_age_alone_is_a_yes_by_that_only(holding: Holding, rule: Rule, opening: str) -> None:
    found = verdict(case(holding), rule)
    assert found is not None
    assert found.verdict is Verdict.YES
    assert found.text.startswith(opening)


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        (case(lot(9)), []),
        (case(lot(9)), [minimum("B")]),
        (case(lot(9, grade="A")), [minimum("B")]),
        (case(lot(9)), [cap(12, Origin.CERTIFICATE)]),
        (case(lot(9), lot(3, Origin.CERTIFICATE)), [cap(12)]),
        (case(lot(9)), [cap(Share(Fraction(1, 2)))]),
        (case(lot(None)), [cap(12)]),
        (case(lot(None)), [cap(12), reuse("yes")]),
        (case(lot(None)), [cap(12), minimum("B")]),
        (case(lot(0)), [cap(12)]),
        (case(), [cap(12)]),
    ],
)
def test_where_no_cap_covers_the_credit_or_something_is_unsaid_there_is_no_verdict(
    asked: Case, rules: list[Rule]
) -> None:
    assert verdict(asked, *rules) is None


@pytest.mark.parametrize(
    ("question", "settled"),
    [
        ("do all 6 count? neither is a practicum or capstone", True),
        ("do all 6 count? none of them workshops or internships", True),
        ("do all 6 count? not electives and a practicum", False),
        ("do all 6 count? not my best, a capstone", False),
        ("do all 6 count? one is no elective but a practicum", False),
        ("do my 6 pass/fail credits count?", False),
        ("do 6 credits from an unaccredited school count?", False),
        ("6 credits of life experience?", False),
        ("do my 6 credits count? no pass/fail, all graded", True),
        ("do my 6 credits count?", True),
    ],
)
def test_a_kind_of_credit_that_policies_treat_apart_is_not_settled_by_a_plain_cap(question: str, settled: bool) -> None:
    assert (verdict(case(lot(6)), cap(9), question=question) is not None) is settled


def test_credit_without_a_limit_is_a_yes() -> None:
    free = cap(Everything(True), sentence="All outside credit counts.")
    for holding in (lot(60), lot(None)):
        found = verdict(case(holding), free)
        assert found is not None
        assert found.verdict is Verdict.YES


def test_the_conditions_that_a_yes_leaves_open_are_its_reasons() -> None:
    found = verdict(case(lot(6)), cap(9), minimum("B"), SEVEN)
    assert found is not None
    assert {minimum("B").sentence, SEVEN.sentence} <= {source.sentence for source in found.reasons}


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (BySize(Fraction(30), Credits(Fraction(9)), Share(Fraction(3, 10))), "(whole credits within 30% of 36, 10.8)"),
        (GreaterOf((Credits(Fraction(6)), Share(Fraction(1, 4)))), "(25% of 36)"),
    ],
)
def test_a_cap_that_comes_from_a_share_among_other_amounts_shows_how(amount: Amount, said: str) -> None:
    said_so = "At most 30%, or one quarter, counts."
    found = verdict(case(lot(11), size=36), cap(amount, sentence=said_so, rounding=Rounding.DOWN))
    assert found and said in found.text
    assert [worked.label for worked in found.sums][-1] == "credits over the cap"
    assert " of 36 = " in found.sums[0].expression


@pytest.mark.parametrize(
    ("told", "sums"),
    [
        ("6 credits of two courses, an A and a C", ["6 / 2 = 3", "6 - 3 = 3"]),
        ("6 credits, 3 of them with a C", ["6 - 3 = 3"]),
        ("3 credits with an A, 3 credits with a C", ["3 + 3 = 6", "6 - 3 = 3"]),
        ("6 credits, an A and a C", ["6 - 3 = 3"]),
    ],
)
def test_what_is_shut_out_shows_what_of_it_was_not_told(told: str, sums: list[str]) -> None:
    asked = case(lot(3, grade="A"), lot(3, grade="C"))
    found = verdict(asked, cap(9), minimum("B"), question=told)
    assert found is not None
    assert [one.expression for one in found.sums] == sums
