"""How many whole courses fit under a limit."""

from fractions import Fraction

import pytest

from advisor.sums.shares.whole_courses import whole_courses
from corpus.amounts import Amount, Courses, Credits, Share
from corpus.rules import Origin
from tests.advisor.made_up import assert_sound, cap, document, general, lot, sized, understood

SIZE = sized(33)
FORTY = document(rules=[cap(Share(Fraction(2, 5)), sentence="At most 40% of the credits transfer.")])


@pytest.mark.parametrize(
    "question",
    [
        "what is the most transfer in whole 3-hr courses?",
        "how many full 3 credit classes can i bring from elsewhere?",
        "max transfer in whole courses of 3 credits?",
        "how many 3-hour courses could come from another school?",
        "how many entire three-credit courses can transfer?",
        "what is the limit on transfer in complete 3-unit courses?",
    ],
)
def test_as_many_whole_courses_as_the_limit_has_room_for(question: str) -> None:
    found = whole_courses(understood(question, lot(3), size=33), general(FORTY), SIZE)
    assert found and found.text.startswith("At most 4 whole courses of 3, 12 semester credits")
    assert "40% of 33 = 13.2" in found.text
    for one in found.sums:
        assert_sound(one)


def test_a_limit_in_credits_needs_no_size() -> None:
    page = document(rules=[cap(10, sentence="At most 10 transfer credits count.")])
    found = whole_courses(understood("how many 3-credit courses can transfer?", lot(3)), general(page), sized())
    assert found and found.text.startswith("At most 3 whole courses of 3, 9 semester credits")


@pytest.mark.parametrize(
    "question",
    [
        "i already have 2, how many more whole 3-hr courses can transfer?",
        "how many whole 3-hr courses must i take there if i transfer?",
        "can i transfer whole 3-hr courses?",
        "how many whole 3-hr courses or 4-hr courses: how many 4-hr courses can transfer?",
        "how many whole 3-hr courses are there in the degree?",
        "i took whole 3-hr courses elsewhere, how many transfer?",
    ],
)
def test_nothing_where_something_else_is_told_or_asked(question: str) -> None:
    assert whole_courses(understood(question, lot(3), size=33), general(FORTY), SIZE) is None


@pytest.mark.parametrize("amount", [Courses(3), Share(Fraction(2, 5), below=True)])
def test_nothing_of_a_limit_in_courses_or_below_a_share(amount: Amount) -> None:
    page = document(rules=[cap(amount, sentence="Less than 40%, or three courses, count.")])
    asked = understood("how many 3-credit courses can transfer?", lot(3), size=33)
    assert whole_courses(asked, general(page), SIZE) is None


def test_nothing_where_the_limits_differ_or_another_amount_is_told() -> None:
    asked = "how many 3-credit courses can transfer?"
    two = document(rules=[cap(9, sentence="At most 9."), cap(Credits(Fraction(6)), sentence="At most 6.")])
    assert whole_courses(understood(asked, lot(3)), general(two), sized()) is None
    nine = document(rules=[cap(9, sentence="At most 9 transfer.")])
    assert whole_courses(understood(asked, lot(3), lot(12)), general(nine), sized()) is None
    own = document(rules=[cap(9, Origin.NONDEGREE, sentence="At most 9 nondegree credits.")])
    assert whole_courses(understood(asked, lot(3)), general(own), sized()) is None
