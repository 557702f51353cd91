"""What amounts come to, and how numbers are read."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from corpus.amounts import (
    Amount,
    Base,
    BySize,
    Courses,
    CoursesOnly,
    Credits,
    EitherOf,
    Everything,
    ForSize,
    GreaterOf,
    LesserOf,
    Limit,
    Rounding,
    Share,
    SizeNeeded,
    Untold,
    Worth,
    deciding,
    read_fraction,
    worth,
)

AMOUNT: TypeAdapter[Amount] = TypeAdapter(Amount)

credit_counts = st.fractions(min_value=0, max_value=90, max_denominator=12)
program_sizes = st.integers(min_value=1, max_value=90).map(Fraction)
shares = st.fractions(min_value=0, max_value=1, max_denominator=20)
limits = st.one_of(
    st.builds(Credits, credit_counts),
    st.builds(Share, shares, st.just(Base.PROGRAM), st.booleans()),
    st.just(Everything(True)),
)


def reach(value: Worth) -> tuple[bool, Fraction, bool]:
    """How far a limit reaches: no limit reaches farthest, and one that excludes itself less far."""
    assert isinstance(value, Limit)
    return value.credits is None, value.credits or Fraction(0), not value.exclusive


@settings(deadline=None)
@given(parts=st.lists(limits, min_size=1, max_size=4), size=program_sizes, rounding=st.sampled_from(Rounding))
def test_the_greater_of_several_amounts_reaches_as_far_as_each(
    parts: list[Amount], size: Fraction, rounding: Rounding
) -> None:
    sizes = {Base.PROGRAM: size}
    whole = worth(GreaterOf(tuple(parts)), sizes, rounding)
    each = [worth(part, sizes, rounding) for part in parts]
    assert all(reach(whole) >= reach(part) for part in each)
    assert whole in each


@settings(deadline=None)
@given(parts=st.lists(limits, min_size=1, max_size=4), size=program_sizes, rounding=st.sampled_from(Rounding))
def test_the_lesser_of_several_amounts_reaches_no_farther_than_any(
    parts: list[Amount], size: Fraction, rounding: Rounding
) -> None:
    sizes = {Base.PROGRAM: size}
    whole = worth(LesserOf(tuple(parts)), sizes, rounding)
    each = [worth(part, sizes, rounding) for part in parts]
    assert all(reach(whole) <= reach(part) for part in each)
    assert whole in each


def test_of_equal_limits_the_one_that_excludes_itself_is_the_lesser() -> None:
    sizes = {Base.PROGRAM: Fraction(30)}
    fixed, below = Credits(Fraction(15)), Share(Fraction(1, 2), below=True)
    assert worth(LesserOf((fixed, below)), sizes) == Limit(Fraction(15), exclusive=True)
    assert worth(GreaterOf((below, fixed)), sizes) == Limit(Fraction(15), exclusive=False)


@settings(deadline=None)
@given(size=program_sizes)
def test_one_third_stays_one_third(size: Fraction) -> None:
    third = worth(Share(read_fraction("1/3")), {Base.PROGRAM: size})
    assert isinstance(third, Limit)
    assert third.credits is not None
    assert third.credits * 3 == size


@settings(deadline=None)
@given(share=shares, size=program_sizes)
def test_rounding_down_never_gives_more_than_the_exact_share_and_loses_less_than_a_credit(
    share: Fraction, size: Fraction
) -> None:
    exact = worth(Share(share), {Base.PROGRAM: size})
    down = worth(Share(share), {Base.PROGRAM: size}, Rounding.DOWN)
    assert isinstance(exact, Limit)
    assert isinstance(down, Limit)
    assert exact.credits is not None
    assert down.credits is not None
    assert exact.credits - 1 < down.credits <= exact.credits
    assert down.credits.denominator == 1


@settings(deadline=None)
@given(size=program_sizes, up_to=program_sizes, then=limits, above=limits)
def test_an_amount_by_size_is_the_one_for_that_size(
    size: Fraction, up_to: Fraction, then: Amount, above: Amount
) -> None:
    sizes = {Base.PROGRAM: size}
    chosen = then if size <= up_to else above
    assert worth(BySize(up_to, then, above), sizes) == worth(chosen, sizes)


@settings(deadline=None)
@given(amount=limits, size=program_sizes)
def test_an_amount_of_which_all_is_known_is_worth_a_limit(amount: Amount, size: Fraction) -> None:
    assert isinstance(worth(amount, {Base.PROGRAM: size}), Limit)


def test_a_share_of_a_size_that_is_not_known_asks_for_that_size() -> None:
    assert worth(Share(Fraction(1, 2), Base.GRADED), {Base.PROGRAM: Fraction(30)}) == SizeNeeded(Base.GRADED)
    by_size = BySize(Fraction(30), Credits(Fraction(9)), Credits(Fraction(12)))
    assert worth(by_size, {}) == SizeNeeded(Base.PROGRAM)
    assert worth(LesserOf((Credits(Fraction(9)), Share(Fraction(1, 3)))), {}) == SizeNeeded(Base.PROGRAM)


def test_courses_say_nothing_about_credits_and_leave_the_lesser_amount_to_the_others() -> None:
    two = Courses(2)
    assert worth(two, {}) == CoursesOnly(2)
    assert worth(LesserOf((two, Credits(Fraction(6)))), {}) == Limit(Fraction(6))
    assert worth(GreaterOf((two, Credits(Fraction(6)))), {}) == CoursesOnly(2)
    assert worth(LesserOf((two, Courses(3))), {}) == CoursesOnly(2)


@pytest.mark.parametrize(
    ("written", "number"),
    [(9, "9"), (4.5, "9/2"), (0.1, "1/10"), ("1/3", "1/3"), ("40%", "2/5"), ("12.5 %", "1/8"), (" 3.000 ", "3")],
)
def test_numbers_are_read_exactly(written: object, number: str) -> None:
    assert read_fraction(written) == Fraction(number)


@pytest.mark.parametrize("written", ["a third", "", "%", "1/0", "0/0%", float("nan"), float("inf"), True, None, [9]])
def test_what_is_no_number_raises_value_error(written: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_fraction(written)


@settings(deadline=None)
@given(number=st.fractions())
def test_a_written_fraction_reads_as_itself(number: Fraction) -> None:
    assert read_fraction(str(number)) == number


@pytest.mark.parametrize(
    "written",
    [{"greater_of": []}, {"lesser_of": []}, {"all": False}, {"share": "1/0"}, {"credits": True}, {"courses": "some"}],
)
def test_an_amount_that_cannot_be_is_not_read(written: object) -> None:
    with pytest.raises(ValidationError):
        AMOUNT.validate_python(written)


def test_an_amount_for_one_size_is_untold_for_any_other() -> None:
    amount = ForSize(Fraction(30), Credits(Fraction(6)))
    assert worth(amount, {Base.PROGRAM: Fraction(30)}) == Limit(Fraction(6))
    assert worth(amount, {Base.PROGRAM: Fraction(36)}) == Untold()
    assert worth(amount, {}) == SizeNeeded(Base.PROGRAM)


@pytest.mark.parametrize(("size", "expected"), [(30, Limit(Fraction(12))), (36, Untold()), (24, Untold())])
def test_either_of_two_amounts_is_told_only_where_both_come_to_the_same(size: int, expected: Limit | Untold) -> None:
    amount = EitherOf((Credits(Fraction(12)), Share(Fraction(2, 5))))
    assert worth(amount, {Base.PROGRAM: Fraction(size)}) == expected
    assert worth(amount, {}) == SizeNeeded(Base.PROGRAM)


HALF, NINE = Share(Fraction(1, 2)), Credits(Fraction(9))


@pytest.mark.parametrize(
    ("amount", "size", "part"),
    [
        (HALF, 30, HALF),
        (BySize(Fraction(30), NINE, HALF), 30, NINE),
        (BySize(Fraction(30), NINE, HALF), 36, HALF),
        (BySize(Fraction(30), NINE, HALF), None, BySize(Fraction(30), NINE, HALF)),
        (ForSize(Fraction(30), HALF), 36, ForSize(Fraction(30), HALF)),
        (GreaterOf((NINE, HALF)), 12, NINE),
        (GreaterOf((NINE, HALF)), 30, HALF),
        (LesserOf((NINE, HALF)), 30, NINE),
        (EitherOf((NINE, HALF)), 18, NINE),
        (EitherOf((NINE, HALF)), 30, EitherOf((NINE, HALF))),
    ],
)
def test_the_part_that_decides_is_the_one_that_the_worth_comes_from(
    amount: Amount, size: int | None, part: Amount
) -> None:
    assert deciding(amount, {} if size is None else {Base.PROGRAM: Fraction(size)}) == part
