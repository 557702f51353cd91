"""Names of institutions and units that are ordinary words as well."""

import re

ORDINARY = frozenset({"liberty", "mason", "case", "hood", "park", "wagner", "pacific", "midwestern"})
"""Names of institutions that are ordinary words as well."""

SUBJECTS = frozenset({"history", "education", "business", "engineering", "economics", "nursing", "law", "sciences"})
"""Names of units that are subjects as well, which many schools teach: they tell no school."""

_LIFE = re.compile(
    r"\b(?:work|job|transcript|credit|academic|employment|my|medical|family|course|payment|"
    r"enroll?ment) (?=history\b)|"
    r"\bhistory (?=of\b)|\bwork(?:s|ed|ing)? in (?:the )?(?=\w)",
    re.IGNORECASE,
)
"""What makes a subject a word of everyday life: "my work history", "a history of", "I work in business"."""


def is_ordinary(text: str, start: int, end: int, name: str) -> bool:
    """Whether an institution's name at a place of a text is used as the ordinary word that it is, too."""
    if name not in ORDINARY:
        return False
    if name == "park" and re.search(r"\bto\s+$", text[:start]) and text[start].islower():
        return True
    after = re.match(
        r"\W+(?:(?:\d{4}\S* )?(?:catalog|polic)\w*|ms|msn|ma|mba|mha|mph|masters?|master's"
        r"|grad\w*|cert\w*|univ\w*|college"
        r"|online|for the|takes?)\b",
        text[end:],
        re.IGNORECASE,
    )
    before = re.search(r"\b(?:at|to|into|vs|versus|or)\s+$", text[:start], re.IGNORECASE)
    return not after and not before


def is_of_life(text: str, start: int) -> bool:
    """Whether a subject at a place of a text stands as a word of everyday life."""
    return any(found.end() == start or found.start() == start for found in _LIFE.finditer(text))
