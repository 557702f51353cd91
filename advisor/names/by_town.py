"""A name that several schools bear, told apart by the town behind it: "my UW master's (Seattle)"."""

import re
from collections.abc import Collection, Mapping

_BEHIND = (
    r"(?:['’]s)?(?: (?!(?:from|at|and|or|but|while|i|we|live\w*|living|mov\w+|work\w*|job)\b)[a-z'’]{2,12}){0,2}?"
    r"(?: \(|, ?| in | - | – )"
)
"""What may stand between the name and its town."""


def by_town(schools: Collection[str], behind: str, towns: Mapping[tuple[str, ...], set[str]]) -> str | None:
    """The one of the schools that stands in the town with which the text `behind` their name begins, or None."""
    if len(schools) < 2:
        return None
    for town, held in towns.items():
        meant = held & set(schools)
        if len(meant) == 1 and re.match(rf"{_BEHIND}{re.escape(' '.join(town))}\b", behind, re.IGNORECASE):
            return meant.pop()
    return None
