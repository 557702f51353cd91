"""The words of names as they are laid beside one another: in small letters, in pairs, and by their initials."""

import re
from itertools import pairwise

from advisor.gate.words import STOP

WORD = re.compile(r"[^\W\d_][\w&.'’+-]*(?:[^\W\d_]|\+)|[A-Z]")
_PLAIN_WORDS = (
    "graduate certificate certificates master master's bachelor's doctoral online degree program courses post- "
    "baccalaureate credit credits advanced professional capstone stackable post-master's"
)
_UNTELLING = STOP | frozenset(_PLAIN_WORDS.split())
SHORTEST = 3
"""Letters of the initials that a question in small letters may name a program by: two are a word too often."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def abbreviated(name: str, asked: str) -> bool:
    """Whether a question in small letters has a name by its initials, or each word of it or how that begins ("data
    sci"), whatever kind of credential stands behind."""
    heard = [word for word in re.findall(r"[a-z]{3,}", asked) if word not in _UNTELLING]
    if _initials(name, SHORTEST) & set(heard):
        return True
    words = [word.lower() for word in re.findall(r"\b[A-Z][a-z]{2,}", name) if word.lower() not in _UNTELLING]
    return bool(words) and all(any(word.startswith(one) for one in heard) for word in words)


def named_parts(word: str) -> list[str]:
    """The parts of a hyphenated word that are written as names: "ETS" of "ETS-supported"."""
    parts = word.split("-")
    named = [part for part in parts if any(letter.isupper() for letter in part)]
    return name_parts(word if len(named) == len(parts) else "-".join(named))


def letters_of(text: str) -> set[str]:
    """What runs of capitalized words are called by their first letters, without plural: "cs" of "Computer Science"."""
    return {letters.removesuffix("s") for letters in _initials(text, 2)}


def _initials(text: str, least: int) -> set[str]:
    found: set[str] = set()
    for run in re.findall(r"[A-Z][\w'’-]*(?: (?:of |and |in |the )?[A-Z][\w'’-]*)+", text):
        letters = "".join(re.findall(r"(?<![\w'’])[A-Z]", run)).lower()
        found |= {letters[a:b] for a in range(len(letters)) for b in range(a + least, len(letters) + 1)}
    return found


def months_of(text: str) -> list[str]:
    """The months that a text has in short."""
    return [month for month in _MONTHS if re.search(rf"\b{month[:3]}t?\b", text, re.IGNORECASE)]


def word_pairs(text: str) -> set[str]:
    """The pairs of neighbouring words of a text that may name a field: no word of credentials or of grammar in them."""
    words = [word.strip(",.;:()“”").lower() for word in text.split()]
    pairs = ((one, other) for one, other in pairwise(words) if len(one) > 3 < len(other))
    return {f"{one} {other}" for one, other in pairs if not {one, other} & _UNTELLING}


def name_parts(word: str) -> list[str]:
    """The parts of a name in small letters, without possessive or plural."""
    plain = re.sub(r"['’]s?$", "", word.replace("’", "'"))
    return [part.lower().removesuffix("s") for part in re.split(r"[-/&.']", plain) if part]
