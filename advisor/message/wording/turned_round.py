"""Whether a message asks for another thing than leave: if something is forbidden, whose "yes" is the "no" of a verdict,
if it must be, or of an amount that a sign before it leaves open."""

import re

_FORBIDDEN = (
    r"(?:illegal\w*|unlawful|forbidden|prohibited|disallowed|banned|verboten|impermissible|impossible|off[- ]limits|"
    r"out of bounds|cheating|not (?:allowed|permitted|possible|ok(?:ay)?|legal|accepted)|"
    r"(?:against|breaking|break|violat(?:e|es|ing)|in breach of) "
    r"(?:(?:the|any|a|some|your|their|its|school|university|grad\w*|college) )*"
    r"(?:rules?|polic(?:y|ies)|laws?|regulations?|anything|something)|"
    r"an? (?:violation|breach)|(?:rules?|polic(?:y|ies)|law|prohibition) against|bans? on)"
)
_ASKS = re.compile(
    rf"(?:(?:^|[.?!;:,]\s*|\b(?:so|and|but|or)\s+)(?:is|are|was|would|will|am|does|do|isn['’]t|aren['’]t|wouldn['’]t)|"
    rf"\b(?:if|whether) (?:it|this|that|there|i|we))\b[^.?!;]{{0,80}}?\b{_FORBIDDEN}\b",
    re.IGNORECASE,
)
"""A question with the word for a ban as what it asks: "is it against the rules to ..."."""


def asks_if_forbidden(text: str) -> bool:
    """Whether a text asks if something is against the rules, rather than if it is allowed."""
    return bool(_ASKS.search(text))


_NEEDED = re.compile(
    r"\b(?:do|does|did|would|will) (?:i|we|you|they|he|she|one|students?|a student) (?:really |still )?"
    r"(?:have|need) to (?:take|do|earn|complete)\b",
    re.IGNORECASE,
)


def asks_if_needed(text: str) -> bool:
    """Whether a text asks if something has to be done, which no leave answers: "do I have to take 6 hours there?"."""
    return bool(_NEEDED.search(text))


_SIGNED = re.compile(r"[<>≥≤] ?\d")


def is_signed(text: str) -> bool:
    """Whether an amount stands behind a sign for more or less: ">4 credits" are not four."""
    return bool(_SIGNED.search(text))
