"""R5: builds, restarts, roll-backs, damage and questions in any order, against a model of what must be served."""

import multiprocessing
import os
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import hypothesis
import numpy as np
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from corpus.document import Audience
from index.search import Method, Scope
from index.snapshot import KEPT, NoSnapshot
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import HashedWords, served_version, snapshots, write_library

EXAMPLES, STEPS = 500, 50
NEAREST = 10
RECALL = 0.99
WORDS = ("version", "rule", "part", "credits", "toward", "0", "1", "2", "3")


class Index(RuleBasedStateMachine):
    """A home and what it must hold: versions of the index, newest last, each of one version of the library."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="states-"))
        self.held: dict[str, int] = {}
        self.damaged: set[str] = set()
        self.current = ""
        self.built = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def whole(self) -> list[str]:
        """The versions that can be served, the newest first."""
        return sorted((version for version in self.held if version not in self.damaged), reverse=True)

    @rule(documents=st.integers(1, 4), sentences=st.integers(1, 4))
    def build(self, documents: int, sentences: int) -> None:
        self.built += 1
        shutil.rmtree(self.folder / "root", ignore_errors=True)
        root = write_library(self.folder / "root", self.built, documents, sentences)
        manifest = snapshots(self.folder).build([root])
        assert manifest.passages == documents * sentences
        self.held[manifest.version], self.current = self.built, manifest.version
        kept = {*self.whole()[:KEPT], self.current}
        self.held = {version: number for version, number in self.held.items() if version in kept}

    @precondition(lambda self: bool(self.held))
    @rule()
    def roll_back(self) -> None:
        earlier = [version for version in self.whole() if version < self.current]
        try:
            assert snapshots(self.folder).rollback() == earlier[0]
            self.current = earlier[0]
        except NoSnapshot:
            assert not earlier

    @precondition(lambda self: self.current in self.whole())
    @rule(name=st.sampled_from(["keywords.sqlite", "manifest.json", "vectors/chroma.sqlite3"]))
    def damage(self, name: str) -> None:
        (self.folder / "snapshots" / self.current / name).write_bytes(b"damaged")
        self.damaged.add(self.current)

    @precondition(lambda self: bool(self.held))
    @rule()
    def open_again(self) -> None:
        whole = self.whole()
        wanted = self.current if self.current in whole else next(iter(whole), None)
        if wanted is None:
            try:
                served_version(snapshots(self.folder))
            except NoSnapshot:
                return
            raise AssertionError("a damaged index is served")
        number, warning = served_version(snapshots(self.folder))
        assert number == self.held[wanted]
        assert (warning is None) == (wanted == self.current)

    @precondition(lambda self: bool(self.whole()))
    @rule(
        words=st.lists(
            st.sampled_from(["version", "rule", "part", "credits", "toward", "0", "1", "2", "3"]), min_size=1
        )
    )
    def ask(self, words: list[str]) -> None:
        opened = snapshots(self.folder).open()
        embedder, query = HashedWords(), " ".join(words)
        found = opened.index.search(query, Scope(Audience.STUDENT), NEAREST, Method.DENSE)
        texts = [sentence for document in opened.library for sentence in document.text.splitlines() if sentence.strip()]
        opened.close()
        asked = embedder.embed([query])[0]
        least = np.sort(embedder.embed(texts) @ asked)[::-1][:NEAREST][-1] - 1e-4
        near = [hit for hit in found if float(embedder.embed([hit.passage.text])[0] @ asked) >= least]
        assert len(near) >= RECALL * min(NEAREST, len(texts))
        assert len({hit.passage.id for hit in found}) == len(found)


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Run the machine on every core, each with its share of the runs and chance of its own."""
    examples, steps = effort.of(EXAMPLES, 5), effort.of(STEPS, 20)
    cores = min(len(os.sched_getaffinity(0)), examples)
    shares = [examples // cores + (core < examples % cores) for core in range(cores)]
    with ProcessPoolExecutor(cores, multiprocessing.get_context("spawn")) as pool:
        faults = list(filter(None, pool.map(_violated, [folder] * cores, shares, [steps] * cores)))
    if faults:
        return Outcome(False, "; ".join(faults))
    return Outcome(True, f"{examples} runs of up to {steps} steps: nothing else was served, nothing near was missed")


def _violated(folder: Path, examples: int, steps: int) -> str | None:
    """What was not as it must be in so many runs; None where all was."""
    tempfile.tempdir = str(folder)
    settings = hypothesis.settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        suppress_health_check=[*hypothesis.HealthCheck],
    )
    try:
        run_state_machine_as_test(Index, settings=settings)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


FAULT = Fault("R5", "whatever is done to an index, what is served is what must be, and finds what is near", try_it)
