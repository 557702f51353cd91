"""R10: the model's server hangs, lies, breaks off and refuses, in every manner that the stand-in knows."""

import time
from pathlib import Path

from advisor.bootstrap import build_service
from advisor.settings import Settings
from api.app import create_app
from evals.load.stand_in import Manner, standing_in
from tests.api.fakes import listening, wait_until
from tests.faults.asking import Heard, post, stream
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import HashedWords, write_library

WITHIN = 15.0
QUICK = (Manner.NO_JSON, Manner.OTHER_TYPE, Manner.CLOSES, Manner.BROKEN, Manner.CLOSES_LATER)
QUESTION = "how many credits count at example university?"


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Ask as events and as JSON, with a service of its own for each manner, since a breaker would spare the rest."""
    write_library(folder / "home" / "library", 3)
    manners = [manner for manner in Manner if manner is not Manner.WELL]
    faults, slowest = [], 0.0
    for manner in manners if effort.share >= 1 else QUICK:
        said, seconds = _asked(folder / "home", manner)
        slowest = max(slowest, seconds)
        if said:
            faults.append(f"{manner}: {said}")
    tried = len(manners) if effort.share >= 1 else len(QUICK)
    seen = f"{tried - len(faults)} of {tried} manners were answered, evidence final within {slowest:.1f} s"
    return Outcome(not faults, "; ".join([seen, *faults[:3]]))


def _asked(home: Path, manner: Manner) -> tuple[str | None, float]:
    """What went wrong, and the seconds until what was found was final."""
    with standing_in(manner) as model:
        settings = Settings(home=home, model="openai:stand-in", model_url=model.url)
        app = create_app(lambda: build_service(settings, embedder=HashedWords()))
        with listening(app) as port:
            wait_until(lambda: app.state.ready.service is not None, 60)
            heard = stream(port, QUESTION)
            reply = post(port, "/v1/answers", {"question": QUESTION})
    seconds = max(_final(heard), reply.seconds)
    if heard.last != "done":
        return f"the stream ended in {heard.last!r}", seconds
    done = heard.events[-1][2]
    if not done["degraded"] or not reply.body.get("degraded"):
        return "it does not say that the model is missing", seconds
    if not done["citations"] or reply.status != 200 or not reply.body["citations"]:
        return f"there is no evidence in {reply.status}", seconds
    return (f"final only after {seconds:.1f} s" if seconds > WITHIN else None), seconds


def _final(heard: Heard) -> float:
    """When the last sentence or citation came that is in the answer."""
    shown = [seconds for name, seconds, _ in heard.events if name in ("evidence", "finding", "sentence")]
    return max(shown, default=time.monotonic())


FAULT = Fault("R10", "whatever the model does, there is an answer that says so within 15 seconds", try_it)
