"""The tools of the agent, all of them reading only: search, look up a document, check a transfer, plan a pathway.

What a tool finds reaches the model as text with identifiers and the advisor as exhibits, on the message's artifact.
"""

from collections.abc import Sequence
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


def make_tools(reference: Reference, brief: Brief) -> list[BaseTool]:
    """The tools for one question, whose finds are numbered on from the brief's."""
    quotes, findings = count(len(brief.quotes) + 1), count(len(brief.findings) + 1)
    known: dict[Source, Exhibit] = {exhibit.sources[0]: exhibit for exhibit in brief.quotes}

    def quoted(sources: Sequence[Source]) -> tuple[str, tuple[Exhibit, ...]]:
        for source in sources:
            if source not in known:
                known[source] = Exhibit(f"Q{next(quotes)}", source.sentence, (source,))
        exhibits = tuple(known[source] for source in sources)
        return listed(exhibits) or "Nothing was found.", exhibits

    @search
    def search_passages(words: str) -> tuple[str, tuple[Exhibit, ...]]:
        """Search the library of rules, catalogs and briefs; returns sentences that may be cited."""
        return quoted(reference.search(words[:400]))

    @look_up
    def look_up_document(document_id: str) -> tuple[str, tuple[Exhibit, ...]]:
        """All sentences of one library document, by its id as shown in search results."""
        return quoted(reference.document(document_id[:200]))

    @check
    def check_transfer(question: str) -> tuple[str, tuple[Exhibit, ...]]:
        """Apply the stored rules to the person's case. Say the whole question in one sentence, with the school, the
        credits, grades and ages that the person gave, and nothing that the person did not say."""
        found = [
            Exhibit(f"F{next(findings)}", finding.text, finding.sources, finding)
            for finding in reference.check(question[:1000])
        ]
        return listed(found) or "The rules give no finding for that.", tuple(found)

    @plan
    def plan_pathway(wanted: PlanRequest) -> tuple[str, tuple[Exhibit, ...]]:
        """The sentences that decide a pathway to a master's degree or certificate, for up to five programs or a field:
        what counts, what is left, the time allowed, the price, what breaks it. Give only what the person said."""
        # No figure of the plan is handed over: it holds under conditions beside it, and a claim would cite it alone.
        return quoted(reference.plan(wanted))

    return [search_passages, look_up_document, check_transfer, plan_pathway]


def listed(exhibits: Sequence[Exhibit]) -> str:
    """Exhibits as the model reads them: the identifier, the document's id, the text."""
    return "\n".join(
        f"[{exhibit.id}] ({exhibit.documents[0].id if exhibit.documents else 'computed'}) {exhibit.text}"
        for exhibit in exhibits
    )
