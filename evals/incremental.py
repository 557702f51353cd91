"""What a change of a large library costs: `python -m evals.incremental [PASSAGES]`.

Web pages are made, added and indexed from nothing; then one page in a hundred changes. The speed is compared with the
embedder's own on the same texts in the same run, since the machine may be busy.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from corpus.adding import Adder
from corpus.draft import Given
from corpus.institutions import Institutions
from corpus.library import load_library
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import confined
from corpus.shelving import Shelves
from evals.pages import as_html, known_pages
from index.embed import SentenceEmbedder
from index.snapshot import Snapshots
from index.split import split

PER_PAGE = 40
"""Passages of a page, about."""
SAMPLE = 1000
"""Texts that the embedder's own speed is measured on."""


def main() -> None:
    """Make, add, index, change, index again, and print the seconds."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        pages = home / "pages"
        pages.mkdir()
        for number, page in enumerate(known_pages(wanted // PER_PAGE)):
            (pages / f"{number:05}.html").write_bytes(as_html(page))
        embedder = SentenceEmbedder()
        embedder.embed(["warm"])
        snapshots = Snapshots(home, embedder)
        adding = _timed(lambda: _add(home, sorted(pages.iterdir())))
        building = _timed(lambda: snapshots.build([home / "library"]))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        texts = [passage.text for document in load_library(home / "library") for passage in split(document)]
        own = _timed(lambda: embedder.embed(list(dict.fromkeys(texts))[:SAMPLE])) / min(SAMPLE, len(set(texts)))
        changed = sorted(pages.iterdir())[::100]
        for path in changed:
            path.write_bytes(path.read_bytes().replace(b"transfer credit count", b"moved credit count"))
        again = _timed(lambda: _add(home, changed)), _timed(lambda: snapshots.build([home / "library"]))
    distinct = len(set(texts))
    _say(f"{len(texts)} passages, {distinct} different ones; the embedder alone takes {own * distinct:.1f} s for these")
    _say(f"from nothing: {adding:.1f} s to read {wanted // PER_PAGE} pages, {building:.1f} s to index")
    _say(f"speed relative to the embedder's own: {own * distinct / (adding + building):.2f}")
    _say(f"one page in a hundred changed: {again[0]:.1f} s to read, {again[1]:.1f} s to index")
    _say(f"most memory: {memory:.0f} MB")


def _add(home: Path, files: list[Path]) -> None:
    known = Institutions(load_names(), load_elsewhere(), [])
    shelves = Shelves(home / "library", frozenset())
    with confined() as reader:
        adder = Adder(shelves, known, reader, Given(institution="Northfield University"), date.today())
        for file in files:
            refused = [told for told in adder.add(file) if told.outcome is None]
            if refused:
                raise SystemExit(f"{file}: {refused[0].words}")


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
