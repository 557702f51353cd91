"""Whether a question is about certificates at large and needs no institution: what people and schools mostly do, or
what research found."""

import re

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding

_RESEARCH = re.compile(
    r"\b(?:percent\w*|share of|survey\w*|respondents?|brief|report\w*|research|study|studies|students who|employers?|"
    r"conversation starters?|nationally|ncrn|credential engine|ctdl|microcredentials? project|funded|grant|"
    r"who (?:paid|wrote|funded)|"
    r"what(?:['’]?s| is| are| does| do) (?:a |an |the )?(?:stack\w*|microcred\w*|graduate cert\w*|micromasters))\b",
    re.IGNORECASE,
)
_MANY = r"(?:people|students|folks|grads|learners|schools|universities|colleges|places|programs|certificates|certs)"
_MOSTLY = re.compile(
    rf"\b(?:most|many|how many|what kinds? of|which) (?:grad(?:uate)? )?{_MANY}\b|"
    r"\b(?:usual(?:ly)?|typical(?:ly)?|generally|in general|commonly|on average|at large)\b|"
    r"\bhow (?:common|popular|widespread|big|large)\b|\b(?:more|most) popular\b|"
    rf"\bwhat (?:subjects?|fields?|topics?) do {_MANY}\b|\b(?:do|does|are) {_MANY}\b|"
    r"\baverage (?:\w+ )?(?:cert\w*|size|length|program|student)\b|\ba certificate (?:cheaper|worth)\b",
    re.IGNORECASE,
)
_OF_A_LIMIT = frozenset({
    Aspect.SIZE, Aspect.GRADE, Aspect.AGE, Aspect.PRICE, Aspect.DURATION, Aspect.TIMING, Aspect.TEST, Aspect.AID,
    Aspect.ADMISSION, Aspect.DELIVERY, Aspect.LEVEL, Aspect.RESIDENCY,
})  # fmt: skip
"""What each school has a figure or a rule of its own for."""
_AMOUNT_ASKED = re.compile(
    r"\bhow (?:many|much) (?:\w+ ){0,2}?(?:credits?|hours?|units?|courses?|classes)\b", re.IGNORECASE
)
_RULE_ASKED = re.compile(
    r"\b(?:most|many|which) (?:grad(?:uate)? )?(?:schools|universities|colleges|places|programs)\b[^.?!]{0,20}"
    r"\b(?:require|accept|take|allow|let|want|need|ask)\b",
    re.IGNORECASE,
)
"""What schools ask for or take, of which each has rules of its own."""
_OWN = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|my|mine|me|we|our|advisees?|her|his|she|he)\b", re.IGNORECASE)


def of_research(question: str) -> bool:
    """Whether a question is about research on the field, or about the field as a whole."""
    return bool(_RESEARCH.search(question))


def of_most(understood: Understanding) -> bool:
    """Whether a question asks what people, schools or certificates mostly do or are, and tells nothing of one's own."""
    told = any(lot.amount or lot.courses or lot.grade or lot.age for lot in understood.holdings)
    question = understood.question
    if _RULE_ASKED.search(question):
        return False
    if told or understood.follows or understood.unheld or _OWN.search(question) or _AMOUNT_ASKED.search(question):
        return False
    return bool(_MOSTLY.search(question))


def limits_asked(understood: Understanding) -> frozenset[Aspect]:
    """What is asked that each school has a figure or a rule of its own for."""
    return understood.aspects & _OF_A_LIMIT
