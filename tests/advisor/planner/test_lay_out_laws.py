"""Laws of every plan, on small random catalogs, and that trying everything finds nothing better."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.message.credit.credit import Holding, Use
from advisor.planner.pathway import Infeasible, Pathway
from advisor.planner.student import Lot
from corpus.amounts import Unit
from corpus.rules import AgeLimit, Origin, Reuse, TimeLimit
from tests.advisor.planner.catalogs import START, Small, most, smalls


def counted(small: Small) -> Fraction:
    laid = small.laid_out()
    assert isinstance(laid, Pathway)
    return laid.counted


def untimed(small: Small) -> Small:
    """The same without a time limit, which would end some ways before they are laid out."""
    return replace(small, rules=tuple(rule for rule in small.rules if not isinstance(rule, TimeLimit)))


@settings(max_examples=2000, deadline=None)
@given(smalls)
def test_no_way_of_counting_counts_more_or_is_shorter(small: Small) -> None:
    best, laid = most(small), small.laid_out()
    limits = [rule.years for rule in small.rules if isinstance(rule, TimeLimit)]
    if limits and small.finish(best) > START + 12 * min(limits):
        assert isinstance(laid, Infeasible)
        return
    assert isinstance(laid, Pathway)
    assert laid.counted == best
    assert laid.left and laid.left.least == small.size - best
    assert laid.terms and laid.terms.finish == small.finish(best)
    assert laid.terms.least == -(-(small.size - best) // small.per_term)


@settings(max_examples=150, deadline=None)
@given(smalls.map(untimed), st.randoms(use_true_random=False))
def test_the_order_of_the_lots_changes_nothing(small: Small, chance: Random) -> None:
    turned = replace(small, lots=tuple(chance.sample(small.lots, len(small.lots))))
    assert turned.laid_out() == small.laid_out()


@settings(max_examples=150, deadline=None)
@given(smalls.map(untimed), st.randoms(use_true_random=False))
def test_the_order_of_the_rules_does_not_change_what_counts(small: Small, chance: Random) -> None:
    assert counted(replace(small, rules=tuple(chance.sample(small.rules, len(small.rules))))) == counted(small)


@settings(max_examples=150, deadline=None)
@given(smalls.map(untimed), st.integers(1, 3), st.sampled_from([Origin.OUTSIDE, Origin.NONDEGREE]))
def test_credit_that_no_deadline_or_forfeit_rule_mentions_never_makes_a_plan_longer(
    small: Small, courses: int, origin: Origin
) -> None:
    plain = replace(small, rules=tuple(r for r in small.rules if not isinstance(r, AgeLimit | Reuse)))
    holding = Holding(Fraction(3 * courses), Unit.SEMESTER, courses, origin, "A", None, Use.NOTHING)
    at = "Elsewhere" if origin is Origin.OUTSIDE else small.lots[0].at
    more = replace(plain, lots=(*plain.lots, Lot("one more", holding, at)))
    before, after = plain.laid_out(), more.laid_out()
    assert isinstance(before, Pathway) and isinstance(after, Pathway) and before.terms and after.terms
    assert after.terms.least <= before.terms.least
    assert after.counted >= before.counted


@settings(max_examples=150, deadline=None)
@given(smalls.map(untimed))
def test_credit_is_conserved(small: Small) -> None:
    laid = small.laid_out()
    assert isinstance(laid, Pathway) and laid.left
    assert laid.counted == sum(lot.counts for lot in laid.lots) == small.size - laid.left.least
    assert all(lot.held is not None and 0 <= lot.counts <= lot.held for lot in laid.lots)


@settings(max_examples=150, deadline=None)
@given(smalls.map(untimed))
def test_every_reason_for_counting_has_a_source_and_every_sum_a_cited_operand(small: Small) -> None:
    laid = small.laid_out()
    assert isinstance(laid, Pathway) and laid.left
    for lot in laid.lots:
        assert lot.reason.sources or not lot.counts
    figures = [laid.left.finding, *(lot.reason for lot in laid.lots), *laid.breaks]
    for finding in figures:
        for source in finding.sources:
            assert source.sentence in source.document.text
    assert any(term.source for done in laid.left.finding.sums for term in done.terms)
