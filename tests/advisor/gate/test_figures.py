"""The figures of a sentence: value, unit and bound, however they are said."""

import pytest

from advisor.gate.bounds import Bound
from advisor.gate.claim import Objection, Reason
from advisor.gate.clauses import clauses_of
from advisor.gate.figures import figures_of
from advisor.gate.statement import unstated


def read(text: str) -> list[tuple[str, str, Bound]]:
    return [(figure.value, figure.unit, figure.bound) for clause in clauses_of(text) for figure in clause.figures]


@pytest.mark.parametrize(
    "said",
    [
        "It accepts at most 9 credits.",
        "It accepts up to nine credits.",
        "It takes no more than 9 credits.",
        "Transfer cannot exceed nine credits.",
        "There is a ceiling of 9 credits.",
        "You may bring nine credits at most.",
        "It does not accept more than 9 credits.",
    ],
)
def test_a_ceiling_is_one_figure_however_it_is_said(said: str) -> None:
    assert read(said) == [("9", "credit", Bound.AT_MOST)]


@pytest.mark.parametrize(
    "said", ["It needs a B or better.", "Nothing below a B is accepted.", "The grade must be at least a B."]
)
def test_a_least_grade_is_one_figure_however_it_is_said(said: str) -> None:
    assert read(said) == [("B", "grade", Bound.AT_LEAST)]


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("It takes half of the credits.", "50", "percent"),
        ("It takes 50% of the credits.", "50", "percent"),
        ("It takes fifty percent of the credits.", "50", "percent"),
        ("It costs $1,350.", "1350", "money"),
        ("In 2016 it changed.", "2016", "date"),
        ("A GPA of 3.00 is asked for.", "3", "gpa"),
        ("It takes 6 quarter credits.", "6", "credit"),
        ("It takes 21 quarter-style hours.", "21", "credit"),
        ("It takes a dozen credits.", "12", "credit"),
        ("It takes three fifths of the credits.", "60", "percent"),
        ("It takes one-fourth of the units.", "25", "percent"),
        ("It looks at the 60 highest-level credits.", "60", "credit"),
        ("It takes one 400-level course.", "400", "level"),
        ("It takes 15 if the program is long.", "15", ""),
        ("It changed on September 1.", "1", "date"),
    ],
)
def test_a_figure_is_read_with_its_unit(said: str, value: str, unit: str) -> None:
    figure = figures_of(said)[0]
    assert (figure.value, figure.unit) == (value, unit)


def test_the_ends_of_a_range_keep_their_order() -> None:
    assert [figure.role for figure in figures_of("It takes 9 to 15 credits.")] == ["low", "high"]
    text = clauses_of("It takes 9 to 15 credits.")
    assert unstated(clauses_of("Between 9 and 15 credits make it up."), text) is None
    assert unstated(clauses_of("It takes 15 to 9 credits."), text) is not None


@pytest.mark.parametrize(
    "claim",
    [
        "It accepts at most 8 credits.",
        "It accepts at least 9 credits.",
        "It accepts at most 9 courses.",
        "It accepts at most 9 credits in 2 years.",
    ],
)
def test_a_figure_that_the_text_does_not_state_so_is_named(claim: str) -> None:
    assert unstated(clauses_of(claim), clauses_of("It accepts at most 9 credits.")) is not None


def test_a_number_that_takes_up_a_ceiling_needs_no_bound() -> None:
    text = clauses_of("The school accepts at most 9 credits.")
    assert unstated(clauses_of("The 9 credits may be of any kind."), text) is None
    assert unstated(clauses_of("It accepts 9 credits."), text) is not None


def test_a_number_may_not_change_what_it_counts() -> None:
    text = clauses_of("The microcertificate has 2 courses.") + clauses_of("The master's degree has 10 courses.")
    assert unstated(clauses_of("The microcertificate has 2 courses."), text) is None
    assert unstated(clauses_of("The microcertificate has 10 courses."), text) is not None


def test_a_number_in_two_words_is_one_number() -> None:
    assert [figure.value for figure in figures_of("Thirty-six credits, twenty-five of them core.")] == ["36", "25"]


def test_the_middle_initial_of_a_name_is_no_grade() -> None:
    assert figures_of("N.C. A&T turns away pass/fail courses.") == []


def test_a_number_that_no_text_has_is_a_firm_objection_and_a_bound_said_otherwise_is_none() -> None:
    text = clauses_of("It accepts at most 9 credits.")
    assert unstated(clauses_of("It accepts at most 10 credits."), text) == Objection(
        Reason.FIGURE, "at most 10 credit", firm=True
    )
    turned = unstated(clauses_of("It accepts at least 9 credits."), text)
    assert turned is not None and turned.firm
    bare = unstated(clauses_of("It accepts 9 credits."), text)
    assert bare is not None and not bare.firm


def test_the_texts_that_a_claim_cites_may_be_counted() -> None:
    text = clauses_of("It accepts at most 9 credits.") + clauses_of("Each needs a B.")
    assert unstated(clauses_of("Two hurdles stand: at most 9 credits, and each needs a B."), text, texts=2) is None
    assert (
        unstated(clauses_of("Three hurdles stand: at most 9 credits, and each needs a B."), text, texts=2) is not None
    )


