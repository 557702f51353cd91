"""The short names by which a page speaks of its own institution: "credits earned at Port Ellery", "a PEU degree"."""

import re
from functools import cache

from corpus.states import STATES

_FORM = re.compile(
    r"^(?:The )?(?:University of (?P<place>.+?)|(?P<own>.+?) (?:Graduate |Polytechnic |Technological )?"
    r"(?:University|College|Institute of Technology|Institute|Polytechnic)(?: System)?)(?: Online)?$"
)
_PROPER = re.compile(
    r"^(?:The )?(?P<own>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*?) (?:State|Technical|Tech|Technological|Polytechnic|City|Community|Agricultural) "
    r"(?:University|College|Institute)$"
)
_NO_NAME = frozenset({
    "Graduate", "National", "American", "State", "Community", "Technical", "International", "Christian", "Global", "Western",
})  # fmt: skip
"""Words that, alone, name no institution."""


_SMALL = frozenset({"of", "the", "at", "and", "for", "in"})


@cache
def _initials(institution: str) -> re.Pattern[str] | None:
    """The institution's initials, as it writes them itself: "BPSU", "U.N.P." is not read."""
    letters = "".join(word[0] for word in re.findall(r"[A-Za-z]+", institution) if word.lower() not in _SMALL)
    if not 3 <= len(letters) <= 6 or not letters.isupper():
        return None
    return re.compile(rf"(?<![\w&/.-]){letters}(?![\w&/-]|\.[A-Z]| \d)")


@cache
def _clipped(institution: str) -> re.Pattern[str] | None:
    """The name with its kind clipped: "Edgemere Poly", "Marlow Tech"."""
    found = re.match(
        r"^(?P<own>(?:[A-Z][\w'-]+ )+?)(?P<kind>Poly|Tech)[a-z]+(?: (?:University|Institute|College))?$", institution
    )
    return (
        re.compile(
            rf"\b(?:the )?{re.escape(found['own'] + found['kind'])}(?![\w-]|,? [A-Z][a-z]+ (?:University|College|Institute))"
        )
        if found
        else None
    )


@cache
def _proper(institution: str) -> re.Pattern[str] | None:
    """The proper name without its kind, where it stands for the institution: "earned at Marlow Ridge", "Marlow Ridge credits".
    Names of states stand for the state."""
    found = _PROPER.match(institution)
    if found is None or found["own"] in _NO_NAME.union(STATES) or len(found["own"]) < 4:
        return None
    own = re.escape(found["own"])
    return re.compile(
        rf"(?<=\b(?:at|by) ){own}(?!['’\w-]|,? [A-Z])|(?<=\bfrom ){own}(?!['’\w-]|,? [A-Z])|"
        rf"(?<=[a-z] ){own}(?= (?:credits?|hours?|units?|courses?|coursework|certificates?|faculty|master's|instruction|degrees?)\b)"
    )


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
        for known in (_clipped(name), short, _proper(name), _initials(name)):
            text = known.sub("ORG", text) if known else text
    return text
