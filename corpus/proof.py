"""Whether a rule's sentence carries the rule: every figure of the rule stands in it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from corpus.amounts import Number
from corpus.figures import stated
from corpus.rules import Rule


class WorkedOut(BaseModel):
    """A figure that follows from the sentence of a rule without standing in it, and the words it follows from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    figure: Number
    words: str


@cache
def worked_out() -> tuple[WorkedOut, ...]:
    """The figures of the shipped library that were worked out by hand."""
    text = files("corpus").joinpath("worked_out.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[WorkedOut, ...]).validate_python(yaml.safe_load(text))


def unproven(document_id: str, rule: Rule) -> set[Fraction]:
    """The figures of a rule that its sentence neither states nor was found to imply."""
    implied = {one.figure for one in worked_out() if one.document == document_id and one.words in rule.sentence}
    return unstated(rule) - implied


def figures_of(rule: Rule) -> set[Fraction]:
    """Every number that a rule computes with; a share is a part of one."""
    return set(_numbers(rule))


def unstated(rule: Rule) -> set[Fraction]:
    """The figures of a rule that its sentence states neither in digits nor in words."""
    return figures_of(rule) - stated(rule.sentence)


def unspoken(rule: Rule) -> tuple[str, ...]:
    """The words that a rule repeats from its sentence and that do not stand in it."""
    return tuple(words for words in _words(rule) if words not in rule.sentence)


_REPEATED = ("words", "over", "exception", "charge", "payer")
"""The fields whose text is part of the sentence."""


def _words(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for part in value:
            yield from _words(part)
    elif is_dataclass(value):
        for field in fields(value):
            part = getattr(value, field.name)
            if field.name in _REPEATED and isinstance(part, str):
                yield part
            else:
                yield from _words(part)


def _numbers(value: object) -> Iterator[Fraction]:
    if isinstance(value, Fraction | int) and not isinstance(value, bool):
        yield Fraction(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from _numbers(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _numbers(getattr(value, field.name))
