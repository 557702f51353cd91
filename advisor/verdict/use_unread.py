"""Whether credit may have served for a credential in words that were not read."""

import re

from advisor.message.credit.credit import Holding, Use
from advisor.message.credit.served import use_hinted
from advisor.message.understanding import Understanding
from corpus.document import Document
from corpus.figures import AMOUNT
from corpus.rules import Origin, Reuse

_EARNED_BY_IT = re.compile(
    r"\b(?:got(?! (?:in|into|accepted|admitted)\b)|earned|received|gave me|led to|brought me|awarded|graduat\w+ with|"
    r"(?:finished|finishing|(?<!\bbefore i )(?<!\bbefore she )(?<!\bbefore he )(?<!\buntil i )(?<!like to )"
    r"(?<!want to )(?<!hope to )finish(?:es)?|completed) (?:my|a|the|an))\b"
    r"(?! (?:an? |the |all |only )*(?:(?-i:[ABCD])\b|\d))"
    r"(?:(?!\bnon-?\s?degree(?: \w+)? (?:to|toward|towards|into)\b)[^.?!;]){0,40}"
    r"(?<!non-)(?<!non )\b(?:certificate|cert|degree|diploma|master'?s?|mph|mba|ms|ma|jd)\b",
    re.IGNORECASE,
)
"""That a credential may have come of the credit: "I got a certificate for them". The one that is still to be finished
("so many years before I finish the degree") is the one that is asked about."""
_ASKED_OF_IT = re.compile(
    r"\b(?:can|could|may|might|will|would|do|does) (?:(?:all|my|the|those|these|of|both) )*"
    rf"(?:{AMOUNT} )?(?:[\w-]+ )?(?:credits?|hours?|units?|courses?|classes|coursework) (?:that |which )?"
    r"(?:i|we|she|he|they)(?:['’]ve| have)? (?:already )?(?:earned|got|received|finished|completed)"
    r"(?:(?! (?:that|which|and|for|toward|towards|with)\b) [\w'’-]+){0,6}? (?:(?:all|both|each|fully) )*"
    r"(?:(?<!that )(?<!which )(?:be (?:used|counted|applied|accepted|transferred|put)|count|go|transfer|apply))"
    r"(?= (?:for|toward|towards|into|to|in)\b)",
    re.IGNORECASE,
)
"""A question up to where it asks what the credit earned is to count toward, which is not what was earned by it."""


_NEVER_DONE = re.compile(
    r"\b(?:i|we|she|he|they) never (?:finished|completed) (?:that|the|my|this) (?:[\w'’-]+ )?"
    r"(?:degree|program|master['’]?s|ms|ma|mba|msn)\b",
    re.IGNORECASE,
)
"""That the credential which the credit was begun for did not come of it."""


def use_unread(understood: Understanding, documents: list[Document]) -> bool:
    """Whether credit from elsewhere may have served for a credential in words that were not read, where a rule asks
    for it."""
    unsaid = any(_is_brought(lot) and lot.used_for is None for lot in understood.holdings)
    ruled = any(isinstance(rule, Reuse) and rule.allowed != "yes" for page in documents for rule in page.rules)
    question = _NEVER_DONE.sub(" ", understood.question)
    earned = _ASKED_OF_IT.sub(" ", question)
    if unsaid and ruled and (use_hinted(question) or _EARNED_BY_IT.search(earned)):
        return True
    return any(
        lot.used_for in (Use.DEGREE, Use.CERTIFICATE, Use.BACHELOR)
        and lot.origin is Origin.OUTSIDE
        and not _allows(documents)
        for lot in understood.holdings
    )


def _is_brought(lot: Holding) -> bool:
    """Whether credit is from elsewhere, or of another degree and judged by its grade or age alone."""
    return lot.origin is Origin.OUTSIDE or (lot.origin is Origin.MASTERS and not (lot.amount or lot.courses))


def _allows(documents: list[Document]) -> bool:
    """Whether a rule says that credit which served before may count again."""
    return any(isinstance(rule, Reuse) and rule.allowed != "no" for page in documents for rule in page.rules)
