"""What the limits in percent come to for a size that is told, of each kind of credit that a part of a question asks
about, and what that leaves to be earned there."""

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import TypeGuard

from advisor.finding import Finding, HeldRule, Source, Sum, Term, number
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from corpus.rules import Cap, Origin, Rule

_PART = re.compile(
    r"[.?!;]+\s+|,\s+(?=(?:(?:and|so|plus|the) )*(?:how|what|max\w*|most|limit|cap)\b)|,\s+(?=(?:and|so)\b)|"
    r"\s+(?=(?:and|so|plus|&) (?:(?:so|the|also) )*(?:how|what|max\w*|limit|cap)\b)"
)
_FIGURE = re.compile(r"\b(?:how (?:many|much)|what|max(?:imum)?|most|limit|cap|share|percent\w*)\b", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?:before (?:[\w'’]+ ){0,4}?(?:admi\w+|accepted|matriculat\w+)|pre-?admission|prior to (?:\w+ )?admission|"
    r"predat\w+ (?:\w+ )?admission)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:(?:(?:an)?other|different) (?:uni|univ\w*|schools?|colleges?|places?|institutions?)|elsewhere|"
    r"somewhere else|outside|transfer\w*|bring(?:ing)?)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:at|there|here|left|leaves?|remain\w*|ours|own)\b|"
    r"\b(?:do|must|should) (?:i|we|they|he|she) (?:take|do|earn)\b",
    re.IGNORECASE,
)
_AS_TRANSFER = re.compile(r"\btransfer credit\b", re.IGNORECASE)
_COURSES = re.compile(r"\b(?:courses|classes)\b", re.IGNORECASE)


def asked_of_size(understood: Understanding, scope: Scope, sizes: Sizes) -> list[Finding]:
    """One finding for each kind of credit, where the size is the only amount told and the institution states one limit
    for that kind in percent of it."""
    size = sizes.program
    amounts = {lot.amount for lot in understood.holdings if lot.amount}
    if size is None or understood.target is None or amounts - {size} or _COURSES.search(understood.question):
        return []
    text = understood.text if understood.follows else understood.question
    parts = [part for part in _PART.split(text) if _FIGURE.search(part)]
    kinds = dict.fromkeys(kind for part in parts if (kind := kind_asked(part)))
    found = [(kind, cap) for kind in kinds if (cap := _limit(understood, scope, kind, sizes))]
    leaves = any(kind_asked(part) is None and _THERE.search(part) for part in parts)
    return [_with_rest(cap, size, sizes.stated) if leaves and kind is Origin.OUTSIDE else cap for kind, cap in found]


def kind_asked(part: str) -> Origin | None:
    """The kind of credit that a part of a question asks about."""
    if BEFORE.search(part):
        return Origin.PREADMISSION
    return Origin.OUTSIDE if _OUTSIDE.search(part) else None


def _limit(understood: Understanding, scope: Scope, kind: Origin, sizes: Sizes) -> Finding | None:
    """What the one limit on a kind of credit comes to."""
    caps = scope.rules_meant(
        lambda rule: isinstance(rule, Cap) and rule.origin is kind and rule.target is understood.target
    )
    if not caps and kind is Origin.OUTSIDE:
        caps = scope.own_rules(lambda rule: _pools(rule) and rule.target is understood.target)
    return _single(cap_for_size(held, sizes) for held in caps) if not differ(caps) else None


def _pools(rule: Rule) -> TypeGuard[Cap]:
    """Whether a limit on what is earned before admission says that it is one on transfer credit, too."""
    return isinstance(rule, Cap) and rule.origin is Origin.PREADMISSION and bool(_AS_TRANSFER.search(rule.sentence))


def differ(caps: Iterable[HeldRule]) -> bool:
    """Whether the limits are not one and the same in every situation."""
    rules = [held.rule for held in caps if isinstance(held.rule, Cap)]
    return any(rule.when for rule in rules) or len({rule.amount for rule in rules}) != 1


def _single(found: Iterable[Finding | None]) -> Finding | None:
    worked = [finding for finding in found if finding]
    return worked[0] if worked else None


def _with_rest(cap: Finding, size: Fraction, stated: Source | None) -> Finding:
    """A limit on credit from elsewhere, with what it leaves to be earned there."""
    last = cap.sums[-1]
    if cap.text.startswith("Less than"):  # just as much as the limit may not come from elsewhere
        return cap
    rest = size - last.result
    expression = f"{number(size)} - {number(last.result)} = {number(rest)}"
    terms = (Term("size", size, last.unit, stated), Term("from elsewhere at most", last.result, last.unit, None))
    worked = Sum("credits to earn there", expression, rest, last.unit, terms)
    text = f"{cap.text} That leaves at least {number(rest)} to be earned there: {expression}."
    return replace(cap, text=text, sums=(*cap.sums, worked))
