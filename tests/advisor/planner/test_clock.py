"""The time that runs from the oldest course that counts, and the deadlines of acts."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.planner.when import month_name, read_when
from corpus.rules import Act, Deadline, Stage, Stages, TimeLimit
from tests.advisor.made_up import cap
from tests.advisor.planner.test_lay_out import MASTERS, degree, holding, laid, lot, only

PLAIN = TimeLimit("time_limit", "The time limit is 6 years.", MASTERS, Fraction(6))
FIRST = "The 6-year clock starts with the first applied course and includes transferred courses."


@pytest.mark.parametrize(
    "said", [FIRST, "The time limit of 6 years is counted from the end of the earliest course used."]
)
def test_a_clock_that_starts_with_the_first_course_ends_the_plan_by_the_oldest_that_counts(said: str) -> None:
    old = replace(lot(6), earned=read_when("2022-10"))
    pathway = only(holding(old), degree(cap(9), PLAIN, said=(said,)))
    assert pathway.latest_finish and month_name(pathway.latest_finish.month) == "October 2028"
    assert pathway.latest_finish.finding.sources[0].sentence == said
    assert not any("if begun as said" in finding.text for finding in pathway.breaks)
    assert month_name(getattr(only(holding(old), degree(cap(9), PLAIN)).latest_finish, "month", 0)) == "September 2031"


def test_credit_of_an_unsaid_date_counts_under_such_a_clock_only_under_a_condition() -> None:
    ways = laid(holding(lot(6)), degree(cap(9), PLAIN, said=(FIRST,)))[0]
    assert [way.counted for way in ways] == [0, 6]


def test_a_deadline_of_the_transfer_request_breaks_a_plan_that_counts_credit_and_no_other() -> None:
    rule = Deadline("deadline", "File it in the first term.", Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM))
    assert rule.sentence in [b.sources[0].sentence for b in only(holding(lot(6)), degree(cap(9), rule)).breaks]
    assert rule.sentence not in [b.sources[0].sentence for b in only(holding(), degree(cap(9), rule)).breaks]
