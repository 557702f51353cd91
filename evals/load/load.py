"""Asking a running service over HTTP, one question after another and many at a time."""

import http.client
import itertools
import json
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.document import Audience
from evals.cases import Case
from evals.load.server import HOST, Server, Usage, usage
from evals.readings import Reading, Section, at_most, percentiles, within

EVIDENCE = 150.0
WHOLE = 300.0
START = 15.0
MEGABYTES = 1024.0
GROWTH = 0.05
"""What is to be reached: milliseconds, seconds, and the share by which memory may grow from SETTLED to ASKED."""

SETTLED = 200
ASKED = 1000
WARM_UP = 5
RATE = 20.0
SECONDS = 30.0
THREADS = 8


@dataclass(frozen=True)
class Timed:
    """One question asked: milliseconds to the first evidence (None where there was none) and to the last event,
    and what went wrong, if anything did."""

    first_evidence: float | None
    whole: float
    error: str | None


Ask = Callable[[bytes, float], Timed]
"""Asks one question, counting from a moment of `time.perf_counter`."""


def bodies(cases: Iterable[Case]) -> tuple[bytes, ...]:
    """The questions of students as the service takes them; those of advisors need a login."""
    return tuple(body(case) for case in cases if case.audience is Audience.STUDENT)


def body(case: Case) -> bytes:
    """A case as the request of its question with its history."""
    history = [
        {"question": turn.question, "answer": turn.answer, "status": turn.status and turn.status.value}
        for turn in case.history
    ]
    return json.dumps({"question": case.question, "history": history}).encode()


def asking(port: int) -> Ask:
    """Asks the service on a port, over a new connection each time."""
    return lambda question, since: ask(port, question, since)


def ask(port: int, question: bytes, since: float) -> Timed:
    """One question, its answer read as events."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
    try:
        connection.request("POST", "/v1/answers", question, headers)
        response = connection.getresponse()
        if response.status != 200:
            return Timed(None, _since(since), f"status {response.status}")
        return read_events(response, since)
    except (OSError, http.client.HTTPException) as error:
        return Timed(None, _since(since), f"{type(error).__name__}: {error}")
    finally:
        connection.close()


def read_events(lines: Iterable[bytes], since: float) -> Timed:
    """Reads a stream of events to its end; one that says `error`, or never `done`, went wrong."""
    evidence, last = None, ""
    for line in lines:
        name, _, value = line.decode().strip().partition(": ")
        if name != "event":
            continue
        last = value
        if value == "evidence" and evidence is None:
            evidence = _since(since)
    return Timed(evidence, _since(since), None if last == "done" else f"the stream ended in {last or 'nothing'!r}")


def one_at_a_time(ask: Ask, questions: Iterable[bytes]) -> list[Timed]:
    """Each question when the one before it has been answered."""
    return [ask(question, time.perf_counter()) for question in questions]


def steadily(ask: Ask, questions: Sequence[bytes], rate: float, seconds: float) -> tuple[list[Timed], float]:
    """`rate` questions a second from a few threads, and the rate that was held.

    Times count from when a question was due, so that a service that falls behind is seen to.
    """
    count, begun = int(rate * seconds), time.perf_counter() + 0.1
    timed: list[Timed] = []
    numbers, lock = iter(range(count)), threading.Lock()

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            due = begun + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            answered = ask(questions[number % len(questions)], due)
            with lock:
                timed.append(answered)

    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return timed, len(timed) / max(time.perf_counter() - begun, seconds)


def measure(server: Server, cases: Sequence[Case]) -> Section:
    """A thousand questions one at a time, then twenty a second, with what they take."""
    questions, ask_it = bodies(cases), asking(server.port)
    cycle, usages = itertools.cycle(questions), [usage(server.process_id)]
    asked: list[Timed] = []
    for until in (SETTLED, ASKED):
        asked += one_at_a_time(ask_it, itertools.islice(cycle, until - len(asked)))
        usages.append(usage(server.process_id))
    together, rate = steadily(ask_it, questions, RATE, SECONDS)
    usages.append(usage(server.process_id))
    errors = [timed.error for timed in (*asked, *together) if timed.error]
    readings = (
        Reading("second start, until ready", server.seconds_to_ready, "s", within(START)),
        *_alone(asked[WARM_UP:]),
        Reading(f"{RATE:g} questions a second for {SECONDS:g} s: achieved", rate, "/s"),
        *percentiles("at that rate: whole answer", [timed.whole for timed in together]),
        Reading("questions that failed", float(len(errors)), "questions", at_most(0)),
        *used([moment for moment in usages if moment]),
    )
    return Section(f"The service ({len(questions)} questions in turn)", readings, tuple(sorted(set(errors))[:3]))


def _alone(asked: Sequence[Timed]) -> tuple[Reading, ...]:
    evidence = [timed.first_evidence for timed in asked if timed.first_evidence is not None]
    return (
        *percentiles("one at a time: first evidence", evidence, within(EVIDENCE)),
        *percentiles("one at a time: whole answer", [timed.whole for timed in asked], within(WHOLE)),
    )


def used(usages: Sequence[Usage]) -> tuple[Reading, ...]:
    """Memory and processor time at the start, at SETTLED, at ASKED and at the end; nothing where they are not shown.

    The processor time of a question does not depend on who else is using the machine, as its other times do.
    """
    if len(usages) < 4:
        return ()
    start, settled, asked, end = usages
    alone = (asked.processor_seconds - settled.processor_seconds) / (ASKED - SETTLED)
    together = (end.processor_seconds - asked.processor_seconds) / (RATE * SECONDS)
    growth = asked.megabytes / settled.megabytes - 1
    return (
        Reading("processor time of the start", start.processor_seconds, "s"),
        Reading("processor time of a question, one at a time", alone * 1000, "ms"),
        Reading("processor time of a question, at that rate", together * 1000, "ms"),
        Reading("memory at start", start.megabytes, "MB"),
        Reading(f"memory after {SETTLED} questions", settled.megabytes, "MB"),
        Reading(f"memory after {ASKED:,} questions", asked.megabytes, "MB", at_most(MEGABYTES)),
        Reading(f"growth from question {SETTLED} to {ASKED:,}", growth, "", at_most(GROWTH)),
        Reading("memory after the questions at that rate", end.megabytes, "MB", at_most(MEGABYTES)),
    )


def _since(moment: float) -> float:
    return (time.perf_counter() - moment) * 1000
