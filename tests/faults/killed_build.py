"""R1: the build is killed at fifty points; what is served is whole each time, and nothing is left behind."""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path

from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import served_version, snapshots, write_library

POINTS = 50


def _build(home: Path, root: Path, begun: Event) -> None:
    held = snapshots(home)
    begun.set()
    held.build([root])


@contextmanager
def _building(home: Path, root: Path) -> Iterator[BaseProcess]:
    """A child that has begun to build, waited for at the end. It is no fork: this process has threads, and a fork
    inherits the locks that they hold."""
    context = multiprocessing.get_context("spawn")
    begun = context.Event()
    child = context.Process(target=_build, args=(home, root, begun))
    child.start()
    begun.wait(60)
    try:
        yield child
    finally:
        child.join()


def _seconds(home: Path, root: Path) -> float:
    with _building(home, root):
        begun = time.monotonic()
    return time.monotonic() - begun


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Kill a child that builds after more and more of the time that a whole build takes, and a little beyond it."""
    home, root = folder / "home", folder / "root"
    _seconds(home, write_library(root, 1))
    whole = _seconds(home, write_library(root, 2))
    version, points, faults, late = 2, effort.of(POINTS, 5), list[str](), 0
    for point in range(points):
        version += 1
        write_library(root, version)
        with _building(home, root) as child:
            time.sleep(whole * 1.1 * point / points)
            late += not child.is_alive()
            child.kill()
        held = snapshots(home)
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
    seen = f"{points - len(faults)} of {points} kills within a build of {whole:.1f} s held ({late} came after its end)"
    return Outcome(not faults, "; ".join([seen, *faults[:3]]))


FAULT = Fault("R1", "a build that is killed changes nothing that is served", try_it)
