"""Whether a claim lets credit go the other way than its text: into a degree for into a certificate."""

import re

from advisor.gate.credentials import CREDENTIAL
from advisor.gate.plain import plainly

_INTO = re.compile(r"(?<!went )\b(?:toward|towards|into)\b((?: [^\s,;.]+){1,9})")
_FROM = re.compile(r"\b(?:from|out of)\b((?: [^\s,;.]+){1,5})")
_NEXT = re.compile(r"\b(?:from|if|when|that|which|by|with|earned|at|of|who|in)\b")
_DEGREE = re.compile(r"\b(?:degrees?|mba|imba)\b")
_TO_OTHERS = re.compile(r"\bto (?:an)?other (?:universit|school|college|institution)|^other (?:universit|school)")
_INCOMING = re.compile(r"\b(?:outside|elsewhere|transfer credit|external|from (?:an)?other)\b")


def led_elsewhere(claim: str, cited: str) -> str | None:
    """Where credit goes or comes from in the claim and not in the cited text; None where it does not say otherwise."""
    said, text = plainly(claim), plainly(cited)
    for pattern in (_INTO, _FROM):
        mine, theirs = _ends(pattern, said), _ends(pattern, text)
        if mine and theirs and not mine & theirs:
            return min(mine)
    found = _TO_OTHERS.search(said)
    if found and _INCOMING.search(text) and not _TO_OTHERS.search(text) and "transfer credit" not in said:
        return found.group()
    return None


def _ends(pattern: re.Pattern[str], text: str) -> set[str]:
    """Whether a degree or a certificate stands behind such words, by the first that does."""
    found: set[str] = set()
    for match in pattern.finditer(text):
        words = _NEXT.split(match.group(1), maxsplit=1)[0]
        kinds = {name for name, kind in CREDENTIAL.items() if kind.search(words)}
        kinds = {"degree" if kind in ("master's", "doctorate") else kind for kind in kinds}
        found |= kinds | ({"degree"} if _DEGREE.search(words) else set())
    return found
