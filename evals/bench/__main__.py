"""The benchmarks: `python -m evals.bench`. Exit status 1 where a number was missed."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from advisor.advisor import Advisor
from advisor.local.wanted import wanted_weights
from advisor.local.weights import find
from advisor.names.gazetteer import Gazetteer
from advisor.settings import read_settings
from corpus.library import Library, load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from evals.bench import retrieval
from evals.bench.distractors import distractors, known_names, write_documents
from evals.bench.sweep import Searches, sweep
from evals.cases import Case, load_cases
from evals.load import load, writing
from evals.load.server import serving
from evals.performance.speed import build_twice, nearest_of_many
from evals.readings import BenchReport, Machine, Section, failures, render, write_json
from index.embed import SentenceEmbedder
from index.keyword import KeywordIndex
from index.search import Index
from index.snapshot import Snapshots
from index.split import split
from index.store import VectorStore

CASES = Path(__file__).parents[1] / "cases" / "development.yaml"
DISTRACTORS = 20_000


@dataclass(frozen=True)
class Bench:
    """What every measurement needs."""

    cases: tuple[Case, ...]
    embedder: SentenceEmbedder
    library: Library
    gazetteer: Gazetteer
    folder: Path
    """Where vectors are kept from one run to the next."""


def main(
    json_out: Annotated[Path | None, typer.Option("--json", help="Where to write the report as JSON.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Leave out the distractors and the 100,000 vectors.")] = False,
    trying: Annotated[bool, typer.Option("--sweep", help="Also try other constants of the fusion.")] = False,
) -> None:
    """Measure retrieval, speed and the service on the development questions."""
    before = _machine_load()
    sections: list[Section] = []
    for section in _sections(_prepare(), quick, trying):
        typer.echo(f"measured: {section.title}", err=True)
        sections.append(replace(section, remarks=(*section.remarks, f"load at the end {_machine_load():.1f}")))
    report = BenchReport(Machine(os.cpu_count() or 1, before, _machine_load()), tuple(sections))
    if json_out:
        write_json(report, json_out)
    typer.echo(render(report))
    if failures(report):
        raise typer.Exit(1)


def _machine_load() -> float:
    return os.getloadavg()[0]


def _prepare() -> Bench:
    library = load_library(shipped_library_path())
    gazetteer = Gazetteer(library, load_names(), load_elsewhere())
    folder = read_settings().home / "bench"
    return Bench(load_cases([CASES]), SentenceEmbedder(), library, gazetteer, folder)


def _sections(bench: Bench, quick: bool, trying: bool) -> Iterator[Section]:
    with tempfile.TemporaryDirectory(prefix="pathway-bench-") as name:
        home = Path(name)
        yield build_twice(home, [shipped_library_path()], bench.embedder)
        yield from _retrieval("Retrieval", home, bench, trying)
        if not quick:
            yield from _crowded(bench, trying)
            yield nearest_of_many(bench.folder)
        with serving(home) as server:
            yield load.measure(server, bench.cases)
        if find(wanted_weights(read_settings()), read_settings().model_cache):
            with serving(home, "local") as server:
                yield writing.measure(server, bench.cases)


def _crowded(bench: Bench, trying: bool) -> Iterator[Section]:
    """Retrieval among distractors, from an index that is kept until the library changes."""
    known = known_names(bench.library, load_names(), load_elsewhere())
    with tempfile.TemporaryDirectory(prefix="pathway-distractors-") as name:
        roots = [shipped_library_path(), Path(name)]
        write_documents(distractors(bench.library, known, DISTRACTORS), Path(name))
        snapshots = Snapshots(bench.folder, bench.embedder)
        if not snapshots.is_fresh(load_library(*roots)):
            snapshots.build(roots)
    yield from _retrieval(f"Retrieval among {DISTRACTORS:,} distractors", bench.folder, bench, trying)


def _retrieval(title: str, home: Path, bench: Bench, trying: bool) -> Iterator[Section]:
    """Retrieval from a home's index. Institutions are those of the shipped library, distractors or not: what is
    tried is the search, and no two universities share the names of their colleges."""
    cases = retrieval.with_records(bench.cases)
    opened = Snapshots(home, bench.embedder).open()
    try:
        advisor = _advisor(opened.library, opened.index, bench.gazetteer)
        yield retrieval.measure(title, cases, opened.index, bench.gazetteer, advisor)
    finally:
        opened.close()
    if trying:
        queries = {
            "raw": retrieval.raw_query,
            "understood": lambda case: retrieval.understood_query(case, bench.gazetteer),
        }
        with _searches(home, opened.manifest.version, opened.library, bench.embedder) as searches:
            for name, query in queries.items():
                yield sweep(f"Sweep: {title}", cases, {name: query}, searches)
            yield sweep(f"Sweep: {title}", cases, queries, searches)


def _advisor(library: Library, index: Index, gazetteer: Gazetteer) -> Advisor:
    passages = {document.id: split(document) for document in library}
    return Advisor(library, index, gazetteer, passages, "bench")


@contextmanager
def _searches(home: Path, version: str, library: Library, embedder: SentenceEmbedder) -> Iterator[Searches]:
    """The two searches of a snapshot, apart; the vectors in a copy, since Chroma writes to what it opens."""
    snapshot = home / "snapshots" / version
    document_of: Mapping[str, str] = {passage.id: d.id for d in library for passage in split(d)}
    with tempfile.TemporaryDirectory(prefix="pathway-sweep-") as name:
        shutil.copytree(snapshot / "vectors", name, dirs_exist_ok=True)
        dense, keyword = VectorStore(Path(name)), KeywordIndex(snapshot / "keywords.sqlite")
        try:
            yield Searches(dense, keyword, embedder, document_of)
        finally:
            dense.close()
            keyword.close()


if __name__ == "__main__":
    typer.run(main)
