"""Embedding on many processors or machines with Ray Data, ahead of a build, which then finds every vector in its cache.

The one module that imports ray, which is an extra: `pip install 'pathway-advisor[ray]'`.
"""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.build import Progress
from index.embed import Embedder
from index.vector_cache import VectorCache

SLICE = 50_000
"""Texts that are handed out at a time, so that no machine holds all of a national library's."""

BATCH = 256
"""Texts that a worker embeds at a time, and that are on disk before the next come."""

Columns = dict[str, NDArray[np.generic]]


class RayMissing(Exception):
    """Ray is not installed; the message says how to have it."""


class Embedding:
    """A worker's own embedder, made once where the worker runs."""

    def __init__(self, make: Callable[[], Embedder]) -> None:
        self._embedder = make()

    def __call__(self, batch: Columns) -> Columns:
        """The texts of a batch with their vectors."""
        return {"text": batch["text"], "vector": self._embedder.embed([str(text) for text in batch["text"]])}


def embed_ahead(
    texts: Sequence[str],
    cache: Path,
    embedder: Embedder,
    make: Callable[[], Embedder],
    workers: int,
    progress: Progress = lambda stage, done, total: None,
) -> int:
    """Put the vector of every text into a cache, and embed those that it lacks on so many workers; how many those
    were. What was done stays done where it is cut short. `make` makes what `embedder` is, on each worker; raises
    RayMissing."""
    try:
        import ray
    except ImportError as error:
        raise RayMissing("Ray is not installed: pip install 'pathway-advisor[ray]'") from error
    with closing(VectorCache(cache, embedder)) as held:
        missing = held.missing(texts)
        if not missing:
            return 0
        done = 0
        with _cluster(workers):
            for first in range(0, len(missing), SLICE):
                data = ray.data.from_items([{"text": text} for text in missing[first : first + SLICE]])
                embedded = data.map_batches(
                    Embedding, fn_constructor_args=(make,), batch_size=BATCH, concurrency=workers, num_cpus=1
                )
                for batch in embedded.iter_batches(batch_size=BATCH, batch_format="numpy"):
                    told = [str(text) for text in batch["text"]]
                    held.put(told, np.stack(list(batch["vector"])).astype(np.float32))
                    done += len(told)
                    progress("embedding on Ray", done, len(missing))
    return done


@contextmanager
def _cluster(workers: int) -> Iterator[None]:
    """The cluster that this process is part of or that RAY_ADDRESS names, or one on this machine for as long as this
    lasts. Ray counts its users over the network where it is not told otherwise, and so it is told otherwise."""
    import ray

    if ray.is_initialized():
        yield
        return
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    logging.getLogger("ray").setLevel(logging.ERROR)
    if "RAY_ADDRESS" in os.environ:
        ray.init(log_to_driver=False, logging_level=logging.ERROR)
    else:
        ray.init(
            num_cpus=workers,
            include_dashboard=False,
            log_to_driver=False,
            logging_level=logging.ERROR,
            _node_ip_address="127.0.0.1",
        )
    try:
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield
    finally:
        ray.shutdown()
