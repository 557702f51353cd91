"""Letters that are listed or counted are of courses, one each or as many as is said."""

import pytest

from advisor.message.credit.letters_listed import letters_listed


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("one A and two B minuses", (("A", 1), ("B-", 2))),
        ("got A, B, and C+ . ok?", (("A", 1), ("B", 1), ("C+", 1))),
        ("B+ in the first and a B- in the other one (prof was awful).", (("B+", 1), ("B-", 1))),
        ("grades were A, B+, B and a C in the elective (3 cr).", (("A", 1), ("B+", 1), ("B", 1), ("C", 1))),
        ("12 hours: three A's and one B-, each course 3 hours", (("A", 3), ("B-", 1))),
        ("A- in two of them and a C in the third", (("A-", 2), ("C", 1))),
    ],
)
def test_a_list_of_letters_is_of_courses(text: str, grades: tuple[tuple[str, int], ...]) -> None:
    listed = letters_listed(text)
    assert listed is not None and listed.grades == grades


@pytest.mark.parametrize(
    "text",
    [
        "A's, B's and a C",
        "either an A or a B",
        "grades between an A and a C",
        "I expect an A, an A and a B",
        "if I get two A's and a C",
        "my friend got two A's and a C",
        "plan A and B",
    ],
)
def test_letters_that_are_not_told_of_each_course_are_no_list(text: str) -> None:
    assert letters_listed(text) is None


def test_a_plural_without_a_number_stands_for_the_courses_that_are_left() -> None:
    listed = letters_listed("all A's but one B-")
    assert listed is not None and (listed.left_over, listed.courses) == ("A", 1)
