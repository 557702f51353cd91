"""A sum in the other system of credit than the message counts in is known."""

import pytest

from advisor.finding import Finding
from advisor.sums.beside.system import of_another_system
from tests.advisor.made_up import understood


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("what do 30 quarter credits cost?", "14,670 USD at the stated price.", True),
        ("what do 30 credits cost?", "14,670 USD at the stated price.", False),
        ("12 quarter credits, how many semester credits?", "12 quarter credits become 8 semester credits.", False),
        ("a certificate of 27 semester credits, how many transfer?", "At most 9 quarter credits.", True),
        ("a certificate of 27 quarter credits, how many transfer?", "At most 9 quarter credits.", False),
        ("6 quarter credits and 6 semester credits: how many more?", "At most 3 quarter credits more.", True),
    ],
)
def test_a_sum_in_the_other_system_is_of_another(question: str, text: str, another: bool) -> None:
    assert of_another_system(understood(question), [Finding(text, (), None)]) is another
