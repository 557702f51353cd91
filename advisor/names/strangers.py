"""Universities that a text names outright and that nobody listed, told by the form of their names.

Without them a question about one would be answered with what other universities say.
"""

import re
from collections.abc import Iterator

_NAME = r"[A-Z][\w&-]*\w(?![\w'’])"
_FORM = re.compile(
    rf"\b(?:The )?University of (?:the )?{_NAME}(?:(?: at| in)? {_NAME}){{0,3}}"
    rf"|\b(?:{_NAME} |St\. ){{1,4}}(?:State |Technological |Polytechnic )?"
    rf"(?:University|College|Institute of Technology|Polytechnic)\b(?! of\b)(?: Online\b)?"
)
_ASKED_OF = re.compile(
    rf"\W*(?:(?i:and|but|so|ok|okay|then|what|how|about|is|it|the|same|thing|for)\W+)*"
    rf"(?:(?i:at|to) (?P<name>{_NAME}(?: {_NAME}){{0,2}})|"
    rf"(?i:and|about|for) (?P<state>(?:{_NAME} ){{1,2}}(?:State|Tech)))"
    r"(?i: (?:then|too|instead|as well))?\W*"
)
"""A short message that asks about a name and nothing else."""
_TIMES = frozenset(
    {"christmas", "easter", "thanksgiving", "graduation", "commencement", "night", "noon", "home", "work"}
)
"""What "at" stands before and is no place."""
_WORDS = """
a an the i my our your their his her this that these those another any other each every some which what whose no both
can could may might must shall should will would do does did is are was were has have had am at from to in into of for
on with by and or but if when where how why who so as than then also because since while after before until under
graduate undergraduate honors community junior senior state city public private local partner home host online virtual
foreign accredited regional national international american christian technical liberal business law medical nursing
engineering education arts science sciences university college school institute department north south east west
northern southern eastern western new old former previous last first
"""
_ORDINARY = frozenset(_WORDS.split())
"""Words that open a sentence, or that tell no university from another."""
_KINDS = frozenset({"state", "university", "college", "institute", "north", "south", "east", "west", "new"})
"""Those of them that the name of a school may end or begin with."""


def strangers(text: str) -> Iterator[tuple[int, int, str]]:
    """The place and the name of everything in a text that has the form of a university's name and a word of its own, or
    that a short message asks about as of a school ("and at Southfork?")."""
    asked = _ASKED_OF.fullmatch(text)
    if asked:
        which = "name" if asked["name"] else "state"
        if not any(word.lower() in _ORDINARY - _KINDS | _TIMES for word in asked[which].split()):
            yield *asked.span(which), asked[which]
    for found in _FORM.finditer(text):
        words = list(re.finditer(r"\S+", found.group()))
        while len(words) > 1 and words[0].group().lower() in _ORDINARY - {"university"}:
            words.pop(0)
        start = found.start() + words[0].start()
        name = text[start : found.end()]
        if any(word.lower() not in _ORDINARY for word in re.findall(r"[\w&-]+", name)):
            yield start, found.end(), name
