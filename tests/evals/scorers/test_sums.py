"""A calculation holds where its sum comes out and its operands stand in their quotes."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.reply import Calculation, Operand
from evals.scorers.outcome import Missed, Scored, Unscored
from evals.scorers.sums import faults_of, sums_hold
from tests.evals.replies import REFUSAL, answer, calculation, citation, trial


@pytest.mark.parametrize(
    ("made", "missed"),
    [
        (calculation(), None),
        (calculation("14 - 12 = 3", Fraction(3)), "14 - 12 = 3: it comes to 2"),
        (calculation(result=Fraction(3)), "14 - 12 = 2, but the result is 3"),
        (calculation("14 - 9 = 5", Fraction(5), cap=9), "cap 9 does not stand in “UNH accepts at most 12 credits.”"),
        (calculation("as many as fit"), "'as many as fit' is no equation"),
        (calculation("2 of 7"), None),
        (calculation("3 of 7"), "3 of 7 is not 2"),
        (calculation("2 of 1"), "2 of 1 is not 2"),
    ],
)
def test_a_calculation_is_worked_out_anew(made: Calculation, missed: str | None) -> None:
    found = sums_hold(trial(answer(calculations=(made,))))
    assert found == (Scored() if missed is None else Missed(missed))


@pytest.mark.parametrize(
    ("quote", "share", "held"),
    [
        ("UNH takes 6 credits into an 18-credit certificate, and proportionally more into a larger one.", "1/3", True),
        ("UNH takes 6 credits into an 18-credit certificate, and proportionally more into a larger one.", "1/4", False),
        ("UNH takes 6 credits into an 18-credit certificate.", "1/3", False),
    ],
)
def test_a_proportion_is_one_of_two_figures_only_where_the_quote_says_so(quote: str, share: str, held: bool) -> None:
    operand = Operand("share", Fraction(share), "", 1)
    whole = f"{Fraction(share) * 24}"
    made = Calculation("the share", f"{share} × 24 = {whole}", Fraction(whole), "credits", (operand,))
    assert (list(faults_of(made, {1: replace(citation(), quote=quote)})) == []) is held


def test_an_operand_may_not_cite_what_is_not_there() -> None:
    made = replace(calculation(), operands=(Operand("cap", Fraction(12), "credits", 4),))
    assert sums_hold(trial(answer(calculations=(made,)))) == Missed("cap cites [4], which is not there")


def test_without_a_calculation_there_is_nothing_to_score() -> None:
    assert sums_hold(trial(answer())) == Unscored("nothing is computed")
    assert isinstance(sums_hold(trial(REFUSAL)), Unscored)
