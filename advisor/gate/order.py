"""Whether a claim puts a thing at another time than its text does: before for after, last for first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.gate.plain import plainly
from advisor.gate.words import akin, content

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_ROWS = (
    (re.compile(r"\b(?:first|earliest|initial)\b"), re.compile(r"\b(?:last|final|latest)\b(?! (?:\d|few|two|three))")),
    (re.compile(r"\b(?:earlier|previous|prior)\b"), re.compile(r"\b(?:later|subsequent|next)\b")),
)
"""Words of one end of a row and of the other: a claim may not have those of one end where its text has only the other's."""

_WHEN = re.compile(
    r"\b(?:(?P<before>before|prior to|ahead of|preceding)|(?P<after>after|following|once|upon|as soon as)"
    r"|(?P<during>(?:with)?in|during)(?= (?:the|their|your|a|its|his|her|[\w.&-]+'s) (?:[\w'-]+ ){0,2}(?:semester|term|year)\b))\b"
)
_EVENT = re.compile(
    r"^(?:admi\w+|enrol\w*|regist\w*|matricul\w*|graduat\w*|complet\w*|finish\w*|award\w*|semester|term|year"
    r"|candida\w*|request\w*|start\w*|begin\w*|beg[au]n|join\w*)$"
)
_NO = re.compile(r"\b(?:no|not|never|cannot|until|unless|nothing|none|without)\b|n't\b")
_WORDS = 6
"""How many words after a "before" are looked at for what happens."""


@dataclass(frozen=True)
class _Moment:
    """Something that happens and on which side of it the rest lies."""

    side: str
    words: frozenset[str]


def displaced(claim: str, cited: str) -> str | None:
    """The word that places something elsewhere than the cited text; None where none does."""
    said, text = plainly(claim), plainly(cited)
    return _other_end(said, text) or _other_ordinal(said, text) or _other_side(said, text)


def _other_end(said: str, text: str) -> str | None:
    for pair in _ROWS:
        for one, other in (pair, pair[::-1]):
            found = one.search(said)
            if found and not one.search(text) and other.search(text) and not other.search(said):
                return found.group()
    return None


def _other_ordinal(said: str, text: str) -> str | None:
    """An ordinal of the claim that the text lacks while it has another one."""
    mine, theirs = ({word for word in _ORDINALS if re.search(rf"\b{word}\b", one)} for one in (said, text))
    extra = mine - theirs - {"first"}
    return min(extra) if extra and theirs - mine else None


def _other_side(said: str, text: str) -> str | None:
    """A "before" of the claim for an "after" or a "during" of the same thing in the text; what says no may turn the
    sides round, so it is left to the other checks."""
    if _NO.search(said) or _NO.search(text):
        return None
    theirs = list(_moments(text))
    for moment in _moments(said):
        same = [other.side for other in theirs if _same_event(moment, other)]
        if same and moment.side not in same:
            return moment.side
    return None


def _moments(plain: str) -> Iterator[_Moment]:
    for match in _WHEN.finditer(plain):
        after = re.split(r"[,;:.]\s", plain[match.end() :], maxsplit=1)[0]
        words = content(" ".join(after.split()[:_WORDS]))
        events = frozenset(word for word in words if _EVENT.match(word))
        if events:
            yield _Moment(str(match.lastgroup), events)


def _same_event(one: _Moment, other: _Moment) -> bool:
    return any(akin(word, held) for word in one.words for held in other.words)
