"""R7: one key, sent twenty times at once, to two processes, with another body, and after a restart."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from api.database.database import database_url, open_database
from api.database.received import Received
from evals.server import serving
from tests.faults.asking import Reply, post
from tests.faults.fault import Effort, Fault, Outcome

AT_ONCE = 20
KEY = {"Idempotency-Key": "7c5c3f5e-0000-4000-8000-000000000001"}
SENT = {"answer_id": "an-answer", "rating": "down", "reason": "It is nine."}


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Send, count what is kept, send something else, start anew, send again."""
    faults = []
    for _ in range(2):
        with (
            serving(folder, await_library=False) as one,
            serving(folder, await_library=False) as other,
            ThreadPoolExecutor(AT_ONCE) as clients,
        ):
            ports = [one.port, other.port] * (AT_ONCE // 2)
            replies = list(clients.map(lambda port: post(port, "/v1/feedback", SENT, headers=KEY), ports))
            faults += [f"status {reply.status}" for reply in replies if reply.status not in (202, 409)]
            if not any(reply.status == 202 for reply in replies):
                faults.append("none was acknowledged")
            again = [post(port, "/v1/feedback", SENT, headers=KEY) for port in (one.port, one.port)]
            if again[0].body != again[1].body or again[1].status != 202:
                faults.append("sent again, it is answered otherwise")
            different: Reply = post(one.port, "/v1/feedback", {**SENT, "rating": "up"}, headers=KEY)
            if different.status not in (409, 422):
                faults.append(f"another body under the key is answered {different.status}")
    database = open_database(database_url(None, folder))
    kept = len(Received(database, 30).feedback())
    database.close()
    if kept != 1:
        faults.append(f"{kept} rows are kept")
    return Outcome(
        not faults, "; ".join(faults[:3]) or f"{2 * (AT_ONCE + 2)} times sent, to two processes: one row kept"
    )


FAULT = Fault("R7", "what is sent again under its key is kept once and answered alike", try_it)
