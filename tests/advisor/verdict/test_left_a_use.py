"""A kind of credit that counts for nothing may still serve as what a rule leaves it."""

from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding
from advisor.rules.rulebook import Case, check
from advisor.rules.sizes import Sizes
from advisor.verdict.left_a_use import left_a_use
from corpus.amounts import Credits
from corpus.rules import Cap, Credential, Origin
from tests.advisor.made_up import held, understood

SAID = "A portfolio (prior learning) can waive only leveling courses of the MS, never any of the 30 degree hours."


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Can a portfolio count for leveling courses?", True),
        ("May prior learning replace a prerequisite of the MS?", True),
        ("Can a portfolio count toward the 30 hours?", False),
        ("May prior learning count toward the master's?", False),
    ],
)
def test_a_no_is_not_of_the_use_that_is_left(question: str, left: bool) -> None:
    cap = Cap("cap", SAID, Origin.PRIOR_LEARNING, Credential.MASTERS, Credits(Fraction(0)))
    case = Case((Holding(origin=Origin.PRIOR_LEARNING),), Credential.MASTERS, Sizes(), frozenset())
    assert left_a_use(understood(question), check(case, held(cap))) is left
