"""A sample of the questions around every boundary, asked of the advisor itself."""

import random
from collections import defaultdict
from collections.abc import Sequence

import pytest

from advisor.bootstrap import Service
from evals.boundary.judging import Mark
from evals.boundary.places import FIRST
from evals.boundary.questions import Asked, everything, questions
from evals.boundary.report import harmful
from evals.boundary.run import Row, run

OF_EACH, OF_EACH_FURTHER = 3, 2
"""How many questions are taken of each direction, kind of rule and expected verdict, of the first eight directions and
of what came in on 2026-11-29: five of each of the first took as long."""

REACHED = 0.985
"""The share of right replies about the first eight directions that is held, so that nothing gets worse unseen: of all
8,518 it was .997 on 2026-11-28. A sample of the first ones and the middle ones of each kind had .963 when all had .875:
it asked the same places."""
REACHED_FURTHER = 0.65
"""The same of the further directions and of what else is required: of all 2,518 it was .683 on 2026-11-29."""


def sample(asked: Sequence[Asked], of_each: int) -> list[Asked]:
    """Some questions of every kind, drawn by lot, the same with every run."""
    kinds, chance = defaultdict(list), random.Random(7)
    for question in asked:
        kinds[question.direction, question.family, question.outcome.expected].append(question)
    return [question for found in kinds.values() for question in chance.sample(found, min(of_each, len(found)))]


@pytest.fixture(scope="module")
def rows(service: Service) -> list[Row]:
    asked, first = everything(), len(questions(places=FIRST))
    return run([*sample(asked[:first], OF_EACH), *sample(asked[first:], OF_EACH_FURTHER)], service.advisor.ask)


def test_no_reply_promises_more_than_the_facts(rows: list[Row]) -> None:
    assert [row.asked.text for row in harmful(rows)] == []


def test_no_reply_says_less_than_the_facts(rows: list[Row]) -> None:
    assert [row.asked.text for row in rows if row.judged.mark is Mark.WRONG] == []


def test_most_replies_say_what_the_facts_say(rows: list[Row]) -> None:
    asked = {question.text for question in questions(places=FIRST)}
    for share, told in ((REACHED, True), (REACHED_FURTHER, False)):
        of_these = [row for row in rows if (row.asked.text in asked) is told]
        assert sum(row.judged.mark is Mark.RIGHT for row in of_these) >= share * len(of_these)
