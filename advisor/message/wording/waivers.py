"""A way round a rule that the asker names: with it, a flat "no" would be more than the rules say."""

import re

from advisor.message.understanding import Understanding

_WAY_ROUND = re.compile(
    r"\b(?:petition\w*|exceptions?|waive[dr]?s?|appeal\w*)\b|"
    r"\b(?:deans?|directors?|chairs?|advisors?|committee|department|school|they)\b(?:\W+\w+){0,3}?\W+"
    r"(?:agree[ds]?|approve[ds]?|sign(?:s|ed)? off|allow(?:s|ed)?|consent(?:s|ed)?|ok(?:ay)?s?)\b|"
    r"\b(?:with|get|got|have|had) (?:\w+ ){0,3}?(?:approval|permission|consent)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:without|no|not|never|doesn['’]?t|didn['’]?t|don['’]?t|won['’]?t|refuse[ds]?|denied)\b", re.IGNORECASE
)


_UNAPPROVED = re.compile(
    r"\b(?:without|no|never (?:got|had|asked(?: for)?)|don['’]?t (?:need|have|want)|didn['’]?t (?:get|have|ask for))\b"
    r"(?:\W+(?!problem|need)\w+(?:['’]s)?){0,3}?\W+(?:approv\w+|permission|petition\w*|consent|sign-?off|asking)\b|"
    r"\b(?:has|have|had)n['’]?t (?:yet )?(?:approved|signed|agreed|oked|consented)\b",
    re.IGNORECASE,
)


def without_approval(text: str) -> bool:
    """Whether credit is to count without anybody's approval, which a "yes" always leaves to be given."""
    return _UNAPPROVED.search(text) is not None


def waiver_named(understood: Understanding) -> bool:
    """Whether a follow-up asks if a petition, or somebody's approval, changes what was said before it."""
    found = _WAY_ROUND.search(understood.question)
    return understood.follows and found is not None and not _REFUSED.search(understood.question)
