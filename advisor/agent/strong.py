"""A strong model at work: it may use the tools, and hands in a structured draft."""

from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any

from langchain.agents import create_agent
from langchain.agents.middleware import ToolCallLimitMiddleware
from langchain.agents.structured_output import ToolStrategy
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage
from langgraph.graph.state import CompiledStateGraph

from advisor.agent.brief import Brief
from advisor.agent.draft import Draft, NoDraft, claims_of
from advisor.agent.reference import Reference
from advisor.agent.tools import MOST_CALLS, Toolbox, listed, make_tools
from advisor.agent.writer import Gathered, Handed, Used, failing_as
from advisor.gate.gate import Exhibit

STEPS = 3 * (MOST_CALLS + 3)
"""Steps of the agent's graph, three a round (the model, the count of its calls, the tools): a round for each call, one
for a call that is refused, one for a draft that is sent back, one for the draft."""


AT_WORK: ContextVar[Toolbox] = ContextVar("AT_WORK")
"""The toolbox of the question that the present thread works on. It goes along into the threads that the graph runs its
steps in."""


class StrongWriter:
    """Writes with any chat model of LangChain's that calls tools."""

    def __init__(
        self, name: str, model: Callable[[], BaseChatModel], resting: Callable[[], str | None] = lambda: None
    ) -> None:
        """The model is made at its first use. `resting` says why it is not asked now, where it is not."""
        self._name = name
        self._resting = resting
        # To put the graph together takes a sixth of what an answer costs, and it is the same for every question.
        self._agent = cache(lambda: _agent(model()))

    @property
    def name(self) -> str:
        """The model as the settings name it."""
        return self._name

    @property
    def one_sentence(self) -> bool:
        """See Writer."""
        return False

    def unready(self) -> str | None:
        """A model with a provider is taken to be there until it has failed several times."""
        return self._resting()

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """See Writer. The draft comes whole, after what the tools found for it."""
        entered = AT_WORK.set(Toolbox(reference, brief))
        try:
            with failing_as("the model handed in no draft"):
                yield from self._drafted(brief)
        finally:
            AT_WORK.reset(entered)

    def _drafted(self, brief: Brief) -> Iterator[Handed]:
        handed_in = False
        asked = {"messages": [HumanMessage(told(brief))]}
        for update in self._agent().stream(asked, {"recursion_limit": STEPS}, stream_mode="updates"):
            for changes in update.values():
                handed_in = handed_in or isinstance((changes or {}).get("structured_response"), Draft)
                yield from _handed(changes or {}, self._name)
        if not handed_in:
            raise NoDraft("the run ended without a draft")


def _agent(model: BaseChatModel) -> CompiledStateGraph[Any, Any, Any, Any]:
    """The agent, for all questions."""
    return create_agent(
        model,
        make_tools(AT_WORK.get),
        system_prompt=files("advisor.agent").joinpath("instructions.md").read_text(encoding="utf-8"),
        middleware=[ToolCallLimitMiddleware(run_limit=MOST_CALLS, exit_behavior="continue")],
        response_format=ToolStrategy(Draft, handle_errors=_sent_back),
    )


def _handed(changes: dict[str, object], model: str) -> Iterator[Handed]:
    """What one step of the agent handed over: exhibits of tools, claims of the draft, tokens that were used."""
    messages = changes.get("messages")
    for message in messages if isinstance(messages, list) else []:
        yield from used(message, model)
        exhibits = artifact(message)
        if exhibits:
            yield Gathered(exhibits)
    draft = changes.get("structured_response")
    if isinstance(draft, Draft):
        yield from claims_of(draft)


def _sent_back(problem: Exception) -> str:
    """What the model is told of a draft that is not valid; of a second one it is told nothing more."""
    if not AT_WORK.get().sends_back():
        raise NoDraft("the draft was not valid twice") from problem
    return f"The draft is not valid: {problem} Hand it in once more."


def used(message: BaseMessage, model: str) -> Iterator[Used]:
    """The tokens that a message of the model took, where its server says so."""
    usage = message.usage_metadata if isinstance(message, AIMessage) else None
    if usage:
        yield Used(model, usage["input_tokens"], usage["output_tokens"])


def artifact(message: BaseMessage) -> tuple[Exhibit, ...]:
    """The exhibits that a tool's message brings; none on any other message."""
    found = message.artifact if isinstance(message, ToolMessage) else None
    return found if isinstance(found, tuple) else ()


def told(brief: Brief) -> str:
    """The brief as the model reads it: earlier turns, the question, findings and quotes, each fenced by its name."""
    turns = "\n".join(f"Earlier question: {turn.question}" for turn in brief.question.history[-3:])
    parts = [
        turns,
        f"Question: {brief.question.text}",
        f"Findings:\n{listed(brief.findings) or 'none'}",
        f"Quotes:\n{listed(brief.quotes) or 'none'}",
    ]
    return "\n\n".join(part for part in parts if part)
