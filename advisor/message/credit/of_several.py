"""Whether credit is told as that of more credentials than the one that it was read to be of: no rule on credit of one
of them speaks of it."""

import re

from advisor.message.credit.origins import told_as_nondegree
from advisor.message.understanding import Understanding
from corpus.rules import Origin

_OF_A_CREDENTIAL = frozenset({Origin.DEGREE, Origin.MASTERS, Origin.CERTIFICATE})
_CREDENTIALS = r"(?:certificates?|certs?|degrees|master['’]?s|masters|programs|credentials)"
_OF_EACH = re.compile(
    rf"\b(?:of|from|in|out of) (?:both|each|either)(?: (?:of|my|the|these|those|two|own))*"
    rf"(?: (?!and\b|or\b)[\w'’-]+){{0,3}}? {_CREDENTIALS}\b",
    re.IGNORECASE,
)
"""Credit of two credentials at once, which may be as much of each: "3 credits of both my certificates"."""
_IN_EACH = re.compile(
    r"\b(?:count\w*|appl\w*|us(?:e|ed)|go(?:es)?|be|serv\w*|sit|work) (?:\w+ )?in (?:both|each)\b", re.IGNORECASE
)
"""Credit that is to serve in both, which is the same in each."""
_OF_MORE_THAN_TWO = re.compile(
    r"\b(?:three|four|five|3|4|5|several|all (?:of )?my|multiple)(?: (?!credits?\b|hours?\b|units?\b|courses?\b|of\b)"
    r"[\w'’-]+){0,3}? (?:certificates|certs|masters|degrees|programs|credentials)\b|"
    r"\b(?:second|2nd|another) [\w-]+\b[^.?!;]{0,40}\b(?:and|or|plus)\b[^.?!;]{0,25}"
    r"\b(?:another|third|3rd|a further)\b",
    re.IGNORECASE,
)


_SOME_NONDEGREE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|some|half|all|any) (?:of (?:them|those|these|it|which) )?"
    r"(?:credits? |hours? |units? |courses? )?(?:was|were|are|is|being|be) (?:taken |earned )?(?:as )?(?:an? )?"
    r"(?:non-?\s?degree|non-?matriculated)",
    re.IGNORECASE,
)
"""That so much of what is told was non-degree credit, which may be the same credit or other."""


def of_several(understood: Understanding) -> bool:
    """Whether credit read as that of one credential is told as non-degree credit too, as that of two of them, or as
    shared by more than two; or whether a part of what is read as credit from elsewhere is told as non-degree credit."""
    origins = {lot.origin for lot in understood.holdings}
    if origins == {Origin.OUTSIDE} and _SOME_NONDEGREE.search(understood.question):
        return True
    if not origins & _OF_A_CREDENTIAL:
        return False
    text = understood.question
    if Origin.NONDEGREE not in origins and told_as_nondegree(text):
        return True
    return bool(_OF_EACH.search(_IN_EACH.sub(" ", text)) or _OF_MORE_THAN_TWO.search(text))
