"""Whether an amount in a clause is the most, the least, the size of a program, or merely told, by the words around it.

A grammar of two sides: what may stand before an amount and what after it, each with a few words between. Which verb or
noun the rest of the clause has does not matter, so that a limit is read however it is put.
"""

import re
from enum import StrEnum


class Bound(StrEnum):
    """What the words around an amount make of it. `TOLD` is an amount that no word bounds."""

    MOST = "most"
    LEAST = "least"
    SIZE = "size"
    TOLD = "told"


_WORD = r"(?:(?!\d(?! (?:\w+ )?(?:CERT|MAST)\b)|and\b|but\b|while\b|must\b|least\b|minimum\b|required\b|requires\b|accepts?\b|allows?\b)[\w'()/%-]+,? )"
_ANY = r"(?:(?!\d|and\b|but\b|while\b|least\b|minimum\b)[\w'()/%-]+,? )"
_NO = r"(?:no|not|never|cannot|nor|neither|nothing|none|without)"
_MORE = (
    r"(?:more than|over|above|beyond|past|in excess of|(?:to )?exceed(?:s|ing)?|(?:to )?surpass(?:es|ing)?|greater than|"
    r"larger than|higher than)"
)
_LIMIT = r"(?:limits?|caps?|ceilings?|maximums?|max|upper bound|allowance|most)"
_BE = r"(?:is|are|be|being|of|at|to|stands at|lies at|amounts to|equals|remains|set at|fixed at|:)"
_THE = r"(?:(?:an?|the|any|of|only|another|about|further|up to|total of|total) )*"

_MOST_BEFORE = re.compile(
    rf"\b(?:at (?:the )?(?:very )?(?:most|maximum)|up to|{_NO} {_ANY}{{0,10}}?{_MORE}|as (?:many|much) as|only|"
    rf"(?:limited|restricted|confined|capped|held) (?:to|at)|(?:limits?|caps?|restricts?|confines?|holds?|keeps?) (?:{_WORD}|and ){{1,14}}?(?:to|at)|"
    rf"(?:stops?|ends?|tops? out|maxes? out) at|(?:a |the )?max(?:imum)?(?: (?:amount|number|total))?|"
    rf"(?<!within the )(?<!inside the )(?<!in the )(?<!inside ){_LIMIT} {_WORD}{{0,14}}?{_BE}) {_THE}\Z"
)
_BELOW_BEFORE = re.compile(rf"\b(?:under|less than|fewer than|below|short of) {_THE}\Z")
_MOST_AFTER = re.compile(
    rf"\A(?: {_WORD}{{0,7}}?(?:at (?:the )?(?:very )?(?:most|maximum)|or (?:fewer|less))\b|,? (?:maximum|max|tops)\b| (?:only|alone)(?=,? at ORG\b|[.;]|$)|"
    rf" (?:{_WORD}{{0,6}}?)?(?:is|are|form|forms|make|makes|mark|marks) (?:the|an?) (?:absolute |upper |firm |hard )*(?:most|maximum|limit|cap|ceiling)\b|"
    r"[^.;]{0,80}?(?:,? (?:and|but) (?:no more|not more|not beyond|never more|no further|nothing more|nothing beyond)\b(?! than)|"
    r", the (?:rest|others?|remainder) (?:may|do|does|can|will|is|are) not\b))"
)
_LEAST_BEFORE = re.compile(
    rf"\b(?:at (?:the )?(?:very )?least|{_NO} (?:fewer|less) than|(?:a |the )?min(?:imum)?(?: (?:amount|number|total))?|"
    rf"minimum {_WORD}{{0,10}}?{_BE}|(?<!no )(?<!not )(?:more than|over)|no less than) {_THE}\Z"
)
_LEAST_AFTER = re.compile(
    rf"\A(?: or more\b| {_WORD}{{0,5}}?at (?:the )?(?:very )?least\b| (?:is|are) the (?:least|minimum)\b)"
)
_SIZE_AFTER = re.compile(r"\A[- ](?:(?:graduate|long|wide|total) )?(?:MAST|CERT|DEG|DOCT|programs?|curriculum|plan)\b")
_SIZE_BEFORE = re.compile(
    r"(?:\A|[,;] |: )(?:out )?of (?:the|its|their|all|these|those|every) \Z|\b(?:\d+(?:\.\d+)? (?:of|out of|from) (?:the|its|their|those|these|every|each|an?)|"
    r"(?:CERT|MAST|DEG|DOCT|programs?) (?:of|with|that (?:has|have|requires?)|requiring|comprising|totall?ing|under|over|below|above)"
    r"(?: (?:up to|at most|at least|more than|fewer than|less than|over))?) \Z"
)


def bound_of(clause: str, start: int, end: int) -> Bound:
    """What the amount at `start` to `end` of a clause is."""
    before, after = clause[:start], clause[end:]
    if _SIZE_BEFORE.search(before) or _SIZE_AFTER.search(after):
        return Bound.SIZE
    if _LEAST_BEFORE.search(before) and not _MOST_BEFORE.search(before):
        return Bound.LEAST
    if _MOST_BEFORE.search(before) or _MOST_AFTER.search(after):
        return Bound.MOST
    if below(before) and clause[start:end].endswith("%") | ("/" in clause[start:end]):
        return Bound.MOST
    return Bound.LEAST if _LEAST_AFTER.search(after) else Bound.TOLD


def below(before: str) -> bool:
    """Whether the words before an amount say that it is not reached."""
    return _BELOW_BEFORE.search(before) is not None and _LEAST_BEFORE.search(before) is None
