"""What a held institution is called for short where nobody has listed its names: "Corvane State", "Port Lachlan"."""

import re
from collections.abc import Iterable, Iterator

from advisor.names.spellings import FILLER, words_of
from corpus.library import Library
from corpus.states import STATES

LEAST_LETTERS = 5
"""Letters of the shortest place that names a school by itself."""

_KIND = r"(?:University|College|Institute of Technology|Institute|Polytechnic)"
_CALLED = re.compile(
    r"(?:The )?(?:University of (?P<place>(?!the\b)[A-Z].+)|"
    rf"(?P<proper>[A-Z].+?)(?: (?P<sort>State|Tech|Poly)[a-z]*)?(?: {_KIND}){{1,2}}(?: of Technology)?)"
)
_OF_MANY = """
american bible central christian city community eastern global graduate great international liberty national new north
northern open pacific people's polytechnic professional saint south southern state technical technological union united
university western west
"""
_TELLS_NONE = frozenset(_OF_MANY.split())
_SMALL = re.compile(r"\b[a-z]+\b")


def clipped_forms(institution: str) -> Iterator[tuple[str, bool]]:
    """The short names of an institution, each with whether it may be the name of a place as well."""
    called = _CALLED.fullmatch(institution)
    own = (called["place"] or called["proper"]) if called else ""
    if called is None or all(word in FILLER or word in _TELLS_NONE for word in words_of(own)):
        return
    if called["sort"]:
        yield f"{own} {called['sort']}", False
    if len(own) >= LEAST_LETTERS and own not in STATES:
        yield own, True


def clipped_names(institutions: Iterable[str], library: Library) -> dict[tuple[str, ...], tuple[frozenset[str], bool]]:
    """By the words of each short name the institutions that bear it, and whether it may be a place. A name whose words
    pages write in small letters is a word: "the summit" is no Summit University."""
    borne: dict[tuple[str, ...], set[tuple[str, bool]]] = {}
    for institution in institutions:
        for alias, place in clipped_forms(institution):
            borne.setdefault(words_of(alias), set()).add((institution, place))
    small = {word for document in library for word in _SMALL.findall(document.text)} if borne else set()
    return {
        words: (frozenset(name for name, _ in schools), any(place for _, place in schools))
        for words, schools in borne.items()
        if not all(word in small or word in FILLER for word in words)
    }
