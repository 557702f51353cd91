"""A child process that is spoken to through pipes: it gets a key, announces its address, and ends with its input."""

import subprocess
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from advisor.local.server import ANNOUNCEMENT

GRACE = 3.0
"""Seconds that a child gets to end by itself, and again after it was asked to."""

REMEMBERED = 6
"""Last lines of a child that its last words are made of."""

Child = subprocess.Popen[str]


@dataclass(frozen=True)
class Ending:
    """How a child ended: its last words, and its exit status, None where it was never born."""

    said: str
    status: int | None


def spawn(command: Sequence[str], key: str) -> Child:
    """A new child that was given the key; raises OSError where the command cannot be run."""
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    assert child.stdin
    with suppress(OSError):  # it died already, and its last words say why
        child.stdin.write(f"{key}\n")
        child.stdin.flush()
    return child


def hear_out(child: Child, announced: Callable[[str], None]) -> Ending:
    """Listen to a child until its end, pass on the address that it announces, and tell how it ended."""
    said: deque[str] = deque(maxlen=REMEMBERED)
    with child:
        for line in child.stdout or ():
            if line.startswith(ANNOUNCEMENT):
                announced(line.removeprefix(ANNOUNCEMENT).strip())
            elif line.strip():
                said.append(line.strip())
        _close_input(child)
    return Ending(" / ".join(said) or f"nothing, its status was {child.returncode}", child.returncode)


def end(child: Child) -> None:
    """End a child and wait for it: the end of its input, then a request, then by force."""
    _close_input(child)
    for push in (child.terminate, child.kill):
        with suppress(subprocess.TimeoutExpired):
            child.wait(GRACE)
            return
        push()
    child.wait()


def _close_input(child: Child) -> None:
    assert child.stdin
    with suppress(OSError):
        child.stdin.close()
