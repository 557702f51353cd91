"""Whether a model's sentence says more than the sentence beside it, which is what it is shown for."""

from collections.abc import Sequence

from advisor.gate.words import carried, content
from advisor.reply import Origin, Sentence
from corpus.figures import stated

SAME = 0.8
"""The share of a sentence's words that one neighbour may hold before the sentence only repeats it."""


def telling(sentences: Sequence[Sentence]) -> int:
    """How many sentences of a model hold a figure, or a fifth of their words, that neither neighbour holds."""
    return sum(
        sentence.origin is Origin.MODEL
        and all(_more(sentence.text, beside.text) for beside in _beside(sentences, place))
        for place, sentence in enumerate(sentences)
    )


def _beside(sentences: Sequence[Sentence], place: int) -> list[Sentence]:
    return [sentences[near] for near in (place - 1, place + 1) if 0 <= near < len(sentences)]


def _more(said: str, beside: str) -> bool:
    return carried(content(said), content(beside)) < SAME or not stated(said) <= stated(beside)
