"""Which differences between a claim and the text that it follows change nothing: a closed list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from advisor.gate.following.alignment import Difference, Placed
from advisor.gate.following.wording import FREE, Word, keys

_OF_THE_SCHOOL = frozenset(
    {"=require", "=accept", "=limit", "=take", "=get", "=award", "=admit", "_atmost", "_atleast"}
    | {"count", "giv", "offer", "set", "charg", "appl", "us"}
)
"""What a school does: told as done to its object, the word moves past that ("accepts credit", "credit is accepted").
Bounds move past their figure, and are compared with it elsewhere."""

_OPENERS = "in at for from by with _by before after within toward under on _if of"
OPENING = frozenset(_OPENERS.split())
"""What a phrase opens with that may be put first or last."""

_IDLE = frozenset({"=require", "=take", "includ", "list", "mad", "set", "so", "_who"})
"""What only says that something has or takes something."""

_HOLDERS = frozenset({"master", "ms", "ma", "mba", "doctor", "=bachelor"})
_LIMITS = "only not _if unless except before after until from _may _must some all each any =each without within own"
LIMITING = frozenset(_LIMITS.split())
"""What says when, of what or how surely a rule holds."""


@dataclass(frozen=True)
class Pair:
    """A stretch of a claim and a text that it may tell, with what the claim says before it."""

    said: Sequence[Word]
    text: Sequence[Word]
    before: Sequence[Word]


def unlicensed(found: Difference, pair: Pair) -> Difference:
    """What of a difference is on no list. A word that the claim has before this stretch need not be said again."""
    left_out = tuple(one for one in found.left_out if one[1].key not in FREE and not _aside(one, pair.text, found))
    put_in = tuple((place, word) for place, word in found.put_in if word.key not in FREE)
    left_out, put_in = _without_moved(left_out, put_in, pair)
    if "_who" in keys(pair.text):
        put_in = tuple((place, word) for place, word in put_in if word.key != "_if")
    left_out = tuple(one for one in left_out if not _told_before(one, pair, found))
    left_out = _without_alternative(left_out, pair.text)
    idle = {word.key for _, word in left_out if word.key in _IDLE}
    put_in = tuple((place, word) for place, word in put_in if word.key not in idle)
    return Difference(tuple(one for one in left_out if not _idle(one, pair, found)), put_in)


def _aside(one: tuple[int, Word], text: Sequence[Word], found: Difference) -> bool:
    """Whether a word stands in an aside that may be left out; what limits only with all of it."""
    place, word = one
    if not word.aside or word.key not in LIMITING:
        return word.aside
    first, last = place, place
    while first > 0 and text[first - 1].aside:
        first -= 1
    while last + 1 < len(text) and text[last + 1].aside:
        last += 1
    gone = {where for where, _ in found.left_out}
    return all(where in gone for where in range(first, last + 1) if text[where].key not in FREE)


def _told_before(one: tuple[int, Word], pair: Pair, found: Difference) -> bool:
    """Whether the claim has the word before this stretch; what limits must limit a word taken from there too."""
    place, word = one
    if word.key not in keys(pair.before):
        return False
    if word.key not in LIMITING:
        return True
    gone = {where for where, _ in found.left_out}
    following = next((n for n in range(place + 1, len(pair.text)) if pair.text[n].key not in FREE), place)
    return following in gone


def _idle(one: tuple[int, Word], pair: Pair, found: Difference) -> bool:
    """Whether a word that is left out is told by those beside it: "degree" after "master's", "graduate" before
    "certificate", "grade" before a letter, "any" under a "not", "toward" where the claim has "in", "or" between two
    things that were told before, a name where the claim has what stands for it in brackets."""
    place, word = one
    text, said = pair.text, keys(pair.said)
    gone = {where for where, _ in found.left_out}
    match word.key:
        case key if key in _IDLE:
            return True
        case "degr":
            return any(other.key in _HOLDERS for other in text[max(0, place - 1) : place])
        case "=graduation":
            return place + 1 < len(text) and (text[place + 1].key == "certificat" or place + 1 in gone)
        case "grad":
            return any(len(key) <= 2 and key[0] in "abcd" and key not in FREE for key in said)
        case "any":
            return "not" in keys(text)
        case "toward":
            return any(other.key in ("in", "to", "for") for _, other in found.put_in)
        case "credit":
            return "credit" in said
        case "or":
            return {place - 1, place + 1} <= gone
    return _stands_aside(one, pair) or _repeated(word, pair)


_TAKING_UP = frozenset({"it", "they", "them", "its", "their", "those", "these", "few", "one"})


def _repeated(word: Word, pair: Pair) -> bool:
    """Whether the claim has the word once where the text says it again, and takes it up with another."""
    if word.key in LIMITING or word.key[0].isdigit():
        return False
    twice = keys(pair.text).count(word.key) > 1 and word.key in keys(pair.said)
    return twice and any(other.key in _TAKING_UP for other in pair.said)


_FAR, _NAMING = 6, 3
"""How many words before a bracket it may stand for, and how many it has then at least."""


def _stands_aside(one: tuple[int, Word], pair: Pair) -> bool:
    """Whether the claim has the words in brackets behind it, which say it otherwise."""
    place, word = one
    known = {*keys(pair.said), *keys(pair.before)}
    if any(other.aside and other.key == word.key and word.key in known for other in pair.text):
        return True
    opens = next((n for n, other in enumerate(pair.text[place : place + _FAR], place) if other.aside), len(pair.text))
    run = takewhile(lambda other: other.aside, pair.text[opens:])
    aside = [other.key for other in run if other.key not in FREE]
    return len(aside) >= _NAMING and all(key in known for key in aside)


def _without_moved(left_out: Placed, put_in: Placed, pair: Pair) -> tuple[Placed, Placed]:
    """Without what only stands elsewhere: what the school does, told as done, with its "not"; or one phrase that is put
    first or last whole."""
    if _is_moved(left_out, put_in, pair):
        return (), ()
    lost, new = Counter(word.key for _, word in left_out), Counter(word.key for _, word in put_in)
    verbs = {key for key in _OF_THE_SCHOOL if lost[key] == 1 == new[key]}
    if verbs:
        verbs |= {"not"} if lost["not"] == 1 == new["not"] else set()
        left_out = tuple(one for one in left_out if one[1].key not in verbs)
        put_in = tuple(one for one in put_in if one[1].key not in verbs)
    return ((), ()) if _is_moved(left_out, put_in, pair) else (left_out, put_in)


def _is_moved(left_out: Placed, put_in: Placed, pair: Pair) -> bool:
    same = [word.key for _, word in left_out] == [word.key for _, word in put_in]
    return bool(left_out) and same and _is_phrase(left_out, pair.text) and _is_phrase(put_in, pair.said)


def _is_phrase(words: Placed, row: Sequence[Word]) -> bool:
    """Whether words stand together, behind a word that opens a phrase."""
    places = [place for place, _ in words]
    first, last = places[0], places[-1]
    if any(row[place].key not in FREE for place in range(first, last + 1) if place not in places):
        return False
    while first > 0 and row[first].key not in OPENING and row[first - 1].key in FREE:
        first -= 1
    return row[first].key in OPENING


_NEAR, _WORDS = 8, 4


def _without_alternative(left_out: Placed, text: Sequence[Word]) -> Placed:
    """Without the second of two things that a rule is for: what holds toward A or B holds toward A."""
    if not left_out or left_out[0][1].key != "or" or len(left_out) > _WORDS:
        return left_out
    place = left_out[0][0]
    before = keys(text[max(0, place - _NEAR) : place])
    aimed = not {"toward", "for"}.isdisjoint(before) and {"only", "_must", "=require"}.isdisjoint(before)
    return () if aimed and not any(word.key in LIMITING for _, word in left_out[1:]) else left_out
