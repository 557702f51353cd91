"""The text of a message: the answer with its marks, then what else a person needs who sees nothing but text."""

import re

from api.schemas import AnswerBody, CitationBody
from corpus.document import Wording

OPTIONS, SOURCES, ASK = "\n\nOptions:\n", "\n\nSources:\n", "\n\nAsk: "
"""What begins the parts after the answer. They stand only there, so that a program that sends the text back as an
earlier message can be told what was the answer, and whether it was a question."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


def after_answer(body: AnswerBody) -> str:
    """The options of a question back, whom to ask, and the sources by their marks; nothing where there is none."""
    parts = []
    if body.clarification and body.clarification.options:
        parts += [OPTIONS, "\n".join(f"- {option}" for option in body.clarification.options)]
    if body.handoff and body.handoff.contact:
        parts += [ASK, body.handoff.contact]
    if body.citations:
        parts += [SOURCES, "\n".join(_source(citation) for citation in body.citations)]
    return "".join(parts)


def _source(citation: CitationBody) -> str:
    whose = "our summary of" if citation.wording == Wording.OWN.value else "the text of"
    when = citation.as_of or "date unknown"
    return f"[{citation.number}] {whose} {citation.title}, {citation.institution} ({when}) {citation.url}".rstrip()


def answer_in(text: str) -> str:
    """The answer in the text of a message, without what came after it."""
    ends = [text.find(mark) for mark in (OPTIONS, ASK, SOURCES) if mark in text]
    return text[: min(ends, default=len(text))]


def tokens(text: str) -> int:
    """Words and marks: what is counted as usage, since programs plan by it and no model may have read a word."""
    return len(_TOKEN.findall(text))
