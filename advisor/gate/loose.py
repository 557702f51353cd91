"""Whether a figure only takes up a ceiling or floor that was told: "the 9 credits", "you have 5 years for it"."""

import re

_DEFINITE = re.compile(
    r"\b(?:the|your|that|these|those|its|both|their|all|(?:rule|means|is|of|so) )\s?$|\bonly $|[a-z]'s? $"
)
_TIMES = ("year", "month", "week", "day", "term")
_GIVEN = re.compile(r"\b(?:have|has|get|gets|gives?|given|allows?|lets?|grants?)\b")
_GRANTED = re.compile(r"\b(?:may|can|cannot|could|might|lets?|allows?|allowed|only)\b")
_LIMIT = re.compile(r"\b(?:limits?|limited|caps?|capped|ceilings?|maximum|the most)\b")

_LISTED_LIMITS = re.compile(
    r"\b(?:two|three|several|these|separate|own) (?:limits|ceilings|caps)\b[^;:.]{0,80}?[:,] [^;.]*$"
)
"""Of several limits that are announced, "two limits, 9 hours and 10 years"."""

_TO_FINISH = re.compile(r"[ -]\w+ to (?:do|finish|complete)\b")
_TAKES = re.compile(r"\b(?:takes?|took|need(?:s|ed)?|spends?) $")
"""How long a thing takes is no limit for it."""

_LIMIT_AFTER = re.compile(r"[^;:.]{0,60}: that(?:'s| is) (?:[\w'&.-]+ ){1,4}?(?:limit|ceiling|cap|maximum)\b")


def is_loose(plain: str, start: int, end: int, unit: str) -> bool:
    """Whether the figure at `start:end` of a text in plain letters, which has no bound of its own, is one."""
    before = re.split(r"[.;:,]\s", plain[:start])[-1]
    after = re.split(r"[.;:,]\s", plain[end:], maxsplit=1)[0]
    return bool(
        _LISTED_LIMITS.search(plain[:start])
        or (unit in _TIMES and _TO_FINISH.match(plain[end:]) and not _TAKES.search(before))
        or _LIMIT_AFTER.match(plain[end:])
        or _DEFINITE.search(before)
        or (unit in _TIMES and _GIVEN.search(before))
        or _GRANTED.search(before)
        or _LIMIT.search(f"{before} {after}")
    )
