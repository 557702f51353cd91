"""Which programs meet the criteria of a list, and by which sentence."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import assert_never

from advisor.explore.fields import Lexicon
from advisor.explore.row import Fact, Row
from advisor.explore.shelf import Entry
from advisor.explore.wish import Criterion, Online, Priced, Shelf, Sized, Stacking, Wish
from advisor.finding import HeldRule, Source, number
from advisor.rules.sizes import is_total
from advisor.sums.prices.cost import dollars
from corpus.amounts import Unit
from corpus.document import Kind
from corpus.rules import Cap, Credential, Price, Size, Stack, Status
from index.split import Passage

_UNITS = {"credit": (Unit.SEMESTER, Unit.CREDIT), "unit": (Unit.UNIT,), "course": ("course",)}
_UNIT_NOUNS: dict[Unit | str, str] = {Unit.UNIT: "unit", Unit.QUARTER: "quarter credit", "course": "course"}
_PER = {"credit": ("credit",), "course": ("course",), "whole": ("certificate", "program")}
_STATUS = {"closed": "no longer offered", "paused": "admits nobody now", "pending": "still awaits approval"}
_NAMED_ONLINE = re.compile(r"\bonline\b", re.IGNORECASE)
_ONLINE = re.compile(
    r"\b(?:is|are)\b(?: offered| taught| delivered| available)?(?: on campus| in person)?(?:,| or| and)? online\b|"
    r"(?:fully|entirely|completely|100%) online\b",
    re.IGNORECASE,
)
_FULLY = re.compile(r"(?:fully|entirely|completely|100%) online\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|no|except|some courses)\b", re.IGNORECASE)

Found = tuple[tuple[Fact, ...], tuple[Fraction | int, ...]]
"""The figures that meet a criterion, and how well they do."""


def rows_of(
    wish: Wish, entries: Sequence[Entry], lexicon: Lexicon, passages: Mapping[str, Sequence[Passage]]
) -> list[Row]:
    """The rows of the entries that meet every criterion of a list, the best first."""
    rows: list[Row] = []
    for entry in entries:
        beyond = _beyond(wish.field, entry, lexicon)
        if beyond is None or entry.closed:
            continue
        met = [_met(criterion, entry, lexicon) for criterion in wish.criteria]
        kept = [found for found in met if found is not None]
        if len(kept) < len(met):
            continue
        facts = [fact for found in kept for fact in found[0]] or list(_described(wish.shelf, entry, passages))
        facts += [
            Fact(_STATUS[rule.status], held.source) for held in entry.statuses if isinstance(rule := held.rule, Status)
        ]
        rank = [beyond, *(figure for _, figures in kept for figure in figures)]
        rows.append(Row(entry.institution, entry.name, tuple(facts), tuple(rank)))
    return sorted(rows, key=lambda row: row.key)


def _beyond(field: Sequence[str], entry: Entry, lexicon: Lexicon) -> int | None:
    """How many words of the entry's best name a field leaves out; None where it has no name of that field."""
    if not field:
        return 0
    found = [lexicon.match(field, name) for name in entry.names]
    return min((count for count in found if count is not None), default=None)


def _met(criterion: Criterion, entry: Entry, lexicon: Lexicon) -> Found | None:
    match criterion:
        case Stacking():
            return _stacks(criterion, entry, lexicon)
        case Sized():
            return _sized(criterion, entry)
        case Priced():
            return _priced(criterion, entry)
        case Online():
            return _online(criterion, entry)
    assert_never(criterion)


def _stacks(criterion: Stacking, entry: Entry, lexicon: Lexicon) -> Found | None:
    """The stacking rule whose programs fit best."""
    best: Found | None = None
    for held in _rules(entry):
        rule = held.rule
        if not isinstance(rule, Stack):
            continue
        beyond = [lexicon.match(criterion.field, name) if criterion.field else 0 for name in rule.programs]
        fitting = [count for count in beyond if count is not None]
        if fitting and (best is None or min(fitting) < best[1][0]):
            best = (Fact(f"stacks into the {_joined(rule.programs)}", held.source),), (min(fitting),)
    return best