def test_a_date_is_no_limit() -> None:
    text = clauses_of("The rules apply to certificates created after 1 September 2018.")
    assert unstated(clauses_of("They hold for certificates revised later than September 1, 2018."), text) is None
    assert unstated(clauses_of("They hold for certificates created after 2 September 2018."), text) is not None


@pytest.mark.parametrize(
    "claim",
    ["Seven years is what the school allows.", "Seven years is as far back as it goes.", "It is held to seven years."],
)
def test_more_ways_to_state_a_ceiling(claim: str) -> None:
    assert unstated(clauses_of(claim), clauses_of("The school sets a limit of 7 years.")) is None


def test_more_than_a_number_is_at_least_that_number_and_not_the_other_way_round() -> None:
    least, more = clauses_of("It has at least 75 certificates."), clauses_of("It has more than 75 certificates.")
    assert unstated(least, more) is None
    assert unstated(more, least) is not None


def test_a_grade_point_average_that_is_asked_for_is_a_floor() -> None:
    assert unstated(clauses_of("It asks for a GPA of 3.0."), clauses_of("It asks for a GPA of at least 3.0.")) is None


@pytest.mark.parametrize(
    ("said", "value", "unit", "bound"),
    [
        ("At most nine semester hours, or 12 quarter hours, of outside credit count.", "12", "credit", Bound.AT_MOST),
        ("It lets 9 semester or 12 quarter hours in.", "9", "credit", Bound.NONE),
        ("It asks for 2.8 as the lowest GPA.", "2.8", "gpa", Bound.AT_LEAST),
        ("A course with a 3.0 (B) counts.", "3", "gpa", Bound.NONE),
        ("Nine credits at the least go into it.", "9", "credit", Bound.AT_LEAST),
        ("Nine units is Arizona's minimum.", "9", "credit", Bound.AT_LEAST),
        ("It takes just 9 credits.", "9", "credit", Bound.AT_MOST),
        ("With 15 hours as its minimum it is long.", "15", "credit", Bound.AT_LEAST),
    ],
)
def test_limits_and_units_in_everyday_words(said: str, value: str, unit: str, bound: Bound) -> None:
    found = next(figure for figure in figures_of(said) if figure.value == value)
    assert (found.unit, found.bound) == (unit, bound)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Less than 50% of a degree must be earned here.",
            "A majority of a degree, over 50%, must be earned here, so transfer credit must stay under 50%.",
        ),
        ("A B- does qualify.", "It needs a grade of A or B (not B-)."),
        ("It refuses credit that is not over 5 years old.", "It does not accept credit older than 5 years."),
        ("Four people wrote it: Allum, Linton and Rowe.", "Its authors are Linton, Zhou, Allum and Rowe."),
        ("Once credit is past the 7-year mark, it counts.", "It does not count credit older than 7 years."),
    ],
)
def test_a_figure_under_the_opposite_sign_is_found(claim: str, text: str) -> None:
    assert unstated(clauses_of(claim), clauses_of(text)) is not None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Courses build up to a certificate.", "Courses stack into a certificate."),
        ("It counts, at least according to a mirror.", "A mirror says that it counts."),
        ("It is up to the department.", "The department decides."),
        ("It has room for five courses, no more.", "Up to five courses count."),
        ("It runs one to eight credits.", "It takes 1 to 8 credits."),
        ("It lies in the range of 9 through 15 credits.", "It takes 9 to 15 credits."),
        (
            "A prior master's can cover 32 of a doctorate's 96 hours.",
            "It can count as standing for 32 of the 96 hours of a doctoral degree.",
        ),
        ("Stop at nine units, and others are part of that nine.", "At most 9 units count, including others."),
        ("A B- does not qualify.", "It needs a grade of A or B (not B-)."),
        ("The clock runs out after five years.", "It has a time limit of 5 years."),
        ("Once credit is past the 7-year mark, it won't count.", "It does not count credit older than 7 years."),
        ("A course graded below 3.000, a B, won't be taken.", "It accepts only a grade of B (3.000) or better."),
        (
            "The cap is 9 hours, limited to courses at B- or above.",
            "It accepts at most 9 hours, only with a grade of B- or better.",
        ),
        ("It ran for a year and a half.", "It ran for some time."),
        ("Four people wrote it: Allum, Linton, Rowe and Zhou.", "Its authors are Linton, Zhou, Allum and Rowe."),
        ("It draws the line at nine hours.", "It accepts at most 9 hours."),
        ("Four years is as long as you have.", "The time limit is 4 years."),
        ("It holds three 400-level credits.", "It has 3 credits at the 400 level."),
        ("It asks for 2.75 as the GPA of your last thirty credits.", "A 2.75 GPA in the last 30 credits is needed."),
    ],
)
def test_a_figure_said_in_another_way_is_the_same(claim: str, text: str) -> None:
    assert unstated(clauses_of(claim), clauses_of(text)) is None
