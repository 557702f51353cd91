"""Which cases rest on a document that changed."""

from corpus.comparing import compare
from evals.cases import Case
from evals.resting import RestingCases
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import SENTENCE

ANOTHER = "It has a library."


def case(name: str, **fields: object) -> Case:
    """A case that expects something of the made-up page."""
    given = {"id": name, "kind": "fact", "question": "how much?", "status": "answered", **fields}
    return Case.model_validate(given)


CITING = case("citing", records={"all_of": ["made-up-transfer"]}, numbers=[9])
OTHER = case("other", records={"all_of": ["another-page"]}, numbers=[9])


def test_a_case_that_expects_a_changed_sentence_names_it() -> None:
    (found,) = RestingCases([CITING, OTHER]).on(compare(page(SENTENCE), page(SENTENCE.replace("9", "12"))))
    assert (found.name, found.kind) == ("citing", "eval case")
    assert SENTENCE in found.why


def test_a_case_that_cites_the_document_is_named_when_another_sentence_changes() -> None:
    (found,) = RestingCases([CITING]).on(compare(page(SENTENCE, ANOTHER), page(SENTENCE)))
    assert found.why == "it cites the document"


def test_nothing_rests_on_an_unchanged_or_an_added_sentence() -> None:
    assert list(RestingCases([CITING]).on(compare(page(SENTENCE), page(SENTENCE)))) == []
    assert list(RestingCases([CITING]).on(compare(page(SENTENCE), page(SENTENCE, ANOTHER)))) == []
