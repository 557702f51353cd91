"""Numbers are read with what they count and with what they are the size of."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.amounts.roles import Role
from corpus.amounts import Unit

WORDS = (
    "9 12 1,200 3.5 nine twelve credits credit hours untis courses classes years half quarter semester each of "
    "those all the my limit is MS cert masters graded level from bring first - , . ( ) and plus 500 total"
)
SAID = st.text(max_size=120) | st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)


@pytest.mark.parametrize(
    ("text", "value", "measure", "unit"),
    [
        ("9 credits", 9, Measure.CREDITS, None),
        ("nine credits", 9, Measure.CREDITS, None),
        ("12cr from Temple", 12, Measure.CREDITS, None),
        ("9 untis", 9, Measure.CREDITS, None),
        ("10 semster hours", 10, Measure.CREDITS, Unit.SEMESTER),
        ("6 sem hrs", 6, Measure.CREDITS, Unit.SEMESTER),
        ("12 qtr credits", 12, Measure.CREDITS, Unit.QUARTER),
        ("16 quarter hours", 16, Measure.CREDITS, Unit.QUARTER),
        ("9 units", 9, Measure.CREDITS, Unit.UNIT),
        ("3.5 credits", Fraction(7, 2), Measure.CREDITS, None),
        ("1,200 hours", 1200, Measure.CREDITS, None),
        ("0 credits", 0, Measure.CREDITS, None),
        ("9 forensic science credits", 9, Measure.CREDITS, None),
        ("12 of my grad credits", 12, Measure.CREDITS, None),
        ("9 graduate transfer credits", 9, Measure.CREDITS, None),
        ("two coures", 2, Measure.COURSES, None),
        ("five classes", 5, Measure.COURSES, None),
        ("7 yrs", 7, Measure.YEARS, None),
        ("five and a half years", Fraction(11, 2), Measure.YEARS, None),
        ("1.5 years", Fraction(3, 2), Measure.YEARS, None),
    ],
)
def test_a_number_counts_what_its_noun_says(
    text: str, value: int | Fraction, measure: Measure, unit: Unit | None
) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.measure, quantity.unit, quantity.role) == (value, measure, unit, Role.HELD)


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("a 30 credit MS", 30, Role.MASTERS_SIZE),
        ("the MA (30 credits)", 30, Role.MASTERS_SIZE),
        ("my degree requires 36 hours", 36, Role.MASTERS_SIZE),
        ("a 36 hour non-thesis masters", 36, Role.MASTERS_SIZE),
        ("12 unit grad cert", 12, Role.CERTIFICATE_SIZE),
        ("my 12-credit certificate", 12, Role.CERTIFICATE_SIZE),
        ("a nine-credit certificate", 9, Role.CERTIFICATE_SIZE),
        ("27 graded credits", 27, Role.GRADED_SIZE),
        ("30 credits are graded", 30, Role.GRADED_SIZE),
        ("can all 12 count", 12, Role.TOTAL),
        ("all my 15 credits", 15, Role.TOTAL),
        ("9 of those", 9, Role.SUBSET),
        ("6 of them", 6, Role.SUBSET),
        ("is the limit 6 credits", 6, Role.CLAIMED),
        ("they said 9 credits", 9, Role.CLAIMED),
        ("the 9 credit limit only applies to outside credit", 9, Role.CLAIMED),
        ("bring 9 from Temple", 9, Role.HELD),
    ],
)
def test_a_number_is_the_size_of_what_the_words_around_it_say(text: str, value: int, role: Role) -> None:
    (quantity,) = quantities(text)
    assert quantity.value == value and quantity.role is role


@pytest.mark.parametrize(
    "text",
    [
        "a 500 level course",
        "two semesters at another school",
        "past my first 9 credits",
        "MATH 501",
        "in fall 2019",
        "no number",
        "on page 12",
        "9",
        "",
    ],
)
def test_a_number_that_counts_no_credit_is_none(text: str) -> None:
    assert quantities(text) == []


def test_credits_of_each_course_are_marked() -> None:
    courses, credits = quantities("3 classes of 4 credits each")
    assert (courses.measure, credits.measure, courses.each, credits.each) == (
        Measure.COURSES,
        Measure.CREDITS,
        False,
        True,
    )


def test_credit_held_and_the_size_of_a_program_are_told_apart() -> None:
    found = quantities("21 credits of my 36 credit program")
    assert [(q.value, q.role) for q in found] == [(Fraction(21), Role.HELD), (Fraction(36), Role.MASTERS_SIZE)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 credits of statistics and 3 of mathematics", [5, 3]),
        ("5 credits of statistics and 3 of them with a C", [5]),
        ("5 credits and 3 of mathematics", [5]),
        ("12 credits of nursing and 2 of those courses were clinical", [12]),
    ],
)
def test_credit_of_another_field_may_leave_out_its_noun(text: str, values: list[int]) -> None:
    assert [int(one.value) for one in quantities(text) if one.measure is Measure.CREDITS and one.role is Role.HELD] == (
        values
    )


def test_a_second_lot_may_leave_out_its_noun() -> None:
    assert [q.value for q in quantities("9 credits from Pitt and 6 from Purdue")] == [9, 6]


@given(SAID)
def test_quantities_are_in_order_apart_and_inside_the_text(text: str) -> None:
    found = quantities(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(q.value >= 0 for q in found)


@given(SAID)
def test_case_changes_no_quantity(text: str) -> None:
    plain = text.encode("ascii", "ignore").decode()
    assert quantities(plain.upper()) == quantities(plain.lower())


@given(st.integers(min_value=0, max_value=1949), st.sampled_from(["credits", "hours", "units", "courses", "years"]))
def test_any_number_before_a_noun_is_read_as_written(number: int, noun: str) -> None:
    (quantity,) = quantities(f"so {number} {noun}")
    assert quantity.value == number


def test_the_courses_of_a_year_are_no_number_of_courses() -> None:
    assert quantities("are the 2015 classes still fine") == []


@pytest.mark.parametrize("text", ["will each and every one of them count", "one of those was hard", "every one a B"])
def test_one_by_one_is_no_credit(text: str) -> None:
    assert quantities(text) == []


def test_non_degree_credit_is_no_size_of_a_degree() -> None:
    assert [q.role for q in quantities("she has three credits non-degree here")] == [Role.HELD]
    assert [q.role for q in quantities("6 hours nondegree and 9 hours of transfer")] == [Role.HELD, Role.HELD]


def test_the_one_meant_tells_a_size() -> None:
    assert [q.role for q in quantities("the master's, the 36 credit version")] == [Role.MASTERS_SIZE]


def test_a_part_of_a_lot_told_after_a_colon_is_a_lot_and_a_year_is_none() -> None:
    assert [q.value for q in quantities("10 hrs from my old school: 6 with A's and 4 hrs of pass")] == [10, 6, 4]
    assert [q.value for q in quantities("MSN: I took 6 credits in spring 2017 with an A")] == [6]


def test_a_year_is_no_credit() -> None:
    assert [
        q.value for q in quantities("Example MSN: I took 6 credits in spring 2017 with an A and start fall 2026")
    ] == [6]


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("two 3-cr classes", [6]),
        ("three 4-credit courses, so 12 credits, from Temple", [12]),
        ("i took three 5 quarter credit courses", [15]),
        ("two more 4cr classes", [8]),
        ("2 to 3 credit courses", [3]),
        ("6 credits a semester", []),
        ("at 9 hours per term", []),
        ("two 3-credit classes a semester", []),
        ("6 non-degree and 9 transfer credits", [6, 9]),
        ("7 GW non-degree credits and 5 credits", [7, 5]),
    ],
)
def test_courses_told_by_their_size_are_their_credits_together(text: str, credits: list[int]) -> None:
    assert [q.value for q in quantities(text) if q.measure is Measure.CREDITS] == credits


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("my advisee's master's at Ohio State has 36 units", [Role.MASTERS_SIZE]),
        ("a student in the master's at Ohio State has 12 units", [Role.HELD]),
        ("my degree plan would have 45 hours", [Role.MASTERS_SIZE]),
        ("thesis MS, 30 credits, 20 of them graded", [Role.MASTERS_SIZE, Role.GRADED_SIZE]),
        ("thesis MS, 30 credits, 9 from Ohio", [Role.HELD, Role.HELD]),
        ("the 96 hr phd", [Role.MASTERS_SIZE]),
    ],
)
def test_a_size_is_told_from_credit_that_somebody_has(text: str, roles: list[Role]) -> None:
    assert [q.role for q in quantities(text)] == roles


def test_courses_set_against_their_credit_are_courses() -> None:
    courses, credits = quantities("3 crs = 9 cr")
    assert (courses.value, courses.measure, credits.value) == (Fraction(3), Measure.COURSES, Fraction(9))
    assert [q.measure for q in quantities("3 crs and 9 cr")] == [Measure.CREDITS, Measure.CREDITS]


@pytest.mark.parametrize(
    "text",
    ["my 12 credits are QUARTER credits", "12 credits (quarter system)", "12 credits, all on the quarter system"],
)
def test_credit_is_quarter_credit_where_the_next_words_say_so(text: str) -> None:
    (found,) = quantities(text)
    assert found.value == 12
    assert found.unit is Unit.QUARTER


@pytest.mark.parametrize("text", ["12 credits are not quarter credits", "12 credits, a quarter of the degree"])
def test_credit_is_no_quarter_credit_where_a_quarter_is_named_otherwise(text: str) -> None:
    assert quantities(text)[0].unit is None


def test_a_quarter_of_a_size_is_no_number_of_credits() -> None:
    assert [found.value for found in quantities("one quarter of a 36-credit MA")] == [36]


@pytest.mark.parametrize(
    "text",
    [
        "four 3-credit grad courses from another uni, 12 quarter hours in all",
        "three courses of 4 credits each from another school, 12 quarter hours altogether",
    ],
)
def test_courses_of_a_size_whose_sum_is_told_behind_them_are_told_once(text: str) -> None:
    held = [q for q in quantities(text) if q.measure is Measure.CREDITS and q.role is Role.HELD]
    assert len(held) == 1 and held[0].unit is Unit.QUARTER


@pytest.mark.parametrize(
    "text",
    [
        "four 3-credit grad courses from another uni, and 12 quarter hours in all from a third one",
        "four 3-credit grad courses from another uni, 16 quarter hours in all",
    ],
)
def test_another_amount_is_no_sum_told_again(text: str) -> None:
    assert len([q for q in quantities(text) if q.measure is Measure.CREDITS and q.role is Role.HELD]) == 2


@pytest.mark.parametrize("letters", ["two As and one B", "two as and one b", "three As"])
def test_letters_that_are_counted_are_no_credit(letters: str) -> None:
    assert [one.value for one in quantities(f"9 hrs from another school, {letters}. all in?")] == [9]


def test_a_second_amount_may_be_told_as_what_it_was_taken_as() -> None:
    assert [one.value for one in quantities("9 hrs from another school, and 3 as nondegree")] == [9, 3]
