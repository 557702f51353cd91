"""Whether a claim gives a reason that its text does not give."""

import re

from advisor.gate.plain import plainly
from advisor.gate.words import BOUNDS, akin, content, stem

_CAUSE = re.compile(r"\b(?:because(?: of)?|since|due to|so that|in order to|owing to|thanks to|as a result of)\b")


def unstated_cause(claim: str, cited: str, names: str = "") -> str | None:
    """The first word of a reason in the claim that the cited text does not have, where the text gives no reason itself:
    two facts may be tied together, one that is not there may not be made up."""
    said, text = plainly(claim), plainly(cited)
    found = _CAUSE.search(said)
    if found is None or _CAUSE.search(text):
        return None
    reason = re.split(r"[,;:]\s", said[found.end() :].lstrip(), maxsplit=1)[0]
    held = set(content(text)) | set(content(names)) | _BOUNDS
    return next((word for word in content(reason) if not any(akin(word, other) for other in held)), None)


_BOUNDS = frozenset(stem(word) for word in BOUNDS)
