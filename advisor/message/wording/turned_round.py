"""Whether a message asks if something is forbidden, so that its "yes" is the "no" of a verdict."""

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
