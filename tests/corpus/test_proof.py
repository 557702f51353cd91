"""Rules say what their sentences say."""

from fractions import Fraction

from corpus.amounts import BySize, Credits, Share
from corpus.proof import figures_of, unproven, unstated, worked_out
from corpus.rules import Cap, Credential, Origin
from tests.corpus.fakes import shipped


def test_every_figure_of_a_rule_stands_in_its_sentence_or_follows_from_it() -> None:
    for document in shipped():
        for rule in document.rules:
            assert not unproven(document.id, rule), f"{document.id}: {rule.sentence!r}"


def test_nothing_is_worked_out_that_is_stated_or_of_no_rule() -> None:
    open_figures = {
        (document.id, figure) for document in shipped() for rule in document.rules for figure in unstated(rule)
    }
    assert {(one.document, one.figure) for one in worked_out()} == open_figures


def test_a_figure_of_another_rule_is_unstated() -> None:
    sentence = "At most 9 credits of a 30-unit degree, and at most 30% of a larger one, may be transferred."
    amount = BySize(Fraction(30), Credits(Fraction(9)), Share(Fraction(3, 10)))
    right = Cap("cap", sentence, Origin.OUTSIDE, Credential.MASTERS, amount)
    wrong = Cap("cap", sentence, Origin.OUTSIDE, Credential.MASTERS, Credits(Fraction(12)))
    assert figures_of(right) == {Fraction(30), Fraction(9), Fraction(3, 10)}
    assert unstated(right) == set()
    assert unstated(wrong) == {Fraction(12)}
