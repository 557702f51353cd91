"""How much two limits allow together, of which one stands beside the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.sums.together.caps_together import caps_together
from corpus.rules import Cap, Origin, Rule, Situation
from tests.advisor.made_up import assert_sound, cap, document, general, understood

ASKED = "transfer credit and a term at an exchange partner: how many credits is that in total at most?"


def exchange(credits: int, said: str = "Up to {} credits from exchange are outside the cap of transfer credit.") -> Cap:
    """A limit for exchange partners beside the other."""
    return cap(credits, sentence=said.format(credits), when=(Situation.EXCHANGE,))


@given(st.integers(1, 15), st.integers(1, 20))
def test_a_limit_that_stands_beside_another_is_added(plain: int, beside: int) -> None:
    found = caps_together(understood(ASKED), general(document(rules=[cap(plain), exchange(beside)])))
    assert found is not None
    assert found.sums[0].result == plain + beside
    assert all(term.source for term in found.sums[0].terms)
    assert_sound(found.sums[0])


def test_own_credit_that_is_no_transfer_credit_is_added() -> None:
    own = cap(
        6, Origin.NONDEGREE, sentence="It allows 6 non-degree credits and does not count them as transfer credit."
    )
    asked = "outside credits and non-degree credits together, what is the max?"
    found = caps_together(understood(asked), general(document(rules=[cap(9), own])))
    assert found is not None
    assert found.text == "At most 15 semester credits together: 9 + 6 = 15."


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        (ASKED, (cap(6), exchange(15, "Up to {} credits from exchange partners count."))),
        (ASKED, (cap(6), cap(9), exchange(15))),
        (ASKED, (exchange(15),)),
        (ASKED.replace("transfer credit", "i have 3 credits of transfer credit"), (cap(6), exchange(15))),
        (ASKED.replace("an exchange partner", "a partner"), (cap(6), exchange(15))),
        ("how many credits of transfer credit count at most after an exchange?", (cap(6), exchange(15))),
        (ASKED.replace("transfer", "not transfer"), (cap(6), exchange(15))),
    ],
)
def test_limits_that_are_not_said_to_stand_apart_are_not_added(asked: str, rules: tuple[Rule, ...]) -> None:
    assert caps_together(understood(asked), general(document(rules=rules))) is None
