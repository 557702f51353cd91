"""What is surely read gets its verdict; the same told so that no rule gives it any longer gets none."""

from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter
from yaml import safe_load

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Answer, Verdict


class Twin(BaseModel):
    """A question, and the verdict that it must get, None for none."""

    question: str
    verdict: Verdict | None


ASKED = [
    asked
    for path in sorted(Path("evals").glob("twins*.yaml"))
    for asked in TypeAdapter(list[Twin]).validate_python(safe_load(path.read_text("utf-8")))
]


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.question)
def test_a_question_gets_its_verdict_and_one_that_turns_it_round_gets_none(service: Service, asked: Twin) -> None:
    reply = service.advisor.ask(Question(asked.question)).reply
    assert (reply.verdict if isinstance(reply, Answer) else None) is asked.verdict
