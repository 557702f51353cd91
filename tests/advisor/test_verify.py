"""A sentence is supported only where a sentence of the library says the same, and contradicted only where one that is
otherwise alike says another figure or the opposite."""

import pytest

from advisor.bootstrap import make_gate
from advisor.finding import Source
from advisor.gate.joined import unfaithful
from advisor.gate.support import OverlapJudge
from advisor.names.gazetteer import Gazetteer
from advisor.verify import NoSchool, Standing, Verifier, in_spans
from corpus.document import Audience, Document
from corpus.library import Library
from corpus.names import Names
from tests.advisor.in_memory import index_of
from tests.advisor.made_up import document
from tests.index.fakes import WordEmbedder

GRADE = "Example University accepts transfer credit only for courses with a grade of B or better."
CAP = "Example University accepts at most 12 transfer credits toward a graduate degree."
USED = "Example University does not accept credits that were used in another graduate degree."
PAGE = document(GRADE, CAP, USED)


def verifier(*documents: Document) -> Verifier:
    library, embedder = Library(documents), WordEmbedder()
    gate = make_gate(library, embedder, unfaithful)
    index = index_of(*documents)
    return Verifier(library, index, Gazetteer(library, Names()), gate, OverlapJudge(embedder.embed))


def standing(sentence: str, *cited: str) -> Standing:
    return verifier(PAGE).verify(sentence, [Source(PAGE, each) for each in cited]).standing


@pytest.mark.parametrize("sentence", [GRADE, CAP, USED, f"  {GRADE.rstrip('.')}"])
def test_what_stands_word_for_word_is_supported_by_that_sentence_alone(sentence: str) -> None:
    sources = [Source(PAGE, each) for each in (USED, CAP, GRADE)]
    found = verifier(PAGE).verify(sentence, sources)
    assert found.standing is Standing.SUPPORTED
    assert [source.sentence for source in found.sources] == [f"{sentence.strip().rstrip('.')}."]


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        (GRADE.replace("B or", "C or"), GRADE),
        (CAP.replace("12", "15"), CAP),
        (CAP.replace("at most", "at least"), CAP),
        (USED.replace("does not accept", "accepts"), USED),
    ],
)
def test_another_figure_bound_or_denial_contradicts_the_sentence_that_is_otherwise_alike(
    sentence: str, against: str
) -> None:
    found = verifier(PAGE).verify(sentence, [Source(PAGE, each) for each in (GRADE, CAP, USED)])
    assert found.standing is Standing.CONTRADICTED
    assert [source.sentence for source in found.sources] == [against]
    assert found.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Example University waives the application fee.",
        "Example University accepts 30 credits of work experience.",
        "Other College accepts transfer credit only for courses with a grade of B or better.",
        CAP.replace("accepts", "will always accept"),
    ],
)
def test_what_no_sentence_says_is_neither_supported_nor_contradicted(sentence: str) -> None:
    assert standing(sentence, GRADE, CAP, USED) is Standing.NOT_STATED


def test_a_sentence_that_drops_a_condition_is_not_supported() -> None:
    assert standing("Example University accepts transfer credit for courses with a grade.", GRADE) is not (
        Standing.SUPPORTED
    )


def test_a_second_figure_from_another_sentence_is_no_contradiction() -> None:
    both = "Example University accepts at most 12 transfer credits, with a grade of B or better, toward a degree."
    assert standing(both, GRADE) is not Standing.CONTRADICTED


def test_without_citations_only_the_institutions_that_it_names_are_looked_at() -> None:
    other = document(CAP.replace("Example University", "Other College"), name="other", institution="Other College")
    sources = verifier(PAGE, other).nearest(CAP, Audience.STUDENT)
    assert {source.document.institution for source in sources} == {"Example University"}
    with pytest.raises(NoSchool, match="document_ids"):
        verifier(PAGE).nearest("At most 12 credits count.", Audience.STUDENT)


def test_students_sentences_are_not_laid_beside_what_is_for_advisors() -> None:
    desk = document(GRADE, name="desk", audience=Audience.ADVISOR)
    assert verifier(desk, document(CAP)).nearest(GRADE, Audience.STUDENT) == (Source(document(CAP), CAP),)
    assert Source(desk, GRADE) in verifier(desk, document(CAP)).nearest(GRADE, Audience.ADVISOR)


def test_a_span_means_the_sentences_that_it_touches() -> None:
    start = PAGE.text.index(CAP)
    assert in_spans(PAGE, start, start + len(CAP)) == (Source(PAGE, CAP),)
    assert [each.sentence for each in in_spans(PAGE, start - 5, start + 5)] == [GRADE, CAP]
    assert in_spans(PAGE, len(PAGE.text), len(PAGE.text) + 9) == ()
