"""Which pinned answers rest on a sentence that changed."""

from datetime import UTC, datetime

from advisor.pins.pinned import Pinned
from advisor.pins.resting_pins import RestingPins
from corpus.comparing import compare
from corpus.signing import grounds
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import SENTENCE

ANOTHER = "It has a library."


def pinned(document_id: str = "made-up-transfer") -> Pinned:
    """An answer that rests on the sentence of the made-up page."""
    return Pinned(
        id="one",
        question="How much can I transfer?",
        document_id=document_id,
        sentence=SENTENCE,
        rests_on=grounds(page(SENTENCE))[SENTENCE],
        by="Ana",
        at=datetime(2026, 11, 1, tzinfo=UTC),
    )


def test_a_pinned_answer_whose_sentence_changed_is_named_with_it() -> None:
    (found,) = RestingPins([pinned()]).on(compare(page(SENTENCE), page(SENTENCE.replace("9", "12"))))
    assert (found.kind, found.name) == ("pinned answer", "“How much can I transfer?”")
    assert SENTENCE in found.why


def test_one_whose_sentence_stands_and_one_on_another_page_are_not() -> None:
    added = compare(page(SENTENCE), page(SENTENCE, ANOTHER))
    changed = compare(page(SENTENCE), page(ANOTHER))
    assert list(RestingPins([pinned()]).on(added)) == []
    assert list(RestingPins([pinned("another-page")]).on(changed)) == []
