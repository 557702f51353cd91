"""What is left after a certificate of the school and other credit beside it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.finding import Finding
from advisor.rules.rulebook import check
from advisor.sums.left.beside_certificate import is_beside, lot_by_lot, rest_beside_certificate
from advisor.sums.left.rest import rest_to_earn
from corpus.amounts import Everything
from corpus.rules import Origin, Rule
from tests.advisor.made_up import assert_sound, cap, case, document, general, held, lot, sized, understood

ASKED = "i have 9 outside hours and a 12 hour certificate from here. how many hours are left if all that may is taken?"
TAKEN = cap(Everything(True), Origin.CERTIFICATE, sentence="All hours of its own certificate count.")


def left(asked: str, rule: Rule = TAKEN, brought: int = 9, certificate: int = 12, most: int = 6) -> Finding | None:
    """What is left of 40 credits."""
    mine = lot(brought)
    question = understood(asked, mine, size=40, certificate_size=certificate)
    scope = general(document(rules=[cap(most), rule]))
    return rest_beside_certificate(
        question,
        scope,
        held(cap(most)),
        check(case(mine, size=40), held(cap(most))),
        sized(40),
    )


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 12))
def test_each_counts_under_its_own_limit(brought: int, certificate: int, most: int) -> None:
    found = left(ASKED, brought=brought, certificate=certificate, most=most)
    assert found is not None
    assert found.sums[0].result == 40 - min(brought, most) - certificate
    assert_sound(found.sums[0])


def test_a_limit_on_the_certificate_is_kept_to() -> None:
    found = left(ASKED, cap(9, Origin.CERTIFICATE))
    assert found is not None
    assert found.sums[0].expression == "40 - 6 - 9 = 25"
    assert [term.source is not None for term in found.sums[0].terms] == [False, True, True]


@pytest.mark.parametrize(
    "asked",
    [
        ASKED.replace("from here", "from another school"),
        ASKED.replace("from here", ""),
        ASKED.replace("how many hours are left", "do they count"),
        ASKED.replace("i have 9 outside hours and a 12 hour certificate from here", "9 outside hours"),
        ASKED.replace("i have", "my friend has"),
    ],
)
def test_a_certificate_that_may_be_of_another_school_leaves_it_open(asked: str) -> None:
    assert left(asked) is None


def test_a_school_that_says_nothing_of_its_certificates_leaves_it_open() -> None:
    assert left(ASKED, cap(3, Origin.NONDEGREE)) is None


def test_the_certificate_alone_is_no_credit_beside_it() -> None:
    question = understood(ASKED, size=40, certificate_size=12)
    assert not is_beside(question)
    assert is_beside(replace(question, holdings=(lot(9),)))
    assert not is_beside(replace(question, holdings=(lot(12, Origin.CERTIFICATE), lot(9))))


def test_limits_that_stand_apart_are_cited_each() -> None:
    lots = (lot(9), lot(8, Origin.NONDEGREE))
    result = check(case(*lots, size=40), held(cap(6), cap(7, Origin.NONDEGREE)))
    found = rest_to_earn(
        understood("how many are left?", *lots, size=40),
        result,
        sized(40),
    )
    assert found is not None
    apart = lot_by_lot(found, result, sized(40))
    assert apart.sums[0].expression == "40 - 6 - 7 = 27"
    assert [term.source is not None for term in apart.sums[0].terms] == [False, True, True]
    assert lot_by_lot(found, check(case(lot(9), size=40), held(cap(6))), sized(40)) is found
