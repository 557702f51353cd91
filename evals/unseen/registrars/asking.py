"""What replies to the questions on the pages are worth."""

import re
from enum import StrEnum

from advisor.reply import Answer, Reply, Verdict, text
from evals.exact import PROMISE
from evals.unseen.registrars.truth import Asked, Expected


class Worth(StrEnum):
    """What a reply is worth. `BESIDE` is an answer without a verdict whose quotes hold a figure of something else."""

    RIGHT = "right"
    WITHHELD = "withheld"
    BESIDE = "beside"
    WRONG = "wrong"
    HARMFUL = "harmful"


def worth(question: Asked, reply: Reply) -> Worth:
    """Harmful where more is promised than the page does; withheld where a verdict was to be given and none was."""
    verdict = reply.verdict if isinstance(reply, Answer) else None
    if question.expected is Expected.SILENCE:
        if verdict in (Verdict.YES, Verdict.PARTLY):
            return Worth.HARMFUL
        return Worth.BESIDE if _holds(question.never, reply) else Worth.RIGHT
    if question.expected is Expected.FIGURE:
        if not isinstance(reply, Answer):
            return Worth.WITHHELD
        if not _holds(question.must, reply):
            return Worth.WRONG
        return Worth.BESIDE if _holds(question.never, reply) else Worth.RIGHT
    return _of_verdict(question, verdict, reply)


def _of_verdict(question: Asked, verdict: Verdict | None, reply: Reply) -> Worth:
    if verdict is None:
        return Worth.WITHHELD
    expected = Verdict(question.expected.value)
    if verdict is not expected:
        return Worth.HARMFUL if PROMISE.index(verdict) > PROMISE.index(expected) else Worth.WRONG
    return Worth.RIGHT if question.must is None or _holds(question.must, reply) else Worth.WRONG


def _holds(pattern: str | None, reply: Reply) -> bool:
    told = isinstance(reply, Answer) and pattern is not None
    return told and re.search(pattern or "", text(reply), re.IGNORECASE) is not None
