"""R1: the build is killed at fifty points; what is served is whole each time, nothing is left behind, and the next
build gives what an undisturbed one does."""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path

from corpus.document import Audience
from index.embed import Embedder, SentenceEmbedder
from index.search import Hit, Scope
from index.snapshot import Snapshots
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import HashedWords, served_version, write_library

POINTS = 50
DOCUMENTS = 24
NEAREST = 5
SOONER = 0.9
"""What is left of a build's time, as it is reckoned with, after each kill that came too late."""


def _embedder(real: bool) -> Embedder:
    return SentenceEmbedder() if real else HashedWords()


def _build(home: Path, root: Path, real: bool, begun: Event) -> None:
    held = Snapshots(home, _embedder(real))
    begun.set()
    held.build([root])


@contextmanager
def _building(home: Path, root: Path, real: bool) -> Iterator[BaseProcess]:
    """A child that has begun to build, waited for at the end. It is no fork: this process has threads, and a fork
    inherits the locks that they hold."""
    context = multiprocessing.get_context("spawn")
    begun = context.Event()
    child = context.Process(target=_build, args=(home, root, real, begun))
    child.start()
    begun.wait(120)
    try:
        yield child
    finally:
        child.join()


def _seconds(home: Path, root: Path, real: bool) -> float:
    with _building(home, root, real):
        begun = time.monotonic()
    return time.monotonic() - begun


def _killed_within(home: Path, root: Path, real: bool, seconds: float) -> bool:
    """Kill a build after some time; whether it was still at work."""
    with _building(home, root, real) as child:
        time.sleep(seconds)
        at_work = child.is_alive()
        child.kill()
    return at_work


def _found(held: Snapshots) -> list[list[Hit]]:
    """What the sentences of the index find in it, by vectors and by words, with all scores."""
    opened = held.open()
    try:
        sentences = [line for document in opened.library for line in document.text.splitlines() if line.strip()]
        return [opened.index.search(each, Scope(Audience.ADVISOR), NEAREST) for each in sentences]
    finally:
        opened.close()


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Kill a child that builds after more and more of the time that a whole build takes; a kill that comes after its
    end is tried again, sooner. At full count the vectors are the real ones, so that kills fall into their making."""
    real = effort.share >= 1
    embedder = _embedder(real)
    home, root, beside = folder / "home", folder / "root", folder / "beside"
    _seconds(home, write_library(root, 1, DOCUMENTS), real)
    whole = _seconds(home, write_library(root, 2, DOCUMENTS), real)
    version, points, faults, late = 2, effort.of(POINTS, 5), list[str](), 0
    for point in range(points):
        while True:
            version += 1
            write_library(root, version, DOCUMENTS)
            if _killed_within(home, root, real, whole * point / points):
                break
            late, whole = late + 1, whole * SOONER
        held = Snapshots(home, embedder)
        served, warning = served_version(held)
        if warning or served not in (version, version - 1):
            faults.append(f"after kill {point} version {served} of {version} is served ({warning})")
        held.remove_abandoned()
        left = [path.name for path in (home / "snapshots").glob(".building-*")]
        if left:
            faults.append(f"after kill {point} {left} is left")
        held.build([root])
        if served_version(held) != (version, None):
            faults.append(f"after kill {point} the next build is not served")
        undisturbed = Snapshots(beside / str(point), embedder)
        undisturbed.build([root])
        if _found(held) != _found(undisturbed):
            faults.append(f"after kill {point} the next build is not what an undisturbed one is")
    seen = (
        f"{points - len(faults)} of {points} kills within a build of {whole:.1f} s held ({late} came late, tried again)"
    )
    return Outcome(not faults, "; ".join([seen, *faults[:3]]))


FAULT = Fault("R1", "a build that is killed changes nothing that is served, and nothing of the next", try_it)
