"""Whether grade, age and earlier use meet a rule; what was not said is never a pass."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import GRADES, Age, Holding, Use
from advisor.rules.conditions import Outcome, applies, rulings_on
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Rule, Situation
from tests.advisor.made_up import cap, held, lot, minimum, reuse

PASS, FAIL, UNSAID = Outcome.PASS, Outcome.FAIL, Outcome.UNSAID


def outcomes(holding: Holding, *rules: Rule, known: frozenset[Situation] = frozenset()) -> list[Outcome]:
    """How a lot stands to rules."""
    rulings = rulings_on(0, holding, Credential.MASTERS, known, held(*rules))
    return [ruling.outcome for ruling in rulings]


def limit(anchor: Anchor, reached: bool = False) -> AgeLimit:
    """Seven years."""
    years = Fraction(7)
    return AgeLimit("age_limit", "Seven years at most.", Origin.OUTSIDE, Credential.MASTERS, years, anchor, reached)


@pytest.mark.parametrize("floor", GRADES)
@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_passes_at_the_minimum_and_above_only(grade: str, floor: str) -> None:
    enough = GRADES.index(grade) <= GRADES.index(floor)
    assert outcomes(lot(grade=grade), minimum(floor)) == [PASS if enough else FAIL]


@pytest.mark.parametrize(
    ("years", "reached", "expected"),
    [
        ("6.5", False, PASS), ("7", False, PASS), ("7.5", False, FAIL), ("8", False, FAIL),
        ("6.5", True, PASS), ("7", True, FAIL), ("7.5", True, FAIL),
    ],
)  # fmt: skip
def test_the_age_limit_itself_is_too_old_only_where_reaching_it_is(
    years: str, reached: bool, expected: Outcome
) -> None:
    holding = replace(lot(), age=Age(Fraction(years), Anchor.ADMISSION))
    assert outcomes(holding, limit(Anchor.ADMISSION, reached)) == [expected]


@pytest.mark.parametrize(
    ("said", "wanted", "years", "expected"),
    [
        (Anchor.ADMISSION, Anchor.GRADUATION, 8, FAIL),  # it only grows older by then
        (Anchor.ADMISSION, Anchor.GRADUATION, 7, UNSAID),
        (Anchor.ADMISSION, Anchor.GRADUATION, 1, UNSAID),
        (Anchor.GRADUATION, Anchor.ADMISSION, 8, UNSAID),  # it was younger then
        (Anchor.GRADUATION, Anchor.ADMISSION, 7, PASS),
        (Anchor.TRANSFER_REQUEST, Anchor.GRADUATION, 8, FAIL),
        (Anchor.TRANSFER_REQUEST, Anchor.ADMISSION, 8, UNSAID),
        (Anchor.APPLICATION, Anchor.MATRICULATION, 8, FAIL),
        (Anchor.APPLICATION, Anchor.MATRICULATION, 7, PASS),
        (None, Anchor.GRADUATION, 8, FAIL),
        (None, Anchor.GRADUATION, 7, PASS),
        (Anchor.ADMISSION, Anchor.UNSTATED, 8, FAIL),
    ],
)
def test_an_age_counted_to_another_day_passes_or_fails_only_where_that_is_certain(
    said: Anchor | None, wanted: Anchor, years: int, expected: Outcome
) -> None:
    assert outcomes(replace(lot(), age=Age(Fraction(years), said)), limit(wanted)) == [expected]


@pytest.mark.parametrize(
    ("allowed", "origin", "expected"),
    [
        ("no", Origin.OUTSIDE, FAIL), ("no", Origin.MASTERS, FAIL),
        ("own_only", Origin.OUTSIDE, FAIL), ("own_only", Origin.MASTERS, PASS), ("own_only", Origin.NONDEGREE, PASS),
        ("own_limited", Origin.OUTSIDE, FAIL), ("own_limited", Origin.MASTERS, UNSAID),
        ("limited", Origin.OUTSIDE, UNSAID), ("yes", Origin.OUTSIDE, PASS),
    ],
)  # fmt: skip
def test_credit_that_served_for_a_degree_counts_again_where_reuse_allows_it(
    allowed: str, origin: Origin, expected: Outcome
) -> None:
    assert outcomes(replace(lot(origin=origin), used_for=Use.DEGREE), reuse(allowed)) == [expected]


@pytest.mark.parametrize("used_for", [Use.NOTHING, Use.BACHELOR, Use.CERTIFICATE])
def test_a_ban_on_reuse_shuts_out_only_the_uses_that_it_names(used_for: Use) -> None:
    assert outcomes(replace(lot(), used_for=used_for), reuse("no")) == [PASS]


def test_what_was_not_said_is_never_a_pass() -> None:
    rules: list[Rule] = [minimum("F"), limit(Anchor.ADMISSION)]
    rules += [reuse(allowed) for allowed in ("no", "own_only", "limited", "yes")]
    assert outcomes(lot(9), *rules) == [UNSAID] * len(rules)


def test_a_grade_rule_for_the_lots_situation_stands_in_place_of_the_plain_one() -> None:
    rules = [minimum("B"), minimum("C", when=(Situation.HIGH_GPA,))]
    high = frozenset({Situation.HIGH_GPA})
    assert outcomes(lot(grade="C"), *rules) == [FAIL]
    assert outcomes(lot(grade="C"), *rules, known=high) == [PASS]
    assert outcomes(lot(grade="C-"), *rules, known=high) == [FAIL]


@pytest.mark.parametrize(
    ("origin", "target", "lots_origin", "bears"),
    [
        (Origin.OUTSIDE, Credential.MASTERS, Origin.OUTSIDE, True),
        (Origin.OUTSIDE, Credential.MASTERS, Origin.NONDEGREE, False),
        (Origin.OUTSIDE, Credential.MASTERS, None, False),
        (Origin.ANY, Credential.MASTERS, Origin.CERTIFICATE, True),
        (Origin.ANY, Credential.MASTERS, None, True),
        (Origin.PREADMISSION, Credential.MASTERS, Origin.OUTSIDE, True),
        (Origin.PREADMISSION, Credential.MASTERS, Origin.NONDEGREE, True),
        (Origin.PREADMISSION, Credential.MASTERS, Origin.CERTIFICATE, False),
        (Origin.OUTSIDE, Credential.CERTIFICATE, Origin.OUTSIDE, False),
        (Origin.OUTSIDE, Credential.ANY, Origin.OUTSIDE, True),
    ],
)
def test_a_rule_bears_on_credit_of_its_origin_toward_its_target(
    origin: Origin, target: Credential, lots_origin: Origin | None, bears: bool
) -> None:
    assert applies(cap(9, origin, target), lots_origin, Credential.MASTERS) is bears


def test_a_rule_on_another_direction_gives_no_ruling() -> None:
    assert outcomes(lot(origin=Origin.CERTIFICATE, grade="F"), minimum("B")) == []
