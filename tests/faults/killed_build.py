"""R1: the build is killed at fifty points; what is served is whole each time, and nothing is left behind."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import served_version, snapshots, write_library

POINTS = 50


def _build(home: Path, root: Path) -> None:
    snapshots(home).build([root])


def _seconds(home: Path, root: Path) -> float:
    begun = time.monotonic()
    child = multiprocessing.get_context("fork").Process(target=_build, args=(home, root))
    child.start()
    child.join()
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
        child = multiprocessing.get_context("fork").Process(target=_build, args=(home, root))
        child.start()
        time.sleep(whole * 1.1 * point / points)
        if child.pid and child.is_alive():
            os.kill(child.pid, signal.SIGKILL)
        else:
            late += 1
        child.join()
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
