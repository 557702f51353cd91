"""The model's process ends with its owner, however that one ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.advisor.local.fakes import DIES, SERVES, SOON, Starts, running, started, wait_for

DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # What nobody has waited for yet is dead all the same.
    return not Path(f"/proc/{process}/stat").exists() or Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"


def test_closing_while_it_loads_or_waits_does_not_wait_for_that() -> None:
    begun = time.monotonic()
    with started(Starts("import sys; sys.stdin.read()")):
        pass
    with started(Starts(DIES), pauses=(600,)) as model:
        wait_for(model, lambda state: model._child is None)
    assert time.monotonic() - begun < SOON


def test_a_child_that_does_not_listen_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.local.child.GRACE", 0.05)
    announce = "print('\\nlistening on http://127.0.0.1:1', flush=True); time.sleep(600)"
    with started(Starts(DEAF + announce)) as model:
        running(model)
        assert model._child
        child = model._child.pid
    assert not alive(child)


def test_no_child_outlives_a_parent_that_is_killed(tmp_path: Path) -> None:
    owner = f"""
import sys, time
from pathlib import Path
from advisor.local.process import LocalModel
serves = {SERVES!r}
model = LocalModel(Path("model.gguf"), 1, lambda weights, threads: [sys.executable, "-c", serves])
model.start()
model.await_ready({SOON})
print(model._child.pid, flush=True)
time.sleep(600)
"""
    with subprocess.Popen([sys.executable, "-c", owner], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        orphan = int(parent.stdout.readline())
        assert alive(orphan)
        parent.send_signal(signal.SIGKILL)
    last = time.monotonic() + SOON
    while alive(orphan):
        assert time.monotonic() < last, "the child is still there"
        time.sleep(0.01)
