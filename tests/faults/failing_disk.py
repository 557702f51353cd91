"""The half of R4 in which the disk fails (EIO): the kernel refuses a write, a sync or a rename of a child that builds
and stores turns of a conversation, later and later, once or from then on. `strace` puts the error in, call by call."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from api.database.database import DatabaseUnusable, open_database
from api.database.received import Received
from index.snapshot import CannotBuild
from tests.faults.small import served_version, snapshots, write_library
from tests.faults.turns import Turns, wrong_with

POINTS = 16
CALLS = "pwrite64,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,copy_file_range,sendfile,mkdir"
"""Calls that change what is on a disk, and nothing else. `write` is not among them: threads wake each other by it, and
the child reports by `writev`."""
TRACED = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={CALLS}"]


@dataclass(frozen=True)
class Reported:
    """What a child says of its work."""

    build: str
    """`done`, `told` where it failed in words, or what it ended in otherwise."""
    acknowledged: list[str]
    """The ids of the turns that were stored, as it was told."""
    odd: list[str]
    """What else went wrong."""


def may_trace() -> bool:
    """Whether a process may be traced here: a container may forbid it."""
    tried = [*TRACED, "true"]
    return shutil.which(TRACED[0]) is not None and subprocess.run(tried, capture_output=True).returncode == 0


def failed(folder: Path, points: int) -> tuple[list[str], str]:
    """What did not hold when the disk failed at so many points, and what was seen."""
    if not may_trace():
        return [
            "strace, and leave to trace, are needed to put in errors of a disk; scripts/install-strace installs it"
        ], ""
    home, root, faults, told = folder / "home", folder / "root", list[str](), 0
    held = snapshots(home)
    held.build([write_library(root, 1)])
    acknowledged = set(_turns(folder).acknowledged)
    calls = _calls(folder, home, write_library(root, 2))
    version = 2
    for point in range(points):
        nth = 1 + point // 2 * max(1, calls // max(1, points // 2))
        version += 1
        write_library(root, version)
        before, _ = served_version(held)
        where = f"at call {nth}{'+' if point % 2 else ''} of {calls}"
        said = _child(folder, home, root, ["-e", f"inject={CALLS}:error=EIO:when={nth}{'+' if point % 2 else ''}"])
        if said is None:
            faults.append(f"{where} the child said nothing")
            continue
        told += said.build == "told"
        acknowledged |= set(said.acknowledged)
        if said.build not in ("done", "told"):
            faults.append(f"{where} the build ends in {said.build}")
        faults += [f"{where} {odd}" for odd in said.odd]
        served, warning = served_version(held)
        if warning or served != (version if said.build == "done" else before):
            faults.append(f"{where} version {served} is served after {said.build} ({warning})")
    database = open_database(_url(folder))
    faults += wrong_with(Received(database, 30), acknowledged)
    database.close()
    held.build([write_library(root, version + 1)])
    if served_version(held) != (version + 1, None):
        faults.append("once the disk is well, the next build is not served")
    return faults, f"{told} of {points} builds on a failing disk failed in words, {len(acknowledged)} turns kept whole"


def _calls(folder: Path, home: Path, root: Path) -> int:
    """How many calls the busiest thread of an undisturbed child makes."""
    log = folder / "calls"
    _child(folder, home, root, ["-o", str(log)])
    threads = re.findall(r"^(\d+) ", log.read_text(encoding="utf-8", errors="replace"), re.M)
    return max(map(threads.count, set(threads)), default=1)


def _child(folder: Path, home: Path, root: Path, options: list[str]) -> Reported | None:
    command = [*TRACED, *options, sys.executable, "-m", "tests.faults.failing_disk", *map(str, (folder, home, root))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return Reported(**json.loads(lines[-1])) if lines else None


def _work(folder: Path, home: Path, root: Path) -> Reported:
    try:
        snapshots(home).build([root])
        build = "done"
    except CannotBuild:
        build = "told"
    except BaseException as error:
        build = f"{type(error).__name__}: {error}"
    turns = _turns(folder)
    return Reported(build, turns.acknowledged, turns.odd)


def _turns(folder: Path) -> Turns:
    """Two turns, as far as they could be stored."""
    try:
        database = open_database(_url(folder))
    except DatabaseUnusable:
        return Turns(Received(open_database("sqlite://"), 0))
    turns = Turns(Received(database, 30))
    for _ in range(2):
        turns.send()
    database.close()
    return turns


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'received.db'}"


if __name__ == "__main__":
    reported = _work(*map(Path, sys.argv[1:]))
    os.writev(1, [f"\n{json.dumps(vars(reported))}\n".encode()])
