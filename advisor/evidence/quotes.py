"""Choosing the sentences that answer: by the search's score, what the question asks about, and what rules rest on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.evidence.alike import alike
from advisor.evidence.meanings import defines
from advisor.finding import HeldRule, Source
from advisor.message.asked.aspects import shows
from advisor.message.understanding import Understanding
from advisor.rules.conditions import applies
from advisor.rules.scope import Scope
from advisor.verdict.parts import SERVED
from corpus.document import Document, Kind
from corpus.rules import Cap, Reuse, Rule
from index.search import Hit
from index.split import Passage

ASPECT = 0.10
"""What each asked aspect that a sentence shows adds to its score, three at most."""

RELEVANT = 0.25
"""What a typed rule of the asked kind and direction adds to its sentence."""

AVERAGE = 0.10
"""What is added to a sentence on an average where an average is asked for, and taken off one on single grades."""

NAMED = 0.20
"""What a document of a named program or unit adds to its sentences."""

OTHER_PROGRAM = 0.40
"""What is taken off a sentence of a program other than the one that is named."""

OTHER_DIRECTION = 0.25
"""What is taken off a sentence all of whose caps are on credit of another direction than the one asked about; as much
as a cap of the right direction adds."""

SECOND_DOCUMENT = 0.85
"""How near its best sentence must come to the first document's for a second document to be quoted too."""

OTHER_CREDENTIAL = 0.97
"""The same between the pages of two certificates or degrees, whose figures are easily mistaken for one another."""

CREDENTIALS = frozenset({Kind.CERTIFICATE, Kind.MASTERS})

KEEP = 0.50
"""How near a further sentence must come to the best one to be quoted beside it."""

NEAR = 0.75
"""How near its search score alone must come, where no rule or aspect speaks for it."""


DEFINES = 1.0
"""What telling what a word means adds to a sentence of a brief, where that is asked: more than any likeness."""


