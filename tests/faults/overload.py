"""R11: ten times as many questions as can be answered."""

import asyncio
import json
import multiprocessing
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from evals.load.server import HOST, serving
from tests.faults.asking import post
from tests.faults.fault import Effort, Fault, Outcome

SECONDS = 60.0
TIMES = 10
REFUSED_WITHIN = 0.05
QUESTION = "how many outside credits does the university of new hampshire accept?"
ROOM = 20
"""Places of answers that are worked out or wait for that, at the least: see `api.crowd.Sizes`."""


@dataclass(frozen=True)
class Asked:
    """One question: the status (0 for none), whether it says when to come again, and the seconds that it took."""

    status: int
    again: bool
    seconds: float


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Find out how much is enough, ask ten times that, and see how soon all is as before."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    with serving(home) as server:
        alone = [post(server.port, "/v1/answers", {"question": QUESTION}).seconds for _ in range(60)][10:]
        usual = _share(alone, 0.95)
        rate = TIMES / (sum(alone) / len(alone))
        asked = _flood(server.port, rate, SECONDS * effort.share if effort.share >= 0.5 else 5.0)
        begun = time.monotonic()
        while post(server.port, "/v1/answers", {"question": QUESTION}).seconds > 2 * usual:
            if time.monotonic() - begun > 30:
                break
        back = time.monotonic() - begun
    taken = [each.seconds for each in asked if each.status == 200]
    away = [each for each in asked if each.status in (429, 503)]
    lost = [each for each in asked if each.status not in (200, 429, 503)]
    waited, refused = _share(taken, 0.95), _share([each.seconds for each in away], 0.95)
    # Whoever is let in waits for those before them, which are as many as there are places, and no longer. Twice the
    # usual would take a row of none, which sends a class away that asks at once (docs/measured/service.md).
    bound = usual * (ROOM + 2)
    held = not lost and bool(away) and all(each.again for each in away) and refused <= REFUSED_WITHIN
    held = held and waited <= bound and back <= 5
    said = f"{rate:.0f} a second: {len(taken)} answered (p95 {waited * 1000:.0f} ms, alone {usual * 1000:.0f} ms)"
    said += f", {len(away)} sent away (p95 {refused * 1000:.0f} ms), {len(lost)} lost; as before after {back:.1f} s"
    return Outcome(held, said)


def _share(seconds: list[float], share: float) -> float:
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def _flood(port: int, rate: float, seconds: float) -> list[Asked]:
    """Ask at a rate, whatever comes back, from a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_flooding, (port, rate, seconds))


def _flooding(port: int, rate: float, seconds: float) -> list[Asked]:
    return asyncio.run(_all(port, rate, seconds))


async def _all(port: int, rate: float, seconds: float) -> list[Asked]:
    begun, asking = time.monotonic(), []
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))
        asking.append(asyncio.create_task(_one(port)))
    return list(await asyncio.gather(*asking))


async def _one(port: int) -> Asked:
    body = json.dumps({"question": QUESTION}).encode()
    head = f"POST /v1/answers HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: {len(body)}\r\n"
    begun = time.monotonic()
    try:
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(f"{head}Content-Type: application/json\r\n\r\n".encode() + body)
        answer = await asyncio.wait_for(reader.read(), 60)
        writer.close()
    except (OSError, TimeoutError):
        return Asked(0, False, time.monotonic() - begun)
    return Asked(int(answer[9:12] or 0), b"retry-after:" in answer.lower(), time.monotonic() - begun)


FAULT = Fault("R11", "ten times too many are answered or sent away at once, and then all is as before", try_it)
