"""How near a claim keeps to the words of what it cites."""

import re
from collections.abc import Sequence
from itertools import pairwise

from advisor.gate.plain import plainly

ALONG, MOVED, NEAR, CLOSE = 0.5, 0.65, 0.72, 0.9
"""The least share of a claim's pairs of neighbouring words that its texts have for it to be laid beside them, for what
only stands in another order to be held against it, for a word or two that differ, and for all that differs: chosen on
sentences for building."""

_WORD = re.compile(r"[a-z0-9][\w'.+-]*[\w+-]|[a-z0-9]")
_ASIDE = re.compile(r"\([^()]*\)")
_ARTICLES = frozenset({"a", "an", "the", "your", "its"})
_STUDENTS = frozenset({"you", "student", "students"})


def nearness(claim: str, texts: Sequence[str], schools: Sequence[str]) -> float:
    """The share of the claim's pairs of neighbouring words that stand in a text, names of institutions and articles
    left aside."""
    said = list(pairwise(_words(claim, schools)))
    held = {pair for text in texts for pair in pairwise(_words(text, schools))}
    return sum(pair in held for pair in said) / len(said) if said else 0.0


def _words(text: str, schools: Sequence[str]) -> list[str]:
    for name in sorted(schools, key=len, reverse=True):
        text = re.sub(rf"(?<!\w)(?:the |The )?{re.escape(name)}(?:['’]s|['’])?(?!\w)", " ", text)
    words = _WORD.findall(_ASIDE.sub(" ", plainly(text)))
    return ["student" if word in _STUDENTS else word for word in words if word not in _ARTICLES]
