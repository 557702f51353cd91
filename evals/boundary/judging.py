"""Whether a reply says what the oracle expects."""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor

from advisor.question import Status
from advisor.reply import Answer, Reply, Verdict, status
from evals.boundary.oracle import Expected, Outcome
from evals.exact import PROMISE


class Mark(StrEnum):
    """What a reply is worth. Harmful ones promise more than the facts; wrong ones promise less, or count wrong."""

    RIGHT = "right"
    WITHHELD = "withheld"
    WRONG = "wrong"
    HARMFUL = "harmful"


@dataclass(frozen=True)
class Judged:
    """A mark, and what was got: the verdict, or in which way it was withheld."""

    mark: Mark
    got: str


def judge(outcome: Outcome, reply: Reply) -> Judged:
    """Holds a reply against what is expected. Where exceptions decide, anything but a yes is right."""
    verdict = reply.verdict if isinstance(reply, Answer) else None
    got = verdict.value if verdict else _without_verdict(reply)
    if outcome.expected is Expected.NOT_YES:
        return Judged(Mark.HARMFUL if verdict is Verdict.YES else Mark.RIGHT, got)
    if verdict is None:
        return Judged(Mark.WITHHELD, got)
    return _against(outcome, verdict, reply, got)


def _against(outcome: Outcome, verdict: Verdict, reply: Reply, got: str) -> Judged:
    expected = Verdict(outcome.expected.value)
    if verdict is not expected:
        more = PROMISE.index(verdict) > PROMISE.index(expected)
        return Judged(Mark.HARMFUL if more else Mark.WRONG, got)
    counted = _counted(reply) if verdict is Verdict.PARTLY else None
    if counted is None or outcome.counts is None or counted in (outcome.counts, floor(outcome.counts)):
        return Judged(Mark.RIGHT, got)
    return Judged(Mark.HARMFUL if counted > outcome.counts else Mark.WRONG, f"{got}, counting {counted}")


def _counted(reply: Reply) -> Fraction | None:
    """The N of "Partly: N of your M credits"."""
    found = re.match(r"Partly: (?:only )?(\d+(?:\.\d+)?) of\b", reply.sentences[0].text) if reply.sentences else None
    return Fraction(found[1]) if found else None


def _without_verdict(reply: Reply) -> str:
    """How a verdict was withheld."""
    kind = status(reply)
    return "quotes alone" if kind is Status.ANSWERED else {"clarify": "asked back"}.get(kind.value, kind.value)
