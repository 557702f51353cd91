"""When a program may be begun: whether a question asks that, and a sentence tells it."""

import re

_TERM = (
    r"\b(?:january|february|(?-i:March|May)|april|june|july|august|september|october|november|december|spring|summer|"
    r"fall|autumn|winter)\b"
)
_ASKS = (
    r"\b(?:can|could|may|might|do|does|will|would|when|which|what) (?:(?:it|this|that|the|i|we|he|she|they|one)\b ?)?"
)
_BEGIN = r"(?:start|begin|enter|join)\b"
ASKED = (
    rf"{_ASKS}(?:(?!and\b|if\b|count\b|transfer\b)[\w'’-]+ ){{0,6}}?{_BEGIN}[^.?!,;]{{0,60}}"
    rf"\b(?:in|for|this|next|every) (?:the )?{_TERM}|"
    rf"\bis (?:\w+ )?{_TERM} [^.?!,;]{{0,30}}{_BEGIN}|\b(?:is there|have|has|which|what) (?:an? |any )?{_TERM} "
    r"(?:start|entry|intake|cohort)\b|"
    r"\bwhen (?:can|could|may|will|do|does) (?:i|we|he|she|they|somebody|someone|one|students?) (?:start|begin)\b"
)
TOLD = rf"\b(?:starts?|begins?|start of|admits?\b[^.]{{0,60}}\bfor)\b[^.]{{0,120}}?{_TERM}"
POSTPONED = (
    rf"\b(?:start|begin|join|enter)\b (?:(?:in|for) )?(?:the )?(?:(?:next|following) )?"
    rf"(?:{_TERM}|semester|term|quarter|year)(?: (?:term|semester|quarter))? instead\b|"
    r"\b(?:push|put|move)\w* (?:(?:back|off) (?:my |the )?start|(?:my |the )?start\w* (?:back|off))\b"
)
"""That somebody who is let in for one term would begin in a later one."""
_POSTPONED = re.compile(POSTPONED, re.IGNORECASE)
_ASKED = re.compile(ASKED, re.IGNORECASE)
_TOLD = re.compile(TOLD, re.IGNORECASE)


_HOLDS = re.compile(
    r"\bfirst (?:term|semester|quarter)\b|\bdefer\w*|\bre-?appl\w*|"
    r"\b(?:later|following|next) (?:term|semester|quarter|year)\b",
    re.IGNORECASE,
)


def asks_to_postpone(question: str) -> bool:
    """Whether a question asks to begin later than one was let in for."""
    return bool(_POSTPONED.search(question))


def tells_of_postponing(sentence: str) -> bool:
    """Whether a sentence says what holds for who does not begin at once, or in which terms something begins."""
    return bool(_HOLDS.search(sentence)) or tells_of_start(sentence)


def asks_of_start(question: str) -> bool:
    """Whether a question asks in which term one may begin."""
    return bool(_ASKED.search(question)) and not _POSTPONED.search(question)


def tells_of_start(sentence: str) -> bool:
    """Whether a sentence says in which terms something begins."""
    return bool(_TOLD.search(sentence))
