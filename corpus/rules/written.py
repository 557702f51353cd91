"""A rule as plain data, as it stands in front matter: the way back from `RULE.validate_python`."""

from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from fractions import Fraction

from corpus.rules import Rule

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def written(rule: Rule) -> dict[str, object]:
    """The fields of a rule that are not at their default, but for the sentence."""
    return {name: value for name, value in _fields(rule).items() if name != "sentence"}


def _fields(value: object) -> dict[str, Plain]:
    assert is_dataclass(value)
    return {
        one.name: _plain(getattr(value, one.name))
        for one in fields(value)
        if one.default is MISSING or getattr(value, one.name) != one.default
    }


def _plain(value: object) -> Plain:
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else str(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return dict(_fields(value))
    if isinstance(value, bool | int | str) or value is None:
        return value
    raise TypeError(f"a rule holds no {type(value).__name__}")
