"""Amounts that a sentence tells in turn, each with what it is for, of which only the first has its words: "caps transfer at
30% of a degree and 25% of a certificate", "6 credits in a thesis master's degree and 9 in a non-thesis one".

Each makes a sentence of its own, so that no family has to know how amounts are told in turn.
"""

import re

_UNIT = r"(?:(?:semester|quarter|credit|graduate|transfer(?:red)?|outside) )*(?:credits?|hours?|units?|courses?)(?: hours?)?|years?"
_NUMBER = r"\d+(?:\.\d+)?(?:%|/\d)?(?![\w/%])"
_MARK = r"(?:CERT|MAST|DOCT|DEG)"
_FOR = (
    rf"(?:toward|towards|into|for|in|of|to) (?:(?:an?|the|any|its|their|each|every) )?(?:[a-z][\w-]* )?"
    rf"(?:{_MARK}|(?:non-?)?thesis 1)(?: (?:students?|candidates?|programs?))?\b(?! (?:credits?|courses?|hours?|units?)\b)"
)
_IN_TURN = re.compile(
    rf"(?P<head>\D*?\b)(?P<first>{_NUMBER})(?P<unit>[- ](?:{_UNIT})\b)?(?P<what>[^\d,;.]{{0,50}}?) (?P<one>{_FOR})(?P<rest>[^\d,;.]{{0,40}}?)"
    rf",? (?:and|but|or|while) (?:only |just |(?P<bound>at most |up to |no more than ))?(?P<second>{_NUMBER})(?P<again>[- ](?:{_UNIT})\b)?(?P<words>[^\d,;.]{{0,25}}?) (?P<other>{_FOR})"
    rf"(?P<tail>[^\d]*)"
)
_OF_A_THESIS = re.compile(r"\b(?:non-?)?thesis\b")


def in_turn(said: str) -> list[str]:
    """The sentences that two amounts told in turn make, each whole; none where a sentence is not such a one."""
    found = _IN_TURN.fullmatch(said)
    if found is None or _kind(found["first"]) != _kind(found["second"]):
        return []
    if found["again"] and found["again"].rstrip("s") != (found["unit"] or "").rstrip("s"):
        return []
    if found["bound"] and "year" not in (found["unit"] or ""):  # what is bounded anew is read as a clause of its own
        return []
    if not found["unit"] and _kind(found["first"]) == "":
        return []
    mark = re.search(_MARK, found["one"])
    other = re.sub(r"\b1\b", mark.group() if mark else "1", found["other"])
    if not re.search(_MARK, other) or _apart_from(found["one"]) == _apart_from(other):
        return []
    unit, rest = found["unit"] or "", f"{found['rest']}{found['tail']}"
    return [
        f"{found['head']}{found['first']}{unit}{found['what']} {found['one']}{rest}",
        f"{found['head']}{found['second']}{unit}{found['words'] or found['what']} {other}{rest}",
    ]


def _kind(number: str) -> str:
    return "%" if number.endswith("%") else "/" if "/" in number else ""


def _apart_from(side: str) -> tuple[list[str], list[str]]:
    """What tells one of two sides from the other: the credential, and with or without a thesis."""
    return re.findall(_MARK, side), _OF_A_THESIS.findall(side)
