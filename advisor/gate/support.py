"""Judges of support: whether the cited text carries what a claim says, beyond what the checks compare."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from advisor.gate.claim import Objection
from advisor.gate.words import BOUNDS, akin, carried, content, stem

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Vectors of unit length, one a text."""


@dataclass(frozen=True)
class Statement:
    """A claim with the texts that it cites, all that their documents are called, and what their institutions are."""

    claim: str
    texts: tuple[str, ...]
    names: str
    schools: tuple[str, ...]


class Judge(Protocol):
    """Whether texts carry a claim."""

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        """Why the texts do not carry the claim, or not plainly enough for what the checks raised against it; None
        where they do."""
        ...


BACK, MISSING = 0.58, 0.105
"""What the share of the texts' words that the claim has, and each word of the claim that they lack, weigh beside the
cosine: by a logistic regression of right sentences against moved citations and wrong drafts, all for tuning."""

ENOUGH = 0.86
"""The least sum that carries a claim: it keeps 97% of the right sentences for tuning that pass all other checks."""


REMEMBERED = 256
"""Texts whose vectors are kept, of 1.5 kB each: several claims of an answer cite one quote, and many answers do."""


class OverlapJudge:
    """Judges by the content words that the texts share with the claim, and by how near their vectors lie. The names
    of the documents are left out: they say what a sentence is about, and a claim may speak of "the college"."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._vector = lru_cache(maxsize=REMEMBERED)(self._vector_of)

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        """See Judge. It is too simple a judge to overrule an objection."""
        if raised:
            return raised[0].detail
        missing, back, near = self.measure(statement.claim, statement.texts, statement.names)
        if near + BACK * back - MISSING * len(missing) >= ENOUGH:
            return None
        return f"nearness {near:.2f}, {back:.2f} told, not there: {', '.join(missing) or 'nothing'}"

    def measure(self, claim: str, texts: Sequence[str], names: str) -> tuple[list[str], float, float]:
        """The stems of the claim that the texts do not carry, the share of the texts' that the claim carries, and
        the cosine of claim and texts."""
        about = set(content(names)) | _BOUND_STEMS
        words = [word for word in content(claim) if word not in about]
        held = {word for text in texts for word in content(text)} - about
        missing = [word for word in words if not any(akin(word, other) for other in held)]
        told = carried([word for text in texts for word in content(text) if word not in about], words)
        said, stated = _nameless(claim, names), _nameless(" ".join(texts), names)
        return missing, told, 1.0 if said == stated else float(self._vector(said) @ self._vector(stated))

    def _vector_of(self, text: str) -> NDArray[np.float32]:
        # Each by itself, so that neither is filled up to the length of the other.
        vector: NDArray[np.float32] = self._embed([text])[0]
        return vector


def _nameless(text: str, names: str) -> str:
    """A text without the words of the names; the text itself where nothing else is in it."""
    words = set(re.findall(r"[\w&.'’-]+", names))
    kept = [
        word for word in text.split() if not {word.strip(_MARKS), re.sub(r"['’]s$", "", word.strip(_MARKS))} & words
    ]
    return " ".join(kept) or text


_BOUND_STEMS = {stem(word) for word in BOUNDS}
_MARKS = ".,;:()“”"
