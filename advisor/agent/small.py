"""A small model at work: it joins two quotes into one sentence, held by a grammar, and restates a follow-up."""

import re
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib.resources import files
from itertools import permutations

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

from advisor.agent.brief import Brief
from advisor.agent.draft import claims_in
from advisor.agent.grammar import cut_short, joined_sentence, loses_a_name, whole_question
from advisor.agent.model import Unready
from advisor.agent.plain import without_school
from advisor.agent.reference import Reference, Tool
from advisor.agent.strong import artifact, used
from advisor.agent.tools import Toolbox, make_tools
from advisor.agent.writer import Gathered, Handed, ModelFailed, Used, failing_as
from advisor.gate.gate import Claim, Exhibit
from advisor.message.turns.restatable import restatable
from corpus.document import Document, Kind

MOST_ATTEMPTS = 3
"""Attempts at one answer's sentence; each takes some three seconds on two quiet cores."""

MOST_TOKENS = 90
"""Tokens written for one sentence: 45 at the median of the joined sentences seen, 70 at the most."""

LONGEST_PAIR = 420
"""Characters of two quotes together that are worth joining: longer ones make no sentence of a readable length."""

RESTATE = """You restate a follow-up question of a student as one whole question, in the student's own words. Keep \
every number, grade and school that the student gave, except what the last question changes. Add nothing.

Student: do my 4 certificate courses count for the MBA?
Student: and if i got a C in them?
Whole: Do my 4 certificate courses with a C count for the MBA?

Student: do my 4 certificate courses count for the MBA?
Student: what about 7 courses?
Whole: Do my 7 certificate courses count for the MBA?

Student: do my 4 certificate courses count for the MBA?
Student: they are 3 years old
Whole: Do my 4 certificate courses count for the MBA if they are 3 years old?"""

_REPORTED = re.compile(
    r"\b(?:according to|(?:older|earlier) (?:page|capture|version)|capture|third-party|readable|this document|page"
    r"|catalog|bulletin|FAQ)\b",
    re.IGNORECASE,
)
"""Marks of a sentence that says where a rule was read, or when: without that it would say more."""

Aliases = Callable[[Document], tuple[str, ...]]
"""What else the institution of a document is called."""


