"""What a known text loses on its way through a file, for each format."""

import pytest

from corpus.readers.confined import confined
from evals.reading.pages import FORMATS, Known, known_pages
from evals.reading.recovered import GOAL, Recovered, measure


@pytest.mark.parametrize("name", FORMATS)
def test_sentences_and_rows_are_recovered_and_none_is_glued(name: str) -> None:
    with confined() as reader:
        found = measure(name, known_pages(20), reader)
    assert found.share >= GOAL, found.lost
    assert (found.exact_rows, found.glued) == (found.rows, ())


def test_pages_that_the_readers_were_not_tried_on_are_recovered_as_well() -> None:
    with confined() as reader:
        found = [measure(name, known_pages(3, seed=1729), reader) for name in FORMATS]
    assert all(one.share >= GOAL and not one.glued for one in found)


def test_what_is_lost_or_glued_is_counted() -> None:
    whole = known_pages(1)[0]
    changed = Known(
        whole.title, whole.sections, ("An item that no file holds.", *whole.items), whole.caption, whole.rows, ()
    )

    def glue(page: Known) -> bytes:
        return FORMATS["HTML"][1](whole).replace(b"</li><li>", b" ")

    FORMATS["glued"] = (".html", glue)
    try:
        with confined() as reader:
            found: Recovered = measure("glued", [changed], reader)
    finally:
        del FORMATS["glued"]
    assert "An item that no file holds." in found.lost
    assert found.exact < found.sentences
