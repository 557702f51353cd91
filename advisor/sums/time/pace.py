"""How many terms what is left of a program takes, at a number of courses or credits a term."""

import re
from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import Literal

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.figures import NUMBER, number_of
from corpus.rules import Rule, Size

_A_TERM = r"(?:a|an|per|each|every|in (?:a|an|each|every)|/) ?(?P<term>semester|sem|term|quarter|year)\b"
_PACE = re.compile(
    rf"\b(?P<number>{NUMBER}) (?P<what>course|class|credit|cr|hour|hr|unit)(?:es|s)? ?{_A_TERM}", re.IGNORECASE
)
_SIZED_PACE = re.compile(
    rf"\b(?P<count>{NUMBER}) (?:(?:courses|classes) of )?(?P<each>\d+)[- ]?(?:credits?|cr|hours?|hrs?|units?)"
    rf"(?: (?:courses|classes|course|class))? ?{_A_TERM}",
    re.IGNORECASE,
)
"""Courses of a size that are taken in a term: "two 3-credit classes a semester"."""
_BARE_PACE = re.compile(rf"(?<![$\w.])(?P<number>{NUMBER}) ?{_A_TERM}", re.IGNORECASE)
"""A pace without its noun ("6 a term"), which is that of the one kind of amount that the message tells."""
_ASKED = re.compile(
    r"\bhow (?:many (?:more |further |additional )?(?:semester|term|quarter|year)s?|(?:much )?long(?:er)?)\b",
    re.IGNORECASE,
)
_AFTER_CERTIFICATE = re.compile(
    r"\b(?:after|finish\w*|complet\w*|done|with|have|earn\w*|got)\b[^.?!]{0,40}\bcert", re.IGNORECASE
)
_SOMETHING_DONE = re.compile(
    r"\b(?:after|left|remain\w*|already|done|finish\w* (?!it\b)|complet\w* (?!it\b)|transfer\w*|bring\w*|waive\w*|took|"
    r"taken|passed|cert\w*|micro\w*|half|summers?|skip\w*|off|until|till|except)\b",
    re.IGNORECASE,
)
"""That less, or something else, than the whole program is to be taken."""

_AT_LEAST = "left at least"
"""What a rest is called of which no more is known than the least."""


_TILL_DONE = re.compile(
    r"\b(?:until|till|til) (?:it(?:['’]?s| is)|i(?:['’]?m| am)|we(?:['’]?re| are)) (?:done|finished|through)\b",
    re.IGNORECASE,
)
"""That the whole program is to be taken, of which nothing is told to be done."""


def pace(understood: Understanding, scope: Scope, worked: Sequence[Finding]) -> Finding | None:
    """The terms that the rest of a program takes: what the other sums `worked` say is left, what the page says remains
    after a certificate, or the whole where nothing is done. None where that is not stated in the unit of the pace."""
    paces = _paces(understood.question)
    if len(paces) != 1 or not _ASKED.search(understood.question):
        return None
    told = paces[0]
    each = _each(told)
    unit = "credit" if "count" in told.groupdict() else _unit(told, understood.question)
    if unit is None:
        return None
    rest = what_is_left(understood, scope, worked, unit)
    if rest is None or not each:
        return None
    exact = rest.value / each
    terms = Fraction(ceil(exact))
    expression = f"{number(rest.value)} / {number(each)} = {number(exact)}"
    up = "" if exact == terms else f", so {number(terms)}"
    noun = "semester" if told["term"].lower() == "sem" else told["term"].lower()
    lead = "At least " if rest.label == _AT_LEAST else ""
    text = f"{lead}{counted(terms, noun)} at {counted(each, unit)} each: {expression}{up}, for the "
    text += f"{counted(rest.value, unit)} {rest.label}."
    own = Term(f"{unit}s a {noun}", each, f"{unit}s", None)
    sums = [Sum("terms", expression, exact, f"{noun}s", (rest, own))]
    behind = next((done.sources for done in worked if done.sources), ())
    sources = (rest.source,) if rest.source else behind
    return Finding(text, sources, None, tuple(sums), sources) if sources else None


def paced(question: str) -> set[Fraction]:
    """The numbers of a question that are taken in a term, which are no credit held."""
    sized = {number_of(found[name]) for found in _SIZED_PACE.finditer(question) for name in ("count", "each")}
    return sized | {_each(found) for found in _paces(question)}


def _paces(question: str) -> list[re.Match[str]]:
    found = (list(pattern.finditer(question)) for pattern in (_SIZED_PACE, _PACE, _BARE_PACE))
    return next((paces for paces in found if paces), [])


def _each(told: re.Match[str]) -> Fraction:
    """What is taken in a term."""
    if "count" in told.groupdict():
        return number_of(told["count"]) * number_of(told["each"])
    return number_of(told["number"])


def _unit(told: re.Match[str], question: str) -> Literal["course", "credit"] | None:
    """What a pace counts; of a bare number, what all other amounts of the question count."""
    what = told.groupdict().get("what")
    if what:
        return "course" if what.lower() in ("course", "class") else "credit"
    measures = {one.measure for one in quantities(question)} - {Measure.YEARS}
    if len(measures) != 1:
        return None
    return "course" if Measure.COURSES in measures else "credit"


def what_is_left(understood: Understanding, scope: Scope, worked: Sequence[Finding], unit: str) -> Term | None:
    """What is left in a unit by the sums worked out, or by the page: after a certificate, or the whole where nothing is
    done."""
    for label, called in ((f"{unit}s left", "left"), (f"least {unit}s left", _AT_LEAST)):
        done = [one.result for finding in worked for one in finding.sums if one.label == label]
        if done:
            return Term(called, done[-1], f"{unit}s", None) if len(set(done)) == 1 else None
    question = _TILL_DONE.sub(" ", understood.question)
    after = bool(_AFTER_CERTIFICATE.search(question))
    if not after and _SOMETHING_DONE.search(question):
        return None
    part = "left_after_certificate" if after else "total"
    pages = [page for page in scope.named if page.id in scope.place.documents]
    found = [HeldRule(page, rule) for page in pages for rule in page.rules if _is(rule, part, unit)]
    least = {held.rule.least: held.source for held in found if isinstance(held.rule, Size)}
    if len(least) != 1:
        return None
    ((value, source),) = least.items()
    return _of(value, source, unit, after)


def _of(value: Fraction, source: Source, unit: str, after: bool) -> Term:
    return Term("that remain after the certificate" if after else "of the whole", value, f"{unit}s", source)


def _is(rule: Rule, part: str, unit: str) -> bool:
    """Whether a rule is the exact size of a part in courses or credits, of the program that its whole page is on."""
    if not isinstance(rule, Size) or rule.part != part or rule.least != rule.most or rule.program:
        return False
    return (rule.unit == "course") is (unit == "course")
