"""When a time limit ends."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.understanding import Understanding
from advisor.sums.time.last_month import last_month
from corpus.rules import AgeLimit, Anchor, Credential, Origin, TimeExtension, TimeLimit
from tests.advisor.made_up import document, named, understood


def limit(years: int, counted_from: Anchor = Anchor.UNSTATED) -> TimeLimit:
    """A time limit of a certificate."""
    said = f"A certificate has a time limit of {years} years."
    return TimeLimit("time_limit", said, Credential.CERTIFICATE, Fraction(years), counted_from)


def asking(question: str) -> Understanding:
    """A question about a certificate."""
    return understood(question, target=Credential.CERTIFICATE)


LONGER = TimeExtension(
    "time_extension", "An extension of 12 months is possible.", Credential.CERTIFICATE, Fraction(12), "months"
)


@given(st.integers(2001, 2048), st.integers(1, 12))
def test_the_years_are_added_to_that_of_the_beginning(begun: int, years: int) -> None:
    scope = named(document(rules=[limit(years)]))
    asked = asking(f"i started the certificate in sept {begun}. by when must i finish?")
    found = last_month(asked, scope)
    assert found is not None
    assert f"in September {begun + years}" in found.text
    assert found.sums[0].result == begun + years


def test_an_extension_that_the_page_names_is_added_after_the_limit() -> None:
    scope = named(document(rules=[limit(3), LONGER]))
    found = last_month(asking("I began the certificate in fall 2023. What's my deadline?"), scope)
    assert found is not None
    assert [done.result for done in found.sums] == [2026, 2027]
    assert "in fall 2027" in found.text


@pytest.mark.parametrize(
    "question",
    [
        "my sister started the certificate in sept 2023. by when must she finish?",
        "i started the certificate in sept 2023 and took a leave of absence. by when must i finish?",
        "if i had started the certificate in sept 2023, by when would i have to finish?",
        "i started the certificate in sept 2023, can i finish by may 2027? what's my deadline?",
        "i started another certificate in sept 2023. by when must i finish this certificate?",
        "i started my job in sept 2023. by when must i finish the certificate?",
        "my oldest class of the certificate ended in may 2023. by when must i finish?",
        "i started the certificate in sept 2023. how much is it?",
        "by when must i finish the certificate? the 2023 catalog was mine when i started",
    ],
)
def test_no_date_is_given_where_the_limit_may_count_from_something_else(question: str) -> None:
    assert last_month(asking(question), named(document(rules=[limit(3)]))) is None


def test_a_limit_from_the_earliest_course_is_not_counted_from_the_beginning() -> None:
    scope = named(document(rules=[limit(6, Anchor.FIRST_COURSE)]))
    assert last_month(asking("i started the certificate in sept 2023. by when must i finish?"), scope) is None
    found = last_month(asking("my earliest certificate class ended dec 2020. when does it run out?"), scope)
    assert found is not None
    assert "in December 2026" in found.text


@pytest.mark.parametrize("asked", ["in which month does my time run out?", "on what month and year is it over?"])
def test_the_month_may_be_asked_in_other_words(asked: str) -> None:
    page = document(rules=[limit(6, Anchor.FIRST_COURSE)])
    found = last_month(asking(f"my earliest certificate course ended in may 2022. {asked}"), named(page))
    assert found is not None
    assert "in May 2028" in found.text


def test_two_limits_that_differ_give_no_date() -> None:
    scope = named(document(rules=[limit(3)]), document("second", rules=[limit(4)]))
    assert last_month(asking("i started the certificate in sept 2023. by when must i finish?"), scope) is None


def too_old(years: int, origin: Origin = Origin.ANY, *, reached: bool = False) -> AgeLimit:
    """How old a course may be when the certificate is awarded."""
    said = f"No course may be older than {years} years when the certificate is awarded ({origin})."
    return AgeLimit(
        "age_limit", said, origin, Credential.CERTIFICATE, Fraction(years), Anchor.AWARD, reached, exempt=()
    )


OLDEST = "my oldest class in the certificate ended may 2022. by when does the cert have to be awarded?"


@given(st.integers(1, 12))
def test_the_earliest_course_must_not_be_too_old_at_the_award(years: int) -> None:
    found = last_month(asking(OLDEST), named(document(rules=[too_old(years)])))
    assert found is not None
    assert f"in May {2022 + years}" in found.text
    assert [term.source is None for term in found.sums[0].terms] == [True, False]


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        (OLDEST, too_old(5, Origin.OUTSIDE)),
        (OLDEST, too_old(5, reached=True)),
        (OLDEST.replace("class", "transfer class"), too_old(5)),
        ("i started the certificate in may 2022. by when does it have to be awarded?", too_old(5)),
        (OLDEST.replace("may 2022", "may 2022 or 2023"), too_old(5)),
        (f"my friend has one. {OLDEST}", too_old(5)),
    ],
)
def test_the_age_of_other_credit_gives_no_date(question: str, rule: AgeLimit) -> None:
    found = last_month(asking(question), named(document(rules=[rule])))
    assert found is None


@pytest.mark.parametrize(
    "asked",
    [
        "latest i can finish?",
        "when does my certificate have to be finished?",
        "what's the cutoff date?",
        "last possible graduation?",
    ],
)
def test_the_last_date_may_be_asked_for_without_its_name(asked: str) -> None:
    found = last_month(asking(f"i started the certificate in sept 2024. {asked}"), named(document(rules=[limit(3)])))
    assert found is not None
    assert "in September 2027" in found.text
