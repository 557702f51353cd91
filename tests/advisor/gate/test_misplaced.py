"""A claim may not place, assign, lead or widen otherwise than its text."""

import pytest

from advisor.gate.asked import told_back
from advisor.gate.crossed import crossed
from advisor.gate.direction import led_elsewhere
from advisor.gate.doers import reassigned
from advisor.gate.order import displaced
from advisor.gate.scope import over_all


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is evaluated before you begin your first semester.", "It is evaluated in the student's first semester."),
        ("Send hours in before you complete 6 hours.", "Credit is posted after the student has completed 6 hours."),
        ("Age is counted from the last course.", "Age is counted from the first course."),
        ("The letter is due in the fifth year.", "The letter is due in the fourth year."),
    ],
)
def test_another_time_is_found(claim: str, text: str) -> None:
    assert displaced(claim, text) is not None


def test_the_same_time_in_other_words_passes() -> None:
    assert displaced("Apply prior to completing 9 credits.", "Apply before completing more than 9 credits.") is None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It holds whichever school they are in.", "A student of the Elliott School may double count 6 credits."),
        ("No college takes outside coursework.", "The College of Arts does not allow outside coursework."),
        (
            "They can go toward any master's it offers.",
            "They can be applied to the MS in Curriculum, a master's degree.",
        ),
    ],
)
def test_all_for_one_is_found(claim: str, text: str) -> None:
    assert over_all(claim, text) is not None


def test_all_of_a_kind_that_stands_for_all_passes() -> None:
    assert (
        over_all("No graduate certificate takes credit.", "It does not allow credit into a graduate certificate.")
        is None
    )


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("If you petition in writing, the limit is waived.", "It may waive limits on a petition of the department."),
        ("The student must request the conferral.", "The program must request the conferral."),
        ("It needs the approval of the registrar.", "It needs the approval of the program director."),
    ],
)
def test_another_doer_is_found(claim: str, text: str) -> None:
    assert reassigned(claim, text) is not None


def test_the_same_doer_passes() -> None:
    assert reassigned("You must request it in time.", "Students must request it in time.") is None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("No hours can be moved into a degree.", "No credit can be moved into a certificate."),
        ("At most 25% may be transferred to another university.", "At most 25% may be transfer credit."),
    ],
)
def test_the_other_way_is_found(claim: str, text: str) -> None:
    assert led_elsewhere(claim, text) is not None


def test_either_end_that_the_text_has_passes() -> None:
    assert led_elsewhere("It counts toward a degree.", "It counts toward a certificate or a degree.") is None


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        ("Ethics takes 15 hours and Analysis 12.", ["Ethics takes 12 hours.", "Analysis takes 15 hours."]),
        (
            "Up to 40% of a master's may transfer, but no more than 24 credits.",
            [
                "Transfer credit may make up at most 40% of a master's degree.",
                "At most 24 credits may transfer into a PhD.",
            ],
        ),
        ("You need a GPA of 2.5 as well as 9 hours.", ["It admits with a GPA of 2.5 or with 9 hours."]),
    ],
)
def test_what_belongs_to_another_text_is_found(claim: str, texts: list[str]) -> None:
    assert crossed(claim, texts) is not None


def test_each_figure_beside_its_own_words_passes() -> None:
    assert (
        crossed("Analysis takes 15 hours and Ethics 12.", ["Ethics takes 12 hours.", "Analysis takes 15 hours."])
        is None
    )


def test_an_amount_of_the_askers_is_only_taken_up_where_that_is_right() -> None:
    text, asked = (
        "The certificate has 15 credits. It needs a B or better. A GPA of 2.50-2.99 is considered.",
        "12? C? 2.7?",
    )
    assert told_back("It takes 15 credits, not 12.", text, asked)
    assert told_back("It needs a B or better, so a C would fall short.", text, asked)
    assert told_back("With a 2.7 you fall in the 2.50 to 2.99 group.", text, asked)
    assert not told_back("It takes 12 credits.", text, asked)
    assert not told_back("A C is enough.", text, asked)
    assert not told_back("With a 2.7 you fall in the 2.80 to 2.99 group.", text, asked)
