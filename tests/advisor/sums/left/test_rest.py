"""What is left of a credential after the credit that counts."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.credit.credit import Holding
from advisor.rules.rulebook import check
from advisor.sums.left.rest import may_be_of_it, rest_to_earn
from corpus.rules import Credential, Origin, Size
from tests.advisor.made_up import assert_sound, cap, case, held, lot, minimum, sized, understood

ASKED = "how many hours would i still have to take there?"


@given(st.integers(1, 40), st.integers(1, 29), st.integers(30, 60))
def test_what_counts_and_what_is_left_are_the_whole(brought: int, most: int, size: int) -> None:
    result = check(case(lot(brought)), held(cap(most)))
    found = rest_to_earn(
        understood(ASKED, lot(brought)),
        result,
        sized(size),
    )
    assert found is not None
    assert found.sums[0].result == size - min(brought, most)
    assert found.verdict is None
    assert_sound(found.sums[0])


def test_the_least_left_takes_as_much_as_may_count() -> None:
    first = lot(origin=Origin.MASTERS)
    result = check(case(first), held(cap(12, origin=Origin.MASTERS)))
    asked = "what is the least number of new credits she must earn?"
    found = rest_to_earn(
        understood(asked, first),
        result,
        sized(36),
    )
    assert found is not None
    assert "36 - 12 = 24" in found.text
    assert found.sums[0].terms[1].source == result.pools[0].held.source


@pytest.mark.parametrize(
    ("asked", "size", "grade"),
    [("do they count?", 36, "A"), (ASKED, None, "A"), (ASKED, 36, "C")],
)
def test_nothing_is_left_to_say_without_a_size_a_question_or_credit_that_counts(
    asked: str, size: int | None, grade: str
) -> None:
    mine = lot(6, grade=grade)
    result = check(case(mine), held(cap(9), minimum("B")))
    sizes = sized(size)
    assert rest_to_earn(understood(asked, mine), result, sizes) is None


@pytest.mark.parametrize(
    ("asked", "first", "second", "rest"),
    [
        (ASKED, 6, 1, 24),
        ("what is left to earn?", 7, 5, 24),
        ("what remains then?", 2, 3, 25),
    ],
)
def test_lots_under_one_cap_are_taken_off_together(asked: str, first: int, second: int, rest: int) -> None:
    lots = (lot(first), lot(second))
    result = check(case(*lots), held(cap(6)))
    found = rest_to_earn(
        understood(asked, *lots),
        result,
        sized(30),
    )
    assert found is not None
    assert found.sums[0].result == rest
    for worked in found.sums:
        assert_sound(worked)


def test_credit_that_no_cap_speaks_of_leaves_the_rest_open() -> None:
    lots = (lot(6), lot(3, origin=Origin.NONDEGREE))
    result = check(case(*lots), held(cap(6)))
    assert (
        rest_to_earn(
            understood(ASKED, *lots),
            result,
            sized(30),
        )
        is None
    )


def test_two_limits_of_one_sentence_may_be_one_and_leave_the_rest_open() -> None:
    lots = (lot(6), lot(3, origin=Origin.DEGREE))
    said = "At most 6 credits from elsewhere or from another degree count."
    rules = held(cap(6, sentence=said), cap(6, Origin.DEGREE, sentence=said))
    result = check(case(*lots), rules)
    assert result.shares_a_limit
    assert (
        rest_to_earn(
            understood(ASKED, *lots),
            result,
            sized(30),
        )
        is None
    )
    apart = check(case(*lots), held(cap(6), cap(6, Origin.DEGREE, sentence="At most 6 of a degree count.")))
    assert not apart.shares_a_limit
    assert (
        rest_to_earn(
            understood(ASKED, *lots),
            apart,
            sized(30),
        )
        is not None
    )


@pytest.mark.parametrize(("share", "rest"), [("half of whats left", 10), ("a quarter of what's left", 15)])
def test_a_share_of_the_rest_that_is_done_is_taken_off_too(share: str, rest: int) -> None:
    mine = lot(10)
    result = check(case(mine), held(cap(12)))
    asked = f"i do {share} in year one, how many hours remain?"
    found = rest_to_earn(
        understood(asked, mine),
        result,
        sized(30),
    )
    assert found is not None
    assert found.text.startswith(f"{rest} credits of the")
    assert found.sums[-1].result == rest


ALLOWANCE = "if they give me the full transfer allowance, how many hours at Example?"


def test_the_full_allowance_leaves_the_rest_to_be_taken_there() -> None:
    result = check(case(lot()), held(cap(6)))
    found = rest_to_earn(
        understood(ALLOWANCE, lot()),
        result,
        sized(30),
    )
    assert found and "30 - 6 = 24" in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "asked",
    [
        "minimum hours that must be taken with us if the student transfers in the maximum?",
        "what is the least that must be earned there if she brings the full maximum?",
        "how many hours must be done there if i use the full transfer allowance?",
        "if i max out transfer, how many hours am i really taking there?",
        "what do i still have to take at best?",
    ],
)
def test_the_least_to_be_taken_there_is_what_the_most_brought_leaves(asked: str) -> None:
    result = check(case(lot()), held(cap(6)))
    found = rest_to_earn(
        understood(asked, lot()),
        result,
        sized(30),
    )
    assert found and "30 - 6 = 24" in found.text


@pytest.mark.parametrize(
    "asked",
    [
        "if they give me half the transfer allowance, how many hours at Example?",
        "if they give me the full transfer allowance, how many hours at Example can transfer out?",
        "how many hours at Example?",
        "with the full transfer allowance and 9 hours done there, how many hours at Example?",
    ],
)
def test_less_than_the_full_allowance_leaves_the_rest_open(asked: str) -> None:
    result = check(case(lot()), held(cap(6)))
    assert (
        rest_to_earn(
            understood(asked, lot()),
            result,
            sized(30),
        )
        is None
    )


@pytest.mark.parametrize(("size", "rest"), [(96, Fraction(64)), (72, None)])
def test_a_limit_of_a_credential_of_another_size_leaves_the_rest_open(size: int, rest: Fraction | None) -> None:
    sentence = "A first degree counts for 32 of the 96 hours."
    whole = Size("size", sentence, Credential.DOCTORATE, Fraction(96), Fraction(96))
    rules = held(cap(32, Origin.MASTERS, sentence=sentence), whole)
    first = lot(origin=Origin.MASTERS)
    asked = "how many do i have to do after the advanced standing is posted?"
    result = check(case(first), rules)
    found = rest_to_earn(
        understood(asked, first),
        result,
        sized(size),
    )
    assert (found and found.sums[0].result) == rest


@pytest.mark.parametrize(
    "asked",
    [
        "if i reuse as much of it as they let me, how many hours do i have to take?",
        "i reuse as many credits as they allow. how many must i earn?",
        "using everything they let me reuse, how many hours must i take?",
    ],
)
def test_as_much_as_they_let_one_is_the_most_that_counts(asked: str) -> None:
    first = lot(origin=Origin.MASTERS)
    result = check(case(first), held(cap(12, origin=Origin.MASTERS)))
    found = rest_to_earn(
        understood(asked, first),
        result,
        sized(36),
    )
    assert found is not None and "36 - 12 = 24" in found.text


@pytest.mark.parametrize(
    "asked",
    [
        "i used 4 credits. how many can still come from another university?",
        "how many hours may still be transferred?",
        "as much as i can, how many hours do they take?",
    ],
)
def test_what_may_still_come_is_not_what_is_left_to_earn(asked: str) -> None:
    result = check(case(lot(4)), held(cap(9)))
    assert (
        rest_to_earn(
            understood(asked, lot(4)),
            result,
            sized(30),
        )
        is None
    )


@pytest.mark.parametrize(
    "done", ["i've taken 9 of the 30 hours", "she completed 9 out of her 30 hours", "9 hours done there"]
)
def test_credit_of_the_degree_itself_draws_on_no_limit(done: str) -> None:
    result = check(case(lot(9)), held(cap(6)))
    asked = understood(f"{done}. how many hours are still left?", lot(9))
    assert (
        rest_to_earn(
            asked,
            result,
            sized(30),
        )
        is None
    )


@pytest.mark.parametrize(
    ("told", "credit", "may"),
    [
        ("9 hours down, how many are left?", Holding(amount=Fraction(9)), True),
        ("i have 9 hours. what is left?", Holding(amount=Fraction(9)), True),
        ("9 hours down, how many are left?", lot(9), False),
        ("9 hours that i bring, how many are left?", Holding(amount=Fraction(9)), False),
        ("9 hours. if they count, how many are left?", Holding(amount=Fraction(9)), False),
    ],
)
def test_credit_that_comes_from_nowhere_may_be_of_the_degree_itself(told: str, credit: Holding, may: bool) -> None:
    assert may_be_of_it(understood(told, credit)) is may
