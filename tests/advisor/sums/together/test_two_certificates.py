"""The credits of two certificates together."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.rules.scope import Scope
from advisor.sums.together.two_certificates import two_certificates
from corpus.rules import Credential, Origin, Rule, Size
from tests.advisor.made_up import assert_sound, cap, document, general, understood

ASKED = "how many credits are two certificates altogether?"


def size(least: int, most: int | None, said: str = "A certificate takes {} credits.") -> Size:
    """The size of every certificate."""
    top = None if most is None else Fraction(most)
    return Size("size", said.format(least), Credential.CERTIFICATE, Fraction(least), top)


def page(*rules: Rule) -> Scope:
    """A school with one page of its own."""
    return general(document(rules=rules))


def shared(credits: int) -> Rule:
    """How many credits two certificates may share."""
    return cap(credits, Origin.CERTIFICATE, Credential.CERTIFICATE)


@given(st.integers(9, 24), st.integers(0, 8))
def test_what_may_be_shared_is_taken_off_once(credits: int, common: int) -> None:
    found = two_certificates(understood(ASKED), page(size(credits, credits), shared(common)))
    assert found is not None
    assert found.sums[0].result == 2 * credits - common
    assert all(term.source for term in found.sums[0].terms)
    assert_sound(found.sums[0])


def test_courses_are_counted_where_the_size_tells_them() -> None:
    said = "A certificate takes {} credits, in four courses."
    found = two_certificates(understood(ASKED), page(size(12, 12, said), shared(0)))
    assert found is not None
    assert found.text == ("24 semester credits for both: 2 × 12 = 24, in 8 courses: 2 × 4 = 8; none may be shared.")


def test_a_least_size_gives_a_least_sum() -> None:
    found = two_certificates(understood(ASKED), page(size(12, None), shared(0)))
    assert found is not None
    assert found.text.startswith("At least 24")


@pytest.mark.parametrize(
    "asked",
    [
        "how many credits are three certificates altogether?",
        "how many credits are two certificates and the master's altogether?",
        "how many credits are two certificates altogether if one is done already?",
        "how many credits may two certificates share in total?",
        "how many credits are two certificates altogether with 6 transfer credits?",
        "how many credits are left of two certificates in total?",
        "how many credits is a certificate in total?",
    ],
)
def test_another_number_or_other_credit_gives_no_sum(asked: str) -> None:
    assert two_certificates(understood(asked), page(size(12, 12), shared(0))) is None


@pytest.mark.parametrize(
    "rules",
    [(size(12, 12),), (shared(0),), (size(12, 12), size(15, 15), shared(0)), (size(12, 12), shared(0), shared(3))],
)
def test_a_size_or_a_limit_that_is_not_stated_once_gives_no_sum(rules: tuple[Rule, ...]) -> None:
    assert two_certificates(understood(ASKED), page(*rules)) is None
