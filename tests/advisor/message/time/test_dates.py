"""The age of credit by the dates that a text tells."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.time.dates import age_by_dates, since_start
from corpus.rules import Anchor
from tests.advisor.reading import read

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "anchor", "limit", "past"),
    [
        ("i took it in spring 2017 and start fall 2026", Anchor.MATRICULATION, 9, True),
        ("i took it in spring 2017 and start fall 2026", Anchor.MATRICULATION, 10, False),
        ("course finished in spring 2021, petition now", Anchor.TRANSFER_REQUEST, 5, True),
        ("6 credits with a B from fall 2019, applying now", Anchor.APPLICATION, 7, None),
        ("course from 2018, award June 2026", Anchor.AWARD, 7, True),
        ("course from 2017, award in 2026", Anchor.AWARD, 8, None),
        ("taken in 2020, admission fall 2026", Anchor.ADMISSION, 5, True),
        ("my course is from january 2021", None, 5, True),
        ("a class from spring 2015. I finish in 2026.", Anchor.GRADUATION, 10, True),
        ("credits from 2015", None, 10, True),
        ("9 credits, 2017 to spring 2018. starting fall 2025", Anchor.MATRICULATION, 5, True),
        ("credits from fall 2015 to spring 2021, I start in August 2026", Anchor.MATRICULATION, 7, None),
        ("completed in December 2018, I matriculate in the MSN there in August 2026", Anchor.MATRICULATION, 7, True),
    ],
)
def test_an_age_lies_between_what_the_dates_leave_open(
    text: str, anchor: Anchor | None, limit: int, past: bool | None
) -> None:
    age = age_by_dates(text, TODAY)
    assert age is not None
    assert age.anchor is anchor
    assert age.past(Fraction(limit)) is past
    assert age.dates is not None
    assert age.dates.assumed is (anchor is None)


@pytest.mark.parametrize(
    "text",
    [
        "6 credits with a B",
        "under the 2018 catalog, 6 credits",
        "finished my bachelor's in 2015, can i transfer 6 credits?",
        "i took one course in 2015 and one in 2020",
        "i will take a course in fall 2027",
        "i started a job in 2020, 6 credits?",
        "the 2013-14 bulletin",
        "i graduated in 2018 and have 6 credits",
    ],
)
def test_without_one_date_for_the_credit_there_is_no_age(text: str) -> None:
    assert age_by_dates(text, TODAY) is None


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@given(
    st.dates(date(1990, 1, 1), date(2026, 10, 31)), st.dates(date(2026, 11, 1), date(2034, 12, 31)), st.integers(1, 40)
)
def test_a_verdict_by_months_holds_on_every_day_of_them(earned: date, begun: date, limit: int) -> None:
    text = f"taken in {MONTHS[earned.month - 1]} {earned.year}, start {MONTHS[begun.month - 1]} {begun.year}"
    age = age_by_dates(text, TODAY)
    assert age is not None
    years = Fraction((begun.year - earned.year) * 12 + begun.month - earned.month, 12) + Fraction(
        begun.day - earned.day, 365
    )
    past = age.past(Fraction(limit))
    assert past is None or past is (years > limit)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("started grad school in august 2024. it's october 2025", (13, 15)),
        ("I started the MS there in august 2024", (26, 28)),
        ("started my job in august 2024. it's october 2025", None),
        ("started a certificate in august 2024. it's october 2025", None),
        ("my sister started grad school in august 2024", None),
        ("I started grad school in august 2027", None),
    ],
)
def test_the_time_since_a_start_is_told_by_its_date(text: str, months: tuple[int, int] | None) -> None:
    since = since_start(text, TODAY)
    found = None if since is None or since.most is None else (int(since.least * 12), int(since.most * 12))
    assert found == months


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("starts the MHA at the Institute in September 2026; she took a course in December 2024", True),
        ("was admitted to an MBA elsewhere in September 2026. a course completed in August 2021", False),
        ("started a job at the clinic in March 2025. a course completed in August 2021", False),
    ],
)
def test_a_start_is_one_of_a_degree_and_not_elsewhere(text: str, read: bool) -> None:
    age = age_by_dates(text, TODAY)
    assert (age is not None and age.anchor is not None) is read


@pytest.mark.parametrize(
    "text",
    [
        "credits, a job at a bank 2017 to spring 2018. starting a master's fall 2025",
        "credits. from fall 2015 to spring 2016 I took a break. I start in August 2026",
        "credits earned in 2016 and spring 2024. I start in August 2026",
    ],
)
def test_a_time_of_something_else_and_two_times_apart_are_no_age(text: str) -> None:
    assert age_by_dates(text, TODAY) is None


def test_each_of_two_lots_has_the_date_that_stands_in_its_brackets() -> None:
    told = "Montana State master's: 6 credits from Oregon (B+, 2024) and 5 credits as a non-degree student (A-, 2014)."
    assert [lot.age.dates.earned for lot in read(told).holdings if lot.age and lot.age.dates] == ["2024", "2014"]


def test_a_date_in_brackets_of_one_lot_alone_is_of_neither() -> None:
    told = "Montana State master's: 6 credits from Oregon (B+, 2024) and 5 credits as a non-degree student (A-)."
    assert all(lot.age is None for lot in read(told).holdings)


def test_two_years_joined_are_one_time_however_far_from_what_was_earned() -> None:
    day, told = date(2026, 11, 28), "I took 12 graduate credits as a nondegree student at Penn State during"
    joined = age_by_dates(f"{told} 2024 and 2025", day)
    assert joined is not None and joined.dates is not None and joined.dates.earned == "2024 and 2025"
    assert age_by_dates(f"{told} 2014 and 2025", day) is None


def test_the_date_of_non_degree_credit_is_that_of_credit() -> None:
    day = date(2026, 11, 28)
    assert age_by_dates("took biostatistics as non degree in 2020", day) is not None
    assert age_by_dates("finished my degree in 2023", day) is None


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("i first enrolled this august", Fraction(2, 12), Fraction(4, 12)),
        ("i enrolled this spring", Fraction(5, 12), Fraction(11, 12)),
        ("i enrolled this fall", Fraction(0), Fraction(4, 12)),
    ],
)
def test_a_start_in_the_present_year_is_counted_to_today(text: str, least: Fraction, most: Fraction) -> None:
    since = since_start(text, TODAY)
    assert since is not None
    assert (since.least, since.most) == (least, most)


@pytest.mark.parametrize(
    "text",
    [
        "i enrolled this december",
        "i enrolled at my old school this august",
        "i started a job this august",
        "i enrolled in a certificate this august",
        "i enrolled this august. i started this spring",
    ],
)
def test_a_start_to_come_or_of_something_else_is_not_counted(text: str) -> None:
    assert since_start(text, TODAY) is None
