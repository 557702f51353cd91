"""Amounts of the asker's own that a claim lays beside those of its text."""

import pytest

from advisor.finding import Source
from advisor.gate.asked import borrowed, compared
from advisor.gate.claim import Claim, Reason
from advisor.gate.gate import Exhibit, Gate
from corpus.library import Library

GRADE = "The school accepts transfer credit only with a grade of B or better."
AVERAGE = "The certificate requires a GPA of 3.0."
AGE = "Credit must not be older than 5 years."


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("Your B+ is above the B that the school asks for.", GRADE, "does my B+ count?"),
        ("A B- is below the B that the school asks for.", GRADE, "i got a B-, ok?"),
        ("With a 2.9 you are under the 3.0 that it requires.", AVERAGE, "my gpa is 2.9"),
        ("Your 3.4 is above the 3.0 you need.", AVERAGE, "i have a 3.4 gpa"),
        ("At 8 years old, your credits are beyond the 5 years allowed.", AGE, "they are 8 years old"),
        ("Your 12 hours are more than the 9 that fit.", "At most 9 hours transfer.", "i have 12 hours from home"),
        ("The 18 units are more than the 12 that others take.", "It takes 18 units, others 12 units.", ""),
    ],
)
def test_what_is_rightly_compared_is_known(claim: str, text: str, question: str) -> None:
    assert len(compared(claim, text, question)) == 2


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("Your B- is above the B that the school asks for.", GRADE, "does my B- count?"),
        ("Your B is above the B that the school asks for.", GRADE, "does my B count?"),
        ("Your B+ is not above the B that the school asks for.", GRADE, "does my B+ count?"),
        ("If your B+ is above the B that it asks for, all is well.", GRADE, "does my B+ count?"),
        ("Your 3.4 is below the 3.0 you need.", AVERAGE, "i have a 3.4 gpa"),
        ("Your 3.4 is above the 3.2 you need.", AVERAGE, "i have a 3.4 gpa"),
        ("Your 3.6 is above the 3.0 you need.", AVERAGE, "i have a 3.4 gpa"),
        ("The school requires 12 hours, more than the 9 that fit.", "At most 9 hours fit.", "i have 12 hours"),
        ("Your 4 years are above the 3.0 you need.", AVERAGE, "it took me 4 years"),
        ("Your 12 hours and the 9 hours are apart.", "At most 9 hours fit.", "i have 12 hours"),
    ],
)
def test_what_is_wrongly_or_not_compared_is_not(claim: str, text: str, question: str) -> None:
    assert compared(claim, text, question) == frozenset()


def test_what_the_text_states_is_not_borrowed_from_the_question() -> None:
    assert borrowed("You need a B.", GRADE, "is a B enough?") == ()
    assert [figure.value for figure in borrowed("Your 12 hours.", GRADE, "i have 12 hours")] == ["12"]
    assert borrowed("Your 12 hours.", GRADE, "") == ()


def test_an_amount_of_the_question_is_shown_only_where_it_is_rightly_compared(gate: Gate, library: Library) -> None:
    document = next(iter(library))
    hand = {"a": Exhibit("a", AVERAGE, (Source(document, AVERAGE),))}

    def check(claim: str, question: str) -> Reason | None:
        dropped = gate.check(Claim(claim, ("a",)), hand, question)
        return dropped.reason if dropped else None

    claim = "Your GPA of 3.4 is above the 3.0 that the certificate requires."
    assert check(claim, "my gpa is 3.4, can i do the certificate?") is None
    assert check(claim, "") is Reason.FIGURE
    assert check(claim, "my gpa is 3.3") is Reason.FIGURE
    assert check(claim.replace("above", "below"), "my gpa is 3.4") is Reason.FIGURE
    assert check("The certificate requires a GPA of 3.4.", "my gpa is 3.4") is Reason.FIGURE
