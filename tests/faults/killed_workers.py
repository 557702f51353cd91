"""R6: eight clients send to two processes of one home that are killed and stopped under them."""

import http.client
import os
import random
import signal
import threading
import time
import uuid
from collections import Counter
from contextlib import suppress
from pathlib import Path

from api.database.database import database_url, open_database
from api.database.received import Received
from evals.server import NotServing, Server, serving
from tests.faults.asking import post
from tests.faults.fault import Effort, Fault, Outcome

CLIENTS = 8
TURNS = 250
"""Turns of each client at full effort."""
BORNE = 40
"""Turns that a process acknowledges before it is killed or stopped. A busy machine starts one in half a minute, and one
that is killed sooner would show nothing."""
LAST = 900.0
"""Seconds after which a client gives a turn up; none does."""


class Worker:
    """A process that is started again when it was killed."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.server: Server | None = None
        self.borne = 0
        """Turns that it acknowledged since it was started or last stopped."""
        self.over = threading.Event()
        self._thread = threading.Thread(target=self._keep)
        self._thread.start()

    def _keep(self) -> None:
        while not self.over.is_set():
            with suppress(NotServing), serving(self._home, await_library=False) as self.server:
                self.borne = 0
                while not self.over.is_set() and _lives(self.server.process_id):
                    time.sleep(0.05)
            self.server = None

    def close(self) -> None:
        self.over.set()
        self._thread.join()


def _lives(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


class Client:
    """Sends its turns one after the other, each until it is acknowledged."""

    def __init__(self, number: int, workers: list[Worker], turns: int) -> None:
        self._number, self._workers, self._turns = number, workers, turns
        self.acknowledged: list[str] = []
        self.again = 0
        self.thread = threading.Thread(target=self._send)
        self.thread.start()

    def _send(self) -> None:
        chosen = random.Random(self._number)
        for turn in range(self._turns):
            name, key, last = f"{self._number}-{turn:05}", str(uuid.uuid4()), time.monotonic() + LAST
            while time.monotonic() < last:
                worker = chosen.choice(self._workers)
                server = worker.server
                if server and self._acknowledged(server, name, key):
                    self.acknowledged.append(name)
                    worker.borne += 1
                    break
                self.again += 1
                time.sleep(0.05)

    def _acknowledged(self, server: Server, name: str, key: str) -> bool:
        body = {"answer_id": name, "rating": "up", "reason": "It helped."}
        try:
            return post(server.port, "/v1/feedback", body, 5, {"Idempotency-Key": key}).status == 202
        except (OSError, http.client.HTTPException, ValueError):
            return False


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Kill or stop one of the two after every so many turns until every client is done; then read what is kept."""
    workers = [Worker(folder) for _ in range(2)]
    clients = [Client(number, workers, effort.of(TURNS, 20)) for number in range(CLIENTS)]
    chosen, kills, stops = random.Random(6), 0, 0
    while any(client.thread.is_alive() for client in clients):
        time.sleep(0.05)
        worker = chosen.choice(workers)
        server = worker.server
        if server is None or worker.borne < BORNE:
            continue
        worker.borne = 0
        with suppress(ProcessLookupError):
            if chosen.random() < 0.7:
                os.kill(server.process_id, signal.SIGKILL)
                kills += 1
            else:
                os.kill(server.process_id, signal.SIGSTOP)
                time.sleep(1)
                os.kill(server.process_id, signal.SIGCONT)
                stops += 1
    for worker in workers:
        worker.close()
    return _judged(folder, clients, f"{kills} kills and {stops} stops", effort.of(TURNS, 20))


def _judged(folder: Path, clients: list[Client], nemesis: str, turns: int) -> Outcome:
    database = open_database(database_url(None, folder))
    rows = [row.answer_id for row in Received(database, 30).feedback()]
    database.close()
    acknowledged = [name for client in clients for name in client.acknowledged]
    lost = len(set(acknowledged) - set(rows))
    doubled = sum(count > 1 for count in Counter(rows).values())
    disordered = sum(
        ordered != sorted(ordered)
        for ordered in ([row for row in rows if row.startswith(f"{number}-")] for number in range(len(clients)))
    )
    again = sum(client.again for client in clients)
    held = not lost and not doubled and not disordered and len(acknowledged) == turns * len(clients)
    seen = f"{len(acknowledged)} of {turns * len(clients)} turns acknowledged through {nemesis}, {again} sent again"
    return Outcome(held, f"{seen}; lost {lost}, doubled {doubled}, out of order with {disordered} clients")


FAULT = Fault("R6", "no acknowledged turn is lost or doubled by killed processes", try_it)
