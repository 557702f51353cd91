"""What a question asks about on purpose and no sentence held speaks of."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from advisor.message.asked.asking_part import asking_part
from advisor.message.asked.aspects import SIGNS, Aspect, asked, shows
from advisor.message.asked.in_passing import not_in_passing
from advisor.message.understanding import Understanding
from advisor.message.wording.phrasing import parts_of
from advisor.rules.scope import Scope
from corpus.document import Document
from corpus.rules import Cap, Credential, MinimumAverage, Origin, Price, Residency, Rule
from index.split import Passage

SPECIFIC = {
    Aspect.AID: "financial aid",
    Aspect.TEST: "tests",
    Aspect.PRICE: "prices",
    Aspect.APPEAL: "appeals and approvals",
    Aspect.AGE: "the age of credit",
    Aspect.GRADE: "grades",
    Aspect.CONCURRENT: "taking both at the same time",
    Aspect.PASS_FAIL: "pass/fail courses",
    Aspect.EXPIRED: "expired credit",
    Aspect.INTERNATIONAL: "international students",
    Aspect.SUBSTITUTION: "substitutions",
    Aspect.DURATION: "time limits",
    Aspect.CONVERSION: "converting credits",
}
"""Aspects that a question names on purpose, in words: where no sentence held speaks of any of them, there is no
answer."""

LOOSE = frozenset({Aspect.ADMISSION, Aspect.TIMING, Aspect.STATUS, Aspect.APPEAL, Aspect.LEVEL})
"""What a question, or a page, may have the words of for something else ("before", "apply", "in undergrad"): where a
page shows one, that is no answer."""


@dataclass(frozen=True)
class _Narrower:
    """What a question asks in narrower words than its aspect has, and how a sentence shows that it speaks of that."""

    asked: re.Pattern[str]
    shown: re.Pattern[str]
    ruled: Callable[[Rule, Credential | None], bool]
    words: str


def _on_own_share(rule: Rule) -> TypeGuard[Residency | Cap]:
    """Whether a rule says how much is to be earned at the school, or may come from elsewhere."""
    return isinstance(rule, Residency) or (
        isinstance(rule, Cap) and rule.origin not in (Origin.CERTIFICATE, Origin.MASTERS)
    )


_NARROWER = (
    _Narrower(
        re.compile(
            r"\b(?:what|which|how high|min(?:imum)?|lowest|required|requires?|need|want)\b"
            r"(?:(?!grade|transfer|credit)[^.?!,;]){0,40}?"
            r"\b(?:gpa|grade[- ]point average|average)\b(?! (?:grade|student|class))",
            re.IGNORECASE,
        ),
        re.compile(r"\bGPA\b|\baverages?\b|\b[0-4]\.\d", re.IGNORECASE),
        lambda rule, end: isinstance(rule, MinimumAverage),
        "averages",
    ),
    _Narrower(
        re.compile(r"\btuition\b(?! (?:waiver|remission|assist|benefit|reimburs))", re.IGNORECASE),
        re.compile(r"\btuition\b|\bUSD\b|\$|\bcosts?\b|\bprices?\b|\brates?\b", re.IGNORECASE),
        lambda rule, end: isinstance(rule, Price),
        "tuition",
    ),
    _Narrower(
        SIGNS[Aspect.RESIDENCY].asked,
        re.compile(r"\bresiden(?:cy|ce)\b", re.IGNORECASE),
        lambda rule, end: _on_own_share(rule) and end in (None, rule.target),
        "residency",
    ),
)
"""A grade for credit is no answer to what average is wanted, nor a fee for an application to what tuition costs, nor a
certificate's limit to how much of a master's degree has to be earned at the school."""


def narrower_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> str | None:
    """In words, what a question asks in narrower words than its aspect has, where it asks nothing else and no sentence
    of the scope speaks of that."""
    if understood.follows or len(parts_of(understood.question)) > 1:
        return None
    asked = asking_part(understood.question)
    asked_in = [one for one in _NARROWER if one.asked.search(asked)]
    return next((one.words for one in asked_in if not _speaks(one, understood.target, scope, passages)), None)


def _speaks(one: _Narrower, end: Credential | None, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether a rule of the scope, or a sentence of it, is on what is asked in narrower words."""
    if scope.every_rule(lambda rule: one.ruled(rule, end)):
        return True
    return any(one.shown.search(passage.text) for page in scope.documents for passage in passages[page.id])


def aspect_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> str | None:
    """In words, the first of the specific aspects asked about, where no sentence of the scope shows any of them."""
    held = [(document, passage.text) for document in scope.documents for passage in passages[document.id]]
    wanted = _asked_on_purpose(understood)
    if held and _speaks_of_it(understood, scope, passages):
        wanted -= _not_asked(understood)
    if not held or not wanted or understood.follows:
        return None
    return None if any(is_shown(one, held) for one in wanted) else in_words(wanted)


def is_shown(aspect: Aspect, held: Iterable[tuple[Document, str]]) -> bool:
    """Whether one of these sentences, each beside its page, speaks of an aspect or is the sentence of a rule on it."""
    return any(shows(aspect, text, tuple(r for r in d.rules if r.sentence == text)) for d, text in held)


def is_ruled(aspect: Aspect, scope: Scope) -> bool:
    """Whether a rule of a place is on an aspect."""
    return bool(scope.every_rule(SIGNS[aspect].rule))


_LONG = 7
"""Letters from which on a word that a page has in common with a question is seldom there by chance."""


def _not_asked(understood: Understanding) -> frozenset[Aspect]:
    """The aspects of what is told of credit, which the words of the message do not ask about."""
    return understood.aspects - asked(understood.text)


def _speaks_of_it(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether the page of the very program or unit that is named has a long word of the question, other than its
    name's."""
    named = [document for document in scope.named if document.id in scope.place.documents]
    words = {word for word in understood.content if len(word) >= _LONG}
    return any(
        word in passage.text.lower() and word not in f"{document.title} {document.program}".lower()
        for document in named
        for passage in passages[document.id]
        for word in words
    )


_ON_PURPOSE = {**SPECIFIC, Aspect.DELIVERY: "what is taught online"}


def in_words(aspects: Collection[Aspect]) -> str:
    """One of several aspects of one question; a time limit is first of all one on finishing, and who waives a thing is
    asked of that."""
    thing = [aspect for aspect in aspects if aspect is not Aspect.APPEAL] or aspects
    return _ON_PURPOSE[Aspect.DURATION if Aspect.DURATION in aspects else min(thing)]


_WHETHER_ONLINE = re.compile(
    r"\b(?:is|are|was) (?:[^?.!,;]{2,60} )?(?:(?:fully|all|completely|offered|available|taught) )*"
    r"(?:online|in person|on[- ]campus|remote)(?: or (?:in person|on[- ]campus|online|not))?\W*$|"
    r"\b(?:have|has|offers?|is there) (?:an? |any )?(?:\w+ )?(?:online|remote) (?:option|version|track|format|way)\b|"
    r"\b(?:be (?:done|taken|finished|completed|earned)|do (?:it|the \w+)|take (?:it|the \w+)) (?:\w+ )?"
    r"(?:online|remotely)\b",
    re.IGNORECASE,
)
"""That a question asks how something is taught; "online" elsewhere says which program is meant."""


def _asked_on_purpose(understood: Understanding) -> frozenset[Aspect]:
    """The specific aspects that a question asks about."""
    specific = not_in_passing(understood) & set(SPECIFIC)
    whether = Aspect.DELIVERY in understood.aspects and _WHETHER_ONLINE.search(understood.question)
    return specific | {Aspect.DELIVERY} if whether else specific
