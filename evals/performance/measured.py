"""The heavy pieces measured, and the constants that the plan of larger libraries is made of."""

import tempfile
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from advisor.local.wanted import wanted_weights
from advisor.local.weights import find
from advisor.settings import read_settings
from corpus.library import load_library, shipped_library_path
from evals.performance import large, limits, pieces
from evals.performance.speed import VECTORS, build_twice, nearest_of_many
from evals.readings import Section
from index.embed import SentenceEmbedder
from index.split import split


def measured() -> tuple[list[Section], large.Constants]:
    """All sections, and the constants that the plan of larger libraries is made of."""
    found = limits.measured_limits()
    embedder, library = SentenceEmbedder(), load_library(shipped_library_path())
    passages = [passage.text for document in library for passage in split(document)]
    tokens = embedder.tokens(passages)
    embedding = pieces.embedding(embedder, library)
    with tempfile.TemporaryDirectory(prefix="pathway-pieces-") as name:
        built = [reading.value for reading in build_twice(Path(name), [shipped_library_path()], embedder).readings]
        size = text_size(Path(name))
    store = nearest_of_many(read_settings().home / "bench")
    sections = [
        limits.section(found),
        pieces.embedding_section(embedding, found),
        pieces.build_section(tokens, built, found),
        pieces.search_section(found),
        store,
    ]
    weights = find(wanted_weights(read_settings()), read_settings().model_cache)
    if weights:
        sections.append(pieces.model_section(weights, found))
    each = [part / len(passages) for part in (tokens, size, held_size())]
    return sections, _constants(embedding, each, store)


def held_size() -> int:
    """Bytes that the shipped library and its passages take in a process that answers."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    library = load_library(shipped_library_path())
    passages = {passage.id: passage for document in library for passage in split(document)}
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert passages, "the library is empty"
    return size


def text_size(home: Path) -> int:
    """Bytes of the documents and the keyword index of the snapshot that is served."""
    version = (home / "snapshots" / "current").read_text(encoding="utf-8")
    snapshot = home / "snapshots" / version
    kept = [snapshot / "keywords.sqlite", *(path for path in (snapshot / "library").rglob("*") if path.is_file())]
    return sum(path.stat().st_size for path in kept)


def _constants(embedding: pieces.Embedding, each: Sequence[float], store: Section) -> large.Constants:
    tokens, text_bytes, held_bytes = each
    storing, median, late, _, filtered, *_ = (reading.value for reading in store.readings)
    return large.Constants(
        tokens_a_second=embedding.tokens_a_second,
        tokens=tokens,
        stored_a_second=VECTORS / storing,
        text_bytes=text_bytes,
        held_bytes=held_bytes,
        query_milliseconds=embedding.query_seconds * 1000,
        nearest_milliseconds=median,
        nearest_late=late,
        filtered_late=filtered,
    )
