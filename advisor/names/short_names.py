"""Schools in short by a name that is also a place, a person or a word: "6 credits from boise", "a cert from rice".

Such a name is a school's only where the words say that credit, a course, a degree or a certificate is from there, or
where a short message asks about nothing else ("and at Rice?"). In "moved from Wyoming", "I live in Boise" or "a job in
Temple" it is none, and where it may be a held school's own town it is left open.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from advisor.names.alone import stands_alone
from advisor.names.book import Name

LONGEST = 3
"""Words in the longest short name."""

_OF_CREDIT = (
    r"(?:credits?|cr|hours?|hrs?|units?|courses?|class(?:es)?|coursework|work|certificates?|certs?|"
    r"degrees?|master['’]?s|masters|ms|mba|credentials?|transcripts?)"
)
_NUMBER = r"(?<!i am )(?<!i['’]m )(?<!im )(?<!aged )\b(?:\d{1,2}|two|three|four|five|six|nine|twelve|some|a few)"
_TAKEN = (
    r"(?:took|take|taken|earned|did|done|got|get|have|had|finished|completed|brought|picked up|passed|racked up|hold)"
)
_WHO = r"(?:(?: (?:that|which))? (?:i|we|he|she|they)(?:['’]ve| have| had)?(?: (?:already|also|just))?)"
_SUBJECT = r"(?: (?:of|in) (?!the\b|a\b)\w+(?: (?!from\b|at\b)\w+)?)?"
_GRADED = (
    r"(?:,? (?:with |at |of )?(?:an? |all |both |straight )?(?-i:[ABCD])[+-]?(?:['’]?s)?"
    r"(?:(?:/|,? and | or |, )(?:an? )?(?-i:[ABCD])[+-]?(?:['’]?s)?)*,?)?"
)
_CAME = r"(?: (?:coming|transferred|transferring|earned|taken|done|completed|finished|over|in|back))*"
_FROM = re.compile(
    rf"(?:\b{_OF_CREDIT}|{_NUMBER})(?: grad(?:uate)?(?: level)?)?{_SUBJECT}{_GRADED}"
    rf"(?:{_WHO}? {_TAKEN})?{_CAME} (?:from|at|through) $",
    re.IGNORECASE,
)
"""What stands before the school that credit, or a credential, is from."""
_WHOSE = re.compile(r"(?:\d|\bmy|\bthese|\bthose|\bof|\bthe|\bsome)(?: old| grad(?:uate)?)? $", re.IGNORECASE)
_CREDIT = re.compile(
    r" (?:grad(?:uate)? )?(?:credits?|hours|hrs|units|courses?|class(?:es)?|coursework|transcript|certificate|cert)\b",
    re.IGNORECASE,
)
"""What stands around a name that credit is of: "my boise credits"."""
_GOES_ON = re.compile(
    r"[-/]\w|['’]s?\w|,? (?:state|univ\w*|uni|college|tech|institute|community|county|city|high|public|residents?|"
    r"schools?|area|valley|campus|street|law|hospital|jobs?|the|for work)\b|, ?(?:[A-Z][a-z]|[A-Z]{2}\b)| [A-Z][a-z]",
)
"""What makes a name the beginning of another one, or a place: "Lincoln, Nebraska", "temple high"."""


def short_names(
    words: Sequence[tuple[str, int, int]],
    text: str,
    known: Mapping[tuple[str, ...], Name],
    doubtful: Collection[tuple[str, ...]],
) -> Iterator[tuple[int, int, Name]]:
    """The place and the meaning of every short name that stands for a school, but for those of them that are
    doubtful."""
    for first in range(len(words)):
        for last in range(min(len(words), first + LONGEST), first, -1):
            key = tuple(word for word, _, _ in words[first:last])
            start, end = words[first][1], words[last - 1][2]
            if key not in known or key in doubtful:
                continue
            if is_taken_there(text, start, end) or stands_alone(text, start, end):
                yield start, end, known[key]


def is_taken_there(text: str, start: int, end: int) -> bool:
    """Whether the words around a place of a text say that credit or a credential is from what is named there."""
    if _GOES_ON.match(text, end):
        return False
    before = text[:start]
    return bool(_FROM.search(before)) or bool(_CREDIT.match(text, end) and _WHOSE.search(before))
