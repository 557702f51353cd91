"""Pages as catalogs and policy sites publish them: what stands around the text is left out, and the text is whole."""

from collections.abc import Callable
from random import Random

import pytest

from corpus.readers.block import Shape
from corpus.readers.footnotes import tied
from corpus.readers.html import read_html
from evals.unseen.facts import drawn
from evals.unseen.layouts.acalog import acalog
from evals.unseen.layouts.courseleaf import courseleaf
from evals.unseen.layouts.drupal import drupal
from evals.unseen.page import Page, written
from evals.unseen.wordings.sets import SETS
from tests.corpus.readers.fakes import page, texts

AROUND = (
    "Print-Friendly", "Portfolio", "Back to Top", "Catalog Home", "ARCHIVED", "Print Options", "Send Page", "Download",
    "Programs A-Z", "new window", "Did you know", "Leave of absence", "closes at noon", "Powered by", "Copyright",
)  # fmt: skip


@pytest.mark.parametrize("layout", [acalog, courseleaf, drupal])
def test_the_text_is_whole_and_nothing_around_it_is_read(layout: Callable[[Page], bytes]) -> None:
    made = written(drawn(5)[1], SETS["first"], Random(5))
    blocks = tied(read_html(layout(made)).blocks)
    read = texts(blocks)
    assert texts(blocks, Shape.HEADING)[1:] == [section.heading for section in made.sections]
    wanted = [words for section in made.sections for words in (*section.paragraphs, *section.items)]
    assert [words for words in wanted if words not in read] == []
    assert [name for name in AROUND if any(name in words for words in read)] == []


@pytest.mark.parametrize("note", ["(opens in a new window)", "(link opens new tab)", "[opens in new window]"])
def test_what_a_site_says_of_a_link_is_no_part_of_the_sentence(note: str) -> None:
    reading = read_html(page(f"<p>Ask the <a href='/'>Graduate School {note}</a> first.</p>", ""))
    assert texts(reading.blocks, Shape.PARAGRAPH) == ["Ask the Graduate School first."]
