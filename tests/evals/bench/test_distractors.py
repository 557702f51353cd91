"""Distractors are sentences like the library's, of institutions that do not exist, and never the library's own."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.figures import figures
from corpus.library import Library, load_library
from corpus.markdown import parse
from evals.bench.distractors import NamesExhausted, as_markdown, distractors, made_up_names, refigured, write_documents
from index.split import split

KNOWN = {"University of Elm": "University of Elm", "UE": "University of Elm", "Oak College": "Oak College"}

ELM = Document(
    id="elm-transfer",
    kind=Kind.TRANSFER_POLICY,
    institution="University of Elm",
    unit=None,
    program=None,
    title="Credit transfer at UE",
    source_url="https://elm.invalid",
    source_title="Transfer",
    wording=Wording.OWN,
    as_of="2024-2025",
    retrieved=None,
    catalog_year=None,
    valid_from=None,
    valid_to=None,
    authority=Authority.UNIVERSITY,
    audience=Audience.STUDENT,
    confidence="read",
    disagrees_with=(),
    rules=(),
    text="The University of Elm accepts 12 credits.\nUE asks for a B.\nOak College credit counts.\nAsk early.\n",
)
OAK = replace(
    ELM, id="oak-fees", institution="Oak College", title="Fees", text="Oak College charges $1,250 a course.\n"
)


def sentences(documents: list[Document]) -> list[str]:
    return [passage.text for document in documents for passage in split(document)]


@pytest.mark.parametrize("count", [0, 1, 5, 50])
def test_there_are_exactly_as_many_sentences_as_were_asked_for(count: int) -> None:
    assert len(sentences(list(distractors(Library([ELM, OAK]), KNOWN, count)))) == count


def test_no_distractor_is_a_sentence_of_the_library() -> None:
    made = sentences(list(distractors(Library([ELM, OAK]), KNOWN, 100)))
    assert not set(made) & set(sentences([ELM, OAK]))


def test_no_distractor_names_an_institution_of_the_library() -> None:
    made = list(distractors(Library([ELM, OAK]), KNOWN, 100))
    shown = " ".join(" ".join((document.institution, document.title, document.text)) for document in made)
    assert not re.search("University of Elm|UE|Oak College", shown)


def test_the_same_seed_makes_the_same_distractors_and_another_seed_others() -> None:
    first, again, other = (list(distractors(Library([ELM, OAK]), KNOWN, 50, seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_the_sentences_of_a_document_are_of_one_made_up_institution() -> None:
    made = next(distractors(Library([ELM, OAK]), KNOWN, 3))
    own, second, _ = sentences([made])
    assert made.institution in own and made.institution in second


def test_more_distractors_than_there_are_names_for_are_refused() -> None:
    with pytest.raises(NamesExhausted, match="too few"):
        list(distractors(Library([OAK]), KNOWN, 10_000))


def test_a_name_that_exists_is_not_made_up() -> None:
    first, *others = made_up_names([])
    assert made_up_names([first.upper()]) == others


@given(st.integers(1, 5000), st.integers())
def test_a_figure_becomes_another_one_above_nothing(number: int, seed: int) -> None:
    changed = refigured(f"At most {number:,} credits count.", random.Random(seed))
    assert figures(changed) != {number}
    assert all(figure > 0 for figure in figures(changed))
    assert re.sub(r"[\d,]+", "", changed) == "At most  credits count."


@given(st.sampled_from(["two", "Twelve", "twenty"]), st.integers())
def test_a_written_number_becomes_another_one(word: str, seed: int) -> None:
    changed = refigured(f"{word} courses count.", random.Random(seed))
    assert not changed.lower().startswith(word.lower())
    assert changed[0].isupper() == word[0].isupper()


def test_a_document_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    made = list(distractors(Library([ELM, OAK]), KNOWN, 9))
    write_documents(made, tmp_path)
    assert {document.id: document for document in load_library(tmp_path)} == {
        document.id: document for document in made
    }
    assert parse(as_markdown(made[0])) == made[0]
