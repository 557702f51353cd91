"""Correcting a rule field by field, and typing one by hand, with the same checks as everywhere."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from enum import EnumMeta, StrEnum
from fractions import Fraction
from typing import Literal, get_args, get_origin, get_type_hints

import yaml
from pydantic import ValidationError

from corpus.drafting.evidence import unsupported
from corpus.plain_words import UNREADABLE, in_plain_words
from corpus.rules import RULE, Rule
from corpus.rules.written import written

KINDS: dict[str, type[Rule]] = {str(get_args(get_type_hints(kind)["rule"])[0]): kind for kind in get_args(Rule)}
"""The families of rules by their name."""

_AMOUNT = re.compile(
    r"(?P<all>all|everything)|(?P<courses>\d+) courses?|(?P<share>\d+(?:\.\d+)?%|\d+/\d+)|(?P<credits>\d+(?:\.\d+)?)(?: (?:credits?|hours?|units?))?"
)
_EITHER = re.compile(r"(?P<one>.+?) or (?P<other>.+?),? whichever is (?P<which>less|more)")


class NotARule(Exception):
    """What was written makes no rule that the sentence carries; the message says what to write instead."""


@dataclass(frozen=True)
class Field:
    """One field of a family: what it is called, what may be written there, whether it may be left out, and
    whether it is a list, or an amount of credit, which may be written in words."""

    name: str
    choices: tuple[str, ...]
    optional: bool
    several: bool = False
    in_words: bool = False


def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields that a family has besides its sentence."""
    hints = get_type_hints(KINDS[kind])
    named = [one for one in fields(KINDS[kind]) if one.name not in ("rule", "sentence")]
    return tuple(
        Field(
            one.name,
            _choices(hints[one.name]),
            one.default is not MISSING,
            get_origin(hints[one.name]) is tuple,
            one.name in ("amount", "before_done") and hints[one.name] is not Fraction,
        )
        for one in named
    )


def shown(rule: Rule, name: str) -> str:
    """A field of a rule as one would write it; empty where it is at its default."""
    value = written(rule).get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else yaml.safe_dump(value, default_flow_style=True).split("\n...")[0].strip()


def read_field(field: Field, text: str) -> object:
    """What a person wrote into a field: one of its choices, an amount in words ("9", "2 courses", "1/3", "all"), a list
    with commas, or YAML. Raises NotARule."""
    if field.in_words:
        amount = _amount(text)
        return amount if amount is not None else _yaml(text)
    if field.several and not field.choices and not text.startswith("["):
        return [text]  # a sentence, whatever commas it has
    if field.several:
        parts = _yaml(text) if text.startswith("[") else [part.strip() for part in text.split(",") if part.strip()]
        wrong = (
            [part for part in parts if field.choices and part not in field.choices] if isinstance(parts, list) else []
        )
        if wrong:
            raise NotARule(f"{wrong[0]} is none of: {', '.join(field.choices)}")
        return parts
    if field.choices and field.name != "window" and text not in field.choices:
        raise NotARule(f"{text} is none of: {', '.join(field.choices)}")
    return _yaml(text) if text.startswith(("{", "[")) else text


def make_rule(kind: str, values: Mapping[str, object], sentence: str) -> Rule:
    """The rule of a family with these values; raises NotARule where one is missing or does not fit, or where a figure
    or grade does not stand in the sentence."""
    if kind not in KINDS:
        raise NotARule(f"there is no kind of rule called {kind}")
    try:
        rule = RULE.validate_python({**values, "rule": kind, "sentence": sentence})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:] if not str(part)[:1].isupper())
        raise NotARule(f"{where or 'the rule'}: {in_plain_words(first)}") from error
    lacking = unsupported(rule)
    if lacking:
        raise NotARule(f"{lacking} does not stand in the sentence")
    return rule


def _choices(hint: object) -> tuple[str, ...]:
    if isinstance(hint, EnumMeta) and issubclass(hint, StrEnum):
        return tuple(str(member.value) for member in hint)
    if get_origin(hint) is Literal:
        return tuple(str(value) for value in get_args(hint))
    return tuple(choice for part in get_args(hint) if part is not Ellipsis for choice in _choices(part))


def _amount(text: str) -> dict[str, object] | None:
    either = _EITHER.fullmatch(text.strip())
    if either:
        one, other = _amount(either.group("one")), _amount(either.group("other"))
        if one is None or other is None:
            return None
        return {"lesser_of" if either.group("which") == "less" else "greater_of": [one, other]}
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        return None
    if match.group("all"):
        return {"all": True}
    name = next(name for name, value in match.groupdict().items() if value)
    value = match.group(name)
    return {name: int(value) if name == "courses" else value}


def _yaml(text: str) -> object:
    try:
        return yaml.safe_load(text)
    except UNREADABLE as error:
        raise NotARule(f"{text!r} cannot be read") from error
