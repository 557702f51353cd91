"""Questions that were asked to lead the advisor astray get none of the verdicts that they once led it to."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter
from yaml import safe_load

from advisor.bootstrap import Service
from advisor.question import Question, Turn
from advisor.reply import Answer, Verdict, text


class Misleading(BaseModel, extra="forbid"):
    """A question, what was asked before it, once or more, and what its answer must not be: a verdict, or words that
    are a pattern."""

    question: str
    before: str | tuple[str, ...] | None = None
    never: Verdict | None = None
    must_not: str | None = None


ASKED = [
    asked
    for path in sorted(Path("evals").glob("misleading*.yaml"))
    for asked in TypeAdapter(list[Misleading]).validate_python(safe_load(path.read_text("utf-8")))
]


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.question)
def test_a_question_that_leads_astray_gets_no_verdict_that_no_rule_gives(service: Service, asked: Misleading) -> None:
    assert asked.never or asked.must_not
    earlier = (asked.before,) if isinstance(asked.before, str) else asked.before or ()
    history = tuple(Turn(one, "") for one in earlier)
    reply = service.advisor.ask(Question(asked.question, history=history)).reply
    said = text(reply)
    assert asked.never is None or not isinstance(reply, Answer) or reply.verdict is not asked.never
    assert asked.never is None or f": {asked.never}:" not in said
    assert asked.must_not is None or not re.search(asked.must_not, said)
