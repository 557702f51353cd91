"""What is done with a fraction of a credit."""

import re

from corpus.amounts import Rounding

_DROPPED = re.compile(
    r"\bfractions?\b[^.;]{0,20}\b(?:dropped|disregarded)\b|\bround(?:ed|s|ing)? (?:it |them )?down\b|\btruncat\w+"
)
_NEAREST = re.compile(r",? (?:and )?(?:is )?rounded to the nearest (?:whole )?(?:credit|hour|unit|number)\b")


def rounding_in(said: str) -> Rounding:
    """What a sentence says is done with a fraction of a credit."""
    if _NEAREST.search(said):
        return Rounding.NEAREST
    return Rounding.DOWN if _DROPPED.search(said) else Rounding.UNSTATED


def without_rounding(said: str) -> str:
    """A sentence without what it says of fractions, which its rule holds."""
    return _NEAREST.sub(" ", _DROPPED.sub(" ", said))
