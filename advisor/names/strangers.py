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


def strangers(text: str) -> Iterator[tuple[int, int, str]]:
    """The place and the name of everything in a text that has the form of a university's name and a word of its own."""
    for found in _FORM.finditer(text):
        words = list(re.finditer(r"\S+", found.group()))
        while len(words) > 1 and words[0].group().lower() in _ORDINARY - {"university"}:
            words.pop(0)
        start = found.start() + words[0].start()
        name = text[start : found.end()]
        if any(word.lower() not in _ORDINARY for word in re.findall(r"[\w&-]+", name)):
            yield start, found.end(), name
