"""The faults that take seconds, at a small share of their counts; `make faults` runs all of them in full."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.faults import damaged, full_disk, ill_model, killed_build, restarts, running, upgrade
from tests.faults.fault import Effort, Fault, Outcome

QUICK = (killed_build.FAULT, restarts.FAULT, damaged.FAULT, full_disk.FAULT, ill_model.FAULT, upgrade.FAULT)


@pytest.mark.parametrize("fault", QUICK, ids=lambda fault: fault.name)
def test_a_fault_holds(fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    outcome = fault.try_it(tmp_path, Effort(0.1, 0, tmp_path))
    assert outcome.held, outcome.seen


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
    monkeypatch.setattr(running, "built_home", lambda: nullcontext(tmp_path))
    assert running.main([]) == status
    assert capsys.readouterr().out.splitlines()[-1] == f"faults {counts}, skipped 0"
