"""The replies that say why there is no answer."""

import pytest

from advisor.compose import Bibliography
from advisor.finding import Source
from advisor.question import Status
from advisor.refusals import Desk, ask_back, comfort, decline, greet, refuse
from advisor.reply import Origin, status, text
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, sources

PAGE = document(*(f"Rule {number} holds." for number in range(6)))
DESK = Desk("desk@example.edu", "Call 1234.")


def bibliography() -> Bibliography:
    """No citations yet."""
    return Bibliography(passages_of(PAGE))


@pytest.mark.parametrize("nearest", [[], sources(PAGE)])
def test_a_refusal_names_what_was_looked_for_what_is_nearest_and_whom_to_ask(nearest: list[Source]) -> None:
    reply = refuse("anything about visas", "Please ask the visa office.", nearest, bibliography(), DESK)
    said = text(reply)
    assert said.startswith("The library does not say anything about visas")
    assert said.endswith("Please ask the visa office.")
    assert (PAGE.title in said) is bool(nearest)
    assert [citation.quote for citation in reply.citations] == [source.sentence for source in nearest[:1]]
    assert (reply.handoff.reason, reply.handoff.contact) == ("Please ask the visa office.", "desk@example.edu")


def test_what_leaves_a_question_open_is_quoted_after_the_reason_and_never_part_of_it() -> None:
    reply = refuse("that", "The source itself leaves it open.", sources(PAGE), bibliography(), DESK, quoted=True)
    assert [(s.text, s.origin) for s in reply.sentences][-2:] == [
        ("The source itself leaves it open.", Origin.FINDING),
        ("Rule 0 holds.", Origin.QUOTE),
    ]
    assert reply.handoff.reason == "The source itself leaves it open."


def test_distress_is_answered_with_the_help_line_first_and_nothing_cited() -> None:
    reply = comfort(DESK)
    assert reply.sentences[0].text == "Call 1234."
    assert reply.citations == ()
    assert all(sentence.citations == () for sentence in reply.sentences)
    assert "988" in comfort(Desk()).sentences[0].text


def test_a_command_is_declined_with_nothing_cited() -> None:
    reply = decline(DESK)
    assert (status(reply), reply.citations) == (Status.REFUSED, ())
    assert reply.handoff.contact == "desk@example.edu"


def test_small_talk_is_met_with_starter_questions() -> None:
    reply = greet()
    assert status(reply) is Status.CLARIFY
    assert len(reply.options) >= 3
    assert all(option.endswith("?") for option in reply.options)
    assert text(reply) == reply.question


def test_a_question_back_comes_first_with_its_options_and_what_is_held_so_far() -> None:
    options = [f"option {number}" for number in range(9)]
    reply = ask_back("Which one?", options, sources(PAGE), bibliography())
    assert reply.sentences[0].text == reply.question == "Which one?"
    assert reply.options == tuple(options[:8])
    assert [citation.quote for citation in reply.citations] == ["Rule 0 holds.", "Rule 1 holds.", "Rule 2 holds."]
