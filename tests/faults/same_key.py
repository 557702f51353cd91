"""R7: one key, sent twenty times at once, to two processes, with another body, and after a restart: feedback, and a
turn of a conversation."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from api.database.database import database_url, open_database
from api.database.received import Received, conversation_mark
from evals.load.server import Server, serving
from tests.faults.asking import Reply, post
from tests.faults.fault import Effort, Fault, Outcome

AT_ONCE = 20
TIMES = 2
"""How often the processes are started."""
KEY = {"Idempotency-Key": "7c5c3f5e-0000-4000-8000-000000000001"}
STORING = {"ADVISOR_STORE_CONVERSATIONS": "1", "ADVISOR_LIMIT_SESSION": "0"}
CONVERSATION = "7c5c3f5e-0000-4000-8000-000000000002"
RATED = {"answer_id": "an-answer", "rating": "down", "reason": "It is nine."}
ASKED = {
    "question": "how many outside credits does the university of new hampshire accept?",
    "conversation_id": CONVERSATION,
}


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Send, send something else, start anew, send again, and count what is kept."""
    home, faults = folder / "home", list[str]()
    shutil.copytree(effort.home, home)
    turns = list[Reply]()
    for _ in range(TIMES):
        with serving(home, settings=STORING) as one, serving(home, settings=STORING) as other:
            faults += _sent(one, other, "/v1/feedback", RATED, {**RATED, "rating": "up"})[1]
            answered, wrong = _sent(one, other, "/v1/answers", ASKED, {**ASKED, "question": "how many at penn state?"})
            turns += answered
            faults += wrong
    if len({str(turn.body["id"]) for turn in turns}) != 1 or len({str(turn.body["citations"]) for turn in turns}) != 1:
        faults.append("a turn is answered otherwise by the other process or after a restart")
    if turns[-1].body not in [turn.body for turn in turns[:AT_ONCE]]:
        faults.append("after a restart the answer is not the one that was given")
    kept = _kept(home)
    if kept != (1, 1, 1):
        faults.append("kept are {} ratings, {} turns and {} answers".format(*kept))
    sent = 2 * TIMES * (AT_ONCE + 2)
    return Outcome(
        not faults, "; ".join(faults[:3]) or f"{sent} times sent, to two processes: one turn, one rating kept"
    )


def _sent(one: Server, other: Server, path: str, body: object, another: object) -> tuple[list[Reply], list[str]]:
    """The replies to what is sent at once to both and once more to one of them, and what was wrong with them."""
    faults = []
    ports = [one.port, other.port] * (AT_ONCE // 2)
    with ThreadPoolExecutor(AT_ONCE) as clients:
        replies = list(clients.map(lambda port: post(port, path, body, headers=KEY), ports))
    faults += [f"{path}: status {reply.status}" for reply in replies if reply.status not in (200, 202, 409)]
    done = [reply for reply in replies if reply.status in (200, 202)]
    if not done:
        faults.append(f"{path}: none was acknowledged")
    again = [post(one.port, path, body, headers=KEY) for _ in range(2)]
    if again[0].body != again[1].body or again[1].status not in (200, 202):
        faults.append(f"{path}: sent again, it is answered otherwise")
    different = post(one.port, path, another, headers=KEY)
    if different.status not in (409, 422):
        faults.append(f"{path}: another body under the key is answered {different.status}")
    return [*done, *again], faults


def _kept(home: Path) -> tuple[int, int, int]:
    """How many ratings, turns and answers are kept."""
    database, mark = open_database(database_url(None, home)), conversation_mark(CONVERSATION)
    assert mark is not None, "the id of the conversation cannot be guessed"
    received = Received(database, 30)
    kept = len(received.feedback()), len(received.said(mark, 100)), len(received.given_in(mark))
    database.close()
    return kept


FAULT = Fault("R7", "what is sent again under its key is kept once and answered alike", try_it)
