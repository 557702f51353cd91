"""What a change of a large library costs: `python -m evals.incremental [PASSAGES...]`.

For each size, in a process of its own: web pages are made, added and indexed from nothing; then one page in a hundred
changes, and is indexed by a builder that is running, and by the command. The shipped library is
part of it, as in every home. Seconds by the clock mean little where the machine is busy, so the processor's seconds are
counted beside them, those of child processes too; the speed is compared with the embedder's own by these, on the same
texts in the same run.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from corpus.adding import Adder
from corpus.draft import Given
from corpus.institutions import Institutions
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import confined
from corpus.shelving import Shelves
from evals.reading.pages import as_html, known_pages
from index.embed import SentenceEmbedder
from index.snapshot import Snapshots
from index.split import split

SIZES = (1_000, 4_000)
"""Two sizes show whether memory grows; both together take some three minutes of processor time. Larger by argument."""
PER_PAGE = 40
"""Passages of a page, about."""
SAMPLE = 1000
"""Texts that the embedder's own speed is measured on."""
CHANGES = (b"transfer credit count", b"moved credit count", b"shifted credit count")
"""Words of some sentences, and what the first and the second change make of them."""


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock, and those of processors."""

    clock: float
    processor: float

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.clock + other.clock, self.processor + other.processor)

    def __str__(self) -> str:
        return f"{self.processor:.1f} s of a processor ({self.clock:.1f} s by the clock)"


class Measured(BaseModel):
    """One size: passages and different ones, times, and memory in megabytes: before anything is read, and at most."""

    passages: int
    distinct: int
    alone: Spent
    """What the embedder alone takes for the different texts."""
    reading: Spent
    indexing: Spent
    again: Spent
    command: Spent
    memory_before: float
    memory: float


def main() -> None:
    """Measure each size and print the numbers."""
    sizes = [int(word) for word in sys.argv[1:]] or list(SIZES)
    _say(f"{os.cpu_count()} processors, load {', '.join(f'{load:.1f}' for load in os.getloadavg())}")
    for size in sizes:
        code = f"from evals.incremental import measure; measure({size})"
        made = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
        _tell(Measured.model_validate_json(made.stdout.splitlines()[-1]))


def measure(wanted: int) -> None:
    """Measure one size and print it as JSON."""
    with tempfile.TemporaryDirectory() as name:
        home, pages = Path(name) / "home", Path(name) / "pages"
        pages.mkdir()
        for number, page in enumerate(known_pages(wanted // PER_PAGE)):
            (pages / f"{number:05}.html").write_bytes(as_html(page))
        embedder = SentenceEmbedder()
        embedder.embed(["warm"])
        snapshots, roots = Snapshots(home, embedder), [shipped_library_path(), home / "library"]
        before = _most_memory()
        reading = _spent(lambda: _add(home, sorted(pages.iterdir())))
        indexing = _spent(lambda: snapshots.build(roots))
        memory = _most_memory()
        texts = [passage.text for document in load_library(*roots) for passage in split(document)]
        different = list(dict.fromkeys(texts))
        sample = different[:SAMPLE]
        taken, share = _spent(lambda: embedder.embed(sample)), len(different) / len(sample)
        alone = Spent(taken.clock * share, taken.processor * share)
        changed = sorted(pages.iterdir())[::100]
        _change(changed, *CHANGES[:2])
        again = _spent(lambda: _add(home, changed)) + _spent(lambda: snapshots.build(roots))
        _change(changed, *CHANGES[1:])
        command = _spent(lambda: _command(home, changed))
    found = Measured(
        passages=len(texts),
        distinct=len(different),
        alone=alone,
        reading=reading,
        indexing=indexing,
        again=again,
        command=command,
        memory_before=before,
        memory=memory,
    )
    _say(found.model_dump_json())


def _change(files: list[Path], old: bytes, new: bytes) -> None:
    for path in files:
        path.write_bytes(path.read_bytes().replace(old, new))


def _add(home: Path, files: list[Path]) -> None:
    known = Institutions(load_names(), load_elsewhere(), [])
    shelves = Shelves(home / "library", frozenset())
    with confined() as reader:
        adder = Adder(shelves, known, reader, Given(institution="Northfield University"), date.today())
        for file in files:
            refused = [told for told in adder.add(file) if told.outcome is None]
            if refused:
                raise SystemExit(f"{file}: {refused[0].words}")


def _command(home: Path, files: list[Path]) -> None:
    """`pathway corpus add` in a process of its own: starting, reading and indexing, the shipped library included."""
    code = "from api.command import main; main()"
    words = ["corpus", "add", "--institution", "Northfield University", *map(str, files)]
    environment = {**os.environ, "ADVISOR_HOME": str(home), "ADVISOR_MODEL": "none"}
    subprocess.run([sys.executable, "-c", code, *words], env=environment, stdout=subprocess.DEVNULL, check=True)


def _tell(found: Measured) -> None:
    whole = found.reading + found.indexing
    _say(f"{found.passages} passages, {found.distinct} different ones; the embedder alone: {found.alone}")
    _say(f"  from nothing, reading: {found.reading}; indexing: {found.indexing}")
    _say(f"  speed relative to the embedder's own: {found.alone.processor / whole.processor:.2f}")
    _say(f"  memory before anything was read {found.memory_before:.0f} MB, at most {found.memory:.0f} MB")
    _say(f"  one page in a hundred changed, in a running builder: {found.again}; by the command: {found.command}")


def _spent(work: Callable[[], object]) -> Spent:
    clock, before = time.perf_counter(), os.times()
    work()
    after = os.times()
    processor = sum(after[:4]) - sum(before[:4])  # of this process and of the children that have ended
    return Spent(time.perf_counter() - clock, processor)


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
