"""R13: questions for a long time; memory, files and threads do not grow."""

import itertools
import shutil
import time
from pathlib import Path

from evals.cases import load_cases
from evals.load.load import ask, bodies
from evals.load.server import Server, serving, usage
from tests.faults.fault import Effort, Fault, Outcome

RATE = 5.0
SETTLED = 200
"""Questions after which memory is looked at first."""
GROWTH = 0.05
CASES = Path(__file__).resolve().parents[2] / "evals" / "cases" / "development.yaml"


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Ask for so many minutes, and compare."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    questions = itertools.cycle(bodies(load_cases([CASES])))
    with serving(home) as server:
        errors = [ask(server.port, next(questions), time.perf_counter()).error for _ in range(SETTLED)]
        before, begun = _held(server), time.monotonic()
        end = begun + effort.minutes * 60
        for number in itertools.count():
            due = begun + number / RATE
            # A busy machine answers fewer in these minutes, and does not take hours for them.
            if max(due, time.monotonic()) > end:
                break
            time.sleep(max(0.0, due - time.monotonic()))
            errors.append(ask(server.port, next(questions), time.perf_counter()).error)
        after = _held(server)
    growth = after[0] / before[0] - 1
    failed = [error for error in errors if error]
    held = growth <= GROWTH and after[1] <= before[1] + 4 and not failed
    said = f"{len(errors)} questions in {effort.minutes:g} minutes, {len(failed)} failed; "
    said += f"memory {before[0]:.0f} then {after[0]:.0f} MB ({growth:+.1%}), files {before[1]} then {after[1]}"
    return Outcome(held, said)


def _held(server: Server) -> tuple[float, int]:
    """Megabytes and open files of a process."""
    used = usage(server.process_id)
    assert used is not None, "the system does not show what a process uses"
    return used.megabytes, len(list(Path(f"/proc/{server.process_id}/fd").iterdir()))


FAULT = Fault("R13", "memory grows by 5% at most, and nothing fails", try_it)
