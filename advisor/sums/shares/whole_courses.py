"""How many whole courses of a size that is told fit under a limit: 13.2 credits are four courses of 3."""

import re
from fractions import Fraction
from math import floor

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.amounts.nouns import CREDITS
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from advisor.rules.wording import UNITS
from advisor.sums.shares.asked_of_size import differ, kind_asked
from corpus.amounts import Credits
from corpus.figures import NUMBER, number_of
from corpus.rules import Cap

_COURSE = r"(?:courses?|class(?:es)?|crs)"
_WHOLE = re.compile(
    rf"\b(?:whole|full|complete|entire) (?P<each>{NUMBER})[- ]?{CREDITS} {_COURSE}\b|"
    rf"\b(?:whole|full|complete|entire) {_COURSE} (?:of|at|with|worth) (?P<of>{NUMBER}) {CREDITS}\b|"
    rf"\bhow many (?P<many>{NUMBER})[- ]?{CREDITS} {_COURSE}\b",
    re.IGNORECASE,
)
_MOST = re.compile(r"\b(?:how (?:many|much)|most|max\w*|limit|cap)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:already|left|remain\w*|still|more|another(?= \d| course| class)|additional|took|taken|have|has|had|"
    r"done|finished|at least|minimum|must|need|required?)\b",
    re.IGNORECASE,
)
"""Courses that somebody has, or that are not brought."""


def whole_courses(understood: Understanding, scope: Scope, sizes: Sizes) -> Finding | None:
    """The whole courses that the one limit on the kind of credit asked about has room for; None where the question
    tells any other amount, or the limits differ."""
    question = understood.question
    told = [number_of(found["each"] or found["of"] or found["many"]) for found in _WHOLE.finditer(question)]
    kind = kind_asked(question)
    if len(told) != 1 or kind is None or not _MOST.search(question) or _OTHER.search(question):
        return None
    each = told[0]
    if not each or {lot.amount for lot in understood.holdings if lot.amount} - {each, *sizes.values()}:
        return None
    caps = scope.rules_meant(
        lambda rule: isinstance(rule, Cap) and rule.origin is kind and rule.target is understood.target
    )
    if not caps or differ(caps):
        return None
    return _fitting(caps[0], each, cap_for_size(caps[0], sizes))


def _fitting(held: HeldRule, each: Fraction, worked: Finding | None) -> Finding | None:
    """How many courses of a size a cap has room for, where it is one of credits or was worked out in credits."""
    cap = held.rule
    assert isinstance(cap, Cap)
    if worked is None and not isinstance(cap.amount, Credits):
        return None
    if worked and worked.text.startswith("Less than"):
        return None
    limit = worked.sums[-1].result if worked else cap.amount.credits if isinstance(cap.amount, Credits) else each
    count, noun = Fraction(floor(limit / each)), UNITS[cap.unit]
    exact = f"{number(limit)} / {number(each)} = {number(limit / each)}"
    total = f"{number(count)} × {number(each)} = {number(count * each)}"
    source = None if worked else held.source
    size = Term("size of a course", each, f"{noun}s", None)
    sums = (
        *(worked.sums if worked else ()),
        Sum("courses that fit", exact, limit / each, "courses", (Term("cap", limit, f"{noun}s", source), size)),
        *([Sum("whole courses", f"{number(limit / each)} without its fraction = {number(count)}", count, "courses",
               (Term("courses that fit", limit / each, "courses", None),))] if count != limit / each else []),
        Sum("their credits", total, count * each, f"{noun}s", (Term("whole courses", count, "courses", None), size)),
    )  # fmt: skip
    why = f"{worked.sums[-1].expression}, " if worked else ""
    text = (
        f"At most {counted(count, 'whole course')} of {number(each)}, {counted(count * each, noun)}: "
        f"{why}{exact}, and {total}."
    )
    return Finding(text, (held.source,), None, sums, worked.reasons if worked else (held.source,))
