"""R12: the service is told to stop while twenty streams wait for a model."""

import os
import shutil
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evals.load.server import is_ready, serving
from evals.load.stand_in import Manner, standing_in
from tests.faults.asking import Heard, stream
from tests.faults.fault import Effort, Fault, Outcome

STREAMS = 20
WITHIN = 10.0
QUESTION = "how many outside credits does the university of new hampshire accept?"


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Open the streams, stop the service, and hear them end."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    with standing_in(Manner.CRAWLS) as model:
        settings = {"ADVISOR_MODEL_URL": model.url, "OPENAI_API_KEY": "none"}
        with serving(home, "openai:stand-in", settings) as server, ThreadPoolExecutor(STREAMS) as clients:
            first = stream(server.port, QUESTION)
            heard = []
            asked = [clients.submit(stream, server.port, QUESTION) for _ in range(4)]
            for _ in range(STREAMS - 4):
                time.sleep(0.15)  # one after the other: too many at once would do without the model
                asked.append(clients.submit(stream, server.port, QUESTION))
            last = time.monotonic() + 30
            while model.open < STREAMS and time.monotonic() < last:
                time.sleep(0.05)
            waiting = model.open
            begun = time.monotonic()
            os.kill(server.process_id, signal.SIGTERM)
            unready = threading.Event()
            while not unready.is_set() and time.monotonic() - begun < WITHIN:
                if not is_ready(server.port):
                    unready.set()
            seconds_unready = time.monotonic() - begun
            heard = [each.result() for each in asked]
            seconds = time.monotonic() - begun
            status = _status(server.process_id)
    return _judged(heard, first, waiting, seconds_unready, seconds, status)


def _status(process: int) -> int | None:
    """What a child ended with; None where it still runs after some seconds."""
    last = time.monotonic() + WITHIN
    while time.monotonic() < last:
        try:
            ended, status = os.waitpid(process, os.WNOHANG)
        except ChildProcessError:
            return 0  # somebody waited for it before
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    return None


def _judged(
    heard: list[Heard], first: Heard, waiting: int, unready: float, seconds: float, status: int | None
) -> Outcome:
    ends = [each.last for each in heard]
    whole = sum(end in ("done", "error") for end in ends)
    held = whole == STREAMS and waiting == STREAMS and unready < 1 and seconds <= WITHIN and status == 0
    seen = f"{waiting} streams waited for the model; {whole} of {STREAMS} ended whole after {seconds:.1f} s"
    other = sorted({end for end in ends if end not in ("done", "error")})
    said = f"unready after {unready:.2f} s, exit status {status}, before it a stream ended in {first.last!r}"
    return Outcome(held, "; ".join([seen, said, *other]))


FAULT = Fault("R12", "a service that stops ends its streams whole within ten seconds, with status 0", try_it)
