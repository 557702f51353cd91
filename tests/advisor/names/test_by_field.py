"""A name that several schools bear, told apart by the field of a program behind it."""

import pytest

from advisor.names.by_field import by_field, fields_of
from advisor.names.gazetteer import Gazetteer
from corpus.library import Library
from corpus.names import AmbiguousName, Names
from tests.advisor.made_up import document

NORTH, SOUTH = "University of North Arden", "University of South Arden"
PAGES = [
    document("a", name="a", institution=NORTH, program="Cyber Security certificate"),
    document("b", name="b", institution=SOUTH, program="Public Health certificate"),
]
BOTH = (NORTH, SOUTH)


@pytest.mark.parametrize(
    ("behind", "school"),
    [
        (" cyber one", NORTH),
        ("'s public health certificate", SOUTH),
        (" certificate", None),
        (" history one", None),
        (", cyber", None),
        ("", None),
    ],
)
def test_the_field_behind_a_name_tells_the_school(behind: str, school: str | None) -> None:
    assert by_field(BOTH, behind, fields_of(PAGES)) == school


def test_a_field_that_both_have_tells_none_and_one_school_needs_none() -> None:
    both = fields_of([*PAGES, document("c", name="c", institution=SOUTH, program="Cyber Law certificate")])
    assert by_field(BOTH, " cyber one", both) is None
    assert by_field((NORTH,), " cyber one", both) is None


def test_the_gazetteer_takes_such_a_name_for_the_school_by_itself() -> None:
    names = Gazetteer(Library(PAGES), Names(ambiguous=(AmbiguousName(alias="Arden", names=BOTH),)))
    [cyber] = [m for m in names.find("the Arden cyber one?") if m.sort == "institution"]
    [bare] = [m for m in names.find("the Arden one?") if m.sort == "institution"]
    assert (cyber.institutions, cyber.weak) == ((NORTH,), False)
    assert (bare.institutions, bare.weak) == (BOTH, True)
