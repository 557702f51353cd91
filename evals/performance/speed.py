"""How long it takes to build an index, and to find the nearest of many vectors."""

import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.document import Audience
from evals.readings import Reading, Section, percentiles
from index.embed import Embedder, Vectors
from index.snapshot import Snapshots
from index.store import Row, VectorStore

VECTORS = 100_000
DIMENSIONS = 384
INSTITUTIONS = 100
"""Institutions that the made-up vectors belong to in turn, about as many as the library has."""

QUERIES = 200
WARM_UP = 20
LIMIT = 80
SEED = 7


def build_twice(home: Path, roots: Sequence[Path], embedder: Embedder) -> Section:
    """Builds an index in an empty home, then again with the vectors of the first time. The home keeps the second."""
    seconds = []
    for _ in range(2):
        begun = time.perf_counter()
        manifest = Snapshots(home, embedder).build(roots)
        seconds.append(time.perf_counter() - begun)
    size = f"{manifest.documents} documents, {manifest.passages} passages"
    readings = (Reading("from nothing", seconds[0], "s"), Reading("from the cached vectors", seconds[1], "s"))
    return Section(f"Building the index ({size})", readings)


def nearest_of_many(scratch: Path, count: int = VECTORS) -> Section:
    """Builds a store of random unit vectors in a folder that is removed again, and asks it."""
    chance = np.random.default_rng(SEED)
    vectors, queries = unit_vectors(count, chance), unit_vectors(QUERIES + WARM_UP, chance)
    rows = [Row(f"vector {n}", f"institution {n % INSTITUTIONS}", "note", Audience.STUDENT) for n in range(count)]
    scratch.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="nearest-", dir=scratch))
    store = VectorStore(folder)
    try:
        begun = time.perf_counter()
        store.add(rows, vectors)
        built = time.perf_counter() - begun
        everywhere = _times(store, queries, 0)
        within_one = _times(store, queries, 1)
        within_five = _times(store, queries, 5)
    finally:
        store.close()
        shutil.rmtree(folder)
    readings = (
        Reading("storing them", built, "s"),
        *percentiles("nearest of all", everywhere),
        *percentiles("nearest within 1 institution", within_one),
        *percentiles("nearest within 5 institutions", within_five),
    )
    return Section(f"Nearest of {count:,} vectors of {INSTITUTIONS} institutions ({QUERIES} queries each)", readings)


def unit_vectors(count: int, chance: np.random.Generator) -> Vectors:
    """Vectors of length one in random directions."""
    drawn = chance.standard_normal((count, DIMENSIONS), dtype=np.float32)
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), dtype=np.float32)


def _times(store: VectorStore, queries: Vectors, institutions: int) -> list[float]:
    """Milliseconds that each query took, but for the first, which warm the store up."""
    times = []
    for number, query in enumerate(queries):
        chosen = [f"institution {(number + step) % INSTITUTIONS}" for step in range(institutions)]
        begun = time.perf_counter()
        store.nearest(query, LIMIT, Audience.STUDENT, chosen)
        times.append((time.perf_counter() - begun) * 1000)
    return times[WARM_UP:]
