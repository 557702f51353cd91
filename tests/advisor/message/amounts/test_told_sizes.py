"""Sizes of a credential that are told in passing."""

from fractions import Fraction

import pytest

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.roles import Role
from advisor.question import Turn
from corpus.amounts import Base
from tests.advisor.reading import read

DEGREE, CERTIFICATE = Role.MASTERS_SIZE, Role.CERTIFICATE_SIZE


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ok my program is actually 40 credits, what then", DEGREE),
        ("Our program runs 40 units.", DEGREE),
        ("the master's there, 40 hours. what is left", DEGREE),
        ("40 hours in the program; how many are left", DEGREE),
        ("M.Ed. is 40 credits for me. what is left", DEGREE),
        ("my M.S. is 40 hours. what is left", DEGREE),
        ("the certificate, mine is 40 hours. how many", CERTIFICATE),
        ("a certificate of graduate study, planned at 40 hours", CERTIFICATE),
        ("the grad cert, mines 40 hours. how many", CERTIFICATE),
        ("the MSBA 40 hrs online. how many", DEGREE),
        ("whats the cap if my masters is 40", DEGREE),
        ("at the U, 40 course credits in my program. how many there", DEGREE),
    ],
)
def test_a_size_told_in_passing_is_no_credit_that_is_had(text: str, role: Role) -> None:
    (quantity,) = quantities(text)
    assert quantity.value == 40 and quantity.role is role


@pytest.mark.parametrize(
    "text",
    [
        "my transfer work for the certificate is big, mine is 12 hours from Ohio",
        "my program is 12 credits short",
        "my M.Ed. is 12 credits for each of us short",
        "I have 12 hours in the program; can I leave",
        "12 hours in the program so far",
        "my old program was actually 12 credits",
        "my program is actually taking 12 credits from Ohio",
        "the program: my outside work, it's really 12 credits",
    ],
)
def test_credit_that_is_had_is_no_size(text: str) -> None:
    (quantity,) = quantities(text)
    assert quantity.role is Role.HELD


def test_a_size_told_in_a_follow_up_takes_the_place_of_the_one_before() -> None:
    before = Turn(question="michigan state master's, 30 credits. how much can i transfer", answer="Up to 9 credits.")
    found = read("ok my program is actually 40 credits, what does it come to then", before)
    assert found.sizes == {Base.PROGRAM: Fraction(40)}
    assert not any(lot.amount for lot in found.holdings)


@pytest.mark.parametrize(
    "text",
    [
        "MSU 40 hrs. how many",
        "my masters is 40 years old",
        "my masters is 9",
        "12 credits in my program. how many",
        "i have 40 credits in my program. how many",
        "40 credits in my program at another school",
    ],
)
def test_what_may_be_credit_that_somebody_has_is_no_size(text: str) -> None:
    assert DEGREE not in [one.role for one in quantities(text)]
