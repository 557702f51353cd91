"""The conditions that a sentence puts on the credit that it lets count, where no typed rule stands for them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from advisor.finding import Finding, Source
from advisor.planner.caps import Capped
from advisor.planner.program import Program
from advisor.planner.ruled import Ruled
from advisor.planner.student import Lot
from corpus.document import Document
from corpus.rules import Exclusion, Origin, Permission

_HEDGE = re.compile(
    r"\bonly (?:if|with|when|under|after|upon)\b|\bif\b|\bprovided\b|\bmay be considered\b|\bcan be considered\b|"
    r"\b(?:as|where|when) appropriate\b|\bup to (?:one|two|three)\b[^.]*\bcourses?\b|\bsubject to\b|"
    r"\bcase[- ]by[- ]case\b|\bdiscretion\b|\b(?:with|upon|on) (?:[\w']+ ){0,3}approval\b|"
    r"\bdepartment (?:sets|decides)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\bif (?:the student|they|a student) (?:is|are) (?:later )?admitted\b|"
    r"\bif an? (?:graduate )?certificate was earned elsewhere\b",
    re.IGNORECASE,
)
"""Conditions that a plan meets by itself: it leads to the degree, and says where a certificate was earned."""

_DEPARTMENTS = re.compile(r"\bdepartment (?:sets|decides) how (?:many|much)\b", re.IGNORECASE)
_COUNTING = re.compile(r"\b(?:count(?:s|ed)?|toward|appl(?:y|ies|ied)|transfers?|stacks?)\b", re.IGNORECASE)
_CERTIFICATE_ELSEWHERE = re.compile(
    r"\bcertificates?\b[^.,;]{0,30}\b(?:earned|completed|awarded|finished|obtained|taken)\b[^.,;]{0,20}"
    r"\b(?:elsewhere|(?:at|from|by) (?:another|other|an outside))\b|"
    r"\b(?:from|of) an? (?:\w+ )?certificates? (?:from|of|at) (?:another|other|an outside)\b",
    re.IGNORECASE,
)


def is_hedged(sentence: str) -> bool:
    """Whether a sentence lets credit count under a condition of its own."""
    return bool(_HEDGE.search(_MET.sub("", sentence)))


def for_single_courses(lot: Lot, limits: Capped) -> Capped:
    """The limits on a lot, without the leave that sentences on a certificate earned elsewhere give: they let no other
    credit count. Where another rule lets it count, they bind it all the same."""
    if lot.holding.origin is Origin.CERTIFICATE:
        return limits
    others = [bound for bound in limits.lets if not _CERTIFICATE_ELSEWHERE.search(bound.held.rule.sentence)]
    return limits if others else replace(limits, lets=())


def hedged(lot: Lot, program: Program, limits: Capped) -> Ruled:
    """That the conditions in the sentences that a lot counts by hold."""
    found = [bound.held.source for bound in limits.lets if is_hedged(bound.held.rule.sentence)]
    if lot.certificate is not None and lot.certificate.institution == program.institution:
        found += limiting_counts(lot.certificate)
    pages: dict[str, Document] = {page.id: page for page in (*program.pages, *program.nearer)}
    pages |= {bound.held.document.id: bound.held.document for bound in limits.lets}
    found += _lines(pages.values(), _DEPARTMENTS)
    once = {source.sentence: source for source in found}
    return Ruled(provided=tuple(_condition(source) for source in once.values()))


def limiting_counts(page: Document) -> list[Source]:
    """The sentences of a certificate's page that limit what of it counts, and that no rule on credit stands for."""
    ruled = {rule.sentence for rule in page.rules if not isinstance(rule, Exclusion | Permission)}
    return [s for s in _lines([page], _HEDGE) if s.sentence not in ruled and _limits(s.sentence)]


def _limits(sentence: str) -> bool:
    return is_hedged(sentence) and bool(_COUNTING.search(sentence))


def _lines(pages: Iterable[Document], wanted: re.Pattern[str]) -> Sequence[Source]:
    return [Source(page, line) for page in pages for line in page.text.splitlines() if wanted.search(line)]


def _condition(source: Source) -> Finding:
    text = f"What this sentence asks for holds: “{source.sentence.rstrip('.')}”."
    return Finding(text, (source,), None, (), (source,))
