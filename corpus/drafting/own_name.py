"""The short name by which a page speaks of its own institution: "credits earned at Port Ellery"."""

import re
from functools import cache

_FORM = re.compile(
    r"^(?:The )?(?:University of (?P<place>.+?)|(?P<own>.+?) (?:Graduate |Polytechnic |Technological )?"
    r"(?:University|College|Institute of Technology|Polytechnic)(?: System)?)(?: Online)?$"
)
_NO_NAME = frozenset({
    "Graduate", "National", "American", "State", "Community", "Technical", "International", "Christian", "Global", "Western",
})  # fmt: skip
"""Words that, alone, name no institution."""


@cache
def _short(institution: str) -> re.Pattern[str] | None:
    """How the short name stands in running text: not as a part of another name, such as that of a place or a person."""
    found = _FORM.match(institution)
    short = (found["place"] or found["own"]) if found else None
    if short is None or short in _NO_NAME or len(short) < 4 or not short[0].isupper():
        return None
    return re.compile(
        rf"(?:^|(?<=[a-z0-9,;:(\"] )|(?<=^At ))(?:the )?{re.escape(short)}(?!['’\w-]|,? [A-Z])|(?<=[a-z] ){re.escape(short)}(?=['’]s? [a-z])"
    )


def with_short_name(text: str, names: tuple[str, ...]) -> str:
    """A text with the short names of institutions as ORG, as their full names already are."""
    for name in names:
        short = _short(name)
        text = short.sub("ORG", text) if short else text
    return text
