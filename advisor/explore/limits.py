"""Which stated limits meet a list's figure, one for each scope, and how many cannot be compared with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from advisor.explore.fields import Lexicon
from advisor.explore.row import Fact, Row
from advisor.explore.wish import Aged, Capped, Graded, Limit, Whole, Wish
from advisor.finding import HeldRule, number
from advisor.message.credit.credit import GRADES
from advisor.rules.conditions import applies
from advisor.rules.disputes import settle
from advisor.rules.wording import article
from corpus.amounts import Credits, Everything, Unit, worth
from corpus.amounts import Limit as Worth
from corpus.document import Document, Kind
from corpus.rules import AgeLimit, Cap, MinimumGrade, Origin, Rule

_UNITS = {"credit": (Unit.SEMESTER, Unit.CREDIT), "unit": (Unit.UNIT,)}
_COMING = (Origin.PREADMISSION, Origin.ANY)
"""Origins of caps that outside credit draws on as well."""


@dataclass(frozen=True)
class Limits:
    """The rows that fit, the best first; how many scopes state such a limit, and how many of them are not decided."""

    rows: tuple[Row, ...]
    held: int
    open: int


@dataclass(frozen=True)
class _Read:
    """A limit of one scope as far as it is decided: whether it fits, its figure, and its words in short."""

    fits: bool
    figure: Fraction
    fact: Fact


def limits_of(wish: Wish, limit: Limit, documents: Iterable[Document], lexicon: Lexicon) -> Limits:
    """The limits of every institution, unit and program that states one of this kind."""
    scopes: dict[tuple[str, str, str], list[Document]] = {}
    for document in sorted(documents, key=lambda d: d.id):
        if document.kind not in (Kind.BRIEF, Kind.NOTE) and wish.reaches(document.institution):
            key = document.institution, document.unit or "", document.program or ""
            scopes.setdefault(key, []).append(document)
    rows: list[Row] = []
    held = undecided = 0
    for (institution, unit, program), pages in sorted(scopes.items()):
        rules = [HeldRule(page, rule) for page in pages for rule in page.rules if _is_kind(rule, limit)]
        names = [" ".join((unit, page.program or "", page.title)) for page in pages]
        beyond = [count for name in names if (count := lexicon.match(wish.field, name)) is not None]
        if not rules or (wish.field and not beyond):
            continue
        held += 1
        read = _read(rules, limit, pages)
        if read is None:
            undecided += 1
        elif read.fits:
            rows.append(Row(institution, program or unit, (read.fact,), (read.figure,)))
    return Limits(tuple(sorted(rows, key=lambda row: row.key)), held, undecided)


def _is_kind(rule: Rule, limit: Limit) -> bool:
    match limit:
        case Capped(origin=origin, target=target):
            return isinstance(rule, Cap) and rule.origin is origin and applies(rule, origin, target)
        case Aged(target=target):
            return isinstance(rule, AgeLimit) and applies(rule, Origin.OUTSIDE, target)
        case Graded(target=target):
            return isinstance(rule, MinimumGrade) and applies(rule, Origin.OUTSIDE, target)
        case Whole(target=target):
            return (
                isinstance(rule, Cap)
                and rule.origin is Origin.CERTIFICATE
                and applies(rule, Origin.CERTIFICATE, target)
            )
    assert_never(limit)


def _read(rules: Sequence[HeldRule], limit: Limit, pages: Sequence[Document]) -> _Read | None:
    """The limit of one scope; None where it has conditions, versions that differ, or no figure to compare."""
    settled = settle(rules)
    if settled.disputed or _disagree(settled.rules):
        return None
    reads = [_one(held, limit) for held in settled.rules]
    known = [read for read in reads if read is not None]
    if not known or len(known) < sum(not _other_unit(held, limit) for held in settled.rules):
        return None
    if len({read.figure for read in known}) > 1:
        return None
    return None if isinstance(limit, Capped) and _is_tighter(known[0], limit, pages) else known[0]


def _disagree(rules: Sequence[HeldRule]) -> bool:
    """Whether some page is said to disagree with another that is not known to be the older one."""
    return any(held.document.disagrees_with and held.document.valid_from is None for held in rules)


def _other_unit(held: HeldRule, limit: Limit) -> bool:
    """Whether a cap is in another unit than is asked for, beside one that is in it."""
    rule = held.rule
    if not (isinstance(rule, Cap) and isinstance(limit, Capped)) or rule.amount == Credits(Fraction(0)):
        return False
    return rule.unit not in _UNITS[limit.unit]


def _one(held: HeldRule, limit: Limit) -> _Read | None:
    rule = held.rule
    if isinstance(limit, Capped) and isinstance(rule, Cap):
        value = worth(rule.amount, {}, rule.rounding)
        if rule.when or _other_unit(held, limit) or not isinstance(value, Worth) or value.credits is None:
            return None
        told = f"at most {number(value.credits)} {limit.unit}{'' if value.credits == 1 else 's'}"
        fact = Fact(
            told if value.credits else "none", held.source, isinstance(rule.amount, Credits) and value.credits > 0
        )
        figure = -value.credits if limit.bound.upward else value.credits
        return _Read(limit.bound.holds(value.credits), figure, fact)
    if isinstance(limit, Aged) and isinstance(rule, AgeLimit):
        fact = Fact(f"up to {number(rule.years)} year{'' if rule.years == 1 else 's'} old", held.source, plain=False)
        reached = rule.reached and rule.years == limit.bound.value
        return _Read(limit.bound.holds(rule.years) and not reached, -rule.years, fact)
    if isinstance(limit, Graded) and isinstance(rule, MinimumGrade) and not rule.when and rule.grade in GRADES:
        enough = GRADES.index(limit.grade) <= GRADES.index(rule.grade)
        fact = Fact(f"{article(rule.grade)} is enough", held.source)
        return _Read(enough, Fraction(-GRADES.index(rule.grade)), fact)
    if isinstance(limit, Whole) and isinstance(rule, Cap) and not rule.when:
        whole = isinstance(rule.amount, Everything)
        return _Read(whole, Fraction(not whole), Fact("", held.source))
    return None


def _is_tighter(read: _Read, limit: Capped, pages: Sequence[Document]) -> bool:
    """Whether another cap of the scope, on all credit from before the program, is the tighter one or not known."""
    if limit.origin is not Origin.OUTSIDE or not limit.bound.upward:
        return False
    wider = [
        rule
        for page in pages
        for rule in page.rules
        if isinstance(rule, Cap) and rule.origin in _COMING and applies(rule, rule.origin, limit.target)
    ]
    limits = [worth(rule.amount, {}, rule.rounding) for rule in wider]
    return any(not isinstance(w, Worth) or (w.credits is not None and w.credits < -read.figure) for w in limits)
