"""What two certificates may share."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.sums.shares.smaller_certificate import shared_by_two
from corpus.amounts import Base, Share
from corpus.rules import Credential, Origin
from tests.advisor.made_up import assert_sound, cap, document, general, understood

LIMIT = cap(
    Share(Fraction(1, 5), Base.SMALLER_CERTIFICATE),
    Origin.CERTIFICATE,
    Credential.CERTIFICATE,
    sentence="Two certificates share at most 20% of the smaller one.",
)
SCOPE = general(document(rules=[LIMIT]))


@given(st.integers(9, 24), st.integers(9, 24))
def test_the_share_is_of_the_smaller_one(one: int, other: int) -> None:
    found = shared_by_two(understood(f"two certs, one {one} units and one {other} units: what overlap?"), SCOPE)
    assert found is not None
    assert found.sums[0].result == Fraction(min(one, other), 5)
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "2 grad certs, one is 12 units the other 15. by the 20% rule, how many in common? i got 3",
        "two certificates, 15 and 12 units: how many may they share",
        "in two certs, a 15 unit one and a 12 unit one. what overlap? i figured 2.4.",
    ],
)
def test_one_of_the_sizes_may_be_told_without_its_noun_and_what_the_asker_got_is_none(question: str) -> None:
    found = shared_by_two(understood(question), SCOPE)
    assert found is not None and found.sums[0].result == Fraction(12, 5)


@pytest.mark.parametrize(
    "question",
    [
        "two certs, 12 units and 15 courses: what overlap?",
        "two certs, one 12 units, and 3 years old: what overlap?",
        "two certs, one 12 units, the other 15, and i got 3 units already: what overlap?",
        "two certs, 12 units each: what overlap?",
        "two certs, one 12 units: what overlap?",
        "two certs, one 12 units and one 15 units: how long?",
        "two certs, one 12 units and one 15 units, and a master's: what overlap?",
        "two certs, one 12 units and one 15 units, i share 3 units. overlap ok?",
        "a cert of 12 units and a course of 3 units: what overlap?",
    ],
)
def test_without_two_sizes_of_two_certificates_there_is_no_sum(question: str) -> None:
    assert shared_by_two(understood(question), SCOPE) is None
