"""A sample of the questions around every boundary, asked of the advisor itself."""

from collections import defaultdict

import pytest

from advisor.bootstrap import Service
from evals.boundary.judging import Mark
from evals.boundary.questions import BoundaryQuestion, questions
from evals.boundary.report import harmful
from evals.boundary.run import Row, run

OF_EACH = 2
"""How many questions are taken of each direction, kind of rule and expected verdict."""

REACHED = 0.95
"""The share of right replies that is held, so that nothing gets worse unseen: .963 with the check that every word of a
message was read, .97 and more before it (decision 43)."""


def sample() -> list[BoundaryQuestion]:
    """Some questions of every kind, from as far apart as they lie."""
    kinds = defaultdict(list)
    for question in questions():
        kinds[question.situation.direction, question.family, question.outcome.expected].append(question)
    return [question for found in kinds.values() for question in found[:: max(1, len(found) // OF_EACH)][:OF_EACH]]


@pytest.fixture(scope="module")
def rows(service: Service) -> list[Row]:
    return run(sample(), service.advisor.ask)


def test_no_reply_promises_more_than_the_facts(rows: list[Row]) -> None:
    assert [row.asked.text for row in harmful(rows)] == []


def test_most_replies_say_what_the_facts_say(rows: list[Row]) -> None:
    right = sum(row.judged.mark is Mark.RIGHT for row in rows)
    assert right >= REACHED * len(rows)