class SmallWriter:
    """Writes with a model on this machine that follows a grammar better than an instruction."""

    def __init__(self, name: str, model: Callable[[], BaseChatModel | Unready], aliases: Aliases) -> None:
        self._name = name
        self._model = model
        self._aliases = aliases
        self._instructions = files("advisor.agent").joinpath("small.md").read_text(encoding="utf-8")

    @property
    def name(self) -> str:
        """The model as the settings name it."""
        return self._name

    @property
    def one_sentence(self) -> bool:
        """See Writer."""
        return True

    def unready(self) -> str | None:
        """Why it cannot write now."""
        model = self._model()
        return model.reason if isinstance(model, Unready) else None

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """See Writer: what a follow-up comes to, then attempts at a sentence, the likeliest first."""
        model = self._model()
        if isinstance(model, Unready):
            raise ModelFailed(model.reason)
        with failing_as("the model gave no sentence"):
            if restatable(brief.question) and not brief.findings:
                yield from self._restated(model, brief, reference)
            for pair in pairs(brief)[:MOST_ATTEMPTS]:
                yield from self._joined(model, pair)

    def warm(self, model: BaseChatModel) -> None:
        """Have the model read the fixed part of its prompt, so that nobody waits for that: a process that keeps it
        needs only the facts from then on. A model that fails here fails again where it matters."""
        with suppress(ModelFailed), failing_as("the model read nothing"):
            model.invoke([SystemMessage(self._instructions), HumanMessage("Facts:")], max_tokens=1)

    def _joined(self, model: BaseChatModel, pair: Sequence[Exhibit]) -> Iterator[Claim | Used]:
        facts = [self._fact(exhibit) for exhibit in pair]
        listed = "\n".join(f"[{number}] {fact}" for number, fact in enumerate(facts, start=1))
        agent = create_agent(
            model, [], system_prompt=self._instructions, middleware=[HeldByGrammar(joined_sentence(facts))]
        )
        messages = agent.invoke({"messages": [HumanMessage(f"Facts:\n{listed}\nJoined:")]})["messages"]
        yield from used(messages[-1], self._name)
        marked = {str(number): exhibit.id for number, exhibit in enumerate(pair, start=1)}
        for claim in claims_in(messages[-1].text):
            if not cut_short(claim.text) and not loses_a_name(claim.text, facts):
                yield Claim(claim.text, tuple(marked[cite] for cite in claim.cites if cite in marked))

    def _fact(self, exhibit: Exhibit) -> str:
        document = exhibit.documents[0]
        return without_school(exhibit.text, document, self._aliases(document))

    def _restated(self, model: BaseChatModel, brief: Brief, reference: Reference) -> Iterator[Gathered | Used]:
        """The finding on a follow-up said in full; none where the model adds to what the student said."""
        toolbox = Toolbox(reference, brief)
        check = next(tool for tool in make_tools(lambda: toolbox) if tool.name == Tool.CHECK)
        check.return_direct = True
        turns = [*(turn.question for turn in brief.question.history[-2:]), brief.question.text]
        call = CallsWith(check.name, whole_question(turns))
        agent = create_agent(model, [check], system_prompt=RESTATE, middleware=[call])
        asked = "\n".join([*(f"Student: {turn}" for turn in turns), "Whole:"])
        for message in agent.invoke({"messages": [HumanMessage(asked)]}, {"recursion_limit": 6})["messages"]:
            yield from used(message, self._name)
            exhibits = artifact(message)
            if exhibits:
                yield Gathered(exhibits)


class HeldByGrammar(AgentMiddleware):
    """Makes every call of the model follow a grammar, without tools."""

    def __init__(self, grammar: str) -> None:
        super().__init__()
        self._settings = {"max_tokens": MOST_TOKENS, "extra_body": {"grammar": grammar, "cache_prompt": True}}

    def wrap_model_call(
        self, request: ModelRequest, handler: Callable[[ModelRequest], ModelResponse]
    ) -> ModelResponse | AIMessage:
        """See AgentMiddleware."""
        return handler(request.override(tools=[], model_settings=self._settings))


class CallsWith(AgentMiddleware):
    """Holds the model to one question and calls a tool with it. A small model that is only asked to call the tool
    answers in words instead, and its server does not make it call."""

    def __init__(self, tool: str, grammar: str) -> None:
        super().__init__()
        self._tool = tool
        self._held = HeldByGrammar(grammar)

    def wrap_model_call(
        self, request: ModelRequest, handler: Callable[[ModelRequest], ModelResponse]
    ) -> ModelResponse | AIMessage:
        """See AgentMiddleware."""
        said = self._held.wrap_model_call(request, handler)
        message = said if isinstance(said, AIMessage) else said.result[-1]
        return AIMessage(
            "", tool_calls=[{"name": self._tool, "args": {"question": message.text}, "id": uuid.uuid4().hex}]
        )


def pairs(brief: Brief) -> list[tuple[Exhibit, Exhibit]]:
    """The quotes to join, two by two: those that wait to be shown, in either order. One that is on screen already
    would be told twice. Two institutions are never joined: a reader could not tell whose rule is whose. Nor are briefs:
    they report what others found, and lose their meaning in fewer words."""
    return [pair for pair in permutations(brief.waiting, 2) if _joinable(*pair)]


def _joinable(one: Exhibit, other: Exhibit) -> bool:
    documents = (*one.documents, *other.documents)
    schools = {document.institution for document in documents}
    if any(document.kind in (Kind.BRIEF, Kind.NOTE) for document in documents):
        return False
    if _REPORTED.search(f"{one.text} {other.text}"):
        return False
    return len(schools) == 1 and len(one.text) + len(other.text) <= LONGEST_PAIR
