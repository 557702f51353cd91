"""What of a difference only stands elsewhere: what the school does, told as done, or one phrase put first or last."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.gate.following.alignment import Placed
from advisor.gate.following.wording import FREE, Word

_OF_THE_SCHOOL = frozenset(
    {"=require", "=accept", "=limit", "=take", "=get", "=award", "=admit", "_atmost", "_atleast"}
    | {"count", "giv", "offer", "set", "charg", "appl", "us"}
)
"""What a school does: told as done to its object, the word moves past that ("accepts credit", "credit is accepted").
Bounds move past their figure, and are compared with it elsewhere."""

_OPENERS = "in at for from by with _by before after within toward under on _if of"
OPENING = frozenset(_OPENERS.split())
"""What a phrase opens with that may be put first or last."""


@dataclass(frozen=True)
class Pair:
    """A stretch of a claim and a text that it may tell, with what the claim says before and after it. `figures` are the
    figures of all texts, each with the noun behind it."""

    said: Sequence[Word]
    text: Sequence[Word]
    before: Sequence[Word] = ()
    after: Sequence[Word] = ()
    figures: frozenset[tuple[str, str]] = frozenset()


def without_moved(left_out: Placed, put_in: Placed, pair: Pair) -> tuple[Placed, Placed]:
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
