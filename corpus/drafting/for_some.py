"""Whether a limit in plain words may hold for some students or some credit only."""

import re
from dataclasses import replace

from corpus.drafting.averages import draft_averages
from corpus.drafting.caps import draft_caps
from corpus.drafting.found import Found
from corpus.drafting.origins import origins
from corpus.drafting.out_of import credential_origin
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Origin

_PERMITS = re.compile(
    r"\b(?:up to|as many as|at (?:the )?(?:very )?most|(?:no|not) (?:more|greater|over)|maximum|exceed|limit\w*|restricted|"
    r"capp?ed|cap|only \d|(?:may|can) (?:have|transfer|apply|use|count|bring)(?: in)? \d+|total of|all|every|in full|allowed|permitted)\b"
)
"""How a sentence speaks of an amount that may count; more than it means would be a yes too many."""
_CONDITION = re.compile(
    r"\b(?:unless|except\w*|but only|only (?:when|where|after))\b|"
    r"\b(?:if|provided(?: that)?)\b(?! (?:the )?(?:more|grades?|(?:(?:you|they|he or she|the student) (?:are|is) )?(?:later |subsequently )?(?:admitted|accepted)|approved|they (?:were|have|are) not|"
    r"it (?:was|has|is) not|(?:this|such) (?:work|credit|coursework)))|"
    r"\bwho\b(?! (?:(?:is|are|was|were|has been|have been|have|has) )?(?:later |subsequently |already )?(?:admitted|enrolled|"
    r"pursuing|working|earn\w*|complet\w*|becomes?|attended|finish\w*|take\w*|took|seek\w*|enters?|(?:beg[ia]n|begins|start|starts|started) as nondegree)\b)|\bwhose\b|"
    r"\b(?:second|additional|another) (?:\w+ )?(?:MAST|CERT)\b|\b(?:gpa|average|points?)\b|(?<!\bshare )(?<!\bshared )\bwith (?:an? )?(?:MAST|CERT|DEG|BACH)\b"
)
"""What may make such a sentence hold for some students or some credit only, in plain words."""
_IN_THE_SAME = re.compile(
    r"\b(?:MAST|CERT|DEG) (?:in|of|within|from|offered by) (?:the|that) (?:same|very same) (?:\w+ )?(?:department|school|college|division|faculty|institution)\b"
)
_ITS_QUALITY = re.compile(
    r"\bonly (?:where|when|if) (?:the |such |each |every |its )?(?:credits?|courses?|coursework|work|grades?|it|they)\b"
)
_AVERAGE = re.compile(r"\b(?:gpa|average|points?)\b")
_HOLDS = re.compile(
    r"\bwho (?:holds?|has|have|(?:has |have )?(?:earned|completed|finished)) (?:an? |the |our |ORG(?:'s)? )*CERT(?: (?:of|from|at) (?:ORG|the university|this university|the institution))?(?= (?:may|can|will)\b)"
)
_TO_ANOTHER = re.compile(r"\b(?:toward|towards|to|into|for|in) (?:another|a second) CERT\b")


def for_some(own: str, statement: Statement) -> str | None:
    """The words of a sentence, as it says itself, that may make it hold for some only; None without any."""
    if not _PERMITS.search(own):
        return None
    found = _CONDITION.search(_without_its_own(own, statement)) or _IN_THE_SAME.search(own)
    return found.group() if found else None


def _without_its_own(own: str, statement: Statement) -> str:
    """A sentence without the words that sound like a condition and tell the rule itself: the average that it asks for,
    the certificate whose credit it is of and the other one that takes it."""
    plain = replace(statement, said=own)
    if not any(draft_caps(plain)):
        own = _ITS_QUALITY.sub(" ", own)
        if any(isinstance(one, Found) for one in draft_averages(plain)):
            return _AVERAGE.sub(" ", own)
    if origins(own) or Origin.CERTIFICATE not in (
        credential_origin(own, one) for one in (Credential.CERTIFICATE, Credential.MASTERS)
    ):
        return own
    own = _HOLDS.sub(" ", own)
    return _TO_ANOTHER.sub(" ", own) if own.count("CERT") > 1 else own
