"""A chat model that is waited for, but not for ever: every call of it is timed, tried again, counted, and given up."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, cast

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, message_chunk_to_message
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable, RunnableBinding
from pydantic import ConfigDict, Field
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt, wait_random_exponential

from advisor.agent.breaker import Breaker
from advisor.agent.call import Call, Ending, Heard, unheard
from advisor.agent.calling import Calls, Left
from advisor.agent.forms import written
from advisor.agent.limits import HOSTED, LONGEST_PAUSE, MOST_RETRIES, Seconds
from advisor.agent.retries import Budget, asked_to_wait, may_help
from advisor.agent.trouble import CutOff, Slow, described, halted, is_ours, late
from advisor.agent.writer import ModelFailed

LONGEST_REST = 300.0
"""Seconds for which a server is left alone at its own word at the most."""


@dataclass
class _Progress:
    """One call on its way: when it began (of the loop's clock), when its first token came, and its attempts."""

    begun: float
    first_token: float | None = None
    attempts: int = 0
    characters: int = 0


class PatientChat(BaseChatModel):
    """Any chat model of LangChain's, called so that no answer hangs on it. Its errors are ModelFailed."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    inner: BaseChatModel
    title: str
    """The model as the settings name it."""
    told_why: bool = False
    """Whether its server says why an answer ended, so that one without a reason broke off."""
    streams: bool = True
    """Whether it is asked token by token; else only `first` and `total` hold, over the whole answer."""
    seconds: Seconds = HOSTED
    breaker: Breaker = Field(default_factory=Breaker)
    budget: Budget = Field(default_factory=Budget)
    calls: Calls = Field(default_factory=Calls)
    heard: Heard = unheard

    @property
    def _llm_type(self) -> str:
        return self.inner._llm_type

    def bind_tools(
        self, tools: Sequence[Any], *, tool_choice: str | None = None, **more: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """The model with tools, as its provider writes them."""
        chosen = {} if tool_choice is None else {"tool_choice": tool_choice}
        bound = self.inner.bind_tools([written(each) for each in tools], **chosen, **more)
        assert isinstance(bound, RunnableBinding), "providers bind tools as arguments of the call"
        return cast("Runnable[LanguageModelInput, AIMessage]", self.bind(**bound.kwargs))

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        if not self.breaker.enter():
            raise ModelFailed(self.breaker.resting() or "the model is being tried by another question")
        self.budget.earn()
        begun, progress = time.time(), _Progress(time.monotonic(), characters=_length(messages, kwargs))
        try:
            message = self.calls.run(self._answer(messages, {"stop": stop, **kwargs}, progress))
        except Left:
            self.breaker.abandoned()
            self._tell(begun, progress, Ending.LEFT)
            raise ModelFailed("nobody waited for the model any more") from None
        except Exception as error:
            ending, words = described(error)
            self._count(error)
            self._tell(begun, progress, ending)
            raise ModelFailed(words) from error
        except BaseException:
            self.breaker.abandoned()
            raise
        self.breaker.succeeded()
        self._tell(begun, progress, Ending.ANSWERED, message)
        return ChatResult(generations=[ChatGeneration(message=message)])

    async def _answer(self, messages: list[BaseMessage], settings: dict[str, Any], progress: _Progress) -> AIMessage:
        """The answer, attempted again while no token of it is there. The limits hold over all attempts together."""
        attempts = AsyncRetrying(
            stop=stop_after_attempt(MOST_RETRIES + 1),
            wait=self._pause,
            retry=retry_if_exception(lambda error: self._again(error, progress)),
            reraise=True,
        )
        async for attempt in attempts:
            with attempt:
                progress.attempts += 1
                return await self._attempt(messages, settings, progress)
        raise AssertionError("the last attempt returns or raises")

    async def _attempt(self, messages: list[BaseMessage], settings: dict[str, Any], progress: _Progress) -> AIMessage:
        if not self.streams:
            within = min(self.seconds.first, self.seconds.total)
            answering = self.inner.ainvoke(messages, **settings)
            return cast("AIMessage", await _in_time(answering, progress.begun + within, late(within)))
        async with aclosing(cast("Any", self.inner.astream(messages, **settings))) as stream:
            try:
                chunks = [chunk async for chunk in self._in_time(stream, progress)]
            except (ModelFailed, asyncio.CancelledError):
                raise
            except Exception as error:
                if progress.first_token is None:
                    raise
                raise CutOff("the model broke off in the middle of its answer") from error
        if not chunks:
            raise ValueError("the stream held nothing")
        # All at once: each sum of two reads what a tool is called with anew, from its beginning.
        whole = chunks[0] + chunks[1:]
        if self.told_why and not whole.response_metadata.get("finish_reason"):
            raise CutOff("the model broke off in the middle of its answer")
        return cast("AIMessage", message_chunk_to_message(whole))

    async def _in_time(
        self, stream: AsyncIterator[AIMessageChunk], progress: _Progress
    ) -> AsyncIterator[AIMessageChunk]:
        """The chunks of a stream, each within the limits. What holds no token does not count as one."""
        end, last = progress.begun + self.seconds.total, progress.begun
        while True:
            limit = self.seconds.first if progress.first_token is None else self.seconds.gap
            words = late(limit) if progress.first_token is None else halted(limit)
            if end < last + limit:
                words = f"the model took longer than {self.seconds.total:g} seconds"
            try:
                chunk = await _in_time(anext(stream), min(last + limit, end), words)
            except StopAsyncIteration:
                return
            if _has_token(chunk):
                last = time.monotonic()
                progress.first_token = progress.first_token or last
            yield chunk

    def _again(self, error: BaseException, progress: _Progress) -> bool:
        """Whether to attempt a call again: it may help, there is time, and not too much was attempted again before."""
        left = progress.begun + self.seconds.first - time.monotonic()
        return progress.first_token is None and may_help(error) and asked_to_wait(error) < left and self.budget.spend()

    def _pause(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = asked_to_wait(error) if error else 0.0
        return asked or wait_random_exponential(multiplier=0.5, max=LONGEST_PAUSE)(state)

    def _count(self, error: Exception) -> None:
        if is_ours(error):
            self.breaker.abandoned()
        else:
            self.breaker.failed(min(asked_to_wait(error), LONGEST_REST))

    def _tell(self, begun: float, progress: _Progress, ending: Ending, message: AIMessage | None = None) -> None:
        used = message.usage_metadata if message else None
        first = None if progress.first_token is None else begun + progress.first_token - progress.begun
        self.heard(
            Call(
                self.title,
                begun,
                time.time(),
                first,
                ending,
                progress.attempts,
                used["input_tokens"] if used else None,
                used["output_tokens"] if used else None,
                progress.characters,
            )
        )


async def _in_time(made: Any, moment: float, words: str) -> Any:
    """What is awaited, until a moment of the clock; raises Slow. A provider's client may have lost the cancellation of
    a call that is given up, so it is looked for."""
    try:
        async with asyncio.timeout(max(0.0, moment - time.monotonic())):
            came = await made
    except TimeoutError:
        raise Slow(words) from None
    task = asyncio.current_task()
    if task and task.cancelling():
        raise asyncio.CancelledError
    return came


def _length(messages: Sequence[BaseMessage], settings: dict[str, Any]) -> int:
    """Characters of what is sent, about: messages with the calls of tools in them, and the tools."""
    return sum(len(str(message.content)) + len(str(message.additional_kwargs)) for message in messages) + len(
        str(settings.get("tools", ""))
    )


def _has_token(chunk: AIMessageChunk) -> bool:
    return bool(chunk.content or chunk.tool_call_chunks or chunk.additional_kwargs)
