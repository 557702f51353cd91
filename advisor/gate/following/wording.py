"""A sentence as a row of words, in which words that may stand for one another are one: the closed list of equals."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from advisor.gate.numbers import NUMBER, value_of
from advisor.gate.plain import plainly
from advisor.gate.words import stem

SCHOOL, STUDENT = "@school", "@student"
"""The institution by any of its names, and whoever studies there."""


@dataclass(frozen=True)
class Word:
    """One word as it is compared, whether it stands in brackets, and whether it is written as a name."""

    key: str
    aside: bool = False
    name: bool = False


_PHRASES = tuple(
    (re.compile(rf"(?<![\w'])(?:{pattern})(?!\w)"), f" {put} ")
    for pattern, put in (
        (r"(?:an? )?(?:maximum|max|(?<!past the )limit) of|(?:no|not) more than|(?:at )?the most|at most", "_atmost"),
        (r"as (?:many|much) as|up to", "_atmost"),
        (r"(?:a |the )?minimum of|(?:no|not) (?:fewer|less) than|at least|at minimum", "_atleast"),
        (r"or (?:better|higher|above|more)", "_atleast"),
        (r"can ?not|can't|may not|must not|mustn't|(?:is|are) not allowed to", "_may not"),
        (r"may|can|(?:is|are) (?:allowed|permitted|able|free) to", "_may"),
        (r"ha(?:ve|s) to|needs? to|must|(?:is|are) required to", "_must"),
        (r"(?:do|does|did|is|are|was|were|has|have|need|wo)n't|neither|nor|none|no|never", "not"),
        (r"alum(?:nus|na|ni|nae|ns?)", "alumni"),
        (r"grade[- ]point[- ]average", "gpa"),
        (r"(?:a |one[ -])?half", "50"),
        (r"towards|into", "toward"),
        (r"once|when|if|(?<!, )where", "_if"),
        (r"who|that(?= (?:want|move|has|have|finish|return)\w*)", "_who"),
        (r"by (?=(?:its|the) (?:\d{4}|archived|own))|according to|under (?=its \d{4})", "_by"),
        (r"depending on|variable by|varying by", "depending"),
        (r"(?:other|another) (?:universit(?:y|ies)|institutions?|schools?|colleges?)|elsewhere", "elsewhere"),
        (r"prior to", "before"),
        (r"but|however|while|whereas|where|yet|plus|as well as", "and"),
    )
)  # fmt: skip
"""Phrases that are one word here, the first that fits."""

_CLASSES = (
    "require need ask demand call", "take comprise consist", "finish complete completion", "begin start",
    "accept allow permit let grant", "get earn receive obtain", "admit admission admitted admissions",
    "award awarded confer conferred conferral", "graduation graduate", "class classe course coursework",
    "only just solely exclusively", "enrol enroll enrolment enrollment", "limit cap ceiling maximum", "fee charge",
    "program programme", "bachelor baccalaureate", "other another", "each every", "below under", "above over",
)  # fmt: skip
"""Words that may stand for one another."""

_SAME = {stem(word): f"={line.split()[0]}" for line in _CLASSES for word in line.split()}

_STUDENTS = re.compile(
    r"(?<![\w-])(?:you(?:'re|'ll|'ve)?|students?|learners?|(?:the )?applicants?|people)(?:'s?)?(?![\w'-])"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SHORT = re.compile(r"\(([A-Z][A-Za-z]{1,6})\)")
_SHORTEST = 12
"""A name has at most so many words before its initials."""

_TOKEN = re.compile(r"@\w+|_\w+|\d[\d,]*(?:\.\d+)?|[a-d][+-](?!\w)|[a-z][a-z'&/]*(?:-[a-z0-9'&]+)*|[$%]")
_NAME = re.compile(r"(?<!^)\b[A-Z][A-Za-z]+")
_LINKING = frozenset({"of", "in", "and", "the", "for"})

_GRAMMAR = (
    "a an the of to is are was were be been being that which whose it its they their them your his her this these those"
    " there as and also do does did then has have had in at on for by with"
)
_KEPT = (
    "who so under from before after within until only or not some all each every any other both either own same than"
    " during without unless except most more less toward"
)
PLAIN = frozenset(f"{_GRAMMAR} {_KEPT}".split())
"""Words that are kept as they are written."""

FREE = frozenset(f"{_GRAMMAR} _by {SCHOOL} {STUDENT}".split())
"""Words that say nothing alone: they may be left out and put in. What they join is told by the words beside them."""


def short_forms(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The names in texts that their initials follow in brackets: "Master of Science in Nursing (MSN)"."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _SHORT.finditer(text):
            words = text[: match.start()].split()
            for first in range(len(words) - 1, max(-1, len(words) - _SHORTEST), -1):
                initials = "".join(word[0] for word in words[first:] if word not in _LINKING)
                if initials.lower() == match.group(1).lower():
                    found[" ".join(words[first:])] = match.group(1)
                    break
    return tuple(found.items())


@lru_cache(maxsize=512)
def words_in(text: str, schools: tuple[str, ...], shorts: tuple[tuple[str, str], ...] = ()) -> tuple[Word, ...]:
    """The words of a text in order, names of institutions and names with initials each as one."""
    for long, short in shorts:
        text = re.sub(rf"{re.escape(long)}(?: \({re.escape(short)}\))?", short, text)
    for name in sorted(schools, key=len, reverse=True):
        text = re.sub(rf"(?<![\w@])(?:the |The )?{re.escape(name)}(?:['’]s|['’])?(?!\w)", f" {SCHOOL} ", text)
    names = frozenset(_key(word.lower()) for word in _NAME.findall(text))
    plain = plainly(text)
    cuts = [0, *(place for match in _BRACKETS.finditer(plain) for place in match.span()), len(plain)]
    found: list[Word] = []
    for number, start in enumerate(cuts[:-1]):
        found += [Word(key, number % 2 == 1, key in names) for key in _keys(plain[start : cuts[number + 1]])]
    return tuple(found)


def _keys(plain: str) -> list[str]:
    plain = _STUDENTS.sub(f" {STUDENT} ", plain)
    for pattern, put in _PHRASES:
        plain = pattern.sub(put, plain)
    return [_key(word) for word in _TOKEN.findall(NUMBER.sub(_number, plain))]


def _number(match: re.Match[str]) -> str:
    percent = " percent" if match["percent"] or match["wordpercent"] else ""
    return f" {value_of(match)}{percent} "


def _key(word: str) -> str:
    if word[0].isdigit() or word[0] in "@_" or word[-1] in "+-":
        return word.rstrip(",.")
    word = re.sub(r"'s?$", "", word)
    key = word if word in PLAIN else stem(word.replace("-", ""))
    return _SAME.get(key, key)


def keys(words: Sequence[Word]) -> list[str]:
    """The words as they are compared."""
    return [word.key for word in words]
