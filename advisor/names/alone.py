"""A name that is all that a short message gives, but for the words that lead to it: "and at Rice?", "same for UNH"."""

import re

_LEAD = re.compile(
    r"\W*(?:(?:and|but|so|ok|okay|then|now|what|how|about|if|it|it['’]s|is|was|were|same|thing|question|for|at|to|into|in|"
    r"the|does|do|would|will|instead|i|go|went|pick|picked|chose|choose)\W+)*",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\W*(?:(?:instead|then|too|as well|though|also|maybe)\W*)*", re.IGNORECASE)
_TOWARD = re.compile(r"\b(?:at|to|into)\W*(?:the )?\Z", re.IGNORECASE)


def leads_to(before: str, after: str) -> bool:
    """Whether the words before and after a name only lead to it."""
    return bool(_LEAD.fullmatch(before) and _TAIL.fullmatch(after))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the place of a text is that of a name which a short message asks about: behind "at" or "to", or with a
    capital behind another word that leads to it."""
    before = text[:start]
    if not leads_to(before, text[end:]) or not re.search(r"\w", before):
        return False
    return bool(_TOWARD.search(before)) or text[start].isupper()
