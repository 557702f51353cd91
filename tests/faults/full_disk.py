"""R4: the disk is full, at more and more places of a build, of feedback and of turns of a conversation; then it fails.

The full disk is a small one in memory, in a name space of mounts that ends with the process; where that is not allowed,
files that may not grow beyond a size stand in for it.
"""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from api.database.database import DatabaseAway, open_database
from api.database.received import Feedback, Received
from index.snapshot import CannotBuild
from tests.faults import failing_disk
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import served_version, snapshots, write_library
from tests.faults.turns import Turns, wrong_with

SIZE = 6 * 1024 * 1024
STEPS = 12


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Run `_within` on a small disk."""
    disk, root = folder / "disk", folder / "root"
    disk.mkdir()
    command = [sys.executable, "-m", "tests.faults.full_disk", str(disk), str(root), str(effort.of(STEPS, 4))]
    mount = f'mount -t tmpfs -o size={SIZE} t "$0" && exec "$@"'
    mounted = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount]
    done = _run([*mounted, str(disk), *command, "disk"])
    if done is None:
        done = _run([*command, "limit"])
    if done is None:
        return Outcome(False, "the child that fills a disk said nothing")
    if effort.share < 1 and not failing_disk.may_trace():  # the full run wants it
        return Outcome(not done["faults"], f"{done['seen']}; no disk failed, for nobody may trace here")
    failing = folder / "failing"
    failing.mkdir()
    faults, seen = failing_disk.failed(failing, effort.of(failing_disk.POINTS, 4))
    faults = [*done["faults"], *faults]
    return Outcome(not faults, "; ".join([str(done["seen"]), seen, *faults[:3]]))


def _run(command: list[str]) -> dict[str, list[str]] | None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        said: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    except (OSError, ValueError, IndexError):
        return None
    return said


def _within(disk: Path, root: Path, steps: int, limited: bool) -> dict[str, object]:
    home, faults, failed = disk / "home", list[str](), 0
    held = snapshots(home)
    held.build([write_library(root, 1)])
    database = open_database(f"sqlite:///{disk / 'received.db'}")
    received = Received(database, 30)
    received.add(_feedback(0))
    turns = Turns(received)
    turns.send()
    for step in range(steps):
        left = int(step / steps * 1_000_000)
        _fill(disk, left, limited)
        write_library(root, step + 2)
        before = served_version(held)[0] if not limited else None
        try:
            held.build([root])
        except CannotBuild:
            failed += 1
            if not limited and served_version(held) != (before, None):
                faults.append(f"with {left} bytes left another version is served than before")
        except Exception as error:
            faults.append(f"with {left} bytes left the build ends in {type(error).__name__}: {error}")
        faults += _sent(received, step, left)
        turns.send()
        _free(disk, limited)
        if left < 200_000 and not failed:
            faults.append(f"with {left} bytes left the build did not fail")
    faults += [*turns.odd, *wrong_with(received, set(turns.acknowledged))]
    held.build([write_library(root, steps + 2)])
    if served_version(held) != (steps + 2, None):
        faults.append("once there is room again, the next build is not served")
    if [path for path in (home / "snapshots").glob(".building-*")]:
        faults.append("half a build is left")
    how = "files that may not grow" if limited else f"a disk of {SIZE // 1024**2} MB"
    seen = (
        f"{failed} of {steps} builds on {how} failed in words, {len(turns.acknowledged)} of {steps + 1} turns were kept"
    )
    return {"faults": faults, "seen": f"{seen}, all whole, and reads went on"}


def _sent(received: Received, step: int, left: int) -> list[str]:
    """Send two of something on a full disk; each is there whole or not at all."""
    acknowledged = 0
    kept = len(received.feedback())
    for number in range(2):
        try:
            acknowledged += received.add(_feedback(step * 2 + number + 1))
        except DatabaseAway:
            continue
        except Exception as error:
            return [f"with {left} bytes left what is sent ends in {type(error).__name__}: {error}"]
    if len(received.feedback()) != kept + acknowledged:
        return [f"with {left} bytes left {acknowledged} were acknowledged and {len(received.feedback()) - kept} kept"]
    return []


def _feedback(number: int) -> Feedback:
    return Feedback(datetime.now(UTC), f"answer-{number}", "down", correction="It is nine. " * 2000)


def _fill(disk: Path, left: int, limited: bool) -> None:
    if limited:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (max(4096, left), resource.RLIM_INFINITY))
        return
    with (disk / "filler").open("wb", buffering=0) as filler:
        for size in (65536, 4096, 512):
            try:
                while True:
                    filler.write(b"x" * size)
            except OSError as error:
                assert error.errno == errno.ENOSPC, error
        filler.truncate(max(0, filler.tell() - left))


def _free(disk: Path, limited: bool) -> None:
    if limited:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    else:
        (disk / "filler").unlink()


FAULT = Fault("R4", "on a full or failing disk errors are told in words, reads go on, and nothing is half done", try_it)

if __name__ == "__main__":
    small, library, how_many, how = sys.argv[1:]
    sys.stdout.write(f"\n{json.dumps(_within(Path(small), Path(library), int(how_many), how == 'limit'))}\n")
