"""Whether a figure only takes up a ceiling or floor that was told: "the 9 credits", "you have 5 years for it"."""

import re

_DEFINITE = re.compile(r"\b(?:the|your|that|these|those|its|both|their|all|(?:rule|means|is|of|so) )\s?$|\bonly $|[a-z]'s? $")
_TIMES = ("year", "month", "week", "day", "term")
_GIVEN = re.compile(r"\b(?:have|has|get|gets|gives?|given|allows?|lets?|grants?)\b")
_GRANTED = re.compile(r"\b(?:may|can|cannot|could|might|lets?|allows?|allowed|only)\b")
_LIMIT = re.compile(r"\b(?:limits?|limited|caps?|capped|ceilings?|maximum|the most)\b")


def is_loose(plain: str, start: int, end: int, unit: str) -> bool:
    """Whether the figure at `start:end` of a text in plain letters, which has no bound of its own, is one."""
    before = re.split(r"[.;:,]\s", plain[:start])[-1]
    after = re.split(r"[.;:,]\s", plain[end:], maxsplit=1)[0]
    return bool(
        _DEFINITE.search(before)
        or (unit in _TIMES and _GIVEN.search(before))
        or _GRANTED.search(before)
        or _LIMIT.search(f"{before} {after}")
    )
