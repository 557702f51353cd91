"""The service with the local model at work: how long an answer takes, and what both processes hold in memory."""

import http.client
import json
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evals.cases import Case
from evals.load.load import asking, bodies, one_at_a_time
from evals.load.server import HOST, NotServing, Server, usage
from evals.readings import Reading, Section, at_most, percentiles, within

EVIDENCE = 150.0
MEDIAN, SLOWEST = 20_000.0, 30_000.0
MEGABYTES = 2.8 * 1024
"""What is to be reached: milliseconds, and the memory of the service and the model's process together."""

PATIENCE = 120.0
"""Seconds after which a model that is still loading is given up."""


def measure(server: Server, cases: Sequence[Case]) -> Section:
    """Every question of a student once, one after another; raises NotServing where the model does not come up."""
    waited = _await_model(server.port)
    timed = one_at_a_time(asking(server.port), bodies(cases))
    evidence = [each.first_evidence for each in timed if each.first_evidence is not None]
    whole = [each.whole for each in timed]
    wrong = [each.error for each in timed if each.error]
    middle, late = percentiles("whole answer", whole, within(SLOWEST))
    readings = (
        *percentiles("first evidence", evidence, within(EVIDENCE)),
        replace(middle, goal=within(MEDIAN)),
        late,
        Reading("resident, both processes", _resident(server.process_id), "MB", at_most(MEGABYTES)),
        Reading("errors", len(wrong), "", at_most(0)),
    )
    return Section("With the local model", readings, (f"the model was ready {waited:.1f} s after the service",))


def _await_model(port: int) -> float:
    """Seconds until the service says that a model adds to its answers."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        connection = http.client.HTTPConnection(HOST, port, timeout=10)
        connection.request("GET", "/readyz")
        told = json.loads(connection.getresponse().read())
        connection.close()
        if told["model"] == "local" and told["degraded"] is None:
            return time.monotonic() - begun
        time.sleep(0.2)
    raise NotServing(f"the local model is not ready after {PATIENCE:.0f} s: {told['degraded']}")


def _resident(process_id: int) -> float:
    """Megabytes of a process and its children."""
    children = Path(f"/proc/{process_id}/task").glob("*/children")
    family = [process_id, *(int(child) for each in children for child in each.read_text(encoding="utf-8").split())]
    return sum(used.megabytes for used in map(usage, family) if used)
