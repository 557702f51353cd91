"""What models may use in a day is counted, reckoned where nobody tells it, and begins anew with the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.agent.allowance import SPENT, WRITTEN, Allowance, Uncounted, taken
from advisor.agent.call import Call, Ending
from advisor.agent.calling import Calls
from advisor.agent.hosted import hosted
from advisor.agent.turns import InTurn
from advisor.agent.writer import ModelFailed
from evals.load.stand_in import Manner, standing_in
from tests.advisor.agent.fakes import Shelf, brief
from tests.advisor.made_up import document

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
PAGE = document("At most 9 credits count.", "Each course needs a B.")


@pytest.fixture
def a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client asks for one before it calls anybody."""
    monkeypatch.setenv("OPENAI_API_KEY", "none")


def call(read: int | None, written: int | None = 0, ending: Ending = Ending.ANSWERED, characters: int = 0) -> Call:
    return Call("a:b", 0, 1, None, ending, 1, read, written, characters)


def test_over_the_days_tokens_nobody_is_asked_and_the_next_day_somebody_is() -> None:
    day = MONDAY
    allowance = Allowance(100, lambda: day)
    allowance.count(call(90, 9))
    assert allowance.spent() is None
    allowance.count(call(1))
    assert allowance.spent() == SPENT
    day = TUESDAY
    assert (allowance.spent(), allowance.used) == (None, 0)


def test_without_a_limit_it_is_never_enough() -> None:
    allowance = Allowance()
    allowance.count(call(10**9))
    assert allowance.spent() is None


def test_a_call_that_told_nothing_counts_as_much_as_it_may_have_taken() -> None:
    for ending in (Ending.LEFT, Ending.SLOW, Ending.CUT_OFF, Ending.FAILED, Ending.UNREADABLE, Ending.ANSWERED):
        assert taken(call(None, None, ending, 3000)) == 1000 + WRITTEN
    for ending in (Ending.UNREACHED, Ending.BUSY, Ending.REFUSED):
        assert taken(call(None, None, ending, 3000)) == 0


def test_what_others_used_counts_and_what_was_told_is_told_once() -> None:
    allowance = Allowance(100, lambda: MONDAY)
    allowance.count(call(10))
    told = allowance.uncounted()
    allowance.count(call(5))
    allowance.counted(told, 60)
    assert allowance.used == 65
    assert allowance.uncounted() == Uncounted(MONDAY, 5, 60)


def test_what_comes_in_of_yesterday_is_none_of_today() -> None:
    day = MONDAY
    allowance = Allowance(100, lambda: day)
    allowance.count(call(10))
    told, day = allowance.uncounted(), TUESDAY
    allowance.count(call(7))
    allowance.counted(told, 99)
    assert allowance.used == 7


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1000)), max_size=40))
def test_workers_that_tell_each_other_know_of_every_token_and_of_none_twice(moves: list[tuple[int, int]]) -> None:
    workers, total, ledger = [Allowance(1, lambda: MONDAY) for _ in range(3)], 0, 0
    for number, tokens in moves:
        workers[number].count(call(tokens))
        total += tokens
        told = workers[number].uncounted()
        ledger += told.tokens
        workers[number].counted(told, ledger)
    for worker in workers:
        worker.counted(worker.uncounted(), ledger)
        assert worker.used == total


def test_a_model_is_counted_as_its_server_says_and_then_left_alone(a_key: None) -> None:
    allowance, heard = Allowance(1), list[Call]()
    with standing_in(Manner.WELL) as server:
        writer = hosted("openai:stand-in", server.url, Calls(), heard.append, allowance)
        assert writer.unready() is None
        list(writer.write(brief(PAGE), Shelf()))
    (said,) = heard
    assert said.input_tokens and said.output_tokens
    assert allowance.used == said.input_tokens + said.output_tokens
    assert writer.unready() == SPENT


def test_a_model_that_breaks_off_is_counted_by_what_it_was_sent(a_key: None) -> None:
    allowance, heard = Allowance(1), list[Call]()
    with standing_in(Manner.CLOSES_LATER) as server:
        writer = hosted("openai:stand-in", server.url, Calls(), heard.append, allowance)
        with pytest.raises(ModelFailed):
            list(writer.write(brief(PAGE), Shelf()))
    (said,) = heard
    assert said.ending is Ending.CUT_OFF
    assert said.characters > len("Each course needs a B.")
    assert allowance.used == taken(said) > WRITTEN


def test_two_models_that_share_the_days_tokens_say_once_that_they_are_used_up(a_key: None) -> None:
    allowance = Allowance(1)
    allowance.count(call(1))
    both = [hosted(f"openai:{name}", "http://127.0.0.1:9", Calls(), lambda call: None, allowance) for name in "ab"]
    assert InTurn(*both).unready() == SPENT
