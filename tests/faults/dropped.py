"""R9: clients leave before the first byte, at it, halfway and just before the end."""

import json
import shutil
import socket
import time
from pathlib import Path
from statistics import median

from evals.server import HOST, Server, serving
from evals.stand_in import Manner, standing_in
from tests.faults.asking import stream
from tests.faults.fault import Effort, Fault, Outcome

DROPS = 1000
WITHIN = 1.0
"""Seconds in which a model is let go, most of the time."""
EVER = 10.0
"""Seconds in which it is each time, however busy the machine: a call that nobody gave up goes on for sixty."""
QUESTION = "how many outside credits does the university of new hampshire accept?"
STAGES = ("", "event: status", "event: evidence", "event: sentence")
"""What a client waits for before it goes; nothing is right after its request."""


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Leave so often, then look what is left behind."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    with standing_in(Manner.CRAWLS) as model:
        settings = {"ADVISOR_MODEL_URL": model.url, "OPENAI_API_KEY": "none"}
        with serving(home, "openai:stand-in", settings) as server:
            for _ in range(8):
                _drop(server.port, "event: evidence")
            _settle(lambda: model.open == 0)
            before, faults, took = _held(server), list[str](), list[float]()
            drops = effort.of(DROPS, 40)
            for number in range(drops):
                _drop(server.port, STAGES[number % len(STAGES)])
                if number % 10 == 9:
                    took.append(_settle(lambda: model.open == 0))
            _settle(lambda: _held(server)[0] <= before[0])
            after = _held(server)
            if stream(server.port, QUESTION, 90).last != "done":
                faults.append("afterwards it does not answer")
    usual, slowest = median(took), max(took)
    if usual > WITHIN or slowest > EVER:
        faults.append(f"the model went on for {slowest:.1f} s")
    if after[0] > before[0] + 4 or after[1] > before[1] + 4:
        faults.append("threads or files are left behind")
    seen = f"{drops} left; the model was let go after {usual:.2f} s, {slowest:.2f} at the latest; "
    seen += f"threads {before[0]} then {after[0]}, files {before[1]} then {after[1]}"
    return Outcome(not faults, "; ".join([seen, *faults]))


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


def _settle(holds: object, seconds: float = 20.0) -> float:
    """Seconds until something holds."""
    assert callable(holds)
    begun = time.monotonic()
    while not holds() and time.monotonic() - begun < seconds:
        time.sleep(0.02)
    return time.monotonic() - begun


def _held(server: Server) -> tuple[int, int]:
    """The threads and the open files of a process."""
    process = Path(f"/proc/{server.process_id}")
    status = (process / "status").read_text(encoding="utf-8")
    threads = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("Threads:"))
    return threads, len(list((process / "fd").iterdir()))


FAULT = Fault("R9", "who leaves costs nothing a second later, and leaves nothing behind", try_it)
