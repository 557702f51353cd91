"""What is wrong with a value, in plain words instead of a validator's."""

from collections.abc import Mapping
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

_FIXED: Mapping[str, str] = {
    "missing": "it is needed",
    "missing_argument": "it is needed",
    "missing_keyword_only_argument": "it is needed",
    "extra_forbidden": "there is no such field here",
    "unexpected_keyword_argument": "there is no such field here",
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
    if kind == "union_tag_invalid":
        return f"{context['discriminator'].strip(chr(39))} may be {context['expected_tags']}, and not {context['tag']}"
    if kind == "union_tag_not_found":
        return f"{context['discriminator'].strip(chr(39))} is needed"
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


def all_in_plain_words(error: ValidationError, most: int = 3, skipped: int = 0) -> str:
    """What is wrong with a file, field by field: "institution: it is needed; places.2.page: it must be a whole number".
    `skipped` parts at the beginning of each place are left out, where they name a kind and no field."""
    problems = error.errors(include_url=False)
    told = [
        f"{place}: {words}" if place else words for place, words in (_placed(one, skipped) for one in problems[:most])
    ]
    more = len(problems) - most
    return "; ".join([*told, f"and {more} more"] if more > 0 else told)


def yaml_in_plain_words(error: yaml.YAMLError, lines_before: int = 0) -> str:
    """Why a text is not YAML, on one line; the line is counted in a file that holds so many lines before the text."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem and error.problem_mark:
        mark = error.problem_mark
        return f"line {mark.line + 1 + lines_before}, column {mark.column + 1}: {error.problem}"
    return " ".join(str(error).split())


UNREADABLE = (OSError, ValueError, TypeError, RecursionError, yaml.YAMLError)
"""What reading a file of YAML may raise: ValueError is of a text that is no UTF-8, of fields that do not fit, and of
2026-11-31, which YAML takes for a date before the calendar complains."""


def file_in_plain_words(error: Exception) -> str:
    """Why a file of YAML cannot be taken, whatever stage of reading it failed at."""
    match error:
        case ValidationError():
            return all_in_plain_words(error)
        case yaml.YAMLError():
            return yaml_in_plain_words(error)
        case OSError():
            return error.strerror or str(error)
        case UnicodeDecodeError():
            return f"byte {error.start} is no UTF-8"
        case TypeError():
            return "it must hold a list"
        case RecursionError():
            return "it is nested too deeply"
        case _:
            return str(error)


def _placed(error: ErrorDetails, skipped: int) -> tuple[str, str]:
    return ".".join(map(str, error["loc"][skipped:])), in_plain_words(error)
