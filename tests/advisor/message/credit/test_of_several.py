"""Credit that is told as that of more credentials than one is no rule's on credit of one."""

import pytest

from advisor.message.credit.of_several import of_several
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "6 non-degree units in my University of Arizona master's, can they count in the graduate certificate too?",
        "Humphrey School: may 3 credits from each of my two certificates count in the other?",
        "Humphrey School: can 3 credits of both my certificates go into another certificate?",
        "Humphrey School: can my three certificates have 3 credits in common?",
        "NAU: 3 transfer units into the 12-unit certificate if 3 were non-degree",
        "Can 6 credits of my WVU certificate count in a second one and also in another one?",
    ],
)
def test_of_two_at_once(text: str) -> None:
    assert of_several(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Can 6 non-degree units count toward a graduate certificate at the University of Arizona?",
        "Humphrey School: can 3 credits count in both my certificates?",
        "Can 9 credits that I took as a non-degree student at Iowa transfer into a master's at Montana State?",
        "Humphrey School: can my two certificates have 3 credits in common?",
        "Can 6 units of my University of Arizona master's count toward a graduate certificate there?",
    ],
)
def test_of_one(text: str) -> None:
    assert not of_several(read(text))