@dataclass(frozen=True)
class Candidate:
    """A sentence that may be quoted, with its score."""

    document: Document
    passage: Passage
    score: float
    search: float
    shown: int

    @property
    def source(self) -> Source:
        """The sentence as a source."""
        return Source(self.document, self.passage.text)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that rest on the sentence."""
        return _rules_on(self.document, self.passage)


def candidates(
    understood: Understanding,
    hits: Sequence[Hit],
    scope: Scope | None,
    relevant: Sequence[HeldRule],
    passages: Mapping[str, Sequence[Passage]],
) -> list[Candidate]:
    """Every sentence worth considering, best first: those found, and those of the documents that are named."""
    named = {document.id for document in scope.named} if scope else set()
    wanted = {(held.document.id, held.rule.sentence) for held in relevant}
    found = {hit.passage.id: (hit.document, hit.passage, hit.score) for hit in hits}
    for document in scope.named if scope else ():
        for passage in passages[document.id]:
            found.setdefault(passage.id, (document, passage, 0.0))
    for held in relevant:
        for passage in passages[held.document.id]:
            if held.rule.sentence in passage.text:
                found.setdefault(passage.id, (held.document, passage, 0.0))
    result = []
    for document, passage, search in found.values():
        rules = _rules_on(document, passage)
        shown = sum(shows(aspect, passage.text, rules) for aspect in understood.aspects)
        score = search + ASPECT * min(shown, 3)
        score += RELEVANT * ((document.id, passage.text) in wanted)
        score += NAMED * (document.id in named)
        score += AVERAGE * _on_average(understood, passage.text)
        score += DEFINES * (
            scope is None and document.kind is Kind.BRIEF and defines(understood.question, passage.text)
        )
        score -= OTHER_PROGRAM * (bool(named) and document.id not in named and document.program is not None)
        score -= OTHER_DIRECTION * _is_of_other_direction(rules, understood)
        score -= 0.05 * (document.kind is Kind.NOTE and bool(understood.places))
        result.append(Candidate(document, passage, score, search, shown))
    return sorted(result, key=lambda c: (-c.score, c.document.id, c.passage.start))


_OF_AVERAGE = re.compile(r"\b(?:gpas?|averages?)\b", re.IGNORECASE)
_OF_GRADES = re.compile(r"\bgrades?\b(?! point)", re.IGNORECASE)


def _on_average(understood: Understanding, sentence: str) -> int:
    """Where an average is asked for and no grade: 1 for a sentence on averages, -1 for one on grades alone, else 0."""
    if not _OF_AVERAGE.search(understood.question) or _OF_GRADES.search(understood.question):
        return 0
    return 1 if _OF_AVERAGE.search(sentence) or "grade point" in sentence else -bool(_OF_GRADES.search(sentence))


def _rules_on(document: Document, passage: Passage) -> tuple[Rule, ...]:
    """The rules that rest on a passage."""
    return tuple(rule for rule in document.rules if rule.sentence == passage.text)


def is_of_other_credit(candidate: Candidate, understood: Understanding) -> bool:
    """Whether a sentence is on other credit, or on another credential, than those asked about, and on nothing else."""
    rules = candidate.rules
    return all(isinstance(rule, Cap) for rule in rules) and _is_of_other_direction(rules, understood)


def _is_of_other_direction(rules: Sequence[Rule], understood: Understanding) -> bool:
    """Whether all caps of a sentence are on other credit, or on another credential, than those asked; or, where it
    only rules on credit that served before, whether it is on what has served for something else."""
    origins = [lot.origin for lot in understood.holdings if lot.origin]
    if rules and all(isinstance(rule, Reuse) for rule in rules):
        served = {SERVED.get(origin) for origin in origins}
        used = {use for rule in rules if isinstance(rule, Reuse) for use in rule.used_for}
        return bool(served) and None not in served and not served & used
    caps = [rule for rule in rules if isinstance(rule, Cap)]
    target = understood.target
    if not caps or not origins or target is None:
        return False
    return not any(applies(cap, origin, target) for cap in caps for origin in origins)


def choose(ranked: Sequence[Candidate], limit: int, content: frozenset[str] = frozenset()) -> list[Candidate]:
    """The best sentences without repeats: of the first document, and of others only where they come close. A sentence
    that alone has a word of `content` repeats none."""
    if not ranked:
        return []
    best = ranked[0]
    kept: list[Candidate] = []
    for candidate in ranked:
        same = candidate.document.id == best.document.id
        near = same and candidate.search >= NEAR * best.search
        other = OTHER_CREDENTIAL if {best.document.kind, candidate.document.kind} <= CREDENTIALS else SECOND_DOCUMENT
        if len(kept) == limit or not (near or candidate.score >= (KEEP if same else other) * best.score):
            continue
        text = candidate.passage.text
        if not any(alike(text, other.passage.text) and not _adds(text, other.passage.text, content) for other in kept):
            kept.append(candidate)
    return kept


_OF_PAGE = re.compile(
    r"\b(?:(?:is|are|was|were|comes?) (?:taken |read |those |given |summarized )?(?:here )?(?:from|of|in) "
    r"(?:(?:an?|the|its|their) )?(?:[\w'’-]+ ){0,4}?(?:catalog|capture|bulletin|handbook|revision|copy|version|print)|"
    r"given here|summarized here|in this document)\b",
    re.IGNORECASE,
)
_ASKS_OF_PAGE = re.compile(
    r"\b(?:catalog|bulletin|handbook|version|edition|current|source|outdated|updated?|older|still|(?:19|20)\d\d|year)\b",
    re.IGNORECASE,
)


def facts_first(quotes: Sequence[Candidate], question: str) -> list[Candidate]:
    """The quotes, those that only tell from which catalog or copy the others are behind them, unless that is asked."""
    if _ASKS_OF_PAGE.search(question):
        return list(quotes)
    return sorted(quotes, key=lambda one: not one.rules and bool(_OF_PAGE.search(one.passage.text)))


def _adds(text: str, other: str, content: frozenset[str]) -> bool:
    """Whether a sentence has a telling word of the question that another lacks."""
    return any(word in text.lower() and word not in other.lower() for word in content)
