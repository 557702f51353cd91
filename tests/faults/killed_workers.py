"""R6: eight clients go on with a conversation each, and send feedback, at two processes of one home that are killed and
stopped under them."""

import http.client
import os
import random
import shutil
import signal
import threading
import time
import uuid
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from api.database.database import database_url, open_database
from api.database.received import Received, conversation_mark
from evals.load.server import NotServing, Server, serving
from tests.faults.asking import post
from tests.faults.fault import Effort, Fault, Outcome

CLIENTS = 8
TURNS = 2000
"""Turns of each client at full effort."""
BORNE = 150
"""Turns that a process acknowledges before it is killed or stopped, at a quarter of the full effort or more; 40 at
less. A quiet machine answers these in some five seconds, and a busy one starts a process in half a minute."""
FEEDBACK = 10
"""Turns of which one gets feedback."""
STORING = {"ADVISOR_STORE_CONVERSATIONS": "1", "ADVISOR_LIMIT_SESSION": "0"}
QUESTIONS = (
    "how many outside credits does the university of new hampshire accept?",
    "and at penn state?",
    "which grade do they need?",
    "thank you.",
)
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
            with suppress(NotServing), serving(self._home, settings=STORING) as self.server:
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


@dataclass(frozen=True)
class Turn:
    """A turn that was acknowledged: what was asked, and the id of its answer."""

    question: str
    answer_id: str


class Client:
    """Sends the turns of one conversation one after the other, each until it is acknowledged."""

    def __init__(self, number: int, workers: list[Worker], turns: int) -> None:
        self._number, self._workers, self._turns = number, workers, turns
        self.conversation = str(uuid.uuid4())
        self.acknowledged: list[Turn] = []
        self.rated: list[str] = []
        self.again = 0
        self.thread = threading.Thread(target=self._send)
        self.thread.start()

    def _send(self) -> None:
        chosen = random.Random(self._number)
        for turn in range(self._turns):
            question = f"Turn {turn}: {QUESTIONS[turn % len(QUESTIONS)]}"
            asked = {"question": question, "conversation_id": self.conversation}
            answer = self._until_acknowledged("/v1/answers", asked, chosen)
            if answer is None:
                return
            self.acknowledged.append(Turn(question, str(answer["id"])))
            if turn % FEEDBACK == 0:
                rated = {"answer_id": answer["id"], "rating": "up", "reason": "It helped."}
                if self._until_acknowledged("/v1/feedback", rated, chosen) is not None:
                    self.rated.append(str(answer["id"]))

    def _until_acknowledged(self, path: str, body: object, chosen: random.Random) -> dict[str, object] | None:
        """What a post is answered in the end; None where it is given up."""
        key, last = {"Idempotency-Key": str(uuid.uuid4())}, time.monotonic() + LAST
        while time.monotonic() < last:
            worker = chosen.choice(self._workers)
            server = worker.server
            with suppress(OSError, http.client.HTTPException, ValueError):
                reply = post(server.port, path, body, 10, key) if server else None
                if reply and reply.status in (200, 202):
                    worker.borne += 1
                    return reply.body
            self.again += server is not None
            time.sleep(0.1)
        return None


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Kill or stop one of the two after every so many turns until every client is done; then read what is kept."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    workers = [Worker(home) for _ in range(2)]
    turns, borne = effort.of(TURNS, 20), BORNE if effort.share >= 0.25 else 40
    clients = [Client(number, workers, turns) for number in range(CLIENTS)]
    chosen, kills, stops = random.Random(6), 0, 0
    while any(client.thread.is_alive() for client in clients):
        time.sleep(0.05)
        worker = chosen.choice(workers)
        server = worker.server
        if server is None or worker.borne < borne:
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
    return _judged(home, clients, f"{kills} kills and {stops} stops", turns)


def _judged(home: Path, clients: list[Client], nemesis: str, turns: int) -> Outcome:
    database = open_database(database_url(None, home))
    received = Received(database, 30)
    lost = halved = doubled = disordered = 0
    for client in clients:
        said, given = _kept(received, client.conversation)
        sent = {turn.answer_id for turn in client.acknowledged}
        lost += len(sent - set(said))
        halved += len(set(said) ^ set(given))
        doubled += sum(count > 1 for count in Counter(said.values()).values())
        disordered += [said[each] for each in said] != sorted(said.values(), key=_number)
    rows = [row.answer_id for row in received.feedback()]
    database.close()
    rated = [answer_id for client in clients for answer_id in client.rated]
    lost += len(set(rated) - set(rows))
    doubled += sum(count > 1 for count in Counter(rows).values())
    acknowledged, again = sum(len(client.acknowledged) for client in clients), sum(client.again for client in clients)
    held = not (lost or halved or doubled or disordered) and acknowledged == turns * len(clients)
    seen = f"{acknowledged} of {turns * len(clients)} turns and {len(rated)} ratings acknowledged through {nemesis}, "
    seen += f"{again} sent again; lost {lost}, doubled {doubled}, a turn without its answer or the reverse {halved}, "
    return Outcome(held, f"{seen}out of order with {disordered} clients")


def _kept(received: Received, conversation: str) -> tuple[dict[str, str], list[str]]:
    """The questions of the stored turns by their ids, the oldest first, and the ids of the stored answers."""
    mark = conversation_mark(conversation)
    assert mark is not None, "the id of the conversation cannot be guessed"
    said = received.said(mark, 1_000_000)
    return {row.id: row.question for row in said}, [row.id for row in received.given_in(mark)]


def _number(question: str) -> int:
    return int(question.removeprefix("Turn ").partition(":")[0])


FAULT = Fault("R6", "no acknowledged turn is lost, halved or doubled by killed processes", try_it)
