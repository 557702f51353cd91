"""A finding in the words of a question that is asked the other way round: "is it too old" is answered by how old it may
be, for its "yes" would be the "no" of the verdict, which says whether credit counts and not how that was asked."""

import re
from collections.abc import Iterable
from dataclasses import replace

from advisor.finding import Finding
from advisor.message.asked.wanted import asked_in
from advisor.message.understanding import Understanding
from advisor.message.wording.turned_round import asks_if_short

_OPENING = re.compile(r"(?:Yes|No)\b(?:, (?P<said>it is too late|that is too long))?[^:.]*: (?P<first>\w)")
"""The word of a verdict, with what is said before the reason."""


def as_asked(findings: Iterable[Finding], understood: Understanding) -> list[Finding]:
    """The findings, without a word that answers the other way round than was asked."""
    asked = [question for _, question in asked_in(understood.unnamed, unmarked=True)]
    if not asks_if_short(asked or [understood.unnamed]):
        return list(findings)
    return [
        replace(one, text=_OPENING.sub(_without_word, one.text, count=1)) if one.verdict else one for one in findings
    ]


def _without_word(opening: re.Match[str]) -> str:
    said, first = opening["said"], opening["first"]
    return f"{said.capitalize()}: {first}" if said else first.upper()
