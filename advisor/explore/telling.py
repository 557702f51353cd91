"""The first sentence of a list: how many of how many held, and what they have in common."""

from typing import assert_never

from advisor.explore.wish import (
    Aged,
    Bound,
    Capped,
    Criterion,
    Graded,
    Limit,
    Online,
    Priced,
    Shelf,
    Sized,
    Stacking,
    Whole,
    Wish,
)
from advisor.finding import Term
from advisor.rules.wording import ORIGINS, TARGETS, article

_NOUNS = {
    Shelf.CERTIFICATES: "certificate program",
    Shelf.MASTERS: "master's program",
    Shelf.PROGRAMS: "certificate and master's program",
    Shelf.LIMITS: "limit",
    Shelf.PAGES: "page",
}


def noun_of(shelf: Shelf, count: int) -> str:
    """What a shelf holds, for a count of it."""
    return f"{_NOUNS[shelf]}{'' if count == 1 else 's'}"


def head_of(wish: Wish, found: int, held: int) -> str:
    """The first sentence of a list with rows."""
    places = f" at {' and '.join(sorted(wish.within))}" if wish.within else ""
    if not (wish.field or wish.criteria or wish.limit):
        return f"The library holds {held} {noun_of(wish.shelf, held)}{places}, and {found} of them can be listed."
    places += f" at schools other than {' and '.join(sorted(wish.without))}" if wish.without else ""
    return f"{found} of the {held} {noun_of(wish.shelf, held)} held{kind_of(wish)}{places} {told(wish, found)}."


def head_of_pages(wish: Wish, programs: int, found: int, pages: int) -> str:
    """The first sentence where no program is of a field and pages of rules are."""
    missing = f"no {noun_of(wish.shelf, 1)} held {told(wish, 1)}" if programs else "the library holds no such program"
    are = "is" if found == 1 else "are"
    return f"{found} of the {pages} pages held on programs and credit {are} of this field; {missing}."


def kind_of(wish: Wish) -> str:
    """What the limits of a list are limits on."""
    match wish.limit:
        case Capped(origin=origin, target=target):
            return f" on {ORIGINS[origin]} credit toward a {TARGETS[target]}"
        case Aged(target=target):
            return f" on the age of credit toward a {TARGETS[target]}"
        case Graded(target=target):
            return f" on the grade of outside credit toward a {TARGETS[target]}"
        case Whole(target=target):
            return f" on the credit of one's own certificate toward a {TARGETS[target]}"
        case None:
            return " on programs and credit" if wish.shelf is Shelf.PAGES else ""
    assert_never(wish.limit)


def asked(wish: Wish) -> tuple[Term, ...]:
    """The figures that the asker gave."""
    bounds: list[tuple[Bound, str]] = []
    for criterion in (*wish.criteria, wish.limit):
        if isinstance(criterion, Priced):
            bounds.append((criterion.bound, "US dollars"))
        elif isinstance(criterion, Sized | Capped):
            bounds.append((criterion.bound, criterion.unit))
        elif isinstance(criterion, Aged):
            bounds.append((criterion.bound, "year"))
    return tuple(Term("asked for", bound.value, unit, None) for bound, unit in bounds if bound.value)


def told(wish: Wish, count: int) -> str:
    """What the rows have in common, as a verb in the number of the count."""
    one = count == 1
    parts = [_criterion(criterion, one) for criterion in wish.criteria]
    if wish.limit is not None:
        parts.append(_limit(wish.limit, one))
    if wish.field:
        noun = "its" if one else "their"
        parts.insert(
            0, f"{'has' if one else 'have'} “{' '.join(wish.field)}”, or words near it, in {noun} name or title"
        )
    return " and ".join(parts) or ("is listed" if one else "are listed")


def _criterion(criterion: Criterion, one: bool) -> str:
    s = "s" if one else ""
    match criterion:
        case Stacking(field):
            name = f" with “{' '.join(field)}” in its name" if field else ""
            return f"stack{s} into a degree{name}"
        case Sized(bound, unit):
            return f"take{s} {bound.told(unit)}"
        case Priced(bound, per):
            each = "" if per == "whole" else f" per {per}"
            return f"state{s} a price of {bound.told('US dollar')}{each}"
        case Online():
            return f"{'is' if one else 'are'} {'fully ' if criterion.fully else ''}online"
    assert_never(criterion)


def _limit(limit: Limit, one: bool) -> str:
    s = "s" if one else ""
    match limit:
        case Capped(bound, unit):
            if not bound.value:
                return f"let{s} {'some' if bound.upward else 'none'} count"
            return f"{'is' if one else 'are'} {bound.told(unit)}"
        case Aged(bound):
            return f"allow{s} {bound.told('year')}"
        case Graded(grade):
            return f"take{s} {article(grade)}"
        case Whole():
            return f"let{s} all of it count"
    assert_never(limit)
