"""The heavy pieces against the limits of the machine, and what follows for larger libraries, as a page:
`python -m evals.performance docs/performance.md`, which `make bench` calls."""

import os
import tempfile
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from advisor.local.wanted import wanted_weights
from advisor.local.weights import find
from advisor.settings import read_settings
from corpus.library import load_library, shipped_library_path
from evals import large, limits, pieces
from evals.readings import Reading, Section
from evals.speed import VECTORS, build_twice, nearest_of_many
from index.embed import SentenceEmbedder
from index.split import split

HEAD = """# Performance

Made by `make bench` on {date}: {cores} cores, load {before:.1f} before and {after:.1f} after. Where others use the
machine, times stretch and shares fall; shares come of one run, so that they bear more comparison than times. What the
service bears as a whole is in [measured/service.md](measured/service.md), from `make load`.
"""
PLAN = """
## Larger libraries

From the figures above by the formulas of `evals/large.py`: embedding on {cores} cores at ${dollars:.2f} an hour each,
shards of {shard:,} passages with a core each, machines of {machine_cores} cores with {gigabytes:g} GB. The times of
queries are of the search alone and simulated: each shard takes as long as was measured here, drawn at random, and the
slowest of all decides. Spreading a library over shards is a plan and not built: today's workers hold one snapshot.
"""


def main(page: Annotated[Path, typer.Argument(help="Where to write the page.")]) -> None:
    """Measure the pieces and write the page."""
    before = os.getloadavg()[0]
    sections, constants = measured()
    today, after = f"{datetime.now(UTC):%Y-%m-%d}", os.getloadavg()[0]
    head = HEAD.format(date=today, cores=os.cpu_count(), before=before, after=after)
    means = large.Means()
    told = PLAN.format(shard=large.SHARD, **asdict(means))
    lines = [head, *(line for section in sections for line in as_table(section)), told, *large.table(constants, means)]
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    typer.echo(f"{page}")


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


def as_table(section: Section) -> Iterator[str]:
    """A section in Markdown."""
    yield f"\n## {section.title}\n"
    yield "| | measured |"
    yield "|---|---|"
    yield from (f"| {reading.name} | {_value(reading)} |" for reading in section.readings)
    if section.remarks:
        yield f"\n{'; '.join(section.remarks)}."


def _value(reading: Reading) -> str:
    if not reading.unit:
        return f"{reading.value:.2f}"
    return f"{reading.value:,.{0 if reading.value >= 100 else 1}f} {reading.unit}"


if __name__ == "__main__":
    typer.run(main)
