"""A chat model's opinion is read from its last word, and an answer without one is none."""

import pytest
from langchain_core.language_models import FakeListChatModel

from advisor.agent.opinion import Holding, NoOpinion, opinion, read


@pytest.mark.parametrize(
    ("answer", "holding", "reason"),
    [
        ("The cap is 12.\nSUPPORTED", Holding.SUPPORTED, "The cap is 12."),
        (
            "It is not SUPPORTED as 9 is not 12.\nNOT SUPPORTED",
            Holding.NOT_SUPPORTED,
            "It is not SUPPORTED as 9 is not 12.",
        ),
        ("The text says 12. NOT_SUPPORTED.", Holding.NOT_SUPPORTED, "The text says 12."),
        ("CONTRADICTED", Holding.CONTRADICTED, "no reason given"),
    ],
)
def test_the_last_word_counts_and_what_stands_before_it_is_the_reason(
    answer: str, holding: Holding, reason: str
) -> None:
    found = read(answer)
    assert (found.holding, found.reason) == (holding, reason)


@pytest.mark.parametrize("answer", ["", "Perhaps.", "supported"])
def test_an_answer_without_a_word_is_no_opinion(answer: str) -> None:
    with pytest.raises(NoOpinion):
        read(answer)


def test_the_model_is_asked_once() -> None:
    model = FakeListChatModel(responses=["It stands there. SUPPORTED", "CONTRADICTED"])
    assert opinion(model, "At most 12.", ["UNH accepts at most 12 credits."]).holding is Holding.SUPPORTED
