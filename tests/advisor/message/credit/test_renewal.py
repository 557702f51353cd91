"""What is said of credit that is to be validated anew."""

import pytest

from advisor.message.credit.renewal import asks_renewal, exam_fails

FLOOR = "Old work is validated by an exam, which must be passed with a grade of B or better."


@pytest.mark.parametrize(
    "text",
    [
        "can they be revalidated?",
        "may i validate them by written examination?",
        "can the exam rescue it?",
        "if i pass the exams can those hours be saved?",
        "would passing the exam let them count?",
    ],
)
def test_it_is_asked_whether_credit_may_be_validated(text: str) -> None:
    assert asks_renewal(text)


@pytest.mark.parametrize(
    "text", ["is the exam hard?", "do i have to revalidate them?", "how can they be revalidated?", "can they be used?"]
)
def test_what_an_exam_is_or_whether_one_is_needed_is_another_question(text: str) -> None:
    assert not asks_renewal(text)


@pytest.mark.parametrize(
    ("text", "fails"),
    [("with a B", False), ("with an A-", False), ("", False), ("with a B-", True), ("a B in one, a C in one", True)],
)
def test_a_grade_below_that_of_the_exam_is_not_enough(text: str, fails: bool) -> None:
    assert exam_fails(text, FLOOR) is fails


def test_where_no_grade_is_stated_none_is_enough() -> None:
    assert exam_fails("with a B", "Old work is validated at the discretion of the program.")
