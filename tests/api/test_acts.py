"""Acts, admission, averages, deadlines, levels and sums, asked plainly and twisted: no twist gets what it must not."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter
from yaml import safe_load

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Answer, Origin, Verdict


class Plain(BaseModel):
    """A question, and what is to be computed for it; `missed` where it is not yet."""

    question: str
    verdict: Verdict | None = None
    says: str | None = None
    missed: bool = False


class Twisted(BaseModel):
    """A question, and what must not be computed for it."""

    question: str
    never: tuple[Verdict, ...] = ()
    never_says: str | None = None


PLAIN = [
    one
    for name in ("acts-plain", "acts-plain-2", "deadlines-plain", "plainly-plain")
    for one in TypeAdapter(list[Plain]).validate_python(safe_load(Path(f"evals/{name}.yaml").read_text("utf-8")))
]
TWISTED = [
    one
    for name in (
        "acts-twisted",
        "acts-twisted-2",
        "acts-twisted-3",
        "deadlines-twisted",
        "plainly-twisted",
        "plainly-strangers",
    )
    for one in TypeAdapter(list[Twisted]).validate_python(safe_load(Path(f"evals/{name}.yaml").read_text("utf-8")))
]


def _computed(service: Service, question: str) -> tuple[Verdict | None, str]:
    """The verdict of the answer, and its computed sentences."""
    reply = service.advisor.ask(Question(question)).reply
    found = " ".join(sentence.text for sentence in reply.sentences if sentence.origin is Origin.FINDING)
    return (reply.verdict if isinstance(reply, Answer) else None), found


@pytest.mark.parametrize("asked", TWISTED, ids=lambda asked: asked.question)
def test_a_twisted_question_gets_nothing_that_the_rule_of_the_plain_one_gives(service: Service, asked: Twisted) -> None:
    verdict, found = _computed(service, asked.question)
    assert verdict not in asked.never
    assert asked.never_says is None or not re.search(asked.never_says, found)


@pytest.mark.parametrize("asked", [one for one in PLAIN if not one.missed], ids=lambda asked: asked.question)
def test_a_plain_question_gets_what_the_facts_give(service: Service, asked: Plain) -> None:
    verdict, found = _computed(service, asked.question)
    assert verdict is asked.verdict
    assert asked.says is None or re.search(asked.says, found)
