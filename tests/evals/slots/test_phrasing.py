"""The annotated phrasings: each names what there is, and the sets are apart."""

import pytest
from pydantic import ValidationError

from corpus.library import load_library, shipped_library_path
from corpus.names import load_names
from evals.slots.phrasing import Phrasing, load

SETS = {"development": 70, "working": 150, "working-2": 75, "kept": 150, "kept-2": 75}


@pytest.mark.parametrize(("name", "least"), SETS.items())
def test_every_annotation_names_an_institution_and_documents_that_are_held(name: str, least: int) -> None:
    library = load_library(shipped_library_path())
    known = {institution.name for institution in load_names().institutions}
    documents = {document.id for document in library}
    phrasings = load(name)
    assert len(phrasings) >= least
    assert all(one.question for one in phrasings)
    for one in phrasings:
        assert set(one.slots.institution) <= known
        assert set(one.slots.program) <= documents


def test_no_phrasing_stands_twice() -> None:
    texts = [(one.history, one.question) for name in SETS for one in load(name)]
    assert len(texts) == len(set(texts))


def test_a_slot_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValidationError):
        Phrasing.model_validate({"id": "p", "question": "q", "slots": {"colour": ["blue"]}})
