"""Figures of a claim that it works out from those of its texts and of the asker, where the arithmetic is right.

"A third of your 45 credits is 15" has an amount that only the question has, and one that nobody states. Each form is a
way of writing a sum out; what goes into it must be known, and what comes of it must be exact."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from advisor.gate.asked import borrowed, is_own
from advisor.gate.bounds import Bound
from advisor.gate.figures import Figure, figures_of
from advisor.gate.plain import plainly

_OF = re.compile(r" of (?:the |a |an |your |its |his |her |their )?$")
_IS = re.compile(r"^[\w' -]{0,25}?(?:,? which)? ?(?:is|are|comes? to|makes?|means|gives|equals|=) (?:only |just )?$")
_WHICH_IS = re.compile(r"^[\w' -]{0,30}, (?:which|that) (?:is|comes? to|makes?|means) (?:only |just )?$")
_OVER = re.compile(r"^ (?:over|above|past|beyond|more than|too many)\b")
_UNDER = re.compile(r"^ (?:under|below|short of|less than|fewer than|too few)\b")
_STANDS = re.compile(
    r"^(?:[\w'-]*[ -]?){0,9}\b(?:is|are|was|were|be|exceeds?|falls?|lies?|makes?) (?:it by |that by |the \w+ by )?$"
)
_EXCEEDED = re.compile(r"\bexceeds? (?:it|that|the \w+) by $")
_TOGETHER = re.compile(r"^[^;:.]{0,45}\b(?:makes?|is|are|comes? to|total) $")
_IN_ALL = re.compile(r"^ ?(?:[\w-]+ )?(?:in all|together|in total|altogether)\b")
_PLUS = re.compile(r"^[^;:.]{0,80}\b(?:plus|and|as|with|to)\b[^;:.,]{0,12}$")
_NO = re.compile(r"\b(?:not|never|no|nor|without|unless|if)\b|n't\b")


def reckoned(claim: str, cited: str, question: str = "") -> frozenset[int]:
    """Where the figures begin that stand in a sum of the claim whose parts the text or the question states and which is
    right. A result is no ceiling or floor; a share is the text's."""
    plain, figures = plainly(claim), figures_of(claim)
    held, own = figures_of(cited), {figure.start for figure in borrowed(claim, cited, question)}

    def known(figure: Figure) -> bool:
        return figure.start in own or any(_same(figure, other) for other in held)

    found: set[int] = set()
    for parts, result in _sums(plain, figures, held):
        if all(known(part) for part in parts) and (result.bound is Bound.NONE or len(parts) == 1):
            spoken = {part.start for part in parts if part.start in own or part.bound is Bound.NONE}
            between = {start for start in own if parts[0].start < start < result.start and len(parts) == 1}
            found |= spoken | between | {result.start}
    return frozenset(found)


def _sums(plain: str, figures: Sequence[Figure], held: Sequence[Figure]) -> Iterator[tuple[tuple[Figure, ...], Figure]]:
    """The parts and the result of each sum that is written out and right."""
    for one, other, result in zip(figures, figures[1:], figures[2:], strict=False):
        between, ended = plain[one.end : other.start], plain[other.end : result.start]
        product = _share(one) and _OF.search(between) and _IS.match(ended)
        if product and _product(one, other) == _amount(result):
            yield (one, other), result
        product = _share(one) and _WHICH_IS.match(between) and _OF.search(ended)
        if product and _product(one, result) == _amount(other):
            yield (one, result), other
        if _added(plain, one, other, result):
            yield (one, other), result
    for place, gap in enumerate(figures):
        for one in figures[max(0, place - 2) : place]:
            yield from _apart(plain, one, gap, [*figures, *held])


def _added(plain: str, one: Figure, other: Figure, result: Figure) -> bool:
    joined = _PLUS.match(plain[one.end : other.start]) and _TOGETHER.match(plain[other.end : result.start])
    if not joined or not _IN_ALL.match(plain[result.end :]) or _NO.search(plain[one.start : result.end]):
        return False
    parts = _amount(one), _amount(other)
    return None not in parts and sum(part for part in parts if part is not None) == _amount(result)


def _apart(
    plain: str, one: Figure, gap: Figure, known: Sequence[Figure]
) -> Iterator[tuple[tuple[Figure, ...], Figure]]:
    """By how much an amount lies over or under a limit of the claim or its text: "12 hours are 3 over it"."""
    between, after = plain[one.end : gap.start], plain[gap.end : gap.end + 12]
    above = _OVER.match(after) or _EXCEEDED.search(between)
    if (
        not _STANDS.match(between)
        or not (above or _UNDER.match(after))
        or _NO.search(between)
        or gap.unit not in ("", one.unit)
    ):
        return
    first, by = _amount(one), _amount(gap)
    if first is None or by is None or by <= 0:
        return
    limit = first - by if above else first + by
    kept = [figure for figure in known if figure.start != gap.start and _amount(figure) == limit]
    bounded = [figure for figure in kept if figure.bound in ((Bound.AT_MOST,) if above else (Bound.AT_LEAST,))]
    if any(figure.unit == one.unit for figure in bounded):
        yield (one,), gap


def _share(figure: Figure) -> bool:
    return figure.unit in ("percent", "share")


def _product(share: Figure, whole: Figure) -> Fraction | None:
    of, amount = _amount(share), _amount(whole)
    if of is None or amount is None:
        return None
    return amount * (of / 100 if share.unit == "percent" else of)


def _amount(figure: Figure) -> Fraction | None:
    try:
        return Fraction(figure.value)
    except ValueError:
        return None


def _same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and (one.unit == other.unit or "" in (one.unit, other.unit))


_AGAINST = re.compile(
    r"\b(?:counts?|go(?:es)?|falls?) (?:against|inside|within)\b"
    r"|\bshares? (?:one|the same|a single|its) (?:[\w-]+ )?(?:cap|limit|ceiling)\b"
    r"|\b(?:is|are)(?: not|n't) exempt\b|\btoo (?:many|much|old)\b"
)
_GRANTS = re.compile(
    r"\b(?:can|may|could|might|will|would|able to|allowed|eligible|counts?|transfers?|applies|apply|accepted|stacks?"
    r"|fits?|meets?|qualif\w+|clears?|works?|okay|ok|enough|good|safe|fine|valid)\b"
)


def named_only(claim: str, cited: str, question: str) -> frozenset[int]:
    """Where amounts of the asker's own begin ("your 8 credits") of which the same part of the sentence says that they
    come under a limit: what is granted of an amount is a verdict, which is computed."""
    plain = plainly(claim)
    found: set[int] = set()
    for figure in borrowed(claim, cited, question):
        start = max(plain.rfind(mark, 0, figure.start) for mark in ("; ", ": ", ", "))
        part = re.split(r"[;:.,] ", plain[max(start, 0) :].lstrip("; :,"), maxsplit=1)[0]
        bound = is_own(plain, figure) and _AGAINST.search(part) is not None
        if bound and not _GRANTS.search(_AGAINST.sub(" ", part)):
            found.add(figure.start)
    return frozenset(found)
