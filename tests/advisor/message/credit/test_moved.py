"""Credit between two credentials is ruled on where the first one's school is told, and that credit comes out of it."""

import pytest

from advisor.message.credit.moved import first_school_untold, moves_nothing
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "I have one graduate certificate. Can 4 credits from it count toward a second certificate at Northeastern CPS?",
        "I've a certificate. Can I share 4 credits of it with a second certificate at Northeastern CPS?",
        "I hold a grad certificate already. 6 of its hours into a second WVU certificate, ok?",
        "Would the Humphrey School take 3 credits of a certificate I have for a second certificate?",
        "Can 4 credits from one certificate count toward a second certificate at Northeastern CPS?",
        "I have one master's degree. Can 15 credits from it count toward a second master's in MIME at Oregon State?",
        "Someone with a certificate wants a second one at Missouri S&T. May the courses be shared?",
    ],
)
def test_the_school_of_the_first_is_not_told(text: str) -> None:
    assert first_school_untold(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "I have a certificate from Northeastern CPS. Can 4 credits of it count toward a second one there?",
        "Northeastern CPS: I have one certificate. Can 4 credits of it count toward a second?",
        "At Northeastern CPS I earned one certificate. Can 4 credits of it count toward a second one?",
        "A student with a certificate from us (Missouri S&T) starts a second one. Can we apply 6 credits of the first?",
        "Can 4 credits from my first certificate at Northeastern CPS count toward a second certificate there?",
        "Humphrey School: can my two certificates have 3 credits in common?",
        "I have a certificate. Can 9 transfer credits from Iowa count toward a master's at Montana State?",
    ],
)
def test_the_school_of_the_first_is_told_or_no_matter(text: str) -> None:
    assert not first_school_untold(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "UMGC: can I take 12 credits for a second certificate?",
        "WVU: I have one certificate, can i do a second one in 6 hours?",
        "WVU: 6 credits for my second certificate, ok?",
        "WVU: is a second certificate possible in 6 credits?",
    ],
)
def test_credit_that_is_yet_to_be_earned_moves_nowhere(text: str) -> None:
    assert moves_nothing(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "WVU: can 6 credits from my first certificate count toward a second one?",
        "two certs at WVU, they share 6 credits. ok to count for both?",
        "May I use one course in two certificates at UMGC?",
        "Can 9 transfer credits count toward a master's at Montana State?",
    ],
)
def test_credit_moves(text: str) -> None:
    assert not moves_nothing(read(text))
