"""Puts faults into the service one after the other, and says how many held; status 1 where one did not."""

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.faults import (
    damaged,
    dropped,
    full_disk,
    ill_model,
    killed_build,
    killed_workers,
    offline,
    overload,
    postgres_restarts,
    restarts,
    same_key,
    soak,
    states,
    stopping,
    swaps,
    upgrade,
)
from tests.faults.fault import Effort, Fault, Outcome

MODULES = (
    *(killed_build, restarts, damaged, full_disk, states, killed_workers, same_key, swaps),
    *(dropped, ill_model, overload, stopping, soak, postgres_restarts, upgrade, offline),
)
FAULTS: tuple[Fault, ...] = tuple(module.FAULT for module in MODULES)


def main(arguments: Sequence[str]) -> int:
    """The status: 0 where all that were run held."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", help="which, such as R1; all of them without")
    parser.add_argument("--share", type=float, default=1.0, help="the share of the full counts, such as 0.1")
    parser.add_argument("--minutes", type=float, default=20.0, help="minutes of the soak")
    asked = parser.parse_args(arguments)
    unknown = set(asked.names) - {fault.name for fault in FAULTS}
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    chosen = [fault for fault in FAULTS if not asked.names or fault.name in asked.names]
    os.environ.setdefault("OPENAI_API_KEY", "none")
    passed = 0
    with homes() as home:
        for fault in chosen:
            passed += _tried(fault, Effort(asked.share, asked.minutes, home))
    sys.stdout.write(f"faults run {len(chosen)}, passed {passed}, skipped 0\n")
    return 0 if passed == len(chosen) else 1


def _tried(fault: Fault, effort: Effort) -> bool:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"fault-{fault.name}-") as folder:
        try:
            outcome = fault.try_it(Path(folder), effort)
        except Exception:
            outcome = Outcome(False, traceback.format_exc())
    mark = "ok  " if outcome.held else "FAIL"
    sys.stdout.write(f"{mark} {fault.name:4}{fault.must}\n         {outcome.seen} ({time.monotonic() - begun:.0f} s)\n")
    sys.stdout.flush()
    return outcome.held


@contextmanager
def homes() -> Iterator[Callable[[], Path]]:
    """Gives a home with the shipped library indexed in it, the same one each time."""
    with tempfile.TemporaryDirectory(prefix="fault-home-") as folder:

        @cache
        def built() -> Path:
            from advisor.bootstrap import build_service
            from advisor.settings import Settings

            build_service(Settings(home=Path(folder), model="none")).close()
            return Path(folder)

        yield built
