"""Whether other credit was brought before, and whether somebody with credit of the school is in no degree yet."""

import pytest

from advisor.message.credit.brought_before import brought_before, not_admitted
from advisor.message.credit.credit import Holding
from corpus.rules import Origin


@pytest.mark.parametrize(
    "text",
    [
        "6 outside credits, all A, on top of 6 I moved over last year",
        "6 outside credits on top of 3 credits of my own",
        "a second lot of 6 hours, the first being 6",
        "6 hours with a B. I brought 6 last fall too.",
        "They accepted 6 last fall as well.",
        "I transferred in six credits already",
        "3 transferred so far, how many can transfer?",
        "nine hours have been brought over so far",
    ],
)
def test_credit_that_was_brought_before_draws_on_the_limit(text: str) -> None:
    assert brought_before(text)


@pytest.mark.parametrize(
    "text",
    [
        "I took 6 credits last year with a B. Do they count?",
        "I took 6 credits at Ohio State. Can I bring them?",
        "Can I transfer 6 credits before I am admitted?",
        "I have 6 credits and would like to bring all of them",
        "I have done 6 credits so far, can I transfer them?",
        "Will they take 3 hours from a different school on top of eight quarter hours of its own non-degree courses?",
    ],
)
def test_the_credit_that_is_asked_about_is_not_other_credit(text: str) -> None:
    assert not brought_before(text)


def test_only_credit_of_the_school_itself_needs_somebody_who_was_admitted() -> None:
    own, outside = Holding(origin=Origin.NONDEGREE), Holding(origin=Origin.OUTSIDE)
    for text in ("but I'm not admitted yet", "I never applied to the MS", "I'm still a non-degree student"):
        assert not_admitted(text, [own])
        assert not not_admitted(text, [outside])
    assert not not_admitted("I was a non-degree student and was just admitted", [own])
