"""A school outside the United States is known by its country, its people or the word itself."""

import pytest

from advisor.message.schools.abroad import abroad


@pytest.mark.parametrize(
    ("text", "is_abroad"),
    [
        ("6 credits from a university in Ghana", True),
        ("do credits from peru count?", True),
        ("i studied abroad", True),
        ("classes at a polish university", True),
        ("6 credits from New Mexico State", False),
        ("6 credits from a college in New England", False),
        ("6 credits from Georgia State", False),
        ("6 credits from Indiana", False),
        ("can you polish my course list?", False),
    ],
)
def test_a_school_is_abroad_where_its_country_is_named(text: str, is_abroad: bool) -> None:
    assert abroad(text) is is_abroad
