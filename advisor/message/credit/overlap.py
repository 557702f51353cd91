"""A degree and a certificate that share credit: which of the two it is to count toward."""

import re

from advisor.message.wording.credentials import DOCTORATE

_DEGREE = r"\b(?:degrees?|master['’]?s?|masters|ms|ma|mba)\b"
_DEGREE_OVERLAPS = re.compile(
    rf"\bmy (?:\w+ )?{_DEGREE}[^.?!]{{0,60}}\boverlaps with (?:the|an?) (?:[\w-]+ ){{0,3}}?cert", re.IGNORECASE
)
_CREDENTIAL = re.compile(rf"{_DEGREE}|\bcert|\bcredential|{DOCTORATE}", re.IGNORECASE)
_DATES = re.compile(
    r"\b(?:before|until|when|by the time) (?:i|we) (?:(?:am|are|get|will be) )?"
    r"(?:awarded|earn|receive|finish|complete) "
    r"the (?:\w+ )?cert\w*",
    re.IGNORECASE,
)
"""The certificate named once more as what something is dated by."""
_BOTH = 2
_EITHER_WAY = re.compile(r"\boverlap|\bin common\b", re.IGNORECASE)
_ONE_WAY = re.compile(
    r"\b(?:into|toward|towards|first|already|before)\b|"
    r"\b(?:count\w*|go|used?|appl\w+) (?:in|for|to|on) (?:the|my|her|his|their|our|that) (?:\w+ )?(?:degree|master)",
    re.IGNORECASE,
)


def degree_overlaps(text: str) -> bool:
    """Whether a degree that somebody has overlaps with a certificate that is none of theirs, which the credit is then
    to go into: "my degree overlaps with the certificate". That of "the degree" or of "my certificate" may go either
    way, and where a credential is named once more, and not as what dates the credit, it may be what is asked about."""
    return bool(_DEGREE_OVERLAPS.search(text)) and len(_CREDENTIAL.findall(_DATES.sub(" ", text))) == _BOTH


def overlaps(text: str) -> bool:
    """Whether a certificate and a degree share credit and nothing says which of them it is to count toward."""
    both = re.search(r"\bcert", text, re.IGNORECASE) and re.search(r"\b(?:degree|master|ms|ma|mba)\b", text, re.I)
    return bool(both and _EITHER_WAY.search(text)) and not (_ONE_WAY.search(text) or degree_overlaps(text))
