"""Whether a claim says "until" where its text says "not until", or the other way round."""

import re

from advisor.gate.plain import plainly

_UNTIL = re.compile(r"\buntil\b")
_NO = re.compile(r"\b(?:no|not|never|none|nothing|nobody|cannot|without)\b|n't\b")
_FROM_THEN = re.compile(r"\b(?:after|once|when|before|only|first|upon)\b")
_UP_TO = re.compile(r"\b(?:older|within|by|expir\w+|ends?|lapses?|valid|deadline|latest|before|no later)\b")


def until_when(claim: str, cited: str) -> str | None:
    """The "until" of a claim that its text does not say so: what holds until then does not begin then."""
    said, text = plainly(claim), plainly(cited)
    mine, theirs = _denied(said), _denied(text)
    if not mine or mine <= theirs:
        return None
    if theirs:
        return "until"
    given = _FROM_THEN if mine == {True} else _UP_TO
    return None if len(mine) == 1 and given.search(text) else "until"


def _denied(plain: str) -> set[bool]:
    """Of each "until" whether a "not" goes before it."""
    return {
        _NO.search(re.split(r"[,;:.] ", plain[: match.start()])[-1]) is not None for match in _UNTIL.finditer(plain)
    }
