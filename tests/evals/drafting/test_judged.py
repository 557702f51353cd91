"""Drafts that no typed rule stands for are judged by their sentences, and told apart from wrong ones."""

from corpus.drafting.evidence import unsupported
from corpus.library import load_library, shipped_library_path
from evals.drafting.fields import by_field
from evals.drafting.hidden import scored
from evals.drafting.judged import Judged, gone, load_judged, truly_said
from evals.drafting.score import compared
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import SENTENCE

RULE: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}


def _judged(said: bool, rule: dict[str, object] = RULE) -> Judged:
    return Judged(document=page(SENTENCE).id, sentence=SENTENCE, rule=rule, said=said, why="A test.")


def test_a_draft_that_is_truly_said_is_neither_right_nor_wrong() -> None:
    alone = scored([page(SENTENCE)])
    assert (alone.limits.rules.drafted, alone.limits.alone.drafted, alone.left_out) == (1, 4, 0)
    judged = scored([page(SENTENCE)], truly_said([_judged(True)]))
    assert (judged.limits.rules.drafted, judged.limits.alone.drafted, judged.left_out) == (0, 0, 1)


def test_a_draft_that_its_sentence_does_not_say_stays_wrong() -> None:
    besides = truly_said([_judged(False), _judged(True, {**RULE, "amount": {"credits": 6}})])
    assert scored([page(SENTENCE)], besides).limits.rules.drafted == 1


def test_what_is_no_longer_drafted_is_named() -> None:
    other = _judged(True, {**RULE, "target": "certificate"})
    assert gone([_judged(True), other], [page(SENTENCE)]) == [other]


def test_every_judged_draft_stands_in_its_document_is_proven_and_typed_by_nobody() -> None:
    library = {document.id: document for document in load_library(shipped_library_path())}
    for one in load_judged():
        document = library[one.document]
        assert one.sentence in document.text
        assert unsupported(one.drafted) is None
        assert compared(one.drafted) not in map(compared, document.rules)


def test_the_table_has_a_row_for_each_field_and_one_for_all() -> None:
    scores = scored([page(SENTENCE)])
    lines = list(by_field({"half": scores}, {"half": scored([page(SENTENCE)], truly_said([_judged(True)]))}))
    assert lines[0].startswith("| field | half: precision |")
    assert lines[-1] == "| all | 0.000 | - | - | 0 of 4, 0 |"
