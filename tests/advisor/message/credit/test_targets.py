"""A credential is where credit comes from, or what it is to go into, by the words around it."""

import pytest

from advisor.message.credit.targets import is_part_of, is_taken_for, takes_in


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a course of the GIS certificate", True),
        ("a course I took for the certificate, okay for the master's?", True),
        ("a course I took for the certificate, is it still good?", False),
        ("6 credits into the certificate", False),
    ],
)
def test_a_course_is_of_a_certificate(text: str, part: bool) -> None:
    assert is_part_of(text, text.index("certificate")) is part


@pytest.mark.parametrize(
    ("text", "of_it"),
    [
        ("can courses I completed for my MPA count in the certificate?", True),
        ("two courses finished for my MPA, into the certificate?", True),
        ("are my certificate courses good for my MPA?", False),
    ],
)
def test_courses_are_of_the_degree_that_they_were_taken_for(text: str, of_it: bool) -> None:
    assert is_taken_for(text, text.index("MPA") + 3) is of_it


@pytest.mark.parametrize(
    ("text", "taking"),
    [
        ("Would the nursing certificate accept an outside course?", True),
        ("How many credits does the certificate take from elsewhere?", True),
        ("Will the certificate accept credits from another school?", True),
        ("Would the certificate credits be accepted outside?", False),
        ("I have the certificate. Will you accept an outside course?", False),
    ],
)
def test_a_certificate_takes_credit_in(text: str, taking: bool) -> None:
    assert takes_in(text, text.index("certificate")) is taking
