"""A citation opens its place."""

from dataclasses import replace

from corpus.document import Document, Place, Wording
from corpus.link import link
from corpus.markdown import parse
from tests.corpus.fakes import SENTENCE, markdown


def sourced(*places: Place) -> Document:
    return replace(parse(markdown()), wording=Wording.SOURCE, places=places)


def test_the_page_of_a_pdf() -> None:
    document = sourced(Place(0, page=1), Place(10, page=2))
    assert link(document, 0, 5) == "https://example.edu/transfer#page=1"
    assert link(document, 12, 20) == "https://example.edu/transfer#page=2"


def test_a_text_fragment_with_its_anchor_and_hyphens_escaped() -> None:
    document = replace(sourced(Place(0, anchor="limits")), text="At most 9 non-degree credits.\n")
    end = len(document.text) - 1
    wanted = "https://example.edu/transfer#limits:~:text=At%20most%209%20non%2Ddegree%20credits."
    assert link(document, 0, end) == wanted


def test_a_long_quote_is_named_by_its_ends_and_a_row_by_its_cells() -> None:
    document = replace(sourced(), text=f"{'word ' * 30}end.\n")
    assert link(document, 0, 154).endswith(
        "text=word%20word%20word%20word%20word%20word,word%20word%20word%20word%20word%20end."
    )
    assert link(sourced(Place(0, find=("MBA", "9"))), 0, 5).endswith("#:~:text=MBA,9")


def test_our_own_words_are_not_looked_for_on_the_page() -> None:
    assert link(parse(markdown()), 0, len(SENTENCE)) == "https://example.edu/transfer"
