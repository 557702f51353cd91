"""The text of a message: the answer with its marks, then what else a person needs who sees nothing but text."""

import re
from collections.abc import Sequence

from api.bodies.plan_schemas import AnswerWithPlanBody, PathwayBody
from api.bodies.schemas import AnswerBody, CitationBody
from corpus.document import Wording

OPTIONS, STEPS, SOURCES, ASK = "\n\nOptions:\n", "\n\nStep by step:\n", "\n\nSources:\n", "\n\nAsk: "
"""What begins the parts after the answer. They stand only there, so that a program that sends the text back as an
earlier message can be told what was the answer, and whether it was a question."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


def after_answer(body: AnswerBody) -> str:
    """The options of a question back, the ways of a plan, whom to ask, and the sources by their marks, each document
    once; nothing where there is none."""
    parts = []
    if body.clarification and body.clarification.options:
        parts += [OPTIONS, "\n".join(f"- {option}" for option in body.clarification.options)]
    if body.handoff and body.handoff.contact:
        parts += [ASK, body.handoff.contact]
    citations = body.citations
    if isinstance(body, AnswerWithPlanBody):
        citations = body.plan.citations
        parts += [STEPS, "\n\n".join(map(_way, body.plan.pathways)), f"\n\n{body.plan.note}" if body.plan.note else ""]
    if citations:
        documents: dict[tuple[str, str], list[CitationBody]] = {}
        for citation in citations:
            documents.setdefault((citation.document_id, citation.url), []).append(citation)
        parts += [SOURCES, "\n".join(map(_source, documents.values()))]
    return "".join(parts)


def _way(pathway: PathwayBody) -> str:
    steps = [f"{number}. {step.title}: {step.detail}" for number, step in enumerate(pathway.steps, start=1)]
    return "\n".join([pathway.title, *steps])


def _source(cited: Sequence[CitationBody]) -> str:
    citation, marks = cited[0], "".join(f"[{each.number}]" for each in cited)
    whose = "our summary of" if citation.wording == Wording.OWN.value else "the text of"
    when = citation.as_of or "date unknown"
    return f"{marks} {whose} {citation.title}, {citation.institution} ({when}) {citation.url}".rstrip()


def answer_in(text: str) -> str:
    """The answer in the text of a message, without what came after it."""
    ends = [text.find(mark) for mark in (OPTIONS, STEPS, ASK, SOURCES) if mark in text]
    return text[: min(ends, default=len(text))]


def tokens(text: str) -> int:
    """Words and marks: what is counted as usage, since programs plan by it and no model may have read a word."""
    return len(_TOKEN.findall(text))
