"""A chat model that says what it is told to say, and a shelf that its tools look on."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from langchain_core.language_models.fake_chat_models import FakeMessagesListChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatResult
from pydantic import Field

from advisor.agent.brief import Brief, exhibits_of
from advisor.finding import Finding, Source
from advisor.planner.request import PlanRequest
from advisor.question import Question, Turn
from corpus.document import Document
from tests.advisor.made_up import sources

Call = tuple[str, dict[str, object]]
"""The name of a tool and its arguments."""


class ScriptedChat(FakeMessagesListChatModel):
    """Says its messages one after the other, and keeps what it was asked and how."""

    asked: list[list[BaseMessage]] = Field(default_factory=list)
    settings: list[dict[str, Any]] = Field(default_factory=list)
    bound: list[dict[str, Any]] = Field(default_factory=list)

    def bind_tools(self, tools: Any, **settings: Any) -> Any:
        self.bound.append(settings)
        return self

    def _generate(self, messages: list[BaseMessage], *more: Any, **settings: Any) -> ChatResult:
        self.asked.append(messages)
        self.settings.append(settings)
        return super()._generate(messages, *more, **settings)


class BrokenChat(ScriptedChat):
    """Fails with an error of a provider."""

    error: Exception

    def _generate(self, messages: list[BaseMessage], *more: Any, **settings: Any) -> ChatResult:
        raise self.error


@dataclass
class Shelf:
    """Where tools look: always the same sources and findings, and what they were asked for."""

    sources: Sequence[Source] = ()
    findings: Sequence[Finding] = ()
    asked: list[str] = field(default_factory=list)

    def search(self, words: str) -> Sequence[Source]:
        return self._found(words)

    def document(self, identifier: str) -> Sequence[Source]:
        return self._found(identifier)

    def check(self, restated: str) -> Sequence[Finding]:
        self.asked.append(restated)
        return self.findings

    def plan(self, wanted: PlanRequest) -> Sequence[Source]:
        return self._found(", ".join(wanted.targets))

    def _found(self, words: str) -> Sequence[Source]:
        self.asked.append(words)
        return self.sources


def chat(*said: BaseMessage | str) -> ScriptedChat:
    """A model that says these messages."""
    messages = [AIMessage(each) if isinstance(each, str) else each for each in said]
    return ScriptedChat(responses=messages)


def broken(error: Exception) -> BrokenChat:
    """A model that fails so."""
    return BrokenChat(responses=[], error=error)


def calls(*called: Call) -> AIMessage:
    """A message that calls tools."""
    return AIMessage("", tool_calls=[{"name": name, "args": args, "id": uuid.uuid4().hex} for name, args in called])


def draft(*claims: tuple[str, str]) -> AIMessage:
    """A message that hands in claims, each a sentence and the identifiers that it cites."""
    return calls(("Draft", {"claims": [{"text": text, "cites": cites.split()} for text, cites in claims]}))


def brief(*pages: Document, findings: Sequence[Finding] = (), shown: int = 0, history: tuple[Turn, ...] = ()) -> Brief:
    """A brief on every sentence of some documents, of which the first are shown and the others wait."""
    exhibits = exhibits_of(findings, sources(*pages))
    quotes = [exhibit for exhibit in exhibits if exhibit.finding is None]
    question = Question("and with 12 credits?" if history else "how many credits count?", history=history)
    return Brief(question, exhibits, tuple(quotes[shown:]))


def returns(model: ScriptedChat) -> Callable[[], ScriptedChat]:
    """What makes a writer's model."""
    return lambda: model


@dataclass
class Hand:
    """A clock that is set by hand."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now
