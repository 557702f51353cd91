"""R8: the index is swapped again and again while people ask, and how much longer their answers take meanwhile."""

import os
import re
import shutil
import threading
import time
from pathlib import Path

from advisor.bootstrap import library_roots, make_snapshots
from advisor.settings import Settings
from evals.load.server import serving
from index.embed import SentenceEmbedder
from tests.faults.asking import Reply, post
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import write_document

SWAPS = 100
ASKING = 4
RATE = 20.0
"""Questions a second of all who ask, at the most: each waits for an answer before the next."""
USUALLY = 20.0
"""Seconds of asking without a swap, before the first."""
SLOWER = 2.0
"""How many times as long the slowest of a hundred answers may take while indexes are swapped, on so many cores or more:
on fewer the builds and those who ask take the time of the answers, which says nothing of the swap."""
CORES = 4
SCHOOL = "Swapping University"
QUESTION = f"How many outside credits does {SCHOOL} accept toward a master's degree, and with which grade?"


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Build the next version, wait until it is served, and look at every answer that was given meanwhile."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    settings = Settings(home=home, model="none")
    held = make_snapshots(settings, SentenceEmbedder())
    _write(home, 0)
    held.build(library_roots(settings))
    replies, over = list[Reply | str](), threading.Event()
    with serving(home) as server:
        asking = [threading.Thread(target=_ask, args=(server.port, replies, over)) for _ in range(ASKING)]
        for each in asking:
            each.start()
        time.sleep(USUALLY * max(0.25, effort.share))
        usual, missed = len(replies), 0
        for number in range(1, effort.of(SWAPS, 3) + 1):
            _write(home, number)
            built = held.build(library_roots(settings))
            missed += not _served(replies, built.version)
        over.set()
        for each in asking:
            each.join()
    return _judged(replies, usual, effort.of(SWAPS, 3), missed)


def _write(home: Path, version: int) -> None:
    root = home / "library"
    caps = f"{SCHOOL} accepts at most {version + 1} outside credits toward a master's degree, by version {version}."
    write_document(root, "swapping-credits", caps, institution=SCHOOL)
    grade = f"{SCHOOL} accepts outside credits with a grade of B toward a master's degree, by version {version}."
    write_document(root, "swapping-grades", grade, institution=SCHOOL)


def _ask(port: int, replies: list[Reply | str], over: threading.Event) -> None:
    while not over.wait(ASKING / RATE):
        try:
            replies.append(post(port, "/v1/answers", {"question": QUESTION}))
        except Exception as error:
            replies.append(f"{type(error).__name__}: {error}")


def _served(replies: list[Reply | str], version: str, seconds: float = 60.0) -> bool:
    """Whether a version is answered from within some seconds."""
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        if replies and isinstance(replies[-1], Reply) and replies[-1].body.get("index_version") == version:
            return True
        time.sleep(0.05)
    return False


def _judged(replies: list[Reply | str], usual: int, swaps: int, missed: int) -> Outcome:
    errors = [reply for reply in replies if isinstance(reply, str) or reply.status != 200]
    mixed, seen = 0, set[str]()
    of_index: dict[str, set[str]] = {}
    for reply in replies:
        if isinstance(reply, Reply) and reply.status == 200:
            found = set(re.findall(r"by version (\d+)", str(reply.body["citations"])))
            mixed += len(found) != 1
            seen |= found
            of_index.setdefault(str(reply.body["index_version"]), set()).update(found)
    crossed = sum(len(found) > 1 for found in of_index.values())
    before, meanwhile = _slowest(replies[:usual]), _slowest(replies[usual:])
    slow = meanwhile > SLOWER * before and len(os.sched_getaffinity(0)) >= CORES
    held = not (errors or mixed or crossed or missed or slow) and len(seen) >= swaps
    said = f"{len(replies)} answers over {swaps} swaps, of {len(seen)} versions: {len(errors)} errors, "
    said += f"{mixed} without one version, {crossed} indexes of two, {missed} never served; "
    return Outcome(held, f"{said}p99 {meanwhile * 1000:.0f} ms, {before * 1000:.0f} ms before the first swap")


def _slowest(replies: list[Reply | str]) -> float:
    """The seconds within which 99 of 100 answers came."""
    taken = sorted(reply.seconds for reply in replies if isinstance(reply, Reply))
    return taken[int(len(taken) * 0.99)] if taken else 0.0


FAULT = Fault("R8", "an index is swapped under load with no error and no answer from two versions", try_it)
