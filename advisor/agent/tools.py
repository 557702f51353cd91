"""The tools of the agent, all of them reading only: search, look up a document, check a transfer, plan a pathway.

What a tool finds reaches the model as text with identifiers and the advisor as exhibits, on the message's artifact.
"""

from collections.abc import Callable, Sequence
from itertools import count

from langchain_core.tools import BaseTool, tool
from pydantic import BaseModel

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference, Tool
from advisor.finding import Source
from advisor.gate.gate import Exhibit
from advisor.planner.request import PlanRequest

MOST_CALLS = 4
"""Tool calls of one answer (the design's number); what is asked for beyond them is refused and the draft is due."""


Found = tuple[str, tuple[Exhibit, ...]]
"""What a tool finds: as the model reads it, and as exhibits."""


class Words(BaseModel):
    words: str


class DocumentId(BaseModel):
    document_id: str


class Asked(BaseModel):
    question: str


class Wanted(BaseModel):
    wanted: PlanRequest


# What each is called with stands here: read off the functions, it would be made anew for every question.
search = tool(Tool.SEARCH.value, args_schema=Words, response_format="content_and_artifact")
look_up = tool(Tool.LOOK_UP.value, args_schema=DocumentId, response_format="content_and_artifact")
check = tool(Tool.CHECK.value, args_schema=Asked, response_format="content_and_artifact")
plan = tool(Tool.PLAN.value, args_schema=Wanted, response_format="content_and_artifact")


class Toolbox:
    """What the tools find for one question, numbered on from its brief."""

    def __init__(self, reference: Reference, brief: Brief) -> None:
        self._reference = reference
        self._quotes, self._findings = count(len(brief.quotes) + 1), count(len(brief.findings) + 1)
        self._known: dict[Source, Exhibit] = {exhibit.sources[0]: exhibit for exhibit in brief.quotes}
        self._sent_back = count()

    def search(self, words: str) -> Found:
        """The sentences nearest to some words."""
        return self._quoted(self._reference.search(words[:400]))

    def document(self, identifier: str) -> Found:
        """The sentences of a document."""
        return self._quoted(self._reference.document(identifier[:200]))

    def check(self, question: str) -> Found:
        """What the rules say to a question."""
        found = [
            Exhibit(f"F{next(self._findings)}", finding.text, finding.sources, finding)
            for finding in self._reference.check(question[:1000])
        ]
        return listed(found) or "The rules give no finding for that.", tuple(found)

    def plan(self, wanted: PlanRequest) -> Found:
        """The sentences that a plan rests on. No figure of it is handed over: it holds under conditions beside it, and
        a claim would cite it alone."""
        return self._quoted(self._reference.plan(wanted))

    def sends_back(self) -> bool:
        """Whether a draft that is not valid is sent back: the first one is."""
        return next(self._sent_back) == 0

    def _quoted(self, sources: Sequence[Source]) -> Found:
        for source in sources:
            if source not in self._known:
                self._known[source] = Exhibit(f"Q{next(self._quotes)}", source.sentence, (source,))
        exhibits = tuple(self._known[source] for source in sources)
        return listed(exhibits) or "Nothing was found.", exhibits


def make_tools(toolbox: Callable[[], Toolbox]) -> list[BaseTool]:
    """The tools, which find what the toolbox of the question that they are used for finds."""

    @search
    def search_passages(words: str) -> Found:
        """Search the library of rules, catalogs and briefs; returns sentences that may be cited."""
        return toolbox().search(words)

    @look_up
    def look_up_document(document_id: str) -> Found:
        """All sentences of one library document, by its id as shown in search results."""
        return toolbox().document(document_id)

    @check
    def check_transfer(question: str) -> Found:
        """Apply the stored rules to the person's case. Say the whole question in one sentence, with the school, the
        credits, grades and ages that the person gave, and nothing that the person did not say."""
        return toolbox().check(question)

    @plan
    def plan_pathway(wanted: PlanRequest) -> Found:
        """The sentences that decide a pathway to a master's degree or certificate, for up to five programs or a field:
        what counts, what is left, the time allowed, the price, what breaks it. Give only what the person said."""
        return toolbox().plan(wanted)

    return [search_passages, look_up_document, check_transfer, plan_pathway]


def listed(exhibits: Sequence[Exhibit]) -> str:
    """Exhibits as the model reads them: the identifier, the document's id, the text."""
    return "\n".join(
        f"[{exhibit.id}] ({exhibit.documents[0].id if exhibit.documents else 'computed'}) {exhibit.text}"
        for exhibit in exhibits
    )
