"""A held institution that nobody listed is known by its short name, unless that is a word or another's."""

import pytest

from advisor.names.clipped import clipped_forms, clipped_names
from corpus.library import Library
from corpus.markdown import parse
from tests.corpus.fakes import markdown


@pytest.mark.parametrize(
    ("institution", "forms"),
    [
        ("Corvane State University", [("Corvane State", False), ("Corvane", True)]),
        ("University of Port Lachlan", [("Port Lachlan", True)]),
        ("Tallgrass University of Technology", [("Tallgrass", True)]),
        ("Kestrel Bay Institute of Technology", [("Kestrel Bay", True)]),
        ("Ohio State University", [("Ohio State", False)]),
        ("National University", []),
        ("University of the People", []),
    ],
)
def test_an_institution_is_clipped_to_what_tells_it(institution: str, forms: list[tuple[str, bool]]) -> None:
    assert list(clipped_forms(institution)) == forms


def test_a_short_name_that_pages_write_in_small_letters_is_a_word() -> None:
    library = Library((parse(markdown("", "", "The summit is high.")),))
    names = clipped_names(("Summit University", "Ellery College"), library)
    assert set(names) == {("ellery",)}
