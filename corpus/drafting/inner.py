"""A limit for a part of the credit inside a pool: "at most 12 credits from before admission, of which at most 6 may be
transfer credit".

All credit of the part falls into the pool, so that what is set for it there is set for it altogether.
"""

import re
from dataclasses import dataclass

from corpus.drafting.origins import origins
from corpus.rules import Origin

_BOUND = r"(?:at (?:the )?most|up to|(?:no|not) more than|a maximum of|only)"
_UNIT = r"(?:(?:semester|quarter|graduate|of those|of these) )?(?:credits?|hours?|units?|courses?)"
_THEM = rf"(?:of (?:which|them|these|those)(?: {_UNIT})?)"
_INNER = re.compile(
    rf",? (?:(?:and|but|with) )?(?:{_THEM},? (?:{_BOUND} )?(?P<number>\d+)(?: {_UNIT})?|{_BOUND} (?P<other>\d+) (?:{_UNIT} )?{_THEM}|"
    rf"including (?:{_BOUND} )(?P<third>\d+)(?: {_UNIT})?) (?P<part>[^,;.\d]+)(?=[,;.]|$)"
)
_PARTS = frozenset({Origin.OUTSIDE, Origin.NONDEGREE, Origin.PRIOR_LEARNING})
_POINTS = re.compile(r"\b(?:if|when|unless|used|older|grades?|with|CERT|MAST|DEG|DOCT)\b")


@dataclass(frozen=True)
class Inner:
    """At most this `number` from `origin` within what the `rest` of the sentence limits."""

    number: int
    origin: Origin
    rest: str


def inner_limit(said: str) -> Inner | None:
    """The limit for a part that a sentence sets within another one; None where it sets none, or not for one origin."""
    found = _INNER.search(said)
    if found is None or _POINTS.search(found["part"]) or said[: found.start()].count("of which"):
        return None
    number = int(found["number"] or found["other"] or found["third"])
    told, rest = origins(found["part"]), f"{said[: found.start()]}{said[found.end() :]}"
    if len(told) != 1 or told[0] not in _PARTS or told == origins(rest):
        return None
    return Inner(number, told[0], rest)


_TAKEN = re.compile(rf"\b(?:{_BOUND} )?\d+(?= (?:[a-z]+ ){{0,2}}?(?:credits?|hours?|units?|courses?)\b)")
_COUNTS_TOWARD = re.compile(r"\b(?:may|can|count\w*|appl\w+|be)\b[^,;.]*\b(?:CERT|MAST|DEG|DOCT)\b")
_CREDENTIAL = re.compile(r"\b(?:CERT|MAST|DEG|DOCT)\b")


def counted_part(said: str) -> str | None:
    """A sentence on how much may be taken and how much of that counts, without what may be taken: "at most 12 credits as a
    non-degree student, of which 9 may count toward a degree"."""
    found = _INNER.search(said)
    head = said[: found.start()] if found else ""
    if found is None or not _COUNTS_TOWARD.search(found["part"]) or _CREDENTIAL.search(head):
        return None
    number = found["number"] or found["other"] or found["third"]
    taken = _TAKEN.sub("", head, count=1)
    return f"{taken}, at most {number} credits {found['part']}{said[found.end() :]}" if taken != head else None
