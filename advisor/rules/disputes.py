"""Sources that disagree: which of them is the newer version, and which stand against each other."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from advisor.finding import HeldRule
from advisor.message.time.period import Period, Standing, standing
from advisor.rules.scope import Scope
from corpus.contradictions import about, contradict
from corpus.rules import Reuse


@dataclass(frozen=True)
class Superseded:
    """An older rule and the newer one that replaced it, or the one that was in force at the time asked under."""

    newer: HeldRule
    older: HeldRule


@dataclass(frozen=True)
class Settled:
    """Rules with the older versions taken out: what holds, what was replaced, and what stays in dispute."""

    rules: tuple[HeldRule, ...]
    superseded: tuple[Superseded, ...]
    disputed: tuple[tuple[HeldRule, HeldRule], ...]


def settle(rules: Sequence[HeldRule], period: Period | None = None) -> Settled:
    """Sort out rules of one scope that say different things of the same, whatever their family.

    The version in force in the `period` asked under holds, where only one is known to be. Else the version with a date
    replaces one without, and a later date an earlier one; two that show no date stand against each other.
    """
    superseded: list[Superseded] = []
    disputed: list[tuple[HeldRule, HeldRule]] = []
    for first, second in _differing(rules):
        newer = _in_force(first, second, period) or newer_of(first, second)
        if newer is None:
            disputed.append((first, second))
        else:
            superseded.append(Superseded(newer, second if newer is first else first))
    gone = [pair.older for pair in superseded]
    last = tuple(pair for pair in superseded if pair.newer not in gone)
    standing = tuple(pair for pair in disputed if pair[0] not in gone and pair[1] not in gone)
    return Settled(tuple(held for held in rules if held not in gone), last, standing)


def of_then(scope: Scope, period: Period | None) -> tuple[Scope, Settled]:
    """A scope without the rules that another version stands for, and what became of all its rules."""
    settled = settle(scope.every_rule(lambda rule: True), period)
    older = tuple(pair.older for pair in settled.superseded)
    return (replace(scope, set_aside=older) if older else scope), settled


def _differing(rules: Sequence[HeldRule]) -> list[tuple[HeldRule, HeldRule]]:
    """The pairs of rules of one scope and family that say different things of the same, in the order of the rules."""
    alike: dict[Hashable, list[int]] = {}
    for position, held in enumerate(rules):
        page = held.document
        about_it = (page.institution, page.unit, page.program, type(held.rule), about(held.rule))
        alike.setdefault(about_it, []).append(position)
    pairs = sorted(pair for positions in alike.values() for pair in combinations(positions, 2))
    of_rules = ((rules[first], rules[second]) for first, second in pairs)
    return [pair for pair in of_rules if pair[0].document.id != pair[1].document.id and _differ(*pair)]


def _in_force(first: HeldRule, second: HeldRule, period: Period | None) -> HeldRule | None:
    """The one of two rules whose version alone is known to be in force in a period."""
    if period is None:
        return None
    standing_then = [held for held in (first, second) if standing(held.document, period) is Standing.IN_FORCE]
    return standing_then[0] if len(standing_then) == 1 else None


def newer_of(first: HeldRule, second: HeldRule) -> HeldRule | None:
    """The one of two rules whose document is known to be the newer, or None."""
    one, other = first.document.in_force_from, second.document.in_force_from
    if one and other and one != other:
        return first if one > other else second
    if first.document.valid_from and not other:
        return first
    if second.document.valid_from and not one:
        return second
    return None


def _differ(first: HeldRule, second: HeldRule) -> bool:
    return contradict(first.rule, second.rule) or _reuse_differs(first, second)


def _reuse_differs(first: HeldRule, second: HeldRule) -> bool:
    """Whether pages that are known to disagree set different conditions on credit that served for the same: of other
    pages such rules may be on credit of different schools, and both hold."""
    one, other = first.rule, second.rule
    if not isinstance(one, Reuse) or not isinstance(other, Reuse) or not set(one.used_for) & set(other.used_for):
        return False
    known = second.document.id in first.document.disagrees_with or first.document.id in second.document.disagrees_with
    return known and one.allowed != other.allowed
