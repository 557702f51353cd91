"""What a change of a large library costs: `python -m evals.incremental [PASSAGES...]`.

For each size, in a process of its own: web pages are made, added and indexed from nothing; then one page in a hundred
changes, and is indexed by a builder that is running, and by the command. The shipped library is
part of it, as in every home. The speed is compared with the embedder's own
on the same texts in the same run, since the machine may be busy.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from corpus.adding import Adder
from corpus.draft import Given
from corpus.institutions import Institutions
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import confined
from corpus.shelving import Shelves
from evals.pages import as_html, known_pages
from index.embed import SentenceEmbedder
from index.snapshot import Snapshots
from index.split import split

SIZES = (2_500, 5_000, 10_000)
PER_PAGE = 40
"""Passages of a page, about."""
SAMPLE = 1000
"""Texts that the embedder's own speed is measured on."""
CHANGES = (b"transfer credit count", b"moved credit count", b"shifted credit count")
"""Words of some sentences, and what the first and the second change make of them."""


@dataclass(frozen=True)
class Measured:
    """One size: passages and different ones, seconds, and the most memory of the process in megabytes."""

    passages: int
    distinct: int
    alone: float
    """What the embedder alone takes for the different texts."""
    reading: float
    indexing: float
    again_reading: float
    again_indexing: float
    command: float
    memory: float


def main() -> None:
    """Measure each size and print the numbers."""
    sizes = [int(word) for word in sys.argv[1:]] or list(SIZES)
    _say(f"{os.cpu_count()} processors, load {', '.join(f'{load:.1f}' for load in os.getloadavg())}")
    for size in sizes:
        code = f"from evals.incremental import measure; measure({size})"
        made = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
        _tell(Measured(**json.loads(made.stdout.splitlines()[-1])))


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
        reading = _timed(lambda: _add(home, sorted(pages.iterdir())))
        indexing = _timed(lambda: snapshots.build(roots))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        texts = [passage.text for document in load_library(*roots) for passage in split(document)]
        different = list(dict.fromkeys(texts))
        sample = different[:SAMPLE]
        alone = _timed(lambda: embedder.embed(sample)) / len(sample) * len(different)
        changed = sorted(pages.iterdir())[::100]
        _change(changed, *CHANGES[:2])
        again = _timed(lambda: _add(home, changed)), _timed(lambda: snapshots.build(roots))
        _change(changed, *CHANGES[1:])
        command = _timed(lambda: _command(home, changed))
    found = Measured(len(texts), len(different), alone, reading, indexing, *again, command, memory)
    _say(json.dumps(asdict(found)))


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
    _say(f"{found.passages} passages, {found.distinct} different ones; the embedder alone takes {found.alone:.1f} s")
    _say(f"  from nothing: {found.reading:.1f} s to read, {found.indexing:.1f} s to index")
    _say(f"  speed relative to the embedder's own: {found.alone / whole:.2f}; most memory: {found.memory:.0f} MB")
    again = found.again_reading + found.again_indexing
    _say(f"  one page in a hundred changed: {again:.1f} s in a running builder, {found.command:.1f} s by the command")


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
