"""The catalog year that is asked under, and how a version stands to it."""

from dataclasses import replace
from datetime import date

import pytest

from advisor.message.time.period import Standing, default_period, period_of, standing
from tests.advisor.made_up import document

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "first", "last", "named"),
    [
        ("under the 2013-14 catalog", 2013, 2013, True),
        ("going by the 2012-2014 bulletin", 2012, 2013, True),
        ("the 2023 graduate catalog", 2023, 2023, True),
        ("my catalog year is 2022-2023", 2022, 2022, True),
        ("i started in fall 2022", 2022, 2022, False),
        ("I was admitted to the program in spring 2022", 2021, 2021, False),
        ("i enrolled in 2020", 2019, 2020, False),
        ("how many transfer credits did the school accept back in 2021?", 2020, 2021, True),
        ("what was the limit for outside credit in fall 2019?", 2019, 2019, True),
        ("back in 2021, what was the cap?", 2020, 2021, True),
        ("were 12 credits allowed back in 2020?", 2019, 2020, True),
        ("how much of a certificate could go into a master's back in 2015?", 2014, 2015, True),
        ("what limit was in effect in spring 2018?", 2017, 2017, True),
        ("what did a credit cost in 2019-20?", 2019, 2019, True),
        ("under the 2019 rules, can i bring 9 credits?", 2019, 2019, True),
        ("how many transfer credits does the school take for a master's? and back in 2021?", 2020, 2021, True),
        ("what grade is needed for outside credit? what about in fall 2018?", 2018, 2018, True),
        ("by the 2018-19 policy how many count?", 2018, 2018, True),
    ],
)
def test_a_period_is_read(text: str, first: int, last: int, named: bool) -> None:
    found = period_of(text, TODAY)
    assert found is not None
    assert (found.first, found.last, found.named) == (first, last, named)


@pytest.mark.parametrize(
    "text",
    [
        "my course is from 2018",
        "the 2011-12 bulletin on my shelf says 18",
        "i started a job in 2020",
        "i began my course in fall 2019",
        "9 credits",
        "i took 9 credits back in 2021, do they count?",
        "my classes were in 2019, how old is too old?",
        "how many credits that were earned in 2019 count?",
        "was my course in 2015 too old?",
        "do courses taken back in 2015 count?",
        "the certificate was finished back in 2018, does it still count?",
        "what is the limit for a course that was taken in 2016?",
        "in 2019 i did 6 credits, what counts?",
        "what was the cap in 2019 and can i still bring 9 credits?",
        "what was the limit back in 2019? do my 9 credits count now?",
        "do my 9 credits count for the master's? and in 2021?",
        "when did you take them? back in 2021",
        "what is the rule for a certificate that was the first one finished in 2019?",
    ],
)
def test_other_years_are_no_period(text: str) -> None:
    assert period_of(text, TODAY) is None


def test_the_academic_year_of_today_is_not_past() -> None:
    for year, past in (("2025-2026", True), ("2026-2027", False)):
        found = default_period(year, TODAY)
        assert found is not None
        assert (found.past, found.named) == (past, False)
    assert default_period("the newest", TODAY) is None
    assert default_period(None, TODAY) is None


@pytest.mark.parametrize(
    ("catalog_year", "valid_from", "stands"),
    [
        ("2019-2020", None, Standing.IN_FORCE),
        ("2018-2020", None, Standing.IN_FORCE),
        ("2015-2016", None, Standing.EARLIER),
        ("2023", None, Standing.LATER),
        (None, date(2018, 1, 1), Standing.IN_FORCE),
        (None, date(2019, 8, 20), Standing.IN_FORCE),
        (None, date(2019, 10, 9), Standing.LATER),
        (None, None, Standing.UNDATED),
        ("about 2016", None, Standing.UNDATED),
    ],
)
def test_a_version_stands_to_a_period_by_its_dates(
    catalog_year: str | None, valid_from: date | None, stands: Standing
) -> None:
    period = period_of("under the 2019-2020 catalog", TODAY)
    assert period is not None
    assert standing(document(catalog_year=catalog_year, valid_from=valid_from), period) is stands


def test_a_rule_that_ended_before_is_an_earlier_version() -> None:
    period = period_of("under the 2019-2020 catalog", TODAY)
    assert period is not None
    page = document(valid_from=date(2001, 1, 1))
    assert standing(replace(page, valid_to=date(2019, 6, 30)), period) is Standing.EARLIER
    assert standing(replace(page, valid_to=date(2020, 8, 1)), period) is Standing.IN_FORCE
