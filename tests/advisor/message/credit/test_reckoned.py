"""What somebody made of a sum is no credit of theirs."""

import pytest

from advisor.message.credit.reckoned import without_own_reckoning


@pytest.mark.parametrize("text", ["how many? i got 3", "how many, i figured 2.4.", "how many? and i keep getting 3!"])
def test_a_bare_number_that_somebody_got_is_left_out(text: str) -> None:
    assert not any(letter.isdigit() for letter in without_own_reckoning(text))


@pytest.mark.parametrize("text", ["i got 3 credits", "how many? i got 3 of them in", "i have 3", "they got 3"])
def test_credit_that_somebody_got_stays(text: str) -> None:
    assert without_own_reckoning(text) == text
