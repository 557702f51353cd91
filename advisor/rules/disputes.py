"""Sources that disagree: which of them is the newer version, and which stand against each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.finding import HeldRule
from advisor.message.time.period import Period, Standing, standing
from corpus.document import Document
from corpus.rules import Cap, Rule


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
    """Sort out rules of one scope that give different figures for the same thing.

    The version in force in the `period` asked under holds, where only one is known to be. Else the version with a date
    replaces one without, and a later date an earlier one; two that show no date stand against each other.
    """
    superseded: list[Superseded] = []
    disputed: list[tuple[HeldRule, HeldRule]] = []
    for position, first in enumerate(rules):
        for second in rules[position + 1 :]:
            if first.document.id == second.document.id or not _differ(first.rule, second.rule):
                continue
            if not _same_scope(first.document, second.document):
                continue
            newer = _in_force(first, second, period) or newer_of(first, second)
            if newer is None:
                disputed.append((first, second))
            else:
                superseded.append(Superseded(newer, second if newer is first else first))
    gone = [pair.older for pair in superseded]
    standing = tuple(pair for pair in disputed if pair[0] not in gone and pair[1] not in gone)
    return Settled(tuple(held for held in rules if held not in gone), tuple(superseded), standing)


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


def _same_scope(first: Document, second: Document) -> bool:
    return (first.institution, first.unit, first.program) == (second.institution, second.unit, second.program)


def _differ(first: Rule, second: Rule) -> bool:
    """Whether two rules give different amounts for the same direction, unit and situation."""
    if not isinstance(first, Cap) or not isinstance(second, Cap):
        return False
    same = (first.origin, first.target, first.unit, first.when) == (
        second.origin,
        second.target,
        second.unit,
        second.when,
    )
    return same and first.amount != second.amount
