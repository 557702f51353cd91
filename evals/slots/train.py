"""`python -m evals.slots.train`: a classifier of what is asked, trained on generated questions, beside the patterns.

One logistic regression an aspect over the vector of the question. What came of it stands in docs/decisions/0023.
"""

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import typer
from numpy.typing import NDArray

from advisor.message.asked.aspects import Aspect
from advisor.message.understand import understand
from advisor.names.gazetteer import Gazetteer
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from evals.slots.generate import Made, generate
from evals.slots.phrasing import Phrasing, load
from evals.slots.reading import Reading
from evals.slots.tally import Tally, scored
from index.embed import Embedder, SentenceEmbedder

EACH = 24
"""Questions of each template."""
SEED = 7
STEPS, RATE, MOMENTUM, PENALTY = 400, 8.0, 0.9, 1e-4
"""Gradient descent with momentum until the loss hardly moves, and the weight of the squared weights in it."""
RARE = -3.0
"""Where the biases start: an aspect is rarely asked about."""
ADD, DROP = 0.4, 0.05
"""The probabilities from which an aspect is asked about and below which one that was read is not; the best of eight
pairs on `working.yaml`."""

Floats = NDArray[np.float64]
Likely = dict[Aspect, float]
Choice = Callable[[frozenset[Aspect], Likely], frozenset[Aspect]]

CHOICES: dict[str, Choice] = {
    "patterns": lambda read, likely: read,
    "classifier": lambda read, likely: _above(likely) or frozenset({max(likely, key=lambda each: likely[each])}),
    "where patterns read nothing": lambda read, likely: read or _above(likely),
    "both": lambda read, likely: frozenset(each for each in read if likely[each] > DROP) | _above(likely) or read,
}
"""What is asked by the patterns, by the classifier, and by the two together."""


def _above(likely: Likely) -> frozenset[Aspect]:
    return frozenset(aspect for aspect, chance in likely.items() if chance > ADD)


def fitted(vectors: Floats, asked: Floats, steps: int = STEPS) -> tuple[Floats, Floats]:
    """The weights (d, aspects) and biases of one logistic regression an aspect, of vectors (n, d) and what each
    question asks (n, aspects), 1 or 0."""
    weights, bias = np.zeros((vectors.shape[1], asked.shape[1])), np.full(asked.shape[1], RARE)
    pull, push = np.zeros_like(weights), np.zeros_like(bias)
    for _ in range(steps):
        error = (chances(vectors, weights, bias) - asked) / len(vectors)
        pull = MOMENTUM * pull + vectors.T @ error + PENALTY * weights
        push = MOMENTUM * push + error.sum(axis=0)
        weights, bias = weights - RATE * pull, bias - RATE * push
    return weights, bias


def chances(vectors: Floats, weights: Floats, bias: Floats) -> Floats:
    """How likely each question (n, d) asks about each aspect (n, aspects)."""
    likely: Floats = 1 / (1 + np.exp(-(vectors @ weights + bias)))
    return likely


def learned(made: Sequence[Made], embedder: Embedder) -> tuple[Floats, Floats]:
    """Weights and biases from generated questions."""
    asked = np.array([[aspect in one.aspects for aspect in Aspect] for one in made], dtype=np.float64)
    return fitted(embedder.embed([one.text for one in made]).astype(np.float64), asked)


def compared(
    phrasings: Sequence[Phrasing], read: Sequence[frozenset[Aspect]], likely: Sequence[Likely]
) -> dict[str, Tally]:
    """The tally of aspects for each choice."""
    totals = {name: Tally() for name in CHOICES}
    for phrasing, aspects, chance in zip(phrasings, read, likely, strict=True):
        for name, choice in CHOICES.items():
            said = Reading({"aspect": frozenset(map(str, choice(aspects, chance)))}, ())
            totals[name] += sum(
                (score for slot, score, _ in scored(phrasing, said, False) if slot == "aspect"), Tally()
            )
    return totals


def main() -> None:
    """Generate, embed (some minutes), fit, and print what each choice reads of the annotated phrasings."""
    embedder, names = SentenceEmbedder(threads=2), load_names()
    made = generate(names, EACH, SEED)
    weights, bias = learned(made, embedder)
    gazetteer = Gazetteer(load_library(shipped_library_path()), names, load_elsewhere())
    typer.echo(f"{len(made)} generated questions")
    for name in ("development", "working", "kept"):
        phrasings = load(name)
        read = [understand(one.asked(), gazetteer, date.today()) for one in phrasings]
        vectors = embedder.embed([one.text for one in read]).astype(np.float64)
        likely = [dict(zip(Aspect, map(float, row), strict=True)) for row in chances(vectors, weights, bias)]
        for choice, one in compared(phrasings, [each.aspects for each in read], likely).items():
            typer.echo(f"{name:12} {choice:28} right {one.right:4} wrong {one.wrong:4}  {_shares(one)}")


def _shares(one: Tally) -> str:
    return f"precision {one.precision or 0:.1%} recall {one.recall or 0:.1%}"


if __name__ == "__main__":
    typer.run(main)
