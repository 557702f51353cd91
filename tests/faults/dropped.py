"""R9: clients leave before the first byte, at it, halfway and just before the end, in two rounds: what a service holds
after the second is what it held after the first."""

import json
import os
import shutil
import socket
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from evals.load.server import HOST, Server, serving
from evals.load.stand_in import Manner, standing_in
from tests.faults.asking import stream
from tests.faults.fault import Effort, Fault, Outcome

ROUNDS = 2
DROPS = 500
"""Clients of each round."""
WITHIN = 1.0
"""Seconds in which a model is let go, most of the time."""
EVER = 10.0
"""Seconds in which it is each time, however busy the machine: a call that nobody gave up goes on for sixty."""
QUESTION = "how many outside credits does the university of new hampshire accept?"
STAGES = ("", "event: status", "event: evidence", "event: sentence")
"""What a client waits for before it goes; nothing is right after its request."""


@dataclass(frozen=True)
class Held:
    """What a process holds: how many threads, and its open files by what they are."""

    threads: int
    files: Counter[str]

    def beyond(self, other: "Held") -> list[str]:
        """What it holds that was not held before."""
        more = [f"{count} of {name}" for name, count in (self.files - other.files).items()]
        many = sum(self.files.values()) - sum(other.files.values())
        grown = [f"{many} files more: {', '.join(more)}"] if many > 0 else []
        return grown + [f"{self.threads - other.threads} threads more"] * (self.threads > other.threads)

    def __str__(self) -> str:
        return f"{self.threads} threads and {sum(self.files.values())} files"


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Leave so often, look what is held, and do the same once more."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    with standing_in(Manner.CRAWLS) as model:
        settings = {"ADVISOR_MODEL_URL": model.url, "OPENAI_API_KEY": "none"}
        with serving(home, "openai:stand-in", settings) as server:
            faults, took, held, drops = list[str](), list[float](), list[Held](), effort.of(DROPS, 40)
            for _ in range(ROUNDS):
                took += _round(server, drops, lambda: model.open == 0)
                held.append(_settled(server, held[-1] if held else None))
            if stream(server.port, QUESTION, 90).last != "done":
                faults.append("afterwards it does not answer")
    usual, slowest = median(took), max(took)
    if usual > WITHIN or slowest > EVER:
        faults.append(f"the model went on for {slowest:.1f} s")
    faults += held[-1].beyond(held[0])
    seen = f"{ROUNDS * drops} left; the model was let go after {usual:.2f} s, {slowest:.2f} at the latest; "
    seen += f"after each {drops} there were {' and '.join(map(str, held))}"
    return Outcome(not faults, "; ".join([seen, *faults]))


def _round(server: Server, drops: int, is_free: Callable[[], bool]) -> list[float]:
    """Leave so often; the seconds after which a model was free, each time that ten had left."""
    took = []
    for number in range(drops):
        _drop(server.port, STAGES[number % len(STAGES)])
        if number % 10 == 9:
            took.append(_settle(is_free))
    return took


def _drop(port: int, awaited: str) -> None:
    body = json.dumps({"question": QUESTION}).encode()
    head = "POST /v1/answers HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n"
    with socket.create_connection((HOST, port), timeout=30) as connection:
        connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        read = b""
        while awaited.encode() not in read:
            more = connection.recv(4096)
            if not more:
                return
            read += more


def _settled(server: Server, before: Held | None) -> Held:
    """What a process holds once all that was asked of it is over."""
    _settle(lambda: before is not None and not _held(server).beyond(before))
    return _held(server)


def _settle(holds: Callable[[], bool], seconds: float = 20.0) -> float:
    """Seconds until something holds, or until it is waited for no longer."""
    begun = time.monotonic()
    while not holds() and time.monotonic() - begun < seconds:
        time.sleep(0.02)
    return time.monotonic() - begun


def _held(server: Server) -> Held:
    process = Path(f"/proc/{server.process_id}")
    status = (process / "status").read_text(encoding="utf-8")
    threads = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("Threads:"))
    return Held(threads, Counter(filter(None, map(_kind, (process / "fd").iterdir()))))


def _kind(file: Path) -> str | None:
    """What an open file is, without the number of its socket or pipe; None for one that was closed meanwhile."""
    try:
        return os.readlink(file).partition(":[")[0]
    except OSError:
        return None


FAULT = Fault("R9", "who leaves costs nothing a second later, and leaves nothing behind", try_it)
