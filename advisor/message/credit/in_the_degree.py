"""Whether courses are told as those of the very degree that they are to count in: a rule on credit that is brought to
it says nothing of them."""

import re

from advisor.message.credit.origins import told_as_own
from advisor.message.understanding import Understanding
from corpus.rules import Origin

_NAME = "◆"
_DEGREE = r"(?:graduate )?(?:master['’]?s?|masters|degree|program|ms|ma|mba|cert(?:ificate)?)(?: (?:degree|program))?"
_UNMOVED = (
    r"(?:(?!count|appl|us(?:e|ed|able)\b|transfer|accept|go(?:es)?\b|bring|brought|mov|put|allow|takes?\b|fit|in(?:to)?\b|"
    r"toward|before|outside|elsewhere|other)[\w'’+-]+ ){0,8}?"
)
"""Words that put the credit nowhere."""
_IN_IT = re.compile(
    r"\b(?:courses?|class(?:es)?|seminars?|coursework|grades?|pass/fail|(?-i:[A-DF][+-]?)(?![\w'’])) "
    rf"{_UNMOVED}(?:in|of|from|within|during) (?:(?:my|the|this|our|his|her|their|its|an?) )?"
    rf"(?:(?:own|current|present) )*(?:{_NAME} )?{_DEGREE}\b"
    r"(?! (?:elsewhere|somewhere|at an?other|i (?:finished|completed|earned)))",
    re.IGNORECASE,
)


def in_the_degree(understood: Understanding) -> bool:
    """Whether the credit is told as courses of a degree, and of no other than the one that is asked about."""
    if any(lot.amount or lot.origin not in (None, Origin.NONDEGREE, Origin.OUTSIDE) for lot in understood.holdings):
        return False
    text = re.sub(r" {3,}", f" {_NAME} ", understood.unnamed)
    return bool(_IN_IT.search(text)) and understood.schools.named < 2 and not told_as_own(text)
