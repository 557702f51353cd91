"""Several places set side by side in one answer: each keeps its room, so that none is left out for another's sake."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from advisor.compose import Limits, Piece, length
from advisor.finding import Source
from advisor.message.understanding import Understanding
from advisor.verdict.consider import FAMILIES, Considered


def side_by_side(parts: Sequence[Sequence[Piece]], limits: Limits) -> list[Piece]:
    """The pieces of several parts that fit the limits, part by part. Room is given in turns: the first piece of every
    part before the second of any; what may not be left out has its room before all others."""
    parts = [list(dict.fromkeys(part)) for part in parts]
    needed = [piece for part in parts for piece in part if piece.must]
    room = limits.characters - sum(length(piece) for piece in needed)
    places = limits.sentences - len(needed)
    kept: set[tuple[int, Piece]] = set()
    for part, piece in _in_turns([[piece for piece in part if not piece.must] for part in parts]):
        if places > 0 and length(piece) <= room:
            kept.add((part, piece))
            room, places = room - length(piece), places - 1
    return [piece for at, part in enumerate(parts) for piece in part if piece.must or (at, piece) in kept]


def _in_turns(parts: Sequence[Sequence[Piece]]) -> Iterator[tuple[int, Piece]]:
    for row in zip_longest(*parts):
        yield from ((part, piece) for part, piece in enumerate(row) if piece is not None)


def telling(understood: Understanding, result: Considered) -> list[Source]:
    """Of each kind of rule asked about, the first sentence that bears on the question, in the order of the kinds."""
    found = []
    for aspect, family in FAMILIES.items():
        if aspect in understood.aspects:
            found += [held.source for held in result.relevant if family(held.rule)][:1]
    return list(dict.fromkeys(found))
