"""A school that is not held and is asked about is told from one that credit, or somebody, is from."""

import pytest

from advisor.question import Status, Turn
from tests.advisor.reading import read

_UNH = Turn("Can I transfer 6 credits to UNH?", "Yes.", Status.ANSWERED)


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("and K-State?", "Kansas State University"),
        ("what about Duke", "Duke University"),
        ("same at yale?", "Yale University"),
        ("my friend says Duke takes 9, true?", "Duke University"),
        ("does Vanderbilt take more", "Vanderbilt University"),
        ("what if I went to Gonzaga instead", "Gonzaga University"),
        ("how does that compare with Emory", "Emory University"),
        ("and at boise?", "Boise State University"),
        ("What about Rice?", "Rice University"),
        ("and at Zorbland?", "Zorbland"),
        ("what about Southfork State?", "Southfork State"),
        ("Duke's credit limit?", "Duke University"),
    ],
)
def test_a_follow_up_that_asks_of_one_is_of_no_other_school(text: str, school: str) -> None:
    understood = read(text, _UNH)
    assert understood.places == ()
    assert understood.unheld == (school,)


@pytest.mark.parametrize(
    "text",
    [
        "they're from Gonzaga",
        "the credit is from Duke",
        "i took them at Duke with a B",
        "my Duke courses were pass/fail",
        "would Duke credits count?",
        "I went to Duke before",
        "it's 6 Duke credits, all A",
        "is Duke accredited enough?",
        "my advisor, Dr. Baylor, says 9. True?",
        "my friend Howard says 9",
        "what about Udemy",
        "do they accept Duke's?",
        "i live in boise",
        "what about rice in the cafeteria",
        "and at night?",
        "suppose i'd done those units at Berkeley instead",
    ],
)
def test_one_that_credit_or_somebody_is_from_leaves_the_question_where_it_was(text: str) -> None:
    understood = read(text, _UNH)
    assert [place.institution for place in understood.places] == ["University of New Hampshire"]


def test_the_school_that_was_asked_about_last_stays_the_one_that_is_spoken_of() -> None:
    understood = read("and with a C?", _UNH, Turn("and K-State?", "The library does not say.", Status.REFUSED))
    assert understood.places == ()
    assert understood.unheld == ("Kansas State University",)


def test_a_school_asked_about_after_one_that_is_not_held_is_asked_the_first_question() -> None:
    understood = read("and Michigan State?", _UNH, Turn("and K-State?", "It holds nothing of it.", Status.REFUSED))
    assert [place.institution for place in understood.places] == ["Michigan State University"]
    assert understood.holdings and understood.holdings[0].amount == 6


def test_a_first_message_that_only_has_credit_from_one_is_of_the_pages_own_school() -> None:
    assert read("Does Duke take 6 credits?").unheld == ("Duke University",)
    (place,) = read("Do my 6 credits from Duke transfer?", institution="University of New Hampshire").places
    assert place.institution == "University of New Hampshire"


def test_one_that_a_held_one_is_compared_with_is_told_not_to_be_held() -> None:
    assert read("Does UNH take more credits than Duke?").beside == ("Duke University",)
    assert read("Does UNH take 6 credits from Duke?").beside == ()


def test_the_other_one_is_the_held_one_after_one_that_is_not() -> None:
    understood = read("and the other one, with a C?", _UNH, Turn("does Duke take more?", "No.", Status.REFUSED))
    assert [place.institution for place in understood.places] == ["University of New Hampshire"]
