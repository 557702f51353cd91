"""Reading the figures of a text."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.figures import digits, figures, missing, stated


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a fee of $1,350 and 10,332 answers", ["1350", "10332"]),
        ("a GPA of 3.000 or 2.75.", ["3", "11/4"]),
        ("3, 6, and 9 credits", ["3", "6", "9"]),
        ("units 3,4 and 1,2,3", ["3", "4", "1", "2", "3"]),
        ("on 2025-10-09", ["2025", "10", "9"]),
        ("9-12 credits of 400-level work", ["9", "12", "400"]),
        ("a share of 33%", ["33"]),
        ("covid19 and scm101", []),
        ("", []),
    ],
)
def test_digits_are_read_in_order(text: str, numbers: list[str]) -> None:
    assert digits(text) == [Fraction(number) for number in numbers]


@settings(deadline=None)
@given(number=st.integers(min_value=0, max_value=10**12))
def test_a_number_reads_the_same_with_and_without_thousands_marks(number: int) -> None:
    assert digits(f"{number:,}") == digits(str(number)) == [Fraction(number)]


@settings(deadline=None)
@given(numbers=st.lists(st.decimals(min_value=0, max_value=10**6, places=2), max_size=6))
def test_numbers_between_words_are_all_read(numbers: list[object]) -> None:
    assert digits(" and ".join(str(number) for number in numbers)) == [Fraction(str(number)) for number in numbers]


@settings(deadline=None)
@given(text=st.text())
def test_any_text_has_figures(text: str) -> None:
    assert set(digits(text)) <= figures(text) <= figures(text) | stated(text)
    assert missing(text, text) == set()


def test_numbers_and_shares_in_compound_words_are_stated_and_no_part_of_a_half_is() -> None:
    assert {Fraction(24), Fraction(1, 2)} <= stated("Twenty-four credits, fifty percent of the degree.")
    assert Fraction(2) not in stated("No more than one-half of the credits.")
    assert Fraction(2, 5) in stated("Two-fifths of the credits.")


def test_number_words_from_two_to_twenty_are_figures_and_one_is_a_pronoun() -> None:
    assert figures("Two of the twelve courses, not one of the twentieth century") == {Fraction(2), Fraction(12)}


def test_a_figure_is_missing_unless_it_stands_there_in_digits_or_in_words() -> None:
    assert missing("6 of 12 credits, 1 course", "six credits of a total of 12, and one course") == set()
    assert missing("6 of 12 credits", "6 credits") == {Fraction(12)}


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("at most 40% of the credits", "2/5"),
        ("at most 40% of the credits", "40"),
        ("at most 12.5 percent of the credits", "1/8"),
        ("up to one third of the degree", "1/3"),
        ("at least two-thirds of the degree", "2/3"),
        ("Half of it", "1/2"),
        ("one quarter of the required hours", "1/4"),
        ("at most One course", "1"),
        ("does not allow transfer credit", "0"),
        ("no application fee", "0"),
        ("All courses of the certificate", "1"),
    ],
)
def test_shares_and_words_state_their_figure(sentence: str, figure: str) -> None:
    assert Fraction(figure) in stated(sentence)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("at most 9 quarter credits", "1/4"),
        ("notable knowledge", "0"),
        ("a small overall total", "1"),
        ("40 credits", "2/5"),
    ],
)
def test_words_that_only_look_like_a_share_state_none(sentence: str, figure: str) -> None:
    assert Fraction(figure) not in stated(sentence)
