"""Whether a rule's sentence carries the rule: every figure of the rule stands in it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction

from corpus.figures import stated
from corpus.rules import Rule


def figures_of(rule: Rule) -> set[Fraction]:
    """Every number that a rule computes with; a share is a part of one."""
    return set(_numbers(rule))


def unstated(rule: Rule) -> set[Fraction]:
    """The figures of a rule that its sentence states neither in digits nor in words."""
    return figures_of(rule) - stated(rule.sentence)


def _numbers(value: object) -> Iterator[Fraction]:
    if isinstance(value, Fraction | int) and not isinstance(value, bool):
        yield Fraction(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from _numbers(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _numbers(getattr(value, field.name))
