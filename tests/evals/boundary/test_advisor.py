"""A sample of the questions around every boundary, asked of the advisor itself."""

import random
from collections import defaultdict

import pytest

from advisor.bootstrap import Service
from evals.boundary.judging import Mark
from evals.boundary.questions import BoundaryQuestion, questions
from evals.boundary.report import harmful
from evals.boundary.run import Row, run

OF_EACH = 5
"""How many questions are taken of each direction, kind of rule and expected verdict."""

REACHED = 0.985
"""The share of right replies that is held, so that nothing gets worse unseen: of all 8,518 it was .997 on 2026-11-28. A
sample of the first ones and the middle ones of each kind had .963 when all had .875: it asked the same places."""


def sample() -> list[BoundaryQuestion]:
    """Some questions of every kind, drawn by lot, the same with every run."""
    kinds, chance = defaultdict(list), random.Random(7)
    for question in questions():
        kinds[question.situation.direction, question.family, question.outcome.expected].append(question)
    return [question for found in kinds.values() for question in chance.sample(found, min(OF_EACH, len(found)))]


@pytest.fixture(scope="module")
def rows(service: Service) -> list[Row]:
    return run(sample(), service.advisor.ask)


def test_no_reply_promises_more_than_the_facts(rows: list[Row]) -> None:
    assert [row.asked.text for row in harmful(rows)] == []


def test_most_replies_say_what_the_facts_say(rows: list[Row]) -> None:
    right = sum(row.judged.mark is Mark.RIGHT for row in rows)
    assert right >= REACHED * len(rows)
