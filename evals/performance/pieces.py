"""How much of the machine's limits the heavy pieces reach: embedding, vector search, the local model.

The bounds: a text costs two operations a weight and token, and at least one reading of the weights; a search that
leaves nothing out reads every vector once; a model reads its prompt as an embedder does its text, and reads all its
weights for each token that it writes.
"""

import json
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from advisor.local.process import LocalModel, Running
from corpus.library import Library
from evals.performance.limits import Limits, least_seconds
from evals.performance.speed import DIMENSIONS, SEED, unit_vectors
from evals.readings import Reading, Section
from index.embed import SentenceEmbedder
from index.split import split

WEIGHTS = 10.6e6
"""Weights of all-MiniLM-L6-v2 that every token passes: those of its six layers, without the table of words."""
BATCH = 64
QUERY = "how many outside credits does the university of new hampshire accept toward a master's degree?"
SEARCHED = 700_000
"""Vectors of the search: a gigabyte, more than any cache holds."""
READ, WRITTEN = 400, 64
"""Tokens of a prompt for the local model, about as many as an answer's, and of what it writes."""
MODEL_WEIGHTS = 1.31e9
"""Weights of the 1.5B model without its table of words."""


@dataclass(frozen=True)
class Embedding:
    """Seconds for a batch of passages and for one query, and the tokens of both."""

    seconds: float
    tokens: int
    query_seconds: float
    query_tokens: int

    @property
    def tokens_a_second(self) -> float:
        """In batches."""
        return self.tokens / self.seconds


def embedding(embedder: SentenceEmbedder, library: Library) -> Embedding:
    """Embeds passages as a build does, and a query as a question does."""
    passages = [passage.text for document in library for passage in split(document)][: 4 * BATCH]
    seconds = least_seconds(lambda: embedder.embed(passages), tries=3)
    query = least_seconds(lambda: embedder.embed([QUERY]), tries=30)
    return Embedding(seconds, embedder.tokens(passages), query, embedder.tokens([QUERY]))


def embedding_section(found: Embedding, limits: Limits) -> Section:
    """As shares of what the machine can do."""
    bound = limits.operations / (2 * WEIGHTS)
    least = max(2 * WEIGHTS * found.query_tokens / limits.operations, 4 * WEIGHTS / limits.bandwidth)
    readings = (
        Reading("in batches, one thread", found.tokens_a_second, "tokens/s"),
        Reading("share of what products and sums allow", found.tokens_a_second / bound),
        Reading(f"a query of {found.query_tokens} tokens", found.query_seconds * 1000, "ms"),
        Reading("share of what products, sums and reading the weights allow", least / found.query_seconds),
    )
    return Section("Embedding", readings)


def search_section(limits: Limits, count: int = SEARCHED) -> Section:
    """All of many vectors held against a query."""
    chance = np.random.default_rng(SEED)
    vectors, query = unit_vectors(count, chance), unit_vectors(1, chance)[0]
    seconds = least_seconds(lambda: vectors @ query, tries=15)
    readings = (
        Reading(f"{count:,} vectors, none left out", seconds * 1000, "ms"),
        Reading("share of the bandwidth", count * DIMENSIONS * 4 / seconds / limits.bandwidth),
    )
    return Section("Searching vectors without an index", readings)


def model_section(weights: Path, limits: Limits) -> Section:
    """The local model's own reading and writing, by its own clock."""
    model = LocalModel(weights)
    model.start()
    try:
        state = model.await_ready(120)
        if not isinstance(state, Running):
            return Section("The local model", (), (f"it did not start: {state}",))
        told = [_timings(state, number) for number in range(3)]
    finally:
        model.close()
    reading = max(each["prompt_per_second"] for each in told)
    writing = max(each["predicted_per_second"] for each in told)
    size = weights.stat().st_size
    operations = limits.operations if state.threads == 1 else limits.operations_of_two
    readings = (
        Reading("threads", float(state.threads), "threads"),
        Reading("reading", reading, "tokens/s"),
        Reading("share of what products and sums of floats allow", reading * 2 * MODEL_WEIGHTS / operations),
        Reading("writing", writing, "tokens/s"),
        Reading("share of what reading the weights allows", writing * size / limits.bandwidth),
    )
    return Section("The local model", readings, ("its weights are of 4 bits, so that it may pass the first of these",))


def _timings(running: Running, number: int) -> dict[str, float]:
    """What the model's server says of one answer to a prompt that it has not read before."""
    words = " ".join(
        f"{number} {word} {place}" for place, word in enumerate(["credit", "course", "grade"] * (READ // 12))
    )
    body = {"messages": [{"role": "user", "content": words}], "max_tokens": WRITTEN, "temperature": 0}
    headers = {"Authorization": f"Bearer {running.key}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{running.address}/v1/chat/completions", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=300) as answer:  # nosec B310: loopback
        timings: dict[str, float] = json.load(answer)["timings"]
    return timings


def build_section(tokens: int, seconds: Sequence[float], limits: Limits) -> Section:
    """How much of a build from nothing its embedding would take at the limit."""
    share = 2 * WEIGHTS * tokens / limits.operations / seconds[0]
    readings = (
        Reading("from nothing", seconds[0], "s"),
        Reading("share of it that products and sums need at the limit", share),
        Reading("from cached vectors", seconds[1], "s"),
    )
    return Section("Building the index", readings, (f"{tokens:,} tokens of passages",))
