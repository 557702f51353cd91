"""When credit of one told date is too old."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.finding import Finding
from advisor.message.credit.credit import Age, Dates, Holding, Use
from advisor.message.understanding import Place
from advisor.rules.scope import Scope
from advisor.sums.time.credit_ends import admitted_by, credit_ends
from corpus.rules import AgeLimit, Anchor, Credential, Origin
from tests.advisor.made_up import SCHOOL, document, named, understood

ASKED = "I took my course in spring 2021 at another school. Until when will it count toward the master's?"
LIMIT = AgeLimit(
    "age_limit",
    "No credit, transfer credit included, may be older than 7 years at the award.",
    Origin.ANY,
    Credential.MASTERS,
    Fraction(7),
    Anchor.AWARD,
)
EARNED = Dates("spring 2021", "today", (2021, 2026), assumed=True)


def dated(dates: Dates | None = EARNED) -> Holding:
    """A lot of credit from elsewhere of a date."""
    return Holding(origin=Origin.OUTSIDE, age=Age(Fraction(5), dates=dates))


def found(question: str = ASKED, lot: Holding | None = None, *rules: AgeLimit) -> Finding | None:
    """What is worked out for a question of one lot under some limits."""
    return credit_ends(understood(question, lot or dated()), named(document(rules=rules or [LIMIT])))


@given(st.integers(2001, 2026), st.integers(1, 15))
def test_the_years_of_the_limit_are_added_to_that_of_the_credit(year: int, years: int) -> None:
    asked = ASKED.replace("2021", str(year))
    lot = dated(Dates(f"spring {year}", "today", (year, 2026), assumed=True))
    worked = found(asked, lot, replace(LIMIT, years=Fraction(years)))
    assert worked is not None and worked.verdict is None
    assert f"in spring {year + years} at" in worked.text
    (done,) = worked.sums
    assert done.result == year + years
    assert [term.source is None for term in done.terms] == [True, False]


@pytest.mark.parametrize(
    "rule",
    [
        replace(LIMIT, anchor=Anchor.ADMISSION),
        replace(LIMIT, anchor=Anchor.UNSTATED),
        replace(LIMIT, reached=True),
        replace(LIMIT, exception="unless it is revalidated"),
        replace(LIMIT, exempt=("degree",)),
        replace(LIMIT, but=("Nursing allows 5 years.",)),
        replace(LIMIT, years=Fraction(15, 2)),
        replace(LIMIT, origin=Origin.CERTIFICATE),
        replace(LIMIT, sentence="No coursework may be older than 7 years at the award."),
        replace(LIMIT, target=Credential.CERTIFICATE),
    ],
)
def test_a_limit_that_counts_otherwise_or_leaves_a_way_round_gives_no_date(rule: AgeLimit) -> None:
    assert found(ASKED, None, rule) is None


def test_two_limits_that_differ_give_no_date() -> None:
    assert found(ASKED, None, LIMIT, replace(LIMIT, years=Fraction(5), sentence="No older than 5 years.")) is None


@pytest.mark.parametrize(
    "lot",
    [
        replace(dated(), grade="C"),
        replace(dated(), used_for=Use.DEGREE),
        replace(dated(), origin=None),
        dated(None),
        dated(replace(EARNED, assumed=False)),
        dated(replace(EARNED, earned="spring 2021 and fall 2022")),
    ],
)
def test_credit_of_which_more_is_told_or_no_one_date_gives_none(lot: Holding) -> None:
    assert found(ASKED, lot) is None


@pytest.mark.parametrize(
    "question",
    [
        ASKED.replace("in spring", "before spring"),
        ASKED.replace("spring 2021", "spring 2021, again in 2023,"),
        ASKED.replace("I took my", "My sister took her"),
        ASKED.replace("my course", "my oldest course"),
        ASKED.replace("at another school", "during my bachelor's"),
        ASKED.replace("took", "dropped"),
        ASKED.replace("took", "started"),
        ASKED.replace("took my", "took half of my"),
        ASKED.replace("Until when will it", "Will it"),
    ],
)
def test_what_dates_something_else_or_asks_for_no_date_gives_none(question: str) -> None:
    assert found(question) is None


@pytest.mark.parametrize(
    "way", ["Older credit may be revalidated.", "The dean grants extensions.", "You may petition."]
)
def test_a_page_that_knows_a_way_round_gives_no_date(way: str) -> None:
    assert credit_ends(understood(ASKED, dated()), named(document(way, rules=[LIMIT]))) is None


def test_two_lots_give_no_date() -> None:
    assert credit_ends(understood(ASKED, dated(), dated()), named(document(rules=[LIMIT]))) is None


ADMISSION = replace(LIMIT, anchor=Anchor.ADMISSION, sentence="No credit may be older than 7 years at admission.")
BY_WHEN = "I took my course in spring 2021. By when must I be admitted to the master's for it to count?"


def by_when(question: str = BY_WHEN, lot: Holding | None = None, *rules: AgeLimit) -> Finding | None:
    """By when one has to be admitted, for a question of one lot under some limits."""
    return admitted_by(understood(question, lot or dated()), named(document(rules=rules or [ADMISSION])))


@pytest.mark.parametrize(
    ("asked", "anchor", "event"),
    [
        (BY_WHEN, Anchor.ADMISSION, "admission"),
        (BY_WHEN.replace("be admitted to", "matriculate in"), Anchor.MATRICULATION, "matriculation"),
        (
            "My course is of spring 2021. What is the latest I can be admitted so it counts?",
            Anchor.ADMISSION,
            "admission",
        ),
    ],
)
def test_the_years_are_added_up_to_the_event_from_which_the_limit_counts(
    asked: str, anchor: Anchor, event: str
) -> None:
    worked = by_when(asked, None, replace(ADMISSION, anchor=anchor))
    assert worked is not None
    assert f"end in spring 2028 at Example University, and {event} has to come by then: 2021 + 7 = 2028" in worked.text


@pytest.mark.parametrize(
    "asked",
    [
        BY_WHEN.replace("be admitted to", "matriculate in"),
        BY_WHEN.replace("be admitted to", "graduate from"),
        BY_WHEN.replace("spring 2021", "spring 2021 and another in fall 2023"),
        BY_WHEN.replace("in spring 2021", "before spring 2021"),
        BY_WHEN.replace("I took my", "My sister took her"),
        BY_WHEN.replace("spring 2021", "spring 2021 with a C"),
        BY_WHEN.replace("for it to count", "to get aid"),
        BY_WHEN.replace("spring 2021", "spring 2021 and failed it"),
    ],
)
def test_another_event_date_or_person_gets_no_day_of_admission(asked: str) -> None:
    assert by_when(asked) is None


@pytest.mark.parametrize(
    "rule",
    [
        LIMIT,
        replace(ADMISSION, reached=True),
        replace(ADMISSION, exception="unless two deans approve it"),
        replace(ADMISSION, years=Fraction(15, 2)),
        replace(ADMISSION, target=Credential.DOCTORATE),
    ],
)
def test_a_limit_that_is_not_firm_at_admission_gives_no_day(rule: AgeLimit) -> None:
    assert by_when(BY_WHEN, None, rule) is None


def test_two_limits_that_differ_and_one_of_a_part_that_nobody_named_give_no_day() -> None:
    assert by_when(BY_WHEN, None, ADMISSION, replace(ADMISSION, years=Fraction(5))) is None
    page = document(rules=[ADMISSION], unit="School of Music")
    assert admitted_by(understood(BY_WHEN, dated()), Scope(Place(SCHOOL), (), (), (page,))) is None
