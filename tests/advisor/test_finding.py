"""Numbers as people write them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.finding import counted, number, percent
from tests.advisor.made_up import held, reuse


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("12", "12"),
        ("0", "0"),
        ("10.8", "10.8"),
        ("0.5", "0.5"),
        ("4.125", "4.125"),
        ("32/3", "10 2/3"),
        ("1/3", "1/3"),
    ],
)
def test_a_number_is_a_short_decimal_or_a_mixed_fraction(value: str, written: str) -> None:
    assert number(Fraction(value)) == written


@given(st.fractions(min_value=0, max_value=500, max_denominator=60))
def test_a_written_number_reads_back_as_exactly_itself(value: Fraction) -> None:
    assert sum(Fraction(part) for part in number(value).split()) == value


@pytest.mark.parametrize("value", ["9007199254740993.5", "123456789012345678.125"])
def test_a_large_number_is_written_to_its_last_digit(value: str) -> None:
    assert number(Fraction(value)) == value


@pytest.mark.parametrize(
    ("share", "written"),
    [("1/2", "50%"), ("1/3", "one third"), ("2/3", "two thirds"), ("0.375", "37.5%"), ("1", "100%")],
)
def test_a_share_is_a_percentage_or_a_third(share: str, written: str) -> None:
    assert percent(Fraction(share)) == written


@pytest.mark.parametrize(("value", "said"), [("1", "1 credit"), ("0", "0 credits"), ("1.5", "1.5 credits")])
def test_only_one_stands_in_the_singular(value: str, said: str) -> None:
    assert counted(Fraction(value)) == said
    assert counted(Fraction(value), "year") == said.replace("credit", "year")


def test_the_source_of_a_rule_is_its_sentence() -> None:
    (rule,) = held(reuse("no"))
    assert rule.source.sentence == rule.rule.sentence
    assert rule.source.document is rule.document
