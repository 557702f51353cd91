"""Whose page it is, from lines that say it beside what the page is."""

import pytest

from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Port Ellery University · Graduate Catalog 2026-2027: Transfer and Residency by School",
            "Port Ellery University",
        ),
        ("Fennimore Polytechnic University: Graduate credit rules", "Fennimore Polytechnic University"),
        ("Transfer and stacking at the University of Sorrel County", "University of Sorrel County"),
        ("Credit limits | Merrow Institute of Technology", "Merrow Institute of Technology"),
        ("Quillon State University Grade Policy", "Quillon State University"),
        ("Quillon State University Riverside", "Quillon State University Riverside"),
    ],
)
def test_a_line_that_names_the_institution_beside_what_the_page_is_tells_it(line: str, name: str) -> None:
    found = Institutions(load_names(), load_elsewhere(), []).find([line], certain=False, url=None, title="")
    assert found is not None
    assert found.name == name
    assert found.finding is not None


@pytest.mark.parametrize(
    "line", ["Credit from another University: what counts", "Agreements with Quillan College students"]
)
def test_a_line_about_other_universities_tells_nothing(line: str) -> None:
    assert Institutions(load_names(), load_elsewhere(), []).find([line], certain=False, url=None, title=line) is None
