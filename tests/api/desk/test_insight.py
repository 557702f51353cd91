"""What is asked is counted without its words, unanswered first, and exported so that no cell is a formula."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from advisor.bootstrap import Service
from api.app import create_app
from api.database.counts import DAYS, Count, Counts
from api.database.database import open_database
from api.deployment.deployment import Deployment
from api.desk.chart import bars
from api.desk.insight import as_csv, gaps, rows
from tests.api.desk.visiting import Browser, desk, our_deployment
from tests.api.fakes import ready

TODAY = date(2026, 11, 27)
COUNTS = (
    Count(TODAY, "grades", "A College", "answered", 8),
    Count(TODAY, "grades", "A College", "refused", 1),
    Count(TODAY, "cost", "B College", "refused", 2),
    Count(TODAY, "cost", "B College", "conflict", 1),
    Count(TODAY - timedelta(days=1), "cost", "none named", "asked back", 4),
)


@pytest.fixture
def deployment() -> Deployment:
    return our_deployment()


@pytest.fixture
def browser(service: Service, deployment: Deployment) -> Iterator[Browser]:
    with desk(deployment, lambda: replace(service, close=lambda: None)) as browser:
        yield browser


def test_a_student_is_counted_by_topic_institution_and_outcome_and_no_word_is_kept(
    browser: Browser, deployment: Deployment
) -> None:
    asked = [
        "What grade do outside credits need at UNH, said zanzibar?",
        "Does UNH take credit from zanzibar moon mining?",
        "What grade do I need at Harvard College of zanzibar?",
    ]
    for question in asked:
        browser.client.post("/v1/answers", json={"question": question})
        stream = {"accept": "text/event-stream"}
        browser.client.post("/v1/answers", json={"question": question}, headers=stream)
    counts = deployment.counts.since(date.today() - timedelta(days=1))
    assert sum(one.questions for one in counts) == 6
    assert Count(counts[0].day, "grades", "University of New Hampshire", "answered", 2) in counts
    with deployment.database.transaction() as connection:
        assert "zanzibar" not in repr(connection.execute(text("SELECT * FROM counts")).all())
    page = browser.get("/desk/insight").text
    assert "University of New Hampshire" in page and "zanzibar" not in page
    assert "how many questions a day" in browser.get("/v1/privacy").text


def test_an_advisor_is_not_counted_and_without_a_desk_nobody_is(
    browser: Browser, deployment: Deployment, service: Service
) -> None:
    browser.client.post("/v1/answers", json={"question": "How many at UNH?", "audience": "advisor"})
    assert deployment.counts.since(date.min) == ()
    bare = our_deployment()
    with ready(create_app(lambda: replace(service, close=lambda: None), bare)) as client:
        client.post("/v1/answers", json={"question": "How many outside credits at UNH?"})
        assert "how many questions a day" not in client.get("/v1/privacy").text
    assert bare.counts.since(date.min) == ()


def test_counts_add_up_and_are_kept_for_two_years() -> None:
    moment = datetime(2026, 11, 27, 23, 59, tzinfo=UTC)
    database = open_database("sqlite://")
    for _ in range(3):
        Counts(database, lambda: moment).add("grades", "A College", "answered")
    later = Counts(database, lambda: moment + timedelta(days=DAYS))
    later.add("grades", "A College", "answered")
    assert [one.questions for one in later.since(TODAY)] == [3, 1]
    assert later.forget_old() == 0
    assert Counts(database, lambda: moment + timedelta(days=DAYS + 1)).forget_old() == 1


def test_what_is_unanswered_comes_first_and_its_owner_is_named(service: Service) -> None:
    found = rows(COUNTS, lambda one: one.topic)
    assert [(row.name, row.questions, row.unanswered, row.share) for row in found] == [
        ("cost", 7, 3, 43),
        ("grades", 9, 1, 11),
    ]
    unh = Count(TODAY, "cost", "University of New Hampshire", "refused", 5)
    told = gaps([*COUNTS, unh], service.advisor.library, TODAY)
    assert [(gap.owner, gap.unanswered, gap.topics) for gap in told] == [
        ("University of New Hampshire", 5, ("cost",)),
        ("B College", 3, ("cost",)),
        ("A College", 1, ("grades",)),
    ]
    assert told[0].documents >= 1 and told[1].documents == 0


def test_the_csv_adds_up_and_has_no_formula() -> None:
    evil = Count(TODAY, "=1+1", "@cmd", "refused", 1)
    lines = list(csv.reader(io.StringIO(as_csv([*COUNTS, evil]))))
    assert lines[0] == ["day", "topic", "institution", "outcome", "questions"]
    assert sum(int(line[4]) for line in lines[1:]) == 17
    assert lines[-1][1:3] == ["'=1+1", "'@cmd"]


def test_the_csv_is_for_whoever_is_logged_in_and_its_export_is_noted(browser: Browser, deployment: Deployment) -> None:
    response = browser.get("/desk/insight.csv?days=7")
    assert response.headers["content-type"].startswith("text/csv")
    assert "attachment" in response.headers["content-disposition"]
    assert deployment.audit.entries()[0].what == "exported the counts"
    browser.client.cookies.clear()
    assert browser.get("/desk/insight.csv").status_code == 303


def test_bars_are_as_long_as_their_numbers() -> None:
    first, second, third = bars([("a", 10, 5), ("b" * 60, 5, 5), ("none", 0, 0)])
    assert first.length == 2 * second.length and first.part == second.part == second.length
    assert third.length == 0
    assert len(second.name) < 40 and first.told == "10, 5 unanswered" and third.told == "0"
    assert bars([]) == []
