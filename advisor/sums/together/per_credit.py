"""What a page requires for each credit ("3 days or 15 hours per credit"), times the credits of a course."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, counted, number
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, turned_by
from corpus.document import Document
from corpus.figures import AMOUNT, number_of
from corpus.sentences import alone

_MEASURE = r"(?P<{0}>\d+(?:\.\d+)?) (?P<{0}_unit>days?|hours?|weeks?|minutes?)"
_STATED = re.compile(
    rf"\bat least {_MEASURE.format('one')}(?: or {_MEASURE.format('other')})? (?:per|for each) (?:credit|unit)\b"
)
"""What a sentence asks for of each credit."""
_ASKED = re.compile(
    r"\b(?:how (?:many|much|long)|minimum|at (?:a |the )?(?:least|minimum)|fewest|what)\b[^?!]*\b"
    r"(?:days?|(?:contact|meeting|class|clock|seat) (?:hours?|time)|hours? of (?:meeting|class|contact|instruction)\w*|"
    r"hours|weeks?|minutes?|long|last)\b",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    rf"(?<![\d.])(?P<value>{AMOUNT})[- ]?(?:(?:graduate|grad|semester) )?(?:credits?|cr|credit[- ]hours?|units?)\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?!\w)")


@turned_by(Beside.WAIVED, Beside.SHARE, Beside.PERCENT, Beside.TWICE, Beside.DENIED, Beside.DONE, Beside.ONLINE)
def per_credit(understood: Understanding, scope: Scope) -> Finding | None:
    """Each figure that the one sentence on the kind of course asked about states, times the credits told; None where
    no credits, or more than one number of them, are told."""
    question = understood.question
    told = {number_of(found["value"]) for found in _CREDITS.finditer(question)}
    others = {one.value for one in quantities(question) if one.measure is Measure.CREDITS} - told
    others |= {Fraction(found) for found in _NUMBERS.findall(question)} - told
    if len(told) != 1 or others or not _ASKED.search(question):
        return None
    found = [
        (page, line)
        for page in (*scope.named, *scope.general)
        for line in alone(page.text)
        if _is_meant(line, question)
    ]
    if len(found) != 1:
        return None
    page, line = found[0]
    return _multiplied(page, line, told.pop())


def _is_meant(line: str, question: str) -> bool:
    """Whether a sentence states the figure for the kind of course that the question names."""
    stated = _STATED.search(line)
    kind = re.search(r"\b(\w+) (?:course|class|workshop)", line[: stated.start()]) if stated else None
    return kind is not None and bool(re.search(rf"\b{re.escape(kind[1])} ", question, re.IGNORECASE))


def _multiplied(page: Document, line: str, credits: Fraction) -> Finding | None:
    stated = _STATED.search(line)
    if stated is None:
        return None
    source = Source(page, line)
    sums = []
    for name in ("one", "other"):
        if stated[name]:
            each, unit = Fraction(stated[name]), stated[f"{name}_unit"].rstrip("s")
            total = each * credits
            terms = (Term(f"{unit}s per credit", each, f"{unit}s", source), Term("credits", credits, "credits", None))
            sums.append(
                Sum(
                    f"{unit}s at least",
                    f"{number(each)} × {number(credits)} = {number(total)}",
                    total,
                    f"{unit}s",
                    terms,
                )
            )
    least = " or ".join(counted(one.result, one.unit.removesuffix("s")) for one in sums)
    how = ", ".join(one.expression for one in sums)
    return Finding(f"At least {least} for {counted(credits)}: {how}.", (source,), None, tuple(sums), (source,))
