"""Rules say what their sentences say."""

from fractions import Fraction

from corpus.amounts import BySize, Credits, Share
from corpus.proof import figures_of, unstated
from corpus.rules import Cap, Credential, Origin
from tests.corpus.fakes import shipped

WORKED_OUT = {
    (
        "oregonstate-certificates",
        "1/3",
    ): "6 transfer credits into an 18-credit graduate certificate, and proportionally",
    ("rutgers-sgs-transfer", "2/3"): "reduces quarter credits by one third",
    ("sjsu-transfer", "3/10"): "at most 9 of the 30 units",
    ("uno-time-limit", "3"): "a B average",
    ("vt-certificate-credit", "2"): "does not allow any credit to be triple-counted",
    ("wpi-degree-residency", "1/3"): "at least two thirds of the graduate credit for a graduate degree",
}
"""Figures that follow from a sentence without standing in it, and the words that they follow from."""


def test_every_figure_of_a_rule_stands_in_its_sentence() -> None:
    followed = set()
    for document in shipped():
        for rule in document.rules:
            for figure in unstated(rule):
                words = WORKED_OUT.get((document.id, str(figure)))
                assert words is not None, f"{document.id}: {figure} does not stand in {rule.sentence!r}"
                assert words in rule.sentence
                followed.add((document.id, str(figure)))
    assert followed == set(WORKED_OUT)


def test_a_figure_of_another_rule_is_unstated() -> None:
    sentence = "At most 9 credits of a 30-unit degree, and at most 30% of a larger one, may be transferred."
    amount = BySize(Fraction(30), Credits(Fraction(9)), Share(Fraction(3, 10)))
    right = Cap("cap", sentence, Origin.OUTSIDE, Credential.MASTERS, amount)
    wrong = Cap("cap", sentence, Origin.OUTSIDE, Credential.MASTERS, Credits(Fraction(12)))
    assert figures_of(right) == {Fraction(30), Fraction(9), Fraction(3, 10)}
    assert unstated(right) == set()
    assert unstated(wrong) == {Fraction(12)}
