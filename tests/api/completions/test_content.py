"""The text of a message is the answer and what a person needs besides; the answer can be told from the rest again."""

from hypothesis import given
from hypothesis import strategies as st

from advisor.reply import Clarification, Handoff, Refusal
from api.bodies.replies import answer_body
from api.completions.completion import pieces_of
from api.completions.content import answer_in, tokens
from tests.api.fakes import ANSWER, CITATIONS, FINDING, QUOTE, consultation


def content(reply: object) -> str:
    told = consultation(reply)  # type: ignore[arg-type]
    return "".join(piece.text for piece in pieces_of(told, answer_body(told)))


def test_the_answer_is_told_from_what_comes_after_it() -> None:
    replies = (
        ANSWER,
        Clarification((FINDING, QUOTE), CITATIONS, "Which?", ("The MS",)),
        Refusal((FINDING, QUOTE), CITATIONS, Handoff("Not ours.", "desk@example.edu")),
        Refusal((FINDING, QUOTE), CITATIONS, Handoff("Not ours.")),
    )
    for reply in replies:
        told = answer_body(consultation(reply))
        assert content(reply) != told.text
        assert answer_in(content(reply)) == told.text


@given(st.text(max_size=300))
def test_a_text_that_is_not_ours_is_an_answer_whole_or_up_to_its_sources(text: str) -> None:
    assert text.startswith(answer_in(text))
    assert tokens(text) <= len(text)
