"""What a message tells as earned at the institution, and of how large a credential."""

from fractions import Fraction

import pytest

from advisor.verdict.told_there import Earned, earned_there_told

NAME = " " * 12


def earned(credits: int, size: int | None) -> Earned:
    return Earned(Fraction(credits), None if size is None else Fraction(size))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"I'd earn 24 units of my 30-unit master's at {NAME} itself. Is that enough?", earned(24, 30)),
        (f"Does taking 24 units at {NAME} satisfy residency?", earned(24, None)),
        (f"{NAME} master's of 30 credits, 24 of which I take at {NAME}. Enough?", earned(24, 30)),
        (f"{NAME} ms is 30 units for me and 26 of them are taken at {NAME}, ok?", earned(26, 30)),
        (f"At {NAME} I'd complete just 20 of 30 master's credits. Enough?", earned(20, 30)),
        (f"With only 7 of the 12 graduate certificate credits earned at {NAME}, is it met?", earned(7, 12)),
        (f"{NAME} 36-credit master's: 22 credits in residence, rest from outside, enough?", earned(22, 36)),
        (f"{NAME} certificate, 12 credits, 10 from {NAME}. good?", earned(10, 12)),
    ],
)
def test_the_credit_earned_there_is_told_apart_from_the_size(text: str, told: Earned) -> None:
    assert earned_there_told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        f"I'd earn 24 units and 6 more at {NAME}. Enough?",
        f"The rule wants 24 units. I'd earn 20 at {NAME}. Enough?",
        f"I need 24 units at {NAME}. Enough?",
        f"I have 24 units at {NAME} in the 30-unit master's. Enough?",
        f"I'd earn 24 units of my 30-unit master's. Is it enough at {NAME}?",
        f"I'd earn 36 units of my 30-unit master's at {NAME}. Enough?",
        f"I'd earn 24 units of a 30-unit or 36-unit master's at {NAME}. Enough?",
        f"30 units in the master's, I do 24 and 6 at {NAME}. Enough?",
    ],
)
def test_what_is_another_number_or_not_said_of_there_is_left_open(text: str) -> None:
    assert earned_there_told(text) is None
