"""The faults that take seconds, at a small share of their counts; `make faults` runs all of them in full."""

import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.faults import damaged, full_disk, killed_build, postgres_restarts, restarts, running, upgrade
from tests.faults.fault import Fault, Outcome

ROOT = Path(__file__).parents[2]
QUICK = tuple(each.FAULT for each in (killed_build, restarts, damaged, full_disk, postgres_restarts, upgrade))


def test_the_quick_faults_hold() -> None:
    """In a process of its own, as people run them."""
    names = [fault.name for fault in QUICK]
    command = [sys.executable, "-m", "tests.faults", *names, "--share", "0.1", "--minutes", "0"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"faults run {len(names)}, passed {len(names)}, skipped 0"


@pytest.mark.parametrize(("held", "status", "counts"), [(True, 0, "run 1, passed 1"), (False, 1, "run 1, passed 0")])
def test_it_ends_with_the_counts_and_a_status(
    held: bool,
    status: int,
    counts: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = Fault("R0", "nothing happens", lambda folder, effort: Outcome(held, "seen"))
    monkeypatch.setattr(running, "FAULTS", (made,))
    monkeypatch.setattr(running, "homes", lambda: nullcontext(lambda: tmp_path))
    assert running.main([]) == status
    assert capsys.readouterr().out.splitlines()[-1] == f"faults {counts}, skipped 0"
