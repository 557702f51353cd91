"""The baseline answers from the nearest pieces of the same library, and is scored as the advisor is."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from langchain_core.language_models import FakeListChatModel

from advisor.question import Question
from advisor.reply import Answer, Origin, Verdict
from corpus.document import Audience
from corpus.library import Library
from evals.baseline import PIECE, Baseline, render
from evals.cases import CaseKind
from evals.run import Report, Row
from index.embed import Vectors
from tests.evals.replies import CAP, GRADE, LIBRARY, document


class LetterEmbedder:
    """Counts letters: texts that share words lie near each other."""

    fingerprint = "letters"

    def embed(self, texts: Sequence[str]) -> Vectors:
        counts = np.array([[text.lower().count(chr(97 + at)) for at in range(26)] for text in texts], dtype=np.float32)
        vectors: Vectors = counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1e-9)
        return vectors


def test_without_a_model_the_nearest_sentences_are_quoted_at_their_place() -> None:
    asked = Baseline(LIBRARY, LetterEmbedder(), None).ask(Question(GRADE))
    assert isinstance(asked.reply, Answer)
    assert asked.reply.sentences[0].text == GRADE
    assert {sentence.origin for sentence in asked.reply.sentences} == {Origin.QUOTE}
    for citation in asked.reply.citations:
        held = LIBRARY.get(citation.document_id)
        assert held is not None
        assert held.text[citation.start : citation.end] == citation.quote


def test_a_student_gets_nothing_for_advisors_and_an_advisor_does() -> None:
    baseline = Baseline(LIBRARY, LetterEmbedder(), None)
    student = baseline.ask(Question(CAP)).reply
    advisor = baseline.ask(Question(CAP, Audience.ADVISOR)).reply
    assert {citation.document_id for citation in student.citations} == {"unh"}
    assert {citation.document_id for citation in advisor.citations} == {"unh", "desk"}


def test_a_model_is_handed_the_pieces_and_an_opening_word_is_its_verdict() -> None:
    model = FakeListChatModel(responses=["Yes, all of it\ncounts.", "At most 12."])
    baseline = Baseline(LIBRARY, LetterEmbedder(), model)
    first, second = baseline.ask(Question("Do 14 count?")).reply, baseline.ask(Question("How many?")).reply
    assert isinstance(first, Answer)
    assert isinstance(second, Answer)
    assert (first.verdict, first.sentences[0].text) == (Verdict.YES, "Yes, all of it counts.")
    assert second.verdict is None
    assert first.citations[0].quote == f"{CAP}\n{GRADE}"


def test_a_long_document_is_cut_between_sentences() -> None:
    long = document("long", "".join(f"Sentence number {at} is here.\n" for at in range(100)))
    model = FakeListChatModel(responses=["I do not know."])
    reply = Baseline(Library([long]), LetterEmbedder(), model).ask(Question("Sentence 7?")).reply
    assert len(reply.citations) > 1
    assert all(len(c.quote) <= PIECE and c.quote.endswith(".") for c in reply.citations)


def test_the_table_says_how_far_the_last_row_is_ahead() -> None:
    right = Row("a", CaseKind.FACT, "?", True, False, (), 0.1, None)
    worse, better = Report(1, (replace(right, right=False),)), Report(1, (right,))
    lines = list(render([("plain", worse), ("ours", better)]))
    assert lines[2].endswith("| +1.000 [+1.000, +1.000] |")
    assert lines[3].startswith("| ours | 1 | 1.000")
