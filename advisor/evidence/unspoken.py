"""Credit of a direction that no sentence held speaks of."""

import re
from collections.abc import Mapping, Sequence

from advisor.message.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.rules import Credential, Origin, Residency
from index.split import Passage

_ELSEWHERE = re.compile(
    r"\b(?:transfer\w*|outside|elsewhere|institutions?|(?:other|another) (?:universit|school|colleg)\w*|external|"
    r"accepts?|recogni[sz]e\w*|prior|portfolio|MicroMasters|test(?:ing)? out)\b",
    re.IGNORECASE,
)


def outside_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether credit from elsewhere is asked about and no sentence of the place speaks of any."""
    if Aspect.CAP not in understood.aspects or not any(lot.origin is Origin.OUTSIDE for lot in understood.holdings):
        return False
    if scope.rules(lambda rule: isinstance(rule, Residency) and rule.target in (understood.target, Credential.ANY)):
        return False
    return not any(_ELSEWHERE.search(passage.text) for document in scope.documents for passage in passages[document.id])


_CERTIFICATE_MOVES = re.compile(
    r"\b(?:toward|towards|stack\w*|double|dual|shar(?:e|es|ed|ing)|transfer\w*|appl(?:y|ied|ies) (?:to|in|into|for)|"
    r"into|reus\w*|overlap\w*|count(?:s|ed|ing)?|used (?:for|in)|again|twice|counted|consists? of|builds?|"
    r"lead(?:s|ing)? to|part of|"
    r"embedded|both|readable|not state)\b",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(
    r"\b(?:how (?:many|much)|what (?:percent\w*|share|part|portion|number)|number of|max\w*|limit|cap)\b", re.IGNORECASE
)


def certificate_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether it is asked how much of a certificate counts toward a degree, and no sentence of the place speaks of
    credit that moves at all."""
    from_certificate = bool(understood.holdings) and all(
        lot.origin is Origin.CERTIFICATE for lot in understood.holdings
    )
    if not from_certificate or understood.target is not Credential.MASTERS:
        return False
    if Aspect.CAP not in understood.aspects or not _HOW_MUCH.search(understood.question):
        return False
    return not any(
        _CERTIFICATE_MOVES.search(passage.text) for document in scope.documents for passage in passages[document.id]
    )
