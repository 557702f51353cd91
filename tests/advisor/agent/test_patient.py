"""A model's server that hangs, lies, breaks off or refuses: each call ends within its limits, and in words."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage, HumanMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult

from advisor.agent.breaker import IN_A_ROW, Breaker
from advisor.agent.call import Call, Ending
from advisor.agent.calling import Calls
from advisor.agent.chat import patient_chat
from advisor.agent.limits import MOST_RETRIES, Seconds
from advisor.agent.patient import PatientChat
from advisor.agent.strong import StrongWriter
from advisor.agent.writer import ModelFailed, Used
from advisor.budget import OutOfTime, Within
from advisor.gate.claim import Claim
from advisor.leaving import Leaving
from evals.load.stand_in import Manner, StandIn, standing_in
from tests.advisor.agent.fakes import Shelf, brief
from tests.advisor.made_up import document

PAGE = document("At most 9 credits count.", "Each course needs a B.")
SOON = Seconds(connect=1, first=0.5, gap=0.5, total=1.5)
LONG = 20.0


@pytest.fixture(autouse=True)
def a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client asks for one before it calls anybody."""
    monkeypatch.setenv("OPENAI_API_KEY", "none")


class Heard:
    """What was told of calls."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def __call__(self, call: Call) -> None:
        self.calls.append(call)


def asking(server: StandIn, heard: Heard, breaker: Breaker | None = None, seconds: Seconds = SOON) -> PatientChat:
    return patient_chat("openai:stand-in", server.url, Calls(), breaker or Breaker(), heard, seconds)


def writing(chat: PatientChat) -> StrongWriter:
    return StrongWriter("openai:stand-in", lambda: chat, chat.breaker.resting)


def test_a_model_that_answers_is_heard_with_its_tokens() -> None:
    heard = Heard()
    with standing_in(Manner.WELL) as server:
        handed = list(writing(asking(server, heard, seconds=Seconds())).write(brief(PAGE), Shelf()))
    assert [each for each in handed if isinstance(each, Claim)] == [Claim("Each course needs a B.", ("Q2",))]
    (used,) = (each for each in handed if isinstance(each, Used))
    (call,) = heard.calls
    assert (call.ending, call.attempts) == (Ending.ANSWERED, 1)
    assert (call.input_tokens, call.output_tokens) == (used.input_tokens, used.output_tokens)
    assert call.first_token is not None
    assert call.begun <= call.first_token <= call.ended


@pytest.mark.parametrize(
    ("manner", "ending", "words", "attempts"),
    [
        (Manner.HANGS, Ending.SLOW, "did not begin", 1),
        (Manner.HANGS_AT_FIRST, Ending.SLOW, "did not begin", 1),
        (Manner.DRIPS, Ending.SLOW, "did not begin", 1),
        (Manner.HANGS_LATER, Ending.SLOW, "stopped for 0.5 seconds", 1),
        (Manner.HANGS_IN_A_TOKEN, Ending.SLOW, "stopped for 0.5 seconds", 1),
        (Manner.CRAWLS, Ending.SLOW, "longer than 1.5 seconds", 1),
        (Manner.CLOSES_LATER, Ending.CUT_OFF, "broke off", 1),
        (Manner.NO_JSON, Ending.UNREADABLE, "cannot be read", 1),
        (Manner.OTHER_JSON, Ending.UNREADABLE, "cannot be read", 1),
        (Manner.OTHER_TYPE, Ending.UNREADABLE, "cannot be read", 1),
        (Manner.EMPTY, Ending.UNREADABLE, "cannot be read", 1),
        (Manner.BUSY, Ending.BUSY, "too much to do", 1),
        (Manner.REFUSES, Ending.REFUSED, "refuses", 1),
    ],
)
def test_a_server_that_does_not_answer_ends_in_words_and_is_not_asked_again(
    manner: Manner, ending: Ending, words: str, attempts: int
) -> None:
    heard = Heard()
    with standing_in(manner) as server:
        with pytest.raises(ModelFailed, match=words):
            list(writing(asking(server, heard)).write(brief(PAGE), Shelf()))
        assert len(server.asked) == attempts
    (call,) = heard.calls
    assert (call.ending, call.attempts) == (ending, attempts)


@pytest.mark.parametrize("manner", [Manner.CLOSES, Manner.GARBAGE, Manner.BROKEN, Manner.BUSY_A_MOMENT])
def test_a_passing_failure_is_tried_again_and_its_server_decides_when(manner: Manner) -> None:
    heard = Heard()
    with standing_in(lambda number: manner if number == 0 else Manner.WELL) as server:
        handed = list(writing(asking(server, heard, seconds=Seconds())).write(brief(PAGE), Shelf()))
        waited = server.asked[1] - server.asked[0]
    assert len([each for each in handed if isinstance(each, Claim)]) == 1
    assert [(call.ending, call.attempts) for call in heard.calls] == [(Ending.ANSWERED, 2)]
    assert waited >= 1 or manner is not Manner.BUSY_A_MOMENT


def test_a_server_that_goes_on_failing_is_asked_so_often_and_no_more() -> None:
    heard = Heard()
    with standing_in(Manner.BROKEN) as server:
        with pytest.raises(ModelFailed):
            list(writing(asking(server, heard, seconds=Seconds())).write(brief(PAGE), Shelf()))
        assert len(server.asked) == 1 + MOST_RETRIES


def test_after_failures_in_a_row_nobody_is_asked_and_the_writer_says_so() -> None:
    heard, clock = Heard(), [0.0]
    breaker = Breaker(lambda: clock[0])
    with standing_in(Manner.REFUSES) as server:
        writer = writing(asking(server, heard, breaker))
        for _ in range(IN_A_ROW):
            assert writer.unready() is None
            with pytest.raises(ModelFailed):
                list(writer.write(brief(PAGE), Shelf()))
        assert "asked again in 30 seconds" in (writer.unready() or "")
        with pytest.raises(ModelFailed, match="asked again"):
            list(writer.write(brief(PAGE), Shelf()))
        assert len(server.asked) == IN_A_ROW
        clock[0] = 31.0
        assert writer.unready() is None


def test_a_server_that_asks_to_be_left_alone_is_left_alone_at_once() -> None:
    breaker = Breaker(lambda: 0.0)
    with standing_in(Manner.BUSY) as server, pytest.raises(ModelFailed):
        asking(server, Heard(), breaker).invoke([HumanMessage("?")])
    assert breaker.wait() == 60


@pytest.mark.parametrize("manner", [Manner.HANGS, Manner.HANGS_LATER, Manner.CRAWLS])
def test_when_the_asker_leaves_the_connection_is_closed_and_the_model_is_not_blamed(manner: Manner) -> None:
    heard, leaving = Heard(), Leaving()
    with standing_in(manner) as server:
        chat = asking(server, heard, seconds=Seconds())
        items = iter(Within(lambda: writing(chat).write(brief(PAGE), Shelf()), LONG, leaving=leaving))
        threading.Timer(0.5, leaving.leave).start()
        with pytest.raises(OutOfTime):
            next(items)
        last = time.monotonic() + LONG
        while not (server.left and heard.calls):
            assert time.monotonic() < last, "the connection stays open"
            time.sleep(0.01)
        assert server.open == 0
    assert [call.ending for call in heard.calls] == [Ending.LEFT]
    assert chat.breaker.wait() == 0


class Deaf(BaseChatModel):
    """Writes for ever, and takes a cancellation for its next token, as `asyncio.wait_for` of Python 3.11 may."""

    written: int = 0
    cancelled: int = 0

    @property
    def _llm_type(self) -> str:
        return "deaf"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        raise NotImplementedError

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        while True:
            try:
                await asyncio.sleep(0.02)
            except asyncio.CancelledError:
                self.cancelled += 1
            self.written += 1
            yield ChatGenerationChunk(message=AIMessageChunk(content="and "))


def test_a_cancellation_that_a_client_loses_ends_the_call_all_the_same() -> None:
    model, leaving = Deaf(), Leaving()
    chat = PatientChat(inner=model, title="deaf")
    waiting = iter(Within(lambda: iter([chat.invoke("a question")]), LONG, leaving=leaving))
    threading.Timer(0.3, leaving.leave).start()
    with pytest.raises(OutOfTime):
        next(waiting)
    while model.cancelled == 0:
        time.sleep(0.01)
    time.sleep(0.1)
    written = model.written
    time.sleep(0.2)
    assert model.written == written
