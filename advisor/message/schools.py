"""Which schools a message names, and which of them credit leaves: a rule on credit that comes in says nothing of credit
that goes out, and one on an institution's own credit nothing of another's."""

import re
from collections.abc import Sequence

from advisor.message.places import PROVIDERS, is_source
from advisor.message.understanding import Schools
from advisor.names.gazetteer import Mention

_OF_THE_SCHOOL = re.compile(r"['’]s? (?:own )?(?:\d+|credits?|hours?|units?|courses?|classes)\b", re.IGNORECASE)
_MINE = re.compile(r"\bmy (?:\d+ )?(?:\w+ )?$", re.IGNORECASE)
_HAVING = re.compile(
    r"\W*(?:\w+ ){0,2}?(?:credits?|hours?|units?|courses?|classes|cert\w*|master\w*|degree)\b", re.IGNORECASE
)
_LEAVE = re.compile(r"\b(?:leave|leaving|left|out of|away from)\W*(?:the )?$", re.IGNORECASE)
_TOWARD = re.compile(
    r"\b(?:to|into|toward|towards|for|at)\W*(?:the |a |an |my )?(?:(?:ms|ma|mba|masters?|program) (?:at|in|of) )?$",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:took|taken|earned|did|done|finished|completed|got|have|had|studied|classes|courses|credits?|hours?|units?|hrs)\b[^.?!;,]{0,25}$",
    re.IGNORECASE,
)


def schools_of(text: str, names: Sequence[Mention]) -> Schools:
    """The schools that a text names; an institution of which the credit is, where another one is named, is left."""
    institutions = [m for m in names if m.sort != "program" and m.text not in PROVIDERS]
    sure = {m.institutions[0] for m in institutions if len(m.institutions) == 1}
    several = {m.institutions for m in institutions if len(m.institutions) == 1 or not sure & set(m.institutions)}
    if len(several) < 2:
        return Schools(len(several))
    left = {m.institutions[0] for m in institutions if len(m.institutions) == 1 and _is_left(text, m)}
    if left == {m.institutions[0] for m in institutions if len(m.institutions) == 1}:
        left = set()  # where credit comes from all of them, one is where it stays
    elif not left:
        away = [m for m in institutions if m.sort == "elsewhere" and _is_goal(text, m)]
        left = {m.institutions[0] for m in institutions if m.sort == "institution"} if away else set()
    return Schools(len(several), frozenset(left))


def _is_left(text: str, mention: Mention) -> bool:
    before, after = text[: mention.start], text[mention.end :]
    own = _MINE.search(before) and _HAVING.match(after)
    possessed = _OF_THE_SCHOOL.match(text[mention.end - 2 :] if text[: mention.end].endswith(("'s", "’s")) else after)
    return bool(own or possessed or _LEAVE.search(before)) or is_source(text, mention)


def _is_goal(text: str, mention: Mention) -> bool:
    """Whether credit is to go to a school that is not held."""
    before = text[: mention.start]
    return bool(_TOWARD.search(before)) and not _TAKEN.search(re.sub(_TOWARD, "", before))
