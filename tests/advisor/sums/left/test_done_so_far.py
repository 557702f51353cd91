"""What is left of a program once credit of it is done."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.sums.left.done_so_far import done_so_far
from advisor.sums.time.pace import pace
from corpus.rules import Credential, Size
from tests.advisor.made_up import assert_sound, document, named, understood


def program(credits: int, most: int | None = None) -> Size:
    """The size of the whole degree."""
    said = f"The degree takes {credits} credits."
    return Size("size", said, Credential.MASTERS, Fraction(credits), Fraction(most or credits))


@given(st.integers(13, 60), st.integers(1, 12))
def test_what_is_done_and_what_is_left_are_the_whole(whole: int, done: int) -> None:
    scope = named(document(rules=[program(whole)]))
    found = done_so_far(understood(f"i've done {done} credits of the degree. how many to go?"), scope)
    assert found is not None
    assert found.sums[0].result == whole - done
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "told",
    [
        "already earned 12 hours, how many are left?",
        "i've taken 12 of the 30 hours, how many are left?",
        "12 credits of it are done. how many remain?",
        "my student has completed 12 credits, how much longer is it at 6 credits a term?",
        "i am 12 credits in, how many more?",
        "12 credits under my belt. still to go?",
        "i have 12 of the 30 credits of the degree. how many are left?",
    ],
)
def test_what_is_done_may_be_told_in_other_words(told: str) -> None:
    found = done_so_far(understood(told), named(document(rules=[program(30)])))
    assert found is not None
    assert found.sums[0].expression == "30 - 12 = 18"


@pytest.mark.parametrize(
    "told",
    [
        "i've done 12 credits and transferred 6, how many to go?",
        "i've taken 12 of the 36 hours, how many are left?",
        "i have 12 of the 36 credits of the degree. how many are left?",
        "i have 12 credits for the degree. how many are left?",
        "i've done 12 credits at another school, how many to go?",
        "i've done 12 credits of the certificate, how many to go in the degree?",
        "i've done 12 credits and failed 3, how many to go?",
        "i haven't done 12 credits, how many to go?",
        "if i've done 12 credits, how many to go?",
        "i've done about 12 credits, how many to go?",
        "i've done 12 credits, 9 of the electives, how many to go?",
        "i've done 12 credits of the degree. does it count?",
        "i've done 40 credits, how many to go?",
        "my friend: she has done 12 credits, how many to go?",
    ],
)
def test_credit_that_may_not_be_of_the_program_leaves_it_open(told: str) -> None:
    assert done_so_far(understood(told), named(document(rules=[program(30)]))) is None


def test_a_range_of_sizes_leaves_it_open() -> None:
    scope = named(document(rules=[program(30, 36)]))
    assert done_so_far(understood("i've done 12 credits, how many to go?"), scope) is None


@pytest.mark.parametrize(
    ("each", "terms"), [("6 a term", 3), ("4 per term", Fraction(9, 2)), ("9 credits each term", 2)]
)
def test_a_pace_without_a_noun_is_of_the_credit_that_is_told(each: str, terms: Fraction) -> None:
    scope = named(document(rules=[program(30)]))
    asked = understood(f"i've done 12 credits, i take {each}. how many terms to go?")
    left = done_so_far(asked, scope)
    assert left is not None
    found = pace(asked, scope, [left])
    assert found is not None
    assert found.sums[0].result == terms


def test_a_pace_without_a_noun_is_open_where_courses_are_told_too() -> None:
    scope = named(document(rules=[program(30)]))
    asked = understood("i've done 12 credits and 2 courses, i take 6 a term. how many terms?")
    assert pace(asked, scope, []) is None
