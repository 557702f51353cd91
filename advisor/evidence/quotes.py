"""Choosing the sentences that answer: by the search's score, what the question asks about, and what rules rest on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.evidence.alike import alike
from advisor.evidence.aspects_unspoken import SPECIFIC
from advisor.evidence.kinds_asked import AnswerKind, kinds_asked
from advisor.finding import HeldRule, Source
from advisor.message.asked.aspects import Aspect, shows
from advisor.message.asked.listed import about
from advisor.message.understanding import Understanding
from advisor.rules.conditions import applies
from advisor.rules.scope import Scope
from advisor.verdict.parts import SERVED
from corpus.document import Document, Kind
from corpus.figures import digits
from corpus.rules import Cap, Reuse, Rule, Size
from index.search import Hit, Index
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


_KIN = (
    r"institutions?|schools?|universit\w+|colleges?",
    r"students?|people|persons?|respondents?|answers",
    r"director\w*|programs?",
)
"""Words that stand for one another where they are counted."""
COUNTED = 0.3
"""What a number of the very thing adds to a sentence where a part of the question asks how many there are."""
OF_KIND = 0.3
"""What giving the kind of answer that a part asks for adds to a sentence of a brief."""
FIGURE = 0.08
"""What a figure adds to a sentence where a part of the question asks for one."""

_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:many|much|old|long)|what (?:percent\w*|share)|when|number of|(?:which|what) years?)\b", re.IGNORECASE
)


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


def _counted(part: str) -> re.Pattern[str] | None:
    """A number of what a part asks the number of ("how many schools": "12 institutions"), or of those whom it says to
    have been asked ("the survey of directors"); else None."""
    asked = re.search(r"\b(?:how many|number of)\s+(?:\w+\s+)?", part, re.IGNORECASE)
    if asked is None:
        return None
    near = part[asked.start() : asked.end() + 20]
    if _RESPONDED.match(part, asked.start()):
        near = " ".join(found["whom"] for found in _SURVEYED.finditer(part)) or near
    for kin in _KIN:
        if re.search(kin, near, re.IGNORECASE):
            return re.compile(rf"\b\d[\d,]*\s+(?:[\w'’-]+\s+){{0,3}}?(?:{kin})", re.IGNORECASE)
    return None


_RESPONDED = re.compile(
    r"how many (?:of them |people )?(?:responded|answered|replied|took part|filled)\b", re.IGNORECASE
)
_SURVEYED = re.compile(
    r"\b(?:survey|poll|questionnaire) (?:of|among|to|for) (?:the )?(?P<whom>(?:\w+ )?\w+)\b", re.IGNORECASE
)


def best_of_parts(
    parts: Sequence[str],
    ranked: Sequence[Candidate],
    index: Index,
    passages: Mapping[str, Sequence[Passage]],
) -> list[Candidate]:
    """The best sentences of the first document for each of several questions in one message, or of a page of its
    institution at large where only that speaks of what a question names. Of a brief every sentence
    may be the best, and one that gives the kind of answer asked for comes before others; where the first brief has
    none, the others of its institution may. A single question of no such kind has none there."""
    first = ranked[0].document
    is_brief = first.kind is Kind.BRIEF
    own = _all_of(first, ranked, passages) if is_brief else [c for c in ranked if c.document.id == first.id]
    near = (c.document for c in ranked if _is_of_briefs(c.document, first)) if is_brief else ()
    others = list(dict.fromkeys(near))
    found: list[Candidate] = []
    for part in parts:
        kinds = kinds_asked(part) if is_brief else ()
        if is_brief and len(parts) == 1 and not kinds:
            continue
        counted = _counted(part) if is_brief else None
        if (kinds and not any(_gives(kinds, candidate) for candidate in own)) or (
            counted and not any(counted.search(candidate.passage.text) for candidate in own)
        ):
            # Which of the other briefs is meant, only the whole message tells.
            anywhere = [c for page in others for c in _all_of(page, ranked, passages)]
            found += _best_of(part if counted else " ".join(parts), anywhere, kinds, index)
        else:
            found += _best_of(part, own if is_brief else _speaking(part, own, ranked), kinds, index)
    return found


def _speaking(part: str, own: list[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """Of a page's sentences those that speak of what a part names on purpose, else those that do on pages of its
    institution at large, else all of its own. Where a limit or a size is asked for, those with a rule on it are the
    ones."""
    named = about(part)
    if Aspect.CAP in named and not named & set(SPECIFIC):
        caps = [c for c in own if any(isinstance(rule, Cap) for rule in c.rules)]
        # A cap of the right direction is ahead by more than an aspect counts.
        return [c for c in caps if c.score > caps[0].score - ASPECT] or own
    if named == {Aspect.SIZE}:
        return [c for c in own if any(isinstance(rule, Size) and rule.part == "total" for rule in c.rules)] or own

    def speak(those: Sequence[Candidate]) -> list[Candidate]:
        wanted = named & set(SPECIFIC)
        return [c for c in those if any(shows(a, c.passage.text, c.rules) for a in wanted)]

    at_large = [candidate for candidate in ranked if _is_at_large(candidate.document, own[0].document)]
    return speak(own) or speak(at_large) or own


def _is_at_large(page: Document, first: Document) -> bool:
    """Whether a page is of the institution of the first one, and of no part of it."""
    return page.institution == first.institution and page.program is None and page.unit is None


def _is_of_briefs(page: Document, first: Document) -> bool:
    """Whether a page is a brief, or a note of the institution whose brief comes first."""
    return page.kind is Kind.BRIEF or (page.kind is Kind.NOTE and page.institution == first.institution)


def _all_of(page: Document, ranked: Sequence[Candidate], passages: Mapping[str, Sequence[Passage]]) -> list[Candidate]:
    """Every sentence of a page, those that were found with their scores."""
    found = [candidate for candidate in ranked if candidate.document.id == page.id]
    known = {candidate.passage.id for candidate in found}
    return found + [Candidate(page, passage, 0.0, 0.0, 0) for passage in passages[page.id] if passage.id not in known]


def _gives(kinds: Sequence[AnswerKind], candidate: Candidate) -> bool:
    """Whether a sentence gives an answer of a kind."""
    return any(kind.given.search(candidate.passage.text) for kind in kinds)


def _best_of(part: str, same: Sequence[Candidate], kinds: Sequence[AnswerKind], index: Index) -> list[Candidate]:
    """The best sentences for one question: by likeness, by the figure and by the kind of answer that it asks for."""
    scores = index.similarity(part, [candidate.passage for candidate in same])
    wanted = bool(_ASKS_FIGURE.search(part))
    counted = _counted(part)
    marks = [
        score
        + FIGURE * (wanted and bool(digits(candidate.passage.text)))
        + COUNTED * bool(counted and counted.search(candidate.passage.text))
        + OF_KIND * _gives(kinds, candidate)
        for score, candidate in zip(scores, same, strict=True)
    ]
    best = sorted(range(len(same)), key=lambda at: -marks[at])
    return [same[at] for at in best[: max([kind.most for kind in kinds], default=1)]]
