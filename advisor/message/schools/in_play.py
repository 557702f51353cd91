"""The schools that a conversation is about, and which of them "the other one" is."""

import re
from collections.abc import Sequence

from advisor.message.schools.elsewhere import is_asked_of
from advisor.names.gazetteer import Gazetteer
from advisor.question import Turn

_OTHER = re.compile(r"\bthe other (?:one|school|uni|university|college|place)\b(?! (?:way|day))", re.IGNORECASE)
_WHICH = re.compile(
    r"\A\W*(?:(?:and|but|so|ok|then)\W+)*(?:which|who) (?:one |school |of (?:the two|them|those) )?"
    r"(?:takes?|accepts?|allows?|lets|is|has|gives|would take|will take) [^?.!]{0,40}?"
    r"\b(?:more|most|less|stricter|strictest|better|easier|fewer|biggest|bigger|largest|larger|smaller|longer|older)\b"
    r"[^?.!]{0,25}\W*\Z",
    re.IGNORECASE,
)


def with_schools(text: str, turns: Sequence[Turn], gazetteer: Gazetteer) -> str:
    """A follow-up with the names of the schools that it points at, where exactly two were spoken of one by one: the
    one that is not the last one's, or both, where it asks which of them."""
    if any(one.sort == "institution" for one in gazetteer.find(text)):
        return text
    spoken_of = _one_by_one(turns, gazetteer)
    if len(spoken_of) != 2:
        return text
    if _WHICH.match(text):
        return f"{text.rstrip(' ?.!')}, {spoken_of[0]} or {spoken_of[1]}?"
    return _OTHER.sub(spoken_of[0], text)


def _one_by_one(turns: Sequence[Turn], gazetteer: Gazetteer) -> list[str]:
    """The names of the schools that the questions were about, the one spoken of last at the end; none where a question
    names two, or one that may be several."""
    found: list[str] = []
    for turn in turns:
        names = gazetteer.find(turn.question)
        schools = [one for one in names if one.sort == "institution"]
        schools = schools or [one for one in names if one.sort == "elsewhere" and is_asked_of(turn.question, one)]
        if len(schools) > 1 or any(len(one.institutions) > 1 for one in schools):
            return []
        for one in schools:
            found = [*(name for name in found if name != one.institutions[0]), one.institutions[0]]
    return found
