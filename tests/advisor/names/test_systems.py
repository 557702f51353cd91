"""Which system a school belongs to."""

from collections import Counter

import pytest

from advisor.names.systems import others_of_system, system_of
from corpus.names import load_elsewhere, load_names, load_systems


def test_every_member_is_held_or_listed_and_of_one_system() -> None:
    known = {named.name for named in load_names().institutions} | {other.name for other in load_elsewhere()}
    members = Counter(member for system in load_systems() for member in system.members)
    assert set(members) <= known
    assert [member for member, count in members.items() if count > 1] == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("University of Nebraska at Kearney", "University of Nebraska Medical Center", True),
        ("John Jay College of Criminal Justice", "Hunter College", True),
        ("San Jose State University", "Sonoma State University", True),
        ("Texas State University", "Sam Houston State University", True),
        ("University of Texas at Austin", "Texas A&M University", False),
        ("University of Charleston, South Carolina", "University of Charleston, West Virginia", False),
        ("Michigan State University", "University of Michigan", False),
    ],
)
def test_schools_under_one_board_are_of_one_system_and_others_are_not(one: str, other: str, same: bool) -> None:
    assert (system_of(one) == system_of(other)) is same


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("I left Purdue and want a different Purdue campus", True),
        ("I studied at Purdue and want a different Purdue master's", False),
        ("I studied at Purdue and want a different Purdue degree in statistics", False),
        ("I studied at Purdue, and want another Purdue master's at Fort Wayne", True),
    ],
)
def test_another_program_of_a_school_is_no_other_school(text: str, other: bool) -> None:
    named = [(text.index("Purdue"), text.index("Purdue") + 6, "Purdue University")]
    assert bool(list(others_of_system(text, named))) is other
