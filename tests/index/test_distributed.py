"""A build whose texts were embedded on Ray is the build that it would have been without, and goes on where it ended."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.snapshot import VECTORS, Snapshots
from index.vector_cache import VectorCache
from tests.index.fakes import WordEmbedder, shelve

SENTENCES = tuple(
    f"Lot{count} of kind{count * 7} on page{count * 31}: item{count * 13} counts." for count in range(300)
)
"""Mostly of words of their own: an approximate search misses one among vectors that nearly coincide (10 of 385 builds
of sentences that shared all but two words)."""

EMBED = """
import sys
from pathlib import Path
from index.distributed import embed_ahead
from tests.index.fakes import WordEmbedder
texts = Path(sys.argv[2]).read_text().splitlines()
print("embedded", embed_ahead(texts, Path(sys.argv[1]), WordEmbedder(), WordEmbedder, workers=2))
"""


def embedded_on_ray(cache: Path, texts: tuple[str, ...], folder: Path) -> int:
    """How many texts another process embedded, with a Ray of its own: its sockets are not for this one."""
    (folder / "texts").write_text("\n".join(texts))
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", EMBED, str(cache), str(folder / "texts")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return int(done.stdout.rpartition("embedded ")[2])


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, int, int]:
    """A home that was built alone, one that was embedded on Ray in two goes, and how many texts each go had."""
    alone, spread = tmp_path_factory.mktemp("alone"), tmp_path_factory.mktemp("spread")
    Snapshots(alone, WordEmbedder()).build([shelve(alone / "root", "transfer", *SENTENCES)])
    first = embedded_on_ray(spread / VECTORS, SENTENCES[:100], spread)
    second = embedded_on_ray(spread / VECTORS, SENTENCES, spread)
    return alone, spread, first, second


def vectors(cache: Path) -> dict[str, np.ndarray]:
    with sqlite3.connect(cache) as connection:
        return {key: np.frombuffer(blob, np.float32) for key, blob in connection.execute("SELECT * FROM vectors")}


def test_what_was_done_is_not_done_again(homes: tuple[Path, Path, int, int]) -> None:
    assert homes[2:] == (100, 200)


def test_the_vectors_are_those_of_a_build_alone(homes: tuple[Path, Path, int, int]) -> None:
    alone, spread = (vectors(home / VECTORS) for home in homes[:2])
    assert alone.keys() == spread.keys()
    assert max(float(np.abs(alone[key] - spread[key]).max()) for key in alone) < 1e-4


def test_the_build_after_it_embeds_nothing_and_is_the_same(homes: tuple[Path, Path, int, int]) -> None:
    alone, spread = homes[:2]
    patient, impatient = WordEmbedder(), WordEmbedder(patience=len(SENTENCES))
    there = Snapshots(spread, impatient).build([shelve(spread / "root", "transfer", *SENTENCES)])
    here = Snapshots(alone, patient).verify()
    assert (there.passages, there.canaries, there.embedder) == (here.passages, here.canaries, here.embedder)
    assert not set(SENTENCES) & set(impatient.embedded) - {canary.query for canary in there.canaries}


def test_each_missing_text_is_named_once(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / VECTORS, WordEmbedder())
    assert cache.missing(["a", "b", "a"]) == ["a", "b"]
    cache.put(["a"], WordEmbedder().embed(["a"]))
    assert cache.missing(["a", "b"]) == ["b"]
    cache.close()
