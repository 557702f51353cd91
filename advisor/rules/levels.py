"""The level of courses: how much has to be at a level or above, and whether what the asker describes is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number, percent, share_term
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.reply import Verdict
from advisor.rules.wording import TARGETS, UNITS, speaker
from corpus.amounts import Base, Credits, Everything, Share
from corpus.document import Document
from corpus.rules import CourseLevel, Origin


@dataclass(frozen=True)
class Levelled:
    """Credit at a level: the course number, and the credits where the asker tells them."""

    level: int
    credits: Fraction | None


_LEVEL = re.compile(r"\b[1-9](?:\d{2,3}|x{2,3})[- ]level\b", re.IGNORECASE)
_CREDITS_BEFORE = re.compile(
    r"\b(\d+(?:\.\d+)?)[- ](?:credits?|hours?|hrs?|units?|cr)\b(?:(?!\d|\b(?:and|plus|but)\b)[^.?!;,])*$", re.IGNORECASE
)
_CREDITS_AFTER = re.compile(
    r"^(?: (?:courses?|class|classes))?[\s,(]*(?:of |for |worth )?(\d+)[- ](?:credits?|hours?|units?)\b", re.IGNORECASE
)


def levels_in(text: str) -> tuple[Levelled, ...]:
    """The levels that a text names, each with the credits that stand beside it."""
    found, start = [], 0
    for match in _LEVEL.finditer(text):
        before, after = _CREDITS_BEFORE.search(text[start : match.start()]), _CREDITS_AFTER.match(text[match.end() :])
        told = before or after
        number_of = int(re.sub("x", "0", re.split("[- ]", match.group().lower())[0]))
        found.append(Levelled(number_of, Fraction(told.group(1)) if told else None))
        start = match.end()
    return tuple(found)


def _rules(understood: Understanding, documents: Iterable[Document]) -> list[tuple[HeldRule, CourseLevel]]:
    held = [(HeldRule(d, rule), rule) for d in documents for rule in d.rules if isinstance(rule, CourseLevel)]
    targets = {rule.target for _, rule in held}
    if understood.target is None:
        return held if len(targets) == 1 else []
    return [(one, rule) for one, rule in held if rule.target is understood.target]


def _own(understood: Understanding) -> bool:
    """Whether the levels named are by the institution's own numbers, which alone can be compared."""
    return not any(lot.origin is Origin.OUTSIDE for lot in understood.holdings)


def levels_met(understood: Understanding, documents: Iterable[Document]) -> frozenset[str]:
    """The sentences on the level of every course that all levels named meet."""
    named = levels_in(understood.question)
    if not named or not _own(understood):
        return frozenset()
    rules = [rule for _, rule in _rules(understood, documents) if isinstance(rule.amount, Everything)]
    return frozenset(rule.sentence for rule in rules if all(one.level >= rule.level for one in named))


def below_level(understood: Understanding, documents: Iterable[Document]) -> bool:
    """Whether a level named is below one that a part of the credential has to reach."""
    named = levels_in(understood.question)
    return any(one.level < rule.level for _, rule in _rules(understood, documents) for one in named)


def level_verdict(understood: Understanding, documents: Sequence[Document], size: Fraction | None) -> Finding | None:
    """That courses are below the level which all, or so many, of a credential have to reach."""
    named = levels_in(understood.question)
    if not named or not understood.asks_permission or not _own(understood):
        return None
    if not heard(understood, (_LEVEL,), [one.credits for one in named if one.credits]):
        return None
    for held, rule in _rules(understood, documents):
        below = [one for one in named if one.level < rule.level]
        if isinstance(rule.amount, Everything) and len(below) == len(named):
            return _all_below(held, rule, below)
        least = _least(rule, size)
        if least is not None and size is not None and all(one.credits for one in below) and below:
            finding = _too_many_below(held, rule, below, size, least)
            if finding:
                return finding
    return None


def _least(rule: CourseLevel, size: Fraction | None) -> Fraction | None:
    match rule.amount:
        case Credits(credits):
            return credits
        case Share(share, Base.PROGRAM, False) if size is not None:
            return share * size
        case _:
            return None


def _all_below(held: HeldRule, rule: CourseLevel, below: Sequence[Levelled]) -> Finding:
    every = f"every course of the {TARGETS[rule.target]} at {speaker(held.document)}"
    text = f"No: {every} has to be at the {rule.level} level or above, and yours are at the {below[0].level} level."
    return Finding(text, (held.source,), Verdict.NO, (), (held.source,))


def _too_many_below(
    held: HeldRule, rule: CourseLevel, below: Sequence[Levelled], size: Fraction, least: Fraction
) -> Finding | None:
    """That more credit is below the level than the rest of the credential leaves room for."""
    have = sum((one.credits or Fraction(0) for one in below), Fraction(0))
    room = max(Fraction(0), size - least)
    if have <= room:
        return None
    sums = (*_share_sum(held, rule, size, least), _rest_sum(held, rule, size, least))
    noun = UNITS[rule.unit]
    lead = f"Partly: at most {number(room)} of your {counted(have)}" if room else f"No: none of your {counted(have)}"
    rule_said = f"At least {counted(least, noun)} of {number(size)} must be at the {rule.level} level or above"
    rest = f"{number(size)} - {number(least)} = {number(size - least)}"
    text = f"{lead} below the {rule.level} level. {rule_said} at {speaker(held.document)}, and {rest}."
    return Finding(text, (held.source,), Verdict.PARTLY if room else Verdict.NO, sums, (held.source,))


def level_sums(
    understood: Understanding, documents: Sequence[Document], size: Fraction | None, stated: Source | None
) -> list[Finding]:
    """How much has to be at each level, for the size that is known."""
    found = []
    for held, rule in _rules(understood, documents):
        least = _least(rule, size)
        if least is None or size is None or least > size:
            continue
        noun = UNITS[rule.unit]
        how = (
            f": {percent(rule.amount.share)} of {number(size)} is {number(least)}"
            if isinstance(rule.amount, Share)
            else ""
        )
        rest = (
            f"so at most {number(size - least)} below it, as {number(size)} - {number(least)} = {number(size - least)}"
        )
        text = f"At least {counted(least, noun)} must be at the {rule.level} level or above{how}, {rest}."
        sums = (*_share_sum(held, rule, size, least), _rest_sum(held, rule, size, least, stated))
        sources = (held.source, stated) if stated else (held.source,)
        found.append(Finding(text, sources, None, sums, sources))
    return found


def _share_sum(held: HeldRule, rule: CourseLevel, size: Fraction, least: Fraction) -> tuple[Sum, ...]:
    if not isinstance(rule.amount, Share):
        return ()
    noun = UNITS[rule.unit] + "s"
    terms = (share_term("share", rule.amount.share, held.source), Term("size", size, noun, None))
    return (
        Sum(
            "credits at the level",
            f"{percent(rule.amount.share)} of {number(size)} = {number(least)}",
            least,
            noun,
            terms,
        ),
    )


def _rest_sum(held: HeldRule, rule: CourseLevel, size: Fraction, least: Fraction, stated: Source | None = None) -> Sum:
    noun = UNITS[rule.unit] + "s"
    source = held.source if isinstance(rule.amount, Credits) else None
    terms = (Term("size", size, noun, stated), Term("at the level", least, noun, source))
    expression = f"{number(size)} - {number(least)} = {number(size - least)}"
    return Sum("credits below the level", expression, size - least, noun, terms)
