"""Laws of every check: of what is held and what caps allow, of order, and of better and younger credit."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from advisor.message.credit.credit import GRADES, Age, Holding, Use
from advisor.rules.conditions import Outcome, applies
from advisor.rules.rulebook import Case, check
from advisor.verdict.verdicts import verdict_finding
from corpus.amounts import Amount, Credits, Everything, Limit, Share, worth
from corpus.rules import AgeLimit, Anchor, Cap, Credential, Origin, Rule
from tests.advisor.made_up import assert_sound, cap, case, held, minimum, reuse

ORIGINS = (Origin.OUTSIDE, Origin.NONDEGREE, Origin.CERTIFICATE)
sizes = st.integers(min_value=1, max_value=60)
credits = st.fractions(min_value=0, max_value=40, max_denominator=4)
ages = st.builds(Age, st.integers(0, 14).map(Fraction), st.sampled_from([None, *Anchor]))
lots = st.builds(
    Holding,
    amount=credits,
    origin=st.sampled_from(ORIGINS),
    grade=st.sampled_from([None, *GRADES]),
    age=st.none() | ages,
    used_for=st.sampled_from([None, *Use]),
)
cases = st.builds(lambda several, size: case(*several, size=size), st.lists(lots, min_size=1, max_size=5), sizes)
amounts: st.SearchStrategy[Amount] = st.one_of(
    st.builds(Credits, credits),
    st.builds(Share, st.fractions(min_value=0, max_value=1, max_denominator=8)),
    st.just(Everything(True)),
)


def numbered(rules: list[Rule]) -> list[Rule]:
    """The rules, each with a sentence of its own: one sentence on one direction is one cap in two units."""
    return [replace(rule, sentence=f"Rule {number}: {rule.sentence}") for number, rule in enumerate(rules)]


origins = st.sampled_from([*ORIGINS, Origin.PREADMISSION, Origin.ANY])
caps = st.builds(lambda amount, origin: cap(amount, origin, sentence="A cap."), amounts, origins)
limits = st.builds(
    lambda years, origin, anchor, reached: AgeLimit(
        "age_limit", "An age.", origin, Credential.MASTERS, Fraction(years), anchor, reached
    ),
    st.integers(1, 10), origins, st.sampled_from(list(Anchor)), st.booleans(),
)  # fmt: skip
conditions: st.SearchStrategy[Rule] = st.one_of(
    st.builds(minimum, st.sampled_from(GRADES), origins),
    limits,
    st.sampled_from(["no", "own_only", "limited", "yes"]).map(reuse),
)
rulebooks = st.lists(st.one_of(caps, conditions), max_size=6).map(numbered)


def total(asked: Case, rules: list[Rule]) -> Fraction:
    """What counts in all."""
    return sum((count or Fraction(0) for count in check(asked, held(*rules)).counts), Fraction(0))


@given(cases, rulebooks)
def test_what_counts_is_never_negative_nor_more_than_what_is_held(asked: Case, rules: list[Rule]) -> None:
    for count, holding in zip(check(asked, held(*rules)).counts, asked.lots, strict=True):
        assert count is not None and holding.amount is not None
        assert 0 <= count <= holding.amount


@given(cases, rulebooks)
def test_what_counts_is_never_more_than_any_cap_that_covers_it(asked: Case, rules: list[Rule]) -> None:
    counts = check(asked, held(*rules)).counts
    for rule in rules:
        if isinstance(rule, Cap):
            limit = worth(rule.amount, asked.sizes)
            assert isinstance(limit, Limit)
            under = [c or 0 for c, h in zip(counts, asked.lots, strict=True) if applies(rule, h.origin, asked.target)]
            assert limit.credits is None or sum(under) <= limit.credits


@given(cases, rulebooks, st.randoms(use_true_random=False))
def test_the_total_does_not_depend_on_the_order_of_the_lots_or_of_the_rules(
    asked: Case, rules: list[Rule], chance: Random
) -> None:
    turned = replace(asked, lots=tuple(chance.sample(asked.lots, len(asked.lots))))
    assert total(turned, rules) == total(asked, rules) == total(asked, chance.sample(rules, len(rules)))


@given(cases, rulebooks, st.data())
def test_a_better_grade_never_counts_less(asked: Case, rules: list[Rule], data: st.DataObject) -> None:
    first, *others = asked.lots
    worse = data.draw(st.sampled_from(GRADES))
    better = data.draw(st.sampled_from(GRADES[: GRADES.index(worse) + 1]))
    low, high = (replace(asked, lots=(replace(first, grade=grade), *others)) for grade in (worse, better))
    assert total(low, rules) <= total(high, rules)


@given(cases, rulebooks, ages, st.integers(0, 14))
def test_younger_credit_never_counts_less(asked: Case, rules: list[Rule], age: Age, years: int) -> None:
    first, *others = asked.lots
    older = replace(age, years=age.years + years)
    old, young = (replace(asked, lots=(replace(first, age=each), *others)) for each in (older, age))
    assert total(old, rules) <= total(young, rules)


@given(cases, rulebooks, caps)
def test_a_further_cap_never_counts_more(asked: Case, rules: list[Rule], further: Cap) -> None:
    assert total(asked, [*rules, replace(further, sentence="A further cap.")]) <= total(asked, rules)


@given(cases, rulebooks)
def test_what_is_unsaid_neither_passes_nor_fails(asked: Case, rules: list[Rule]) -> None:
    silent = replace(asked, lots=tuple(Holding(h.amount, origin=h.origin) for h in asked.lots))
    assert {ruling.outcome for ruling in check(silent, held(*rules)).rulings} <= {Outcome.UNSAID}


@given(
    st.lists(lots | st.builds(Holding), max_size=4), st.sampled_from(["", "can i use all of it?", "how many count?"])
)
def test_without_any_rule_there_is_no_verdict(several: list[Holding], question: str) -> None:
    assert verdict_finding(check(case(*several, size=30), ()), question) is None


@given(cases, rulebooks)
def test_every_verdict_agrees_with_what_counts_and_every_sum_holds(asked: Case, rules: list[Rule]) -> None:
    result = check(asked, held(*rules))
    found = verdict_finding(result, "can i use all of it?")
    if found is None:
        return
    kept, all_of_it = sum(c or 0 for c in result.counts), sum(h.amount or 0 for h in asked.lots)
    assert found.verdict == ("no" if kept == 0 else "yes" if kept == all_of_it else "partly")
    assert found.text.startswith(("Yes", "No", "Partly: "))
    for worked in found.sums:
        assert_sound(replace(worked, terms=tuple(t for t in worked.terms if t.source is None)))
