"""What a piece has to have read of a message before it gives a verdict."""

import re

from advisor.message.unread.heard import heard, unheard
from tests.advisor.reading import read

CONCURRENT = (re.compile(r"\bat the same time\b|\bat once\b", re.IGNORECASE),)


def test_a_question_whose_every_word_is_plain_or_read_is_heard() -> None:
    assert heard(read("Can I take the certificate and the MS at the same time at UT Austin?"), CONCURRENT)


def test_what_the_piece_itself_read_is_taken_off_first() -> None:
    question = read("Is the certificate automatically awarded at UT Austin?")
    assert "automatically" in unheard(question, ())
    assert not unheard(question, (re.compile("automatically"),))


def test_one_word_that_nobody_knows_may_be_left_and_two_may_not() -> None:
    assert heard(read("Can I take the certificate and the zorp MS at once at UT Austin?"), CONCURRENT)
    assert not heard(read("Can I zorp the certificate and the blick MS at once at UT Austin?"), CONCURRENT)


def test_a_word_that_is_plain_of_credit_may_turn_an_act() -> None:
    assert not heard(read("Can I work at the same time as I take the certificate at UT Austin?"), CONCURRENT)


def test_somebody_else_and_a_denial_are_never_left_over() -> None:
    assert not heard(read("Can my brother take the certificate and the MS at once at UT Austin?"), CONCURRENT)
    assert not heard(read("Can I take the certificate and the MS but not at once at UT Austin?"), CONCURRENT)


def test_nothing_is_said_of_what_might_have_been() -> None:
    assert not heard(read("Could I have taken the certificate and the MS at once at UT Austin?"), CONCURRENT)


def test_the_story_of_a_day_is_read() -> None:
    assert heard(
        read("My advisor says no problem. I'm a nurse. Can I take the certificate and the MS at once at UT Austin?"),
        CONCURRENT,
    )
