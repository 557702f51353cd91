"""Credit of a direction that no sentence held speaks of."""

import re
from collections.abc import Mapping, Sequence

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.rules import Credential, Origin, Residency, Size
from index.split import Passage

ELSEWHERE = re.compile(
    r"\b(?:transfer\w*|outside|elsewhere|institutions?|(?:other|another) (?:universit|school|colleg)\w*|external|"
    r"accepts?|recogni[sz]e\w*|prior|portfolio|MicroMasters|test(?:ing)? out)\b",
    re.IGNORECASE,
)
"""Words of credit from elsewhere."""


def outside_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether credit from elsewhere is asked about and no sentence of the place speaks of any, or only of credit into
    certificates where a master's degree is asked about."""
    if Aspect.CAP not in understood.aspects or not any(lot.origin is Origin.OUTSIDE for lot in understood.holdings):
        return False
    if scope.rules(lambda rule: isinstance(rule, Residency) and rule.target in (understood.target, Credential.ANY)):
        return False
    masters = understood.target is Credential.MASTERS and not re.search(r"\bcert", understood.question, re.IGNORECASE)
    texts = (passage.text for document in scope.documents for passage in passages[document.id])
    return not any(ELSEWHERE.search(text) and not (masters and _OF_CERTIFICATES.search(text)) for text in texts)


_OF_CERTIFICATES = re.compile(
    r"\A(?!.*(?:\bmaster|\bdegree|\bprograms?\b|\bgraduate credit\b|\bM[BPHF]?[AS]\b|\bM\.?Ed)).*\bcertificates?\b",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that speaks of certificates alone, where a master's degree is asked about."""
_CERTIFICATE_MOVES = re.compile(
    r"\b(?:toward|towards|stack\w*|double|dual|shar(?:e|es|ed|ing)|transfer\w*|appl(?:y|ied|ies) (?:to|in|into|for)|"
    r"into|reus\w*|overlap\w*|count(?:s|ed|ing)?|used (?:for|in)|again|twice|counted|consists? of|builds?|"
    r"lead(?:s|ing)? to|part of|"
    r"embedded|both|readable|not state)\b",
    re.IGNORECASE,
)
_MOVE = r"(?:us(?:e|ed)|count\w*|appl(?:y|ied)|transfer\w*|put|bring|carr(?:y|ied)|go|move)"
_PIECES = r"(?:credits?|hours?|units?|courses?|classes)"
_MOVED = re.compile(rf"\b{_MOVE}\b[^.?!]{{0,40}}\b{_PIECES}\b|\b{_PIECES}\b[^.?!]{{0,40}}\b{_MOVE}\b", re.IGNORECASE)
"""That credit of the certificate is to be used for the degree."""
_HOW_MUCH = re.compile(
    r"\b(?:how (?:many|much)|what (?:percent\w*|share|part|portion|number)|number of|max\w*|limit|cap)\b", re.IGNORECASE
)


def certificate_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether it is asked if credit of a certificate counts toward a degree, or how much, and no sentence of the place
    speaks of credit that moves at all."""
    from_certificate = bool(understood.holdings) and all(
        lot.origin is Origin.CERTIFICATE for lot in understood.holdings
    )
    if not from_certificate or understood.target is not Credential.MASTERS:
        return False
    moved = understood.asks_permission and _MOVED.search(understood.question)
    if Aspect.CAP not in understood.aspects or not (moved or _HOW_MUCH.search(understood.question)):
        return False
    return not any(
        _CERTIFICATE_MOVES.search(passage.text) for document in scope.documents for passage in passages[document.id]
    )


_OF_UNDERGRADUATE = re.compile(
    r"\bundergrad\w*|\bbachelor|\bbaccalaureate\b|\bupper[- ]division\b|\bsenior\b|\b[1-5]000?[- ]level\b|"
    r"\b(?:used|applied|counted)\b|\b(?:any|an?other|awarded|completed|previous|prior|earlier) (?:\w+ )?degree\b|"
    r"\bgraduate[- ](?:level|courses?|work|credits?)\b",
    re.IGNORECASE,
)


def undergraduate_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether it is asked if undergraduate credit counts, and no sentence of the place speaks of any, of the level that
    credit needs, or of credit that served before."""
    lots = understood.holdings
    if understood.follows or not lots or any(lot.origin is not Origin.UNDERGRADUATE for lot in lots):
        return False
    texts = (passage.text for document in scope.documents for passage in passages[document.id])
    return Aspect.CAP in understood.aspects and not any(_OF_UNDERGRADUATE.search(text) for text in texts)


_COUNTED = r"(?:credits?|hours?|hrs|units?|courses|classes)"
_HOW_BIG = re.compile(
    rf"\bhow (?:many|much) (?:\w+ ){{0,2}}?{_COUNTED}\b[^.?!]{{0,40}}"
    r"\b(?:is|are|does|in|need\w*|required?|total|take)\b|"
    rf"\b(?:number|total) (?:number )?of (?:\w+ )?{_COUNTED}\b|\bcredit hours?\b[^.?!]{{0,20}}\btotal\b|"
    r"\btotal (?:credits?|hours?|units?)\b|\bhow (?:big|large)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\bhow (?:many|much) of (?:the|its|those|these|my|their)\b", re.IGNORECASE)
"""That a part of it is asked for, and not how big it is."""
_SPELT = r"(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_FIGURE = re.compile(
    rf"\b{_SPELT}(?:\s?[-–]\s?\d+| to \d+)?[- ](?:of (?:its|the [\w'’]+) own )?(?:\w+ ){{0,2}}"
    r"(?:credits?|hours?|units?|courses?)\b",
    re.IGNORECASE,
)


