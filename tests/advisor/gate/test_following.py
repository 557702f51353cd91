"""A claim beside the sentences that it follows: what differs decides."""

import pytest

from advisor.gate.following.following import Course, follow
from advisor.gate.following.forms import Told

SCHOOLS = ("University of Elmford", "Elmford")
LIMIT = "The University of Elmford accepts at most 9 transfer credits toward a master's degree."
GRADE = "The University of Elmford accepts transfer credit only for courses with a grade of B or better."
APPROVAL = (
    "At the University of Elmford, certificate hours may count toward a degree with the approval of the department."
)
ORDER = "Students of the University of Elmford must finish the certificate before they apply to the degree."
FROM_TO = "The University of Elmford converts quarter hours to semester hours when it transfers credit."
EXTENSION = "The Extension School of the University of Elmford does not accept any transfer credit into a certificate."


def course(claim: str, *texts: str) -> Course:
    return follow(claim, [Told(text) for text in texts], SCHOOLS).course


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        ("Elmford accepts at most 9 transfer credits toward your master's degree.", (LIMIT,)),
        ("At most 9 transfer credits are accepted toward a master's degree at Elmford.", (LIMIT,)),
        ("You must finish the certificate before you apply to the degree.", (ORDER,)),
        (
            "Elmford accepts at most 9 transfer credits toward your master's degree, and only for courses with a grade"
            " of B or better.",
            (LIMIT, GRADE),
        ),
        ("With the approval of the department, your certificate hours can count toward a degree.", (APPROVAL,)),
    ],
)
def test_what_is_told_as_it_stands_is_the_same(claim: str, texts: tuple[str, ...]) -> None:
    assert course(claim, *texts) is Course.SAME


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("At Elmford, certificate hours may count toward a degree.", APPROVAL),
        ("At Elmford, certificate hours count toward a degree with the approval of the department.", APPROVAL),
        ("At Elmford, certificate hours may count toward a degree with the approval of the student.", APPROVAL),
        ("Elmford converts semester hours to quarter hours when it transfers credit.", FROM_TO),
        ("Elmford does not accept any transfer credit into a certificate.", EXTENSION),
        ("The Extension School of Elmford does not accept any transfer credit from a certificate.", EXTENSION),
    ],
)
def test_what_is_left_out_exchanged_or_moved_is_a_change(claim: str, text: str) -> None:
    assert course(claim, text) is Course.CHANGED


@pytest.mark.parametrize(
    "claim",
    [
        "You must apply to the degree before you finish the certificate.",
        "You must finish the certificate after you apply to the degree.",
        "You must finish the certificate before you apply to the degree of your choice.",
    ],
)
def test_what_is_in_another_order_or_says_more_is_not_the_same(claim: str) -> None:
    assert course(claim, ORDER) is not Course.SAME


def test_what_is_put_in_other_words_goes_its_own_way() -> None:
    assert course("Nine is the ceiling for what a master's student brings from outside.", LIMIT) is Course.APART


def test_a_figure_is_not_carried_from_one_text_to_another() -> None:
    certificate = "The University of Elmford accepts at most 6 transfer credits into a certificate."
    crossed = (
        "Elmford accepts at most 6 transfer credits toward a master's degree and at most 9 transfer credits into a"
        " certificate."
    )
    assert course(crossed, LIMIT, certificate) is not Course.SAME


def test_an_aside_that_says_no_is_not_told_without_its_no() -> None:
    text = "Students in a capstone certificate are special students, who are not degree-seeking."
    assert (
        course("Students in a capstone certificate are special students, who are degree-seeking.", text)
        is not Course.SAME
    )


def test_a_step_of_a_finding_may_be_told_alone() -> None:
    finding = Told("Partly: 9 of your 12 credits. The cap is 9, so 3 of the 12 do not count.", computed=True)
    claim = "Elmford accepts at most 9 transfer credits toward your master's degree, so 3 of the 12 do not count."
    assert follow(claim, [Told(LIMIT), finding], SCHOOLS).course is Course.SAME


def test_schools_are_told_apart_where_there_are_several() -> None:
    other = "Oakvale University requires a GPA of at least 3.0 for a master's degree."
    claim = "The University of Elmford requires a GPA of at least 3.0 for a master's degree."
    assert follow(claim, [Told(LIMIT), Told(other)], ()).course is not Course.SAME


GPA = "The Nursing certificate at the University of Elmford requires a GPA of at least 3.0."
TAKES = "The Nursing certificate at the University of Elmford takes 12 credits."
NO_OUTSIDE = "The University of Elmford does not accept outside credit into the Nursing certificate."
SIZES = (
    "The University of Elmford accepts at most 9 units in a 30-unit degree and at most 15 units in a degree of more"
    " than 30 units."
)
EITHER = "The University of Elmford accepts credit toward a master's degree or graduate certificate with a grade of B."
RANGE = "The University of Elmford accepts credit within the time limit of the program, which is 4 to 6 years."


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        (
            "The Nursing certificate at Elmford takes 12 credits, and the university does not accept outside credit"
            " into it.",
            (TAKES, NO_OUTSIDE),
        ),
        ("Elmford accepts at most 9 units in your 30-unit degree.", (SIZES,)),
        ("Elmford accepts at most 15 units in your degree of more than 30 units.", (SIZES,)),
        ("Elmford accepts credit toward your graduate certificate with a grade of B.", (EITHER,)),
        (
            "The Nursing certificate at Elmford takes 12 credits, and half of it must be taken online.",
            (TAKES, "Half of the Nursing certificate at the University of Elmford must be taken online."),
        ),
    ],
)
def test_a_part_that_holds_by_itself_may_be_told_alone(claim: str, texts: tuple[str, ...]) -> None:
    assert course(claim, *texts) is Course.SAME


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        ("Elmford accepts at most 15 units in your 30-unit degree.", (SIZES,)),
        ("Elmford accepts at most 9 units in your degree of more than 30 units.", (SIZES,)),
        ("Elmford accepts credit within the time limit of the program, which is 6 years.", (RANGE,)),
        ("The Nursing certificate at Elmford takes 15 credits and requires a GPA of at least 3.0.", (TAKES, GPA)),
        ("The certificate at Elmford takes 12 credits.", (TAKES,)),
        ("The Nursing certificate at Elmford lets a GPA of at least 3.0.", (GPA,)),
    ],
)
def test_a_figure_a_name_or_a_duty_that_is_another_is_not_the_same(claim: str, texts: tuple[str, ...]) -> None:
    assert course(claim, *texts) is not Course.SAME


def test_the_noun_of_a_figure_and_a_sum_are_told_from_a_finding() -> None:
    finding = Told("Partly: 9 of your 12 credits. The cap is 9, so 3 of the 12 do not count.", computed=True)
    left = Told("9 credits are left: 12 - 3 = 9.", computed=True)
    claim = (
        "Elmford accepts at most 9 transfer credits toward your master's degree, so 3 of your 12 credits do not count."
    )
    assert follow(claim, [Told(LIMIT), finding], SCHOOLS).course is Course.SAME
    told = "The Nursing certificate at Elmford takes 12 credits, and 9 credits are left: 12 - 3 = 9."
    assert follow(told, [Told(TAKES), left], SCHOOLS).course is Course.SAME
