"""Whether a word that nobody read stands where it may say that credit is less than it seems: "but only as a listener",
"in name only", "graded B as a proctor"."""

import re
from collections.abc import Iterable

_ONLY = r"(?:only|merely|just|simply|purely|mainly|mostly|but|though|although|albeit)"
_BEFORE = rf"\b{_ONLY} (?:[\w'’-]+ ){{0,3}}|(?<=[\w,)'’] )\bas (?:an? |the |one |some )?(?:[\w'’-]+ )?"
_BEHIND = r" only\b(?! (?:if|when|for|one|two|\d))"


def lessened(text: str, words: Iterable[str]) -> bool:
    """Whether one of these words of a text stands behind "only", behind "as a" inside a sentence, or before "only"."""
    return any(
        re.search(rf"(?:{_BEFORE}){re.escape(word)}\b|\b{re.escape(word)}{_BEHIND}", text, re.IGNORECASE)
        for word in words
    )
