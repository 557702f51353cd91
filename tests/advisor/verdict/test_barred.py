"""A "no" is of all the credit only where what shuts it out was told of all."""

import pytest

from advisor.verdict.barred import told_of_a_part
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "UT Tyler: 9 hours, one course with C. Do the others count?",
        "Montana State: 9 credits with B, one course from 2015. How many transfer?",
        "Liberty MSN: 6 hours with B, 3 are from 2018. How many transfer?",
        "UNC Pembroke: 12 hours with nothing lower than a C. ok?",
        "Oregon State: 6 credits into an 18-credit certificate, one course 8 years old. ok?",
        "Stevens: 3 courses with a B- in 2 courses. ok?",
        "Stevens: 2 courses with a B- in one of them. ok?",
        "OU PACS certificate: four courses: three I took in that college and one I would transfer. all four?",
        "Oakland nonprofit cert: one fresh class, one from my finished master's. Both?",
    ],
)
def test_what_is_told_of_a_part_shuts_out_no_more_than_it(text: str) -> None:
    assert told_of_a_part(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "UT Tyler: one course with C. ok?",
        "UT Tyler: 9 hours with a C. ok?",
        "Liberty MSN: 6 hours from 2018?",
        "Stevens: 2 courses from another school with a B-. ok?",
    ],
)
def test_what_is_told_of_all_of_it_does(text: str) -> None:
    assert not told_of_a_part(read(text))
