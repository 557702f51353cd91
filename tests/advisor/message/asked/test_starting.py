"""That it is asked when a program may be begun, and that a sentence says so."""

import pytest

from advisor.message.asked.aspects import Aspect, asked
from advisor.message.asked.starting import asks_of_start, asks_to_postpone, tells_of_postponing, tells_of_start


@pytest.mark.parametrize(
    "text",
    [
        "can I start in January?",
        "is january an option to begin the certificate?",
        "Does the program start in the fall?",
        "when can I start?",
        "is there a spring intake?",
        "could he join in May?",
    ],
)
def test_a_term_to_begin_in_is_asked_for(text: str) -> None:
    assert asks_of_start(text)


@pytest.mark.parametrize(
    "text",
    [
        "6 credits from 2022, I start in fall. Do they count?",
        "when does the five-year clock start?",
        "I started my certificate in fall 2022. Is that in time?",
        "may I start with 6 credits?",
        "Can I transfer 12 credits next spring, I started this fall?",
    ],
)
def test_a_beginning_that_is_only_told_asks_for_none(text: str) -> None:
    assert not asks_of_start(text)


@pytest.mark.parametrize(
    "text",
    ["got in for fall, can i start in winter instead?", "can I begin next term instead?", "may i push my start back?"],
)
def test_to_begin_later_than_one_was_let_in_for_asks_for_no_term(text: str) -> None:
    assert not asks_of_start(text)
    assert asks_to_postpone(text)
    assert Aspect.TIMING in asked(text)


def test_a_sentence_tells_what_holds_for_who_begins_later() -> None:
    assert tells_of_postponing("A certificate student must enrol in the first term or reapply.")
    assert tells_of_postponing("The program starts in January.")
    assert not tells_of_postponing("At most 9 credits transfer.")


def test_a_sentence_tells_when_a_program_starts() -> None:
    assert tells_of_start("Students can start the certificate in the fall only.")
    assert tells_of_start("The program starts in January, March, August and October.")
    assert not tells_of_start("Students may apply after the first semester.")
