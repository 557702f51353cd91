"""What a part of a degree is in percent of it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.sums.shares.in_percent import in_percent
from corpus.amounts import Credits
from corpus.document import Document
from corpus.rules import Credential, Rule, Size, Stack
from tests.advisor.made_up import cap, document, general, named, sized, understood

MASTERS = "MS in Data Science"


def size(credits: int) -> Size:
    """The exact size of the degree."""
    said = f"The MS in Data Science takes {credits} credits."
    return Size("size", said, Credential.MASTERS, Fraction(credits), Fraction(credits))


def pathway(credits: int) -> Document:
    """A pathway into the degree."""
    said = f"The MicroMasters brings {credits} credits toward the MS in Data Science."
    return document(rules=[Stack("stack", said, (MASTERS,), Credits(Fraction(credits)))], name="path", program=MASTERS)


COVERS = "what percentage of the degree does the MicroMasters cover?"


@given(st.integers(1, 30), st.integers(30, 60))
def test_a_pathway_is_a_share_of_its_degree(brings: int, whole: int) -> None:
    scope = named(pathway(brings), document(rules=[size(whole)], program=MASTERS))
    found = in_percent(understood(COVERS), scope, sized())
    assert found is not None
    assert found.sums[0].result == Fraction(100 * brings, whole)
    assert all(term.source for term in found.sums[0].terms)


@pytest.mark.parametrize(
    "asked",
    [
        "what percentage of the degree does half of the MicroMasters cover?",
        "what percentage of the degree do the MicroMasters and 6 more credits cover?",
        "what percentage of the price does the MicroMasters save?",
        "what percentage of the degree does it not cover after the MicroMasters?",
        "how many credits does the MicroMasters cover?",
    ],
)
def test_another_part_of_it_gives_no_share(asked: str) -> None:
    scope = named(pathway(12), document(rules=[size(48)], program=MASTERS))
    assert in_percent(understood(asked), scope, sized()) is None


@pytest.mark.parametrize("rules", [(), (size(48), size(36))])
def test_a_degree_of_no_one_size_gives_no_share(rules: tuple[Rule, ...]) -> None:
    scope = named(pathway(12), document(rules=rules, program=MASTERS))
    assert in_percent(understood(COVERS), scope, sized()) is None


def test_a_limit_in_credits_is_a_share_of_the_size_that_is_told() -> None:
    scope = general(document(rules=[cap(9)]))
    asked = understood("what percent of the 36 credits can be transferred at most?", size=36)
    found = in_percent(asked, scope, sized(36))
    assert found is not None
    assert found.text == "25% of the whole: 9 of 36 credits."


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        ("what percent of the 36 credits can be transferred?", (cap(9), cap(6))),
        ("what percent of the 36 credits did i transfer?", (cap(9),)),
        ("what percent of the 36 credits can be transferred beside 3 credits?", (cap(9),)),
        ("what percent of the 36 credits must be earned there?", (cap(9),)),
    ],
)
def test_no_share_is_told_of_an_open_limit_or_another_amount(asked: str, rules: tuple[Rule, ...]) -> None:
    scope = general(document(rules=rules))
    assert (
        in_percent(
            understood(asked),
            scope,
            sized(36),
        )
        is None
    )
