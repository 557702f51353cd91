"""A list as an answer: how many fit of how many held, the best matches, and the rest by name or number."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.compose import SHORT, Bibliography, Limits, Piece, calculations, fit
from advisor.explore.row import Row
from advisor.finding import Finding, Sum, Term
from advisor.proof.proof import proved
from advisor.reply import Answer, Origin

MOST_NAMED = 12
"""Rows beyond those shown that are named at the end."""

_UNCOMPARED = (
    "{} are left out: they hold for a case or a size of program only, count in another unit, or differ by version."
)


@dataclass(frozen=True)
class Count:
    """How many rows of how many held, what they are called, how many held could not be compared, and the figures
    that were asked for, in their units."""

    noun: str
    held: int
    open: int = 0
    asked: tuple[Term, ...] = ()


def answer(head: str, rows: Sequence[Row], count: Count, bibliography: Bibliography) -> Answer:
    """The answer to a list that has rows: as many of the best as have room, and what is said of the rest."""
    closing = uncompared(count)
    for shown in range(min(len(rows), SHORT.sentences - 1 - len(closing)), 0, -1):
        for pieces in _drafts(head, rows, shown, closing):
            if _fits(pieces, SHORT):
                return _composed(pieces, len(rows), shown, count, bibliography)
    pieces = [Piece(head, Origin.FINDING, rows[0].sources[:1], must=True), rows[0].piece()]
    return _composed(pieces, len(rows), 1, count, bibliography)


def _drafts(head: str, rows: Sequence[Row], shown: int, closing: list[Piece]) -> list[list[Piece]]:
    """The list with so many rows: the rest by name where there are few, else by number."""
    pieces = [row.piece() for row in rows[:shown]]
    first = [source for piece in pieces for source in piece.sources[:1]]
    opened = [Piece(head, Origin.FINDING, tuple(dict.fromkeys(first)), must=True), *pieces]
    rest = rows[shown:]
    if not rest:
        return [[*opened, *closing]]
    some = ", some under conditions that their pages state" if any(row.conditional for row in rest) else ""
    number = Piece(
        f"{len(rest)} more fit{some}; name a field, a figure or a school to narrow the list.", Origin.FINDING, ()
    )
    drafts = [[*opened, number, *closing]]
    if len(rest) <= MOST_NAMED:
        names = "; ".join(dict.fromkeys(row.named for row in rest))
        sources = tuple(dict.fromkeys(row.facts[0].source for row in rest))
        drafts.insert(0, [*opened, Piece(f"{len(rest)} more{some}: {names}.", Origin.FINDING, sources), *closing])
    return drafts


def _fits(pieces: Sequence[Piece], limits: Limits) -> bool:
    length = sum(len(piece.text) + 1 + 5 * len(piece.sources) for piece in pieces)
    return len(pieces) <= limits.sentences and length <= limits.characters


def uncompared(count: Count) -> list[Piece]:
    """What is said of those that could not be compared, where some could not."""
    return [Piece(_UNCOMPARED.format(count.open), Origin.FINDING, (), must=True)] if count.open else []


def left_out(count: Count) -> list[Sum]:
    """How many could not be compared, where some could not."""
    told = Sum(f"{count.noun} left out", f"{count.open} of {count.held}", Fraction(count.open), count.noun, ())
    return [told] if count.open else []


def _composed(pieces: Sequence[Piece], found: int, shown: int, count: Count, bibliography: Bibliography) -> Answer:
    noun = count.noun
    sums = [Sum(f"{noun} that fit", f"{found} of {count.held}", Fraction(found), noun, count.asked)]
    if found > shown:
        rest = f"{found} - {shown} = {found - shown}"
        sums.append(Sum(f"{noun} not set out above", rest, Fraction(found - shown), noun, ()))
    sums += left_out(count)
    sentences = fit(pieces, SHORT, bibliography)
    counting = proved([Finding(pieces[0].text, pieces[0].sources, None, tuple(sums))])
    return Answer(sentences, tuple(bibliography.citations), None, calculations(counting, bibliography))
