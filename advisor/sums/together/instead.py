"""How many credits a combined program saves, where one sentence states both totals: "60 hours instead of 75 hours"."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, counted, number
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope

_ASKED = re.compile(
    r"\b(?:how (?:many|much)|number of)\b[^.?!]{0,40}\b(?:sav(?:e|es|ed|ing)|fewer|less)\b|"
    r"\b(?:sav(?:e|es|ed|ing)|fewer)\b[^.?!]{0,40}\bhow (?:many|much)\b|"
    r"\b(?:hours?|hrs?|credits?|units?) (?:(?:are|is|get|do you|would i|do i|would you) )?sav(?:e|ed)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:already|alum\w*|finished|completed|done with|have (?:the|an?|my|one)|has (?:the|an?|one)|not|never|without|"
    r"if (?:i|he|she|they)(?! (?:do|did|take|took|choose|chose|picked|go|went|enrol\w*|join|joined)\b))\b|n['’]t\b|"
    r"\b(?:money|tuition|dollars?|cost\w*|pay\w*|fees?|price\w*|time|years?|semesters?|terms?|cert\w*)\b|\$|\d",
    re.IGNORECASE,
)
"""Something else that is saved, other programs, a degree that somebody has, and figures of the asker's own."""
_DEGREE = re.compile(r"\b(?:M[A-Z]{1,3}|JD|MD|PhD|EdD)\b")
_COMBINED = re.compile(r"\b(?:dual|joint|double|combined|concurrent)\b", re.IGNORECASE)
_TOTALS = re.compile(
    r"\b(?P<fewer>\d+) (?P<noun>hours?|credits?|units?) instead of (?P<more>\d+)(?: (?:hours?|credits?|units?))?",
    re.IGNORECASE,
)


def saved(understood: Understanding, scope: Scope) -> Finding | None:
    """The difference of the two totals; None where no sentence, or more than one, states them for the degrees that
    are named."""
    question = understood.question
    if not _ASKED.search(question) or _OTHER.search(question) or not _COMBINED.search(question):
        return None
    degrees = {name.upper() for name in re.findall(r"\w+", question)}
    pages = scope.named or scope.documents
    found = [
        (Source(page, line), totals)
        for page in pages
        for line in page.text.splitlines()
        if (totals := _TOTALS.search(line))
        and _COMBINED.search(line)
        and {name.upper() for name in _DEGREE.findall(line)} <= degrees
    ]
    if len(found) != 1:
        return None
    source, totals = found[0]
    fewer, more, noun = Fraction(totals["fewer"]), Fraction(totals["more"]), totals["noun"].lower().rstrip("s")
    expression = f"{number(more)} - {number(fewer)} = {number(more - fewer)}"
    terms = (Term("one after the other", more, f"{noun}s", source), Term("combined", fewer, f"{noun}s", source))
    worked = Sum("saved", expression, more - fewer, f"{noun}s", terms)
    return Finding(f"{counted(more - fewer, noun)} are saved: {expression}.", (source,), None, (worked,), (source,))
