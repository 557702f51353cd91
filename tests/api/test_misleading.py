"""Questions that were asked to lead the advisor astray get none of the verdicts that they once led it to."""

from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter
from yaml import safe_load

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Answer, Verdict, text


class Misleading(BaseModel):
    """A question, and the verdict that it must not get."""

    question: str
    never: Verdict


ASKED = [
    asked
    for path in sorted(Path("evals").glob("misleading*.yaml"))
    for asked in TypeAdapter(list[Misleading]).validate_python(safe_load(path.read_text("utf-8")))
]


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.question)
def test_a_question_that_leads_astray_gets_no_verdict_that_no_rule_gives(service: Service, asked: Misleading) -> None:
    reply = service.advisor.ask(Question(asked.question)).reply
    assert not isinstance(reply, Answer) or reply.verdict is not asked.never
    assert f": {asked.never}:" not in text(reply)