def _sized(criterion: Sized, entry: Entry) -> Found | None:
    """The sizes in the unit asked for; pages that state several for one program are not decided."""
    held = [h for h in _rules(entry) if isinstance(h.rule, Size) and _is_size(h.rule, entry, criterion)]
    sizes = [rule for h in held if isinstance(rule := h.rule, Size)]
    if len({(rule.program, rule.least, rule.most) for rule in sizes}) > len({rule.program for rule in sizes}):
        return None
    fitting = [h for h, rule in zip(held, sizes, strict=True) if _fits(criterion, rule)]
    figures = [rule.least for rule in sizes if _fits(criterion, rule)]
    if not fitting:
        return None
    best = max(figures) if criterion.bound.upward else min(figures)
    facts = tuple(_size_fact(h, rule, entry) for h in fitting if isinstance(rule := h.rule, Size))
    return facts, (-best if criterion.bound.upward else best,)


def _is_size(rule: Size, entry: Entry, criterion: Sized) -> bool:
    kinds = {d.kind for d in entry.documents}
    credential = Credential.MASTERS if Kind.MASTERS in kinds else Credential.CERTIFICATE
    whole = rule.credential is credential and rule.part == "total"
    return whole and rule.unit in _UNITS[criterion.unit]


def _fits(criterion: Sized, rule: Size) -> bool:
    """Whether every size that a rule leaves open is on the wanted side."""
    if not criterion.bound.holds(rule.least):
        return False
    return criterion.bound.upward or (rule.most is not None and criterion.bound.holds(rule.most))


def _size_fact(held: HeldRule, rule: Size, entry: Entry) -> Fact:
    """A size in short; a size of one variant of the program is told in the sentence's own words."""
    ends = [rule.least] if rule.most == rule.least or rule.most is None else [rule.least, rule.most]
    noun = _UNIT_NOUNS.get(rule.unit, "credit")
    told = f"{' to '.join(number(end) for end in ends)} {noun}{'' if ends == [1] else 's'}"
    least = "at least " if rule.most is None else ""
    part = f" ({rule.program})" if rule.program and rule.program != entry.name else ""
    return Fact(f"{least}{told}{part}", held.source, not part or not (rule.program or "").startswith(entry.name))


def _priced(criterion: Priced, entry: Entry) -> Found | None:
    held = [
        h for h in _rules(entry) if isinstance(h.rule, Price) and h.rule.plain and h.rule.per in _PER[criterion.per]
    ]
    prices = [(rule.dollars, h, rule.per) for h in held if isinstance(rule := h.rule, Price)]
    if len({price for price, _, _ in prices}) != 1 or not criterion.bound.holds(prices[0][0]):
        return None
    price, first, per = prices[0]
    return (Fact(f"{dollars(price)} US dollars per {per}", first.source),), (price,)


def _online(criterion: Online, entry: Entry) -> Found | None:
    """The sentence that says that it is online, or that calls it so where its own name does."""
    named = not criterion.fully and bool(_NAMED_ONLINE.search(entry.name))
    for document in entry.documents:
        for sentence in map(str.strip, document.text.splitlines()):
            said = _ONLINE.search(sentence) or (named and _NAMED_ONLINE.search(sentence))
            if not said or _DENIED.search(sentence):
                continue
            fully = bool(_FULLY.search(sentence))
            if fully or not criterion.fully:
                plain = not entry.several and not re.search(r"\b(?:campus|in person)\b", sentence)
                return (Fact("fully online" if fully else "online", Source(document, sentence), plain),), ()
    return None


def _described(shelf: Shelf, entry: Entry, passages: Mapping[str, Sequence[Passage]]) -> Sequence[Fact]:
    """What tells most about an entry of which nothing but its field is asked: what it stacks into and its size, the
    limit of a page of rules, else its first sentence."""
    stacks = [h for h in _rules(entry) if isinstance(h.rule, Stack)]
    sizes = [h for h in _rules(entry) if any(is_total(h.rule, c) for c in Credential)]
    if shelf is not Shelf.PAGES and (stacks or len(sizes) == 1):
        told = [
            Fact(f"stacks into the {_joined(r.programs)}", h.source)
            for h in stacks[:1]
            if isinstance(r := h.rule, Stack)
        ]
        if len(sizes) == 1 and isinstance(size := sizes[0].rule, Size):
            told.insert(0, _size_fact(sizes[0], size, entry))
        return told
    capped = [h for h in _rules(entry) if isinstance(h.rule, Cap)]
    for held in [*stacks, *capped, *sizes]:
        return [Fact("", held.source, plain=False)]
    document = entry.documents[0]
    return [Fact("", Source(document, passages[document.id][0].text), plain=False)]


def _rules(entry: Entry) -> list[HeldRule]:
    return [HeldRule(document, rule) for document in entry.documents for rule in document.rules]


def _joined(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', the '.join(others)} and the {last}" if others else last
