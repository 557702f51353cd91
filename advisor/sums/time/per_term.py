"""How many credits or courses a term has to have for a program to be done in the terms that are told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, Sum, Term, counted, number
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.time.pace import what_is_left
from corpus.figures import NUMBER, number_of

_TERM = r"(?:semester|sem|term|quarter|year)"
_WITHIN = re.compile(
    rf"\b(?:in|within|over|across|have|only|just) (?:just |only |exactly )?(?P<terms>{NUMBER}) (?P<of>{_TERM})s\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"\bhow many (?P<what>credits?|hours?|units?|courses?|class(?:es)?)\b[^.?!;,]{{0,40}}"
    rf"\b(?:a|an|per|each|every) (?P<of>{_TERM})\b",
    re.IGNORECASE,
)
_EITHER = re.compile(rf"\b{NUMBER}(?: {_TERM}s?)? or (?:in )?{NUMBER}\b", re.IGNORECASE)
_OF_ELSE = re.compile(
    r"\b(?:decide|wait|hear|work(?:ed|ing)?|minimum|maximum|at most|full[- ]?time|part[- ]?time|allow\w*|permit\w*|may|"
    r"can|limit|friend\w*|skip\w*|after|first|last)\b",
    re.IGNORECASE,
)
"""That the terms are those of something else, or that a load is asked about which the school sets."""
_TO_BE_DONE = re.compile(
    r"\b(?:(?:be|get) )?(?:done|finish(?:ed)?|completed?|through)(?: (?:it|this|that|the \w+))?"
    rf"(?= (?:in|within|over)\b[^.?!;,]*\b{_TERM})",
    re.IGNORECASE,
)
"""That the program is to be done in the terms, of which nothing is done yet."""
_ALIKE = {"sem": "semester", "term": "semester"}
"""Words for the same stretch of time; a quarter and a year are others."""


@turned_by(
    Beside.DENIED, Beside.UNSURE, Beside.SHARE, Beside.PERCENT, Beside.PART, Beside.SUMMER, Beside.UNDONE,
    Beside.WAIVED, Beside.ADDED, Beside.OTHER, Beside.TWICE, Beside.PAID, Beside.MONEY,
)  # fmt: skip
def per_term(understood: Understanding, scope: Scope, worked: Sequence[Finding]) -> Finding | None:
    """What is left of the program, or all of it where nothing is done, over the terms; None where that is not stated in
    what is asked for, or the terms are told more than once."""
    within, asked = list(_WITHIN.finditer(understood.question)), _ASKED.search(understood.question)
    if len(within) != 1 or asked is None or _OF_ELSE.search(understood.question) or _EITHER.search(understood.question):
        return None
    to_come = replace(understood, question=_TO_BE_DONE.sub(" ", understood.question))
    told, noun = (_ALIKE.get(word.lower(), word.lower()) for word in (within[0]["of"], asked["of"]))
    unit = "course" if asked["what"].lower().startswith(("course", "class")) else "credit"
    rest = what_is_left(to_come, scope, worked, unit)
    terms = number_of(within[0]["terms"])
    if told != noun or rest is None:
        return None
    return _spread(rest, terms, unit, asked["of"].lower(), worked)


def _spread(rest: Term, terms: Fraction, unit: str, noun: str, worked: Sequence[Finding]) -> Finding | None:
    each = rest.value / terms
    expression = f"{number(rest.value)} / {number(terms)} = {number(each)}"
    even = "" if each.denominator == 1 else " on average"
    text = f"{counted(each, unit)} a {noun}{even}: {expression}, for the {counted(rest.value, unit)} {rest.label}."
    done = Sum(f"{unit}s a term", expression, each, f"{unit}s", (rest, Term("terms", terms, f"{noun}s", None)))
    behind = next((finding.sources for finding in worked if finding.sources), ())
    sources = (rest.source,) if rest.source else behind
    return Finding(text, sources, None, (done,), sources) if sources else None
