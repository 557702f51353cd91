"""A field that several certificates of a school share is asked back where they differ in size."""

import pytest

from advisor.rules.scope import scope_of
from advisor.verdict.which_program import which_program
from corpus.document import Audience
from corpus.library import load_library, shipped_library_path
from tests.advisor.reading import read


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how many credits is the Penn State geospatial certificate?", True),
        ("how many credits is the Penn State GIS certificate?", False),
        ("how many credits is a graduate certificate at Penn State?", False),
        ("How many credits does the Penn State certificate have?", True),
        ("How many credits do the Penn State certificates have?", False),
        ("how many credits of the Penn State certificate can be from elsewhere?", False),
        ("how many credits are both geospatial certificates of Penn State?", False),
        ("what grade do I need in the Penn State geospatial certificate?", False),
    ],
)
def test_only_the_size_of_one_of_several_is_asked_back(question: str, asks: bool) -> None:
    understood = read(question)
    scope = scope_of(load_library(shipped_library_path()), understood.places[0], Audience.STUDENT)
    found = which_program(understood, scope)
    assert (found is not None) is asks
    assert found is None or len(found[0].options) == len(found[1])
