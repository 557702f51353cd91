"""Credit that is too old may be such as the limit does not cover."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Age, Holding
from advisor.rules.rulebook import Case, check
from advisor.rules.sizes import Sizes
from advisor.verdict.exempt_told import may_be_exempt
from corpus.rules import AgeLimit, Anchor, Credential, Origin
from tests.advisor.made_up import held, understood

SAID = "No credit older than 7 years counts."
LIMIT = AgeLimit("age_limit", SAID, Origin.ANY, Credential.MASTERS, Fraction(7), Anchor.GRADUATION)
EXEMPT = replace(LIMIT, exempt_sentence="The limit does not cover credit that was applied to a previous degree.")


@pytest.mark.parametrize(
    ("limit", "question", "exempt"),
    [
        (EXEMPT, "I graduated, and that seminar was part of it. Does it count?", True),
        (EXEMPT, "The seminar is from 2014. Does it count?", False),
        (LIMIT, "I graduated, and that seminar was part of it. Does it count?", False),
    ],
)
def test_credit_that_served_may_be_exempt(limit: AgeLimit, question: str, exempt: bool) -> None:
    lot = Holding(age=Age(Fraction(11), Anchor.GRADUATION), origin=Origin.MASTERS)
    result = check(Case((lot,), Credential.MASTERS, Sizes(), frozenset()), held(limit))
    assert may_be_exempt(understood(question), result) is exempt
