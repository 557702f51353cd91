"""Whether a claim widens what its text says: to whatever and whenever, to all who are named, or past an exception."""

import re

from advisor.gate.plain import plainly

_WIDENINGS = (
    (
        re.compile(
            r"\b(?:what|when|where|which)ever\b|\bhowever (?=long|many|much|old|late|few|far|little)"
            r"|\bno matter\b|\b(?:regardless|irrespective)\b|\bof any kind\b"
        ),
        re.compile(
            r"\b(?:\w+ever|any\w*|all|each|every\w*|no matter|regardless|irrespective|even|or|no|not|none|both"
            r"|without|at most|at least|only)\b"
        ),
    ),
    (
        re.compile(r"\beither way\b"),
        re.compile(r"\b(?:or|any|even|whether|either|both|regardless)\b"),
    ),
    (
        re.compile(r"\b[a-z]+ or not\b|\bwith or without\b"),
        re.compile(r"\b(?:\w+ever|any|even|or not|whether|either|both|no matter|regardless|with or without)\b"),
    ),
    (
        re.compile(r"\b(?:used to be|formerly|once was)\b"),
        re.compile(r"\b(?:was|were|former\w*|old\w*|now|until|then|no longer|earlier|previous\w*)\b"),
    ),
    (
        re.compile(r"\banything (?:but|beyond|other than|else)\b"),
        re.compile(r"\banything\b"),
    ),
)
"""What widens, and the words of a text that give it."""

_OTHER = re.compile(r"\bother than\b")
_OTHERWISE = re.compile(
    r"\b(?:other|others|another|outside|except\w*|apart|aside|beside|besides|beyond|not|no|different|elsewhere|unless)\b|n't\b"
)


def widened(claim: str, cited: str) -> str | None:
    """The word that widens, or "other than" where the claim leaves it out; None where the text gives as much."""
    said, text = plainly(claim), plainly(cited)
    for widens, given in _WIDENINGS:
        found = widens.search(said)
        if found and not given.search(text):
            return found.group()
    return "other than" if _OTHER.search(text) and not _OTHERWISE.search(said) else None
