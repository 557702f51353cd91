"""Two amounts for the same credit, of which the lesser holds."""

import re
from dataclasses import replace

from corpus.amounts import Courses, Credits, LesserOf, Share
from corpus.drafting.found import Found, Reading
from corpus.rules import Cap

_AND_AT_MOST = re.compile(
    r",? (?:and|but) (?:must be |is |are |may be |can be )?(?:at (?:the )?most|(?:no|not|never) more than|(?:may |must |can)?not exceed|less than) "
    r"(?:\d+(?:\.\d+)?(?:%|/\d)|\d+ (?:[a-z]+ ){0,2}?(?:credits?|hours?|units?|courses?))(?: of (?:an? |the |its )?(?:program|MAST|CERT|DEG|total|credits?|smaller 1|smaller CERT)(?: credits?)?)?(?=[,;.]|$| (?:in transfer|toward|into|from|between|to be)\b)"
)
"""A second bound on the same credit."""


def both_hold(readings: list[Reading], said: str) -> list[Reading]:
    """Two amounts for the same credit, of which the second is told alone and bounds the first: the lesser holds."""
    caps = [one.rule for one in readings if isinstance(one, Found) and isinstance(one.rule, Cap)]
    if len(caps) != len(readings) or len(caps) != 2 or not _AND_AT_MOST.search(said):
        return readings
    (first, second), one = caps, readings[0]
    plain = all(isinstance(cap.amount, Credits | Share | Courses) for cap in caps)
    if not plain or first.amount == second.amount or replace(second, amount=first.amount) != first:
        return readings
    assert isinstance(one, Found)
    return [replace(one, rule=replace(first, amount=LesserOf((first.amount, second.amount))))]
