"""A direction of credit on which the source says itself that it leaves the limit open."""

import re
from collections.abc import Mapping, Sequence

from advisor.finding import Source
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.conditions import applies
from advisor.rules.scope import Scope, rules_of
from corpus.rules import Cap, Credential, Origin
from index.split import Passage

UNREADABLE = re.compile(
    r"\bnot (?:in the )?readable\b|\b(?:does|do|did) not state\b|\bwas not (?:in|readable)\b|\bwithout the number",
    re.IGNORECASE,
)
"""A sentence that says that the source leaves something open."""

_TOWARD = {
    Credential.MASTERS: re.compile(r"\b(?:toward|into|in|to) (?:an? |the )?(?:\w+ )?(?:degree|master)", re.IGNORECASE),
    Credential.CERTIFICATE: re.compile(r"\b(?:toward|into|in|to) (?:an? |the )?(?:\w+ )?certificate", re.IGNORECASE),
}
_FROM = {
    Origin.CERTIFICATE: re.compile(r"\bcertificate (?:credits?|courses?|hours?|units?)", re.IGNORECASE),
    Origin.NONDEGREE: re.compile(r"\bnon-?degree\b", re.IGNORECASE),
    Origin.OUTSIDE: re.compile(r"\btransfer|\boutside\b|\belsewhere\b", re.IGNORECASE),
    Origin.DEGREE: re.compile(r"\bdegree (?:credits?|courses?|hours?|units?)", re.IGNORECASE),
}

_NUMBER = re.compile(r"\bhow many\b|\bnumber of\b", re.IGNORECASE)
"""That a number is asked for, or that a sentence says of a number that it is left open."""


def left_open(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> Source | None:
    """The sentence by which a source leaves open how much credit of the direction asked about counts, where no cap
    held speaks of it."""
    unsaid = _unsaid_whether(understood, scope, passages)
    if unsaid:
        return unsaid
    origins = [lot.origin for lot in understood.holdings if lot.origin]
    target = understood.target
    if Aspect.CAP not in understood.aspects or len(origins) != 1 or target not in _TOWARD or origins[0] not in _FROM:
        return None
    if rules_of(scope.documents, lambda rule: isinstance(rule, Cap) and applies(rule, origins[0], target)):
        return None
    how_many = _NUMBER.search(understood.question)
    for document in (*scope.named, *scope.general):
        for passage in passages[document.id]:
            toward = _TOWARD[target].search(passage.text) or (how_many and _NUMBER.match(passage.text))
            if _FROM[origins[0]].search(passage.text) and toward and UNREADABLE.search(passage.text):
                return Source(document, passage.text)
    return None


_WHETHER = re.compile(r"\b(?:do|does|did) not (?:state|say) whether (?P<credit>[^.]*?) counts?\b", re.IGNORECASE)
_GIVEN = re.compile(
    r"\b(?:count\w*|towards?|accept\w*|takes?|knock\w*|off|reduc\w*|waiv\w*|transfer\w*|appl(?:y|ies|ied)|gives?|"
    r"us(?:e|es|ed|ing)|credit for|worth|shorten\w*|skip|replac\w*|stacks?)\b",
    re.IGNORECASE,
)
"""That what is asked is what credit is worth toward a degree."""
_TELLING = 7
"""Letters from which on a word that a page and a question have in common tells what both speak of."""
_ON_COUNTING = frozenset((Aspect.CAP, Aspect.REUSE, Aspect.STACK, Aspect.NONCREDIT))


def _unsaid_whether(
    understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]
) -> Source | None:
    """The sentence by which a page of the program named says that it leaves open whether the very credit that is asked
    about counts, where no cap of the place is of such credit by name."""
    if not understood.aspects & _ON_COUNTING:
        return None
    asking = (piece.lower() for piece in re.split(r"[.?!;]", understood.question) if _GIVEN.search(piece))
    asked = {word for piece in asking for word in re.findall(r"[a-z]+", piece)}
    for document in scope.named:
        for passage in passages[document.id]:
            unsaid = _WHETHER.search(passage.text)
            kinds = re.findall(r"[a-z]+", unsaid["credit"].lower()) if unsaid else []
            telling = {kind for kind in kinds if len(kind) >= _TELLING and kind not in _PLAIN}
            if asked & telling and not _capped_by_name(scope, telling):
                return Source(document, passage.text)
    return None


_PLAIN = frozenset(("credits", "courses", "graduate", "certificate", "transfer", "coursework", "classes"))


def _capped_by_name(scope: Scope, kinds: set[str]) -> bool:
    """Whether the sentence of a cap names such credit."""
    caps = rules_of(scope.documents, lambda rule: isinstance(rule, Cap))
    return any(kind in held.rule.sentence.lower() for held in caps for kind in kinds)
