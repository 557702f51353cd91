"""Which differences between a claim and the text that it follows change nothing: a closed list."""

from collections.abc import Sequence
from itertools import takewhile

from advisor.gate.following.alignment import Difference, Placed
from advisor.gate.following.moving import Pair, without_moved
from advisor.gate.following.wording import FREE, STUDENT, Word, keys

_IDLE = frozenset({"=require", "=take", "includ", "list", "mad", "set", "so", "_who"})
"""What only says that something has or takes something."""

_ALLOWING = frozenset({"=accept", "_may"})
"""What is no other word for "requires"."""

_MODALS = frozenset({"_must", "_may"})

_HOLDERS = frozenset({"master", "ms", "ma", "mba", "doctor", "=bachelor"})
_LIMITS = "only not _if unless except before after until from _may _must some all each any =each without within own"
LIMITING = frozenset(_LIMITS.split())
"""What says when, of what or how surely a rule holds."""


def unlicensed(found: Difference, pair: Pair) -> Difference:
    """What of a difference is on no list. A word that the claim has before this stretch need not be said again."""
    left_out = tuple(one for one in found.left_out if one[1].key not in FREE and not _aside(one, pair.text, found))
    put_in = tuple(one for one in found.put_in if one[1].key not in FREE and not _brought(one, pair))
    left_out, put_in = without_moved(left_out, put_in, pair)
    if "_who" in keys(pair.text):
        put_in = tuple((place, word) for place, word in put_in if word.key != "_if")
    left_out = tuple(one for one in left_out if not _told_before(one, pair, found))
    left_out = _without_shared_end(left_out, pair)
    idle = {word.key for _, word in left_out if word.key in _IDLE}
    put_in = tuple((place, word) for place, word in put_in if word.key not in idle)
    return Difference(tuple(one for one in left_out if not _idle(one, pair, found)), put_in)


def _aside(one: tuple[int, Word], text: Sequence[Word], found: Difference) -> bool:
    """Whether a word stands in an aside that may be left out; what limits, and a figure, only with all of it."""
    place, word = one
    if not word.aside or not (word.key in LIMITING or word.key[0].isdigit()):
        return word.aside
    first, last = place, place
    while first > 0 and text[first - 1].aside:
        first -= 1
    while last + 1 < len(text) and text[last + 1].aside:
        last += 1
    gone = {where for where, _ in found.left_out}
    return all(where in gone for where in range(first, last + 1) if text[where].key not in FREE)


def _brought(one: tuple[int, Word], pair: Pair) -> bool:
    """Whether a word that is put in says nothing new: the noun of the figure before it ("3 of your 15 credits" for "3
    of the 15"), or the "or" that joins a second thing to what is not so."""
    place, word = one
    if word.key == "or":
        joins = all(other.key in FREE for other in pair.said[:place])
        return joins and "not" in keys(pair.before) and "not" in keys(pair.text)
    return place > 0 and (pair.said[place - 1].key, word.key) in pair.figures


def _without_shared_end(left_out: Placed, pair: Pair) -> Placed:
    """Without the end of the text that the claim has at its own end, for this stretch and the last: "a grade of B and
    a GPA of 3.0 for the certificate". What says when or how much is told of the last alone."""
    gone = {place for place, _ in left_out}
    first = len(pair.text)
    while first > 0 and (pair.text[first - 1].key in FREE or first - 1 in gone):
        first -= 1
    end = [word.key for word in pair.text[first:] if word.key not in FREE]
    said = [word.key for word in pair.after if word.key not in FREE]
    limits = any(key in LIMITING or key[0].isdigit() for key in end)
    if not end or limits or said[-len(end) :] != end:
        return left_out
    return tuple(one for one in left_out if one[0] < first)


def _told_before(one: tuple[int, Word], pair: Pair, found: Difference) -> bool:
    """Whether the claim has the word before this stretch; what limits must limit a word taken from there too."""
    place, word = one
    if word.key not in keys(pair.before):
        return False
    if word.key not in LIMITING or _carried_on(one, pair):
        return True
    gone = {where for where, _ in found.left_out}
    following = next((n for n in range(place + 1, len(pair.text)) if pair.text[n].key not in FREE), place)
    return following in gone


def _carried_on(one: tuple[int, Word], pair: Pair) -> bool:
    """Whether "must" or "may" goes on from what the claim says before: "must enroll, and apply"."""
    place, word = one
    modals = [other.key for other in pair.before if other.key in _MODALS]
    opens = all(other.key in FREE or other.key in keys(pair.before) for other in pair.text[:place])
    return word.key in _MODALS and opens and modals[-1:] == [word.key] and "not" not in keys(pair.before)


def _idle(one: tuple[int, Word], pair: Pair, found: Difference) -> bool:
    """Whether a word that is left out is told by those beside it: "degree" after "master's", "graduate" before
    "certificate", "grade" before a letter, "any" under a "not", "toward" where the claim has "in", "or" between two
    things that were told before, a name where the claim has what stands for it in brackets."""
    place, word = one
    text, said = pair.text, keys(pair.said)
    gone = {where for where, _ in found.left_out}
    match word.key:
        case key if key in _IDLE:
            return not any(other.key in _ALLOWING for _, other in found.put_in)
        case "degr":
            return any(other.key in _HOLDERS for other in text[max(0, place - 1) : place])
        case "master" if place > 0 and text[place - 1].name and text[place - 1].key in (*said, *keys(pair.before)):
            return True
        case "=graduation":
            follows = text[place + 1].key if place + 1 < len(text) else ""
            return follows in ("certificat", STUDENT) or (bool(follows) and place + 1 in gone)
        case "all" if "not" not in keys(text[:place]):
            return True
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
    return _stands_aside(one, pair) or _repeated(one, pair, gone)


_TAKING_UP = frozenset({"it", "they", "them", "its", "their", "those", "these", "few", "one"})


def _repeated(one: tuple[int, Word], pair: Pair, gone: set[int]) -> bool:
    """Whether the claim has the word where the text says it first, and takes it up with another where it says it
    again."""
    place, word = one
    if word.key in LIMITING or word.key[0].isdigit():
        return False
    first = any(other.key == word.key and n not in gone for n, other in enumerate(pair.text[:place]))
    return first and any(other.key in _TAKING_UP for other in pair.said)


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
