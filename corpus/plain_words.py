"""What is wrong with a value, in plain words instead of a validator's."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

_FIXED: Mapping[str, str] = {
    "missing": "it is needed",
    "extra_forbidden": "there is no such field here",
    "string_pattern_mismatch": "it is not written in the form that it must have",
    "finite_number": "it must be a finite number",
    "none_required": "it must be left out",
    "json_invalid": "it is not valid JSON",
}
_KINDS: Mapping[str, str] = {
    "string": "text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "list": "a list",
    "tuple": "a list",
    "set": "a list",
    "dict": "an object with named fields",
    "model": "an object with named fields",
    "mapping": "an object with named fields",
    "date": "a date such as 2026-11-27",
    "datetime": "a date and time such as 2026-11-27T09:30:00Z",
    "path": "a path",
    "url": "a web address",
}
"""By what the kinds of error begin with, what the value has to be."""
_BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than": ("it must be more than {}", "gt"),
    "greater_than_equal": ("it must be at least {}", "ge"),
    "less_than": ("it must be less than {}", "lt"),
    "less_than_equal": ("it must be at most {}", "le"),
    "decimal_max_digits": ("it may have at most {} digits", "max_digits"),
    "decimal_max_places": ("it may have at most {} digits behind the point", "decimal_places"),
    "decimal_whole_digits": ("it may have at most {} digits before the point", "whole_digits"),
}
_LENGTHS: Mapping[str, tuple[str, str]] = {
    "string_too_short": ("least", "character"),
    "string_too_long": ("most", "character"),
    "too_short": ("least", "item"),
    "too_long": ("most", "item"),
}


def in_plain_words(error: ErrorDetails) -> str:
    """What a value must be, or why it cannot be taken; a check of our own says it in its own words."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in ("value_error", "assertion_error"):
        return error["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    if kind in _FIXED:
        return _FIXED[kind]
    if kind in ("literal_error", "enum"):
        return f"it may be {context['expected']}"
    if kind in _LENGTHS:
        return _length(kind, context)
    if kind in _BOUNDS:
        words, name = _BOUNDS[kind]
        return words.format(context[name])
    # "int_parsing", "bool_type": what comes first is what it should be.
    wanted = _KINDS.get(kind.split("_")[0])
    return f"it must be {wanted}" if wanted else "it does not fit here"


def _length(kind: str, context: Mapping[str, Any]) -> str:
    side, noun = _LENGTHS[kind]
    count = context["min_length" if side == "least" else "max_length"]
    if side == "least" and count == 1:
        return "it must not be empty"
    bound = "must have at least" if side == "least" else "may have at most"
    return f"it {bound} {count} {noun}{'' if count == 1 else 's'}"
