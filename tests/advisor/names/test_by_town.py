"""A name that several schools bear, told apart by its town."""

import pytest

from advisor.names.by_town import by_town

TOWNS: dict[tuple[str, ...], set[str]] = {
    ("seattle",): {"University of Washington"},
    ("madison",): {"University of Wisconsin"},
}
BOTH = ("University of Washington", "University of Wisconsin")


@pytest.mark.parametrize("behind", [" (Seattle)", ", Seattle", " in Seattle", " master's (Seattle) wants a petition"])
def test_the_town_behind_a_name_tells_the_school(behind: str) -> None:
    assert by_town(BOTH, behind, TOWNS) == "University of Washington"


@pytest.mark.parametrize("behind", [" but live in Seattle", " from Seattle", " (Omaha)", "", " and work in Seattle"])
def test_a_town_that_is_not_the_schools_tells_none(behind: str) -> None:
    assert by_town(BOTH, behind, TOWNS) is None


def test_a_name_of_one_school_is_left_as_it_is() -> None:
    assert by_town(("University of Wisconsin",), " (Seattle)", TOWNS) is None
