"""Many answers at a time that a model adds to, and what of their time is our own."""

import asyncio
import json
import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from evals.load.server import HOST, Server, Usage, serving, usage
from evals.load.stand_in import Answered, Manner, standing_in
from evals.readings import Reading, Section, at_most, percentiles, within

OPEN = 200
FIRST_TOKEN = 1.0
PACE = 1 / 20
TOKENS = 220
"""Tokens of an answer, so that one takes 12 seconds: whatever comes after 13 is too late to bring evidence."""
SECONDS = 36.0
"""How long so many are open, after the time of one answer in which they were opened one by one."""
OVERHEAD = 60.0
"""Milliseconds that may be our own."""
PATIENCE = 60.0
"""Seconds for which a line is waited for."""
LONGEST = 1 << 20
"""Bytes of a line at the most."""


@dataclass(frozen=True)
class Streamed:
    """One stream: its question; when it was sent, brought its first evidence and ended, by the monotonic clock; why no
    sentence of the model is in it; and what else was wrong, if anything was."""

    question: str
    sent: float
    evidence: float | None
    ended: float
    degraded: str | None
    trouble: str | None


def measure(home: Path, questions: Sequence[str], processes: int) -> Section:
    """So many streams, spread over processes of the service and each opened again as soon as it ends, against a
    stand-in in a process of its own. One that did without the model ends in a moment; it is opened again no sooner than
    if it had not: else a service that leaves the model out once is asked ten times as often, and stays without it."""
    settings = {"OPENAI_API_KEY": "none", "ADVISOR_MODEL_ANSWERS": str(OPEN // processes + 1)}
    with _model() as (url, told), ExitStack() as started:
        known = {**settings, "ADVISOR_MODEL_URL": url}
        servers = [started.enter_context(serving(home, "openai:stand-in", known)) for _ in range(processes)]
        asyncio.run(_all(servers, questions, 4 * processes, 0.0))
        before, begun = used(servers), time.monotonic()
        streams, most = asyncio.run(_all(servers, questions, OPEN, SECONDS))
        spent, took = used(servers).processor_seconds - before.processor_seconds, time.monotonic() - begun
        answered = told()
    settled = min(each.sent for each in streams) + FIRST_TOKEN + TOKENS * PACE
    counted = [stream for stream in streams if stream.sent >= settled]
    asked = list(our_own(counted, answered))
    spans = [span for _, span in asked if span]
    troubles = [stream.trouble or stream.degraded for stream, span in asked if span is None]
    failed = [trouble for trouble in troubles if trouble]
    evidence = [(s.evidence - s.sent) * 1000 for s in counted if s.evidence is not None]
    readings = (
        *percentiles("our own share of an answer's time", [sum(span) for span in spans], within(OVERHEAD)),
        *percentiles("of it before the model was asked", [asking for asking, _ in spans]),
        *percentiles("of it after the model's last token", [telling for _, telling in spans]),
        *percentiles("first evidence", evidence),
        Reading("answers measured", float(len(spans)), "answers"),
        Reading("streams that failed or did without the model", float(len(failed)), "streams", at_most(0)),
        Reading("memory of an open stream", (most - before.megabytes) / OPEN, "MB"),
        Reading("processor time of a stream", spent / len(streams) * 1000, "ms"),
        Reading("cores that the service kept busy", spent / took, "cores"),
    )
    model = f"a model with {FIRST_TOKEN:g} s to the first token and {1 / PACE:g} tokens a second"
    title = f"{OPEN} open streams, {processes} processes, {model}"
    return Section(title, readings, tuple(sorted(set(failed))[:3]))


def used(servers: Sequence[Server]) -> Usage:
    """What some processes have taken so far, together."""
    found = [usage(server.process_id) for server in servers]
    shown = [each for each in found if each]
    assert len(shown) == len(servers), "the system does not show what a process uses"
    return Usage(sum(each.megabytes for each in shown), sum(each.processor_seconds for each in shown))


Span = tuple[float, float]
"""Milliseconds before a model was asked, and after it was done."""


def our_own(streams: Sequence[Streamed], answered: Sequence[Answered]) -> Iterator[tuple[Streamed, Span | None]]:
    """Each stream with our own share of its time; None where no model answered in it. Which of several answers to one
    question belongs to which stream is told by their times."""
    of_question: dict[str, list[Answered]] = {}
    for stream in sorted(streams, key=lambda each: each.ended):
        named = f"Question: {stream.question}\n"
        held = of_question.setdefault(stream.question, [each for each in answered if named in each.said])
        within_it = [each for each in held if stream.sent <= each.asked and each.done <= stream.ended]
        if not within_it:
            yield stream, None
            continue
        last = max(within_it, key=lambda each: each.done)
        held.remove(last)
        yield stream, ((last.asked - stream.sent) * 1000, (stream.ended - last.done) * 1000)


async def _all(
    servers: Sequence[Server], questions: Sequence[str], most: int, seconds: float
) -> tuple[list[Streamed], float]:
    """The streams in the order in which they ended, and the most megabytes that the service had in use."""
    length = FIRST_TOKEN + TOKENS * PACE
    begun, ended, memory = time.monotonic(), list[Streamed](), [0.0]

    async def keep_open(number: int) -> None:
        await asyncio.sleep(number * length / most)
        while True:
            question = questions[(number + most * len(ended)) % len(questions)]
            stream = await _one(servers[number % len(servers)].port, question)
            ended.append(stream)
            if stream.trouble or stream.degraded:
                await asyncio.sleep(max(0.0, stream.sent + length - stream.ended))
            if time.monotonic() - begun > length + seconds:
                return

    async def watch() -> None:
        while True:
            memory.append(used(servers).megabytes)
            await asyncio.sleep(1)

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(keep_open(number) for number in range(most)))
    watching.cancel()
    return ended, max(memory)


async def _one(port: int, question: str) -> Streamed:
    body = json.dumps({"question": question}).encode()
    head = f"POST /v1/answers HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: {len(body)}\r\n"
    sent, heard = time.monotonic(), _Heard()
    try:
        reader, writer = await asyncio.open_connection(HOST, port, limit=LONGEST)
        writer.write(f"{head}Content-Type: application/json\r\nAccept: text/event-stream\r\n\r\n".encode() + body)
        await heard.listen(reader)
        writer.close()
    except (OSError, TimeoutError) as error:
        heard.last = type(error).__name__
    trouble = None if heard.last == "done" else f"a stream ended in {heard.last}"
    return Streamed(question, sent, heard.evidence, time.monotonic(), heard.degraded, trouble)


@dataclass
class _Heard:
    """What came of a stream: its last event, or the status where there is no stream; when evidence came; and why the
    model was left out."""

    last: str = "nothing"
    evidence: float | None = None
    degraded: str | None = None

    async def listen(self, reader: asyncio.StreamReader) -> None:
        """Read to the last event; raises OSError and TimeoutError."""
        status = (await asyncio.wait_for(reader.readline(), PATIENCE)).decode().partition(" ")[2].strip()
        if not status.startswith("200"):
            self.last = f"status {status}"
            return
        while line := await asyncio.wait_for(reader.readline(), PATIENCE):
            field, _, value = line.decode().strip().partition(": ")
            if field == "event":
                self.last = value
                self.evidence = self.evidence or (time.monotonic() if value == "evidence" else None)
            elif field == "data" and self.last == "done":
                self.degraded = json.loads(value)["degraded"]
                return


@contextmanager
def _model() -> Iterator[tuple[str, "Told"]]:
    """The stand-in's address, and what tells its answers."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_stand_in, args=(theirs,))
    process.start()
    told = Told(ours)
    try:
        yield ours.recv(), told
    finally:
        told()
        process.join()


class Told:
    """Ends the stand-in when it is first asked for its answers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._answered: list[Answered] | None = None

    def __call__(self) -> list[Answered]:
        if self._answered is None:
            self._connection.send("tell")
            self._answered = self._connection.recv()
        return self._answered


def _stand_in(connection: Connection) -> None:
    with standing_in(Manner.WELL, FIRST_TOKEN, PACE, TOKENS) as model:
        connection.send(model.url)
        connection.recv()
        connection.send(model.answered)
