"""Whether a message has a word that tells some people, schools or courses from others, and does not deny it."""

import re

NEGATED = (
    r"(?:\bnot|n['’]t|\bnon|\bno longer|\bnever|\bneither|\bwithout)\b"
    r"(?:[ -](?:an?|the|be|being|in|from|currently|yet))*[ -]\Z"
)
WORD = re.compile(r"[A-Za-z][\w'-]*[A-Za-z]")
_COMMON = """
student students course courses class classes credit credits hour hours unit units section sections rate rates price
prices cost costs tuition fee fees charge charges program programs degree degrees certificate certificates master
masters university college school institution institutions graduate department pay pays paid paying each every full
take takes taken taking that this their they them with from have must will which where when year years term terms
semester semesters number amount only same also more than less other others after before into under there what does
your
"""
GENERIC = frozenset(_COMMON.split())
"""Words that tell nobody from anybody else."""


def touches(words: str, question: str, but: frozenset[str] = frozenset()) -> bool:
    """Whether a message has a word of some words that tells people or things apart, other than those of `but`."""
    return any(has(stem, question) for stem in stems(words) - but)


def stems(words: str) -> frozenset[str]:
    """The beginnings of the telling words of a text."""
    return frozenset(word.lower()[:5] for word in WORD.findall(words) if len(word) > 3 and word.lower() not in GENERIC)


def has(stem: str, question: str) -> bool:
    """Whether a message has a word that begins so and is not denied."""
    found = re.finditer(rf"\b{re.escape(stem)}", question, re.IGNORECASE)
    return any(not re.search(NEGATED, question[: one.start()], re.IGNORECASE) for one in found)
