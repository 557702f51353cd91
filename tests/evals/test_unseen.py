"""The pages of invented universities: what they set can be read back, and what is signed unread is what they set."""

from datetime import date
from random import Random

import pytest

from corpus.draft import Given, draft
from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import confined
from evals.boundary.oracle import Expected
from evals.unseen.asked import FigureQuestion, figures, in_vain
from evals.unseen.facts import drawn
from evals.unseen.layouts.all import layout_of
from evals.unseen.page import written
from evals.unseen.signed import compared
from evals.unseen.wordings.sets import SETS


def test_a_seed_draws_the_same_universities_again_and_another_seed_draws_others() -> None:
    assert drawn(1) == drawn(1) != drawn(2)


def test_no_answer_key_lets_as_much_count_as_a_page_names_in_vain() -> None:
    asked = in_vain(drawn(1), 1)
    assert len(asked) == 80
    assert all(question.outcome.expected is not Expected.YES for question in asked)


@pytest.mark.parametrize("name", SETS)
def test_every_paragraph_of_a_page_is_read_back_from_every_layout(name: str) -> None:
    chance, known = Random(3), Institutions(load_names(), load_elsewhere(), [])
    with confined() as reader:
        for one in drawn(3)[:9]:
            _, suffix, make = layout_of(one.number)
            page = written(one, SETS[name], chance)
            _, readings = reader.read(make(page), f"page{suffix}")
            read = [draft(each, Given(one.institution), known, "page", date(2026, 11, 27)) for each in readings]
            text = " ".join(" ".join(each.document.text.split()) for each in read)
            wanted = [words for section in page.sections for words in (*section.paragraphs, *section.items)]
            assert [words for words in wanted if words.split(". ")[0].rstrip(".:") not in text] == []


@pytest.mark.parametrize("name", SETS)
def test_what_is_signed_unread_is_what_the_pages_set(name: str) -> None:
    chance = Random(7)
    with confined() as reader:
        found = [compared(one, SETS[name], chance, reader) for one in drawn(7)]
    assert [wrong for each in found for wrong in each.wrong] == []
    assert sum(len(each.right) for each in found) > sum(len(each.missed) for each in found)


def test_a_figure_is_asked_for_where_a_page_sets_one_number() -> None:
    places = [one.place() for one in drawn(1)]
    asked = figures(places, 1)
    assert 0 < len(asked) < len(places)
    assert all(isinstance(one, FigureQuestion) and one.number for one in asked)
