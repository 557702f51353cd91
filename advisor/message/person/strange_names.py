"""Names of people by what they are not: words with capitals side by side, none of which the library knows, and no two
of which stand side by side in the name of an institution. Forms find a name only behind a sign; most stand without."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_A-Z]+(?:['’-][^\W\d_]+)*|[A-Z]\."
_RUN = re.compile(rf"(?<![\w.@/&-])(?:{_CAPITAL})(?: (?:{_CAPITAL}))+(?![\w@])")
_INITIAL = re.compile(r"[A-Z]\.")
"""Behind a known word the end of a sentence ("for Cert B. May I"), else the first name of somebody."""
_WORD = re.compile(r"[^\W\d_]+")
LONGEST = 4
"""Words of a name at the most."""

_MADE_OF = (
    "univ uni poly polytechnic tech state christian baptist catholic lutheran methodist wesleyan adventist bay beach"
    " cal city coast corpus east fort gulf lake mount north northern river rock south southern springs valley west"
    " western"
)
_OF_SCHOOLS = frozenset(_MADE_OF.split())
"""Words that names of schools are made of, for those that nobody listed."""
_SHORTENED = frozenset({"adv", "cert", "certs", "cred", "creds", "crs", "dept", "stu"})
"""How advisors shorten words of their trade."""

_NAMES_A_PLACE = re.compile(
    r"\s{0,3}\W?\s{0,3}(?:universit|univ\b|u\b|state|colleg|institut|school|academy|campus|program|certificate|degree|master|ms\b|ma\b|mba\b|grad|"
    r"course|credit|department|transcript)",
    re.IGNORECASE,
)
"""What follows a name that is a school's or a program's."""

_AT_A_PLACE = re.compile(
    r"\b(?:universit\w*|colleg\w*|institut\w*|state)\W+$"
    r"|\b(?:at|into|towards?|attend(?:ed|ing)?|(?:university|college) of)\s$",
    re.IGNORECASE,
)
"""What stands before one."""


def strange_names(text: str) -> Iterator[tuple[int, int]]:
    """Where such words begin and end."""
    for run in _RUN.finditer(text):
        words = list(re.finditer(r"\S+", run[0]))
        whole = len(words)
        while words and (_is_known(words[0][0]) or (len(words) < whole and _INITIAL.fullmatch(words[0][0]))):
            words.pop(0)
        if not 2 <= len(words) <= LONGEST or any(_is_known(word[0]) for word in words) or _is_listed(run[0]):
            continue
        start = run.start() + words[0].start()
        if not _NAMES_A_PLACE.match(text, run.end()) and not _AT_A_PLACE.search(text[:start]):
            yield start, run.end()


def _is_known(word: str) -> bool:
    parts = [part.lower() for part in _WORD.findall(word)]
    return any(part in _OF_SCHOOLS or part in _SHORTENED or part in _known() for part in parts if len(part) > 1)


def _is_listed(run: str) -> bool:
    """Whether two words of a run stand side by side in the name of an institution that is not held. Those names are
    made of too many people's for a word of them to be known by itself: "Lincoln", "Bolivar", "Nehru"."""
    return any(f" {one} {other} " in _listed() for one, other in pairwise(_WORD.findall(run.lower())))


@cache
def _listed() -> str:
    names = (name for other in load_elsewhere() for name in (other.name, *other.aliases))
    return "|".join(f" {' '.join(_WORD.findall(name.lower()))} " for name in names)


@cache
def _known() -> frozenset[str]:
    """Every word of the library that ships, and of the names of its institutions."""
    texts = [part for document in load_library(shipped_library_path()) for part in (document.text, document.title)]
    texts += [part for held in load_names().institutions for part in (held.name, *held.aliases)]
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))
