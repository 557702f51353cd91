"""Whether two questions are the same in nearly the same words. Strict: what is not sure to be the same is another."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from advisor.message.understanding import Understanding
from advisor.names.gazetteer import Gazetteer, Mention

_FILLERS = frozenset(
    ("the", "a", "an", "please", "pls", "kindly", "hi", "hello", "hey", "thanks", "so", "well", "um", "ok", "okay")
)
"""Words that a question has or lacks and stays the same."""

_SPELT_OUT = (
    (re.compile(r"\b(?:can['’]?t|cannot)\b"), "can not"),
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’](?:m)\b"), " am"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"['’]d\b"), " would"),
    (re.compile(r"what['’]s\b"), "what is"),
)
_EDGES = ".,;:!?\"'()[]{}“”‘’…"
_BEFORE_A_NAME = re.compile(r"\b(?:at|in|of)(?:\s+the)?\s*$", re.IGNORECASE)
_NUMERAL = re.compile(r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twent)")
SHORTEST = 5
"""Letters of a word in which one may be mistyped: shorter ones become other words too easily."""


def same_slots(one: Understanding, other: Understanding) -> bool:
    """Whether two questions are about the same institutions and programs, the same credit, and the same matter."""
    return _slots(one) == _slots(other)


def same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words agree one by one, but for one letter in a long word that begins alike and is no number."""
    return len(one) == len(other) and all(_is_word(a, b) for a, b in zip(one, other, strict=True))


def words_of(text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words of a question that make it this one. The only name in it is left out, since it is compared as what it
    means; of several names each stays at its place."""
    mentions = gazetteer.find(text)
    parts: list[str] = []
    end = 0
    for mention in mentions:
        before = text[end : mention.start]
        parts.append(_BEFORE_A_NAME.sub("", before) if len(mentions) == 1 else before)
        parts.append("" if len(mentions) == 1 else f" {_token(mention)} ")
        end = mention.end
    return tuple(_words("".join([*parts, text[end:]])))


def _words(text: str) -> list[str]:
    plain = text.lower()
    for pattern, spelt in _SPELT_OUT:
        plain = pattern.sub(spelt, plain)
    stripped = (word.strip(_EDGES) for word in plain.split())
    return [_singular(word) for word in stripped if word and word not in _FILLERS]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _is_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0]:
        return False
    return not (_NUMERAL.search(one) or _NUMERAL.search(other)) and OSA.distance(one, other) == 1


def _token(mention: Mention) -> str:
    """A name as one word that stands for what it means."""
    meaning = "|".join((*mention.institutions, mention.unit or "", *mention.documents))
    return re.sub(r"\W+", "-", f"name {meaning}")


def _slots(understood: Understanding) -> tuple[object, ...]:
    return (
        understood.places,
        understood.choices,
        understood.unheld,
        understood.beside,
        understood.holdings,
        understood.target,
        understood.sizes,
        understood.certificate_size,
        understood.grades,
        understood.aspects,
        understood.foreign,
        understood.situations,
        understood.asks_permission,
        understood.progress,
        understood.asker,
        understood.as_of,
        understood.supposes,
    )