def size_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether nothing but the size of a program is asked, and no page of it, nor what holds for all programs of the
    place, states a number of credits or courses that one takes."""
    if understood.aspects != {Aspect.SIZE} or understood.follows or not _HOW_BIG.search(understood.question):
        return False
    if _OF_IT.search(understood.question):
        return False
    named = [document for document in scope.named if document.id in scope.place.documents]
    held = [*named, *scope.general] if named else scope.documents
    sized = (rule for document in held for rule in document.rules if isinstance(rule, Size))
    if any(rule.credential is understood.target or len(named) == 1 for rule in sized):
        return False
    if len(named) == 1:
        return not any(_FIGURE.search(passage.text) for passage in passages[named[0].id])
    of_it = _TARGETS.get(understood.target) if understood.target else None
    return of_it is not None and not any(
        of_it.search(passage.text) and tells_size(passage.text)
        for document in held
        for passage in passages[document.id]
    )


_TARGETS = {
    Credential.MASTERS: re.compile(r"\b(?:master\w*|degree|program|M[BPHF]?[AS]|MS\w*|MEd|M\.Ed)\b", re.IGNORECASE),
    Credential.CERTIFICATE: re.compile(r"\bcertificates?\b", re.IGNORECASE),
}
_OF_A_PART = re.compile(
    r"\b(?:transfer\w*|accepts?|outside|elsewhere|non-?degree|before|at most|shared?|double|reused?|"
    r"first registration)\b",
    re.IGNORECASE,
)
"""What a number is of that is no size of a whole."""
_OF_THE_WHOLE = re.compile(
    rf"\bof the {_FIGURE.pattern[2:]}|-(?:credit|hour|unit)\b(?! (?:or \S+ \S+ )?(?:courses?|class))", re.IGNORECASE
)
"""A size that is told beside a limit on a part: "9 of the 30 units of a master's degree"."""


def tells_size(text: str) -> bool:
    """Whether a sentence tells how big a whole is, and not only how much of it something may be."""
    return bool(_OF_THE_WHOLE.search(text) or (_FIGURE.search(text) and not _OF_A_PART.search(text)))
