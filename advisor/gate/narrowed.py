"""Whether a claim narrows what its text says: an "only", a "first" or an "either" that the text does not give."""

import re

from advisor.gate.plain import plainly

_NARROWINGS = (
    (
        re.compile(r"\b(?:only|solely|exclusively)\b"),
        re.compile(
            r"\b(?:only|sole(?:ly)?|exclusive(?:ly)?|alone|just|nothing but|limit\w*|unless|at most|up to|maximum|fewer"
            r"|within|partly|cap(?:s|ped)?|no|not|never|cannot|except\w*|exclu\w+|must|requir\w*|needs?|if|once|after)\b"
        ),
    ),
    (
        re.compile(r"\b(?:(?<!stand )alone|merely|nothing (?:but|else|more))\b"),
        re.compile(
            r"\b(?:only|sole(?:ly)?|alone|just|nothing|exclusiv\w+|itself|enough|stand-?alone|free-standing|without)\b"
        ),
    ),
    (
        re.compile(r"\bfirst\b"),
        re.compile(
            r"\b(?:first|1st|before|prior|pre|earl\w+|initial\w*|then|once|after|beg[iau]n\w*|start\w*|open\w*|front"
            r"|already|one)\b"
        ),
    ),
    (re.compile(r"\beither\b.*\bor\b"), re.compile(r"\b(?:n?either|n?or|not|no|never)\b")),
)
"""What narrows, and the words of a text that give it: of the sentences for tuning that nothing else stopped 37 wrong
ones and one right one are so much narrower than their text."""


_EITHER_WAY = re.compile(r"\b(?:whether or not|with or without)\b")
"""Says no to nothing."""


def narrowed(claim: str, cited: str) -> str | None:
    """The word that narrows; None where no word does, or the text does as well."""
    said, text = plainly(claim), _EITHER_WAY.sub(" ", plainly(cited))
    for narrows, given in _NARROWINGS:
        found = narrows.search(said)
        if found and not given.search(text):
            return found.group().split()[0]
    return None
