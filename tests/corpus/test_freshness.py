"""Documents by age, by missing date and by passed catalog year."""

from datetime import date

import pytest

from corpus.freshness import OLDEST, freshness, year_end
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import SENTENCE

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("2023-2024", date(2024, 7, 31)),
        ("2023-24", date(2024, 7, 31)),
        ("2024/25", date(2025, 7, 31)),
        ("1999-00", date(2000, 7, 31)),
        ("Catalog 2025", date(2026, 7, 31)),
        ("current", None),
        ("2020-99999", date(2021, 7, 31)),
    ],
)
def test_a_catalog_year_ends_in_july(written: str, end: date | None) -> None:
    assert year_end(written) == end


def test_the_oldest_come_first_and_those_of_no_known_day_last() -> None:
    pages = [
        page(SENTENCE, more="retrieved: 2026-11-01\n"),
        page(SENTENCE),
        page(SENTENCE, more="valid_from: 2020-01-01\n"),
    ]
    found = freshness(pages, TODAY)
    assert [one.days for one in found] == [(TODAY - date(2020, 1, 1)).days, 26, None]
    assert [one.band for one in found] == [OLDEST, "up to half a year", None]
    assert [one.undated for one in found] == [False, False, True]


@pytest.mark.parametrize(
    ("as_of", "age"),
    [
        ("2026-11-26", "1 day"),
        ("last updated 2025-11-27", "365 days"),
        ("revision effective 2001-08-13", "25 years"),
        ("2025-2026", None),
        ("2025-02-31", None),
    ],
)
def test_a_day_that_a_page_bears_is_its_age_where_it_is_not_known_when_it_was_read(as_of: str, age: str | None) -> None:
    (one,) = freshness([page(SENTENCE, more=f"as_of: '{as_of}'\n")], TODAY)
    assert one.age == age


@pytest.mark.parametrize(
    ("more", "passed"),
    [
        ("catalog_year: 2024-2025\n", True),
        ("catalog_year: 2026-2027\n", False),
        ("valid_to: 2026-11-26\n", True),
        ("valid_to: 2026-11-27\n", False),
        ("", False),
    ],
)
def test_a_source_past_its_year_or_its_last_day_is_told(more: str, passed: bool) -> None:
    (one,) = freshness([page(SENTENCE, more=more)], TODAY)
    assert one.passed is passed
