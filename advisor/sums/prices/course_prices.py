"""What some courses of a program cost at its price per course, and what is then left of its whole price."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, number, sources_of
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.prices.cost import dollars, priced_pages
from corpus.document import Document
from corpus.figures import NUMBER, number_of
from corpus.rules import Price, Size

_COURSES = re.compile(
    rf"\b(?P<some>{NUMBER}) (?:of (?:(?:the|its|all|my|these|those) )*(?:(?P<all>{NUMBER}) )?)?(?:\w+ )?"
    r"(?:course|class)(?:es|s)?\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:left|remain\w*|rest|still (?:owe|have to pay|to pay)|afterwards?)\b", re.IGNORECASE)
_OTHERS = re.compile(rf"\bthe other (?P<others>{NUMBER})\b(?: (?:courses?|classes))?", re.IGNORECASE)
"""The courses of the whole that are not among those counted first."""
_DONE = re.compile(
    r"\b(?:courses?|classes) (?:are |is |were )?(?:already )?(?:done|finished|completed|passed|behind)\b", re.IGNORECASE
)
"""Courses that are done, of which nobody asks the price."""
_OTHER = re.compile(
    r"\bout[- ]of[- ]state\b|\bnon-?resident|\bper credit\b|\bcertificates\b|\bfees?\b|\bpaid\b|\bexam\b",
    re.IGNORECASE,
)
"""Money or courses that the price per course does not tell of."""

NO_EXAM = re.compile(
    r"(?:\b(?:and|but) )?(?:\b(?:i|he|she|we|they) )?"
    r"\b(?:(?:never|don['’]?t|do not|won['’]?t|did not|didn['’]?t) (?:\w+ )?(?:sit|take|do|pay for)|"
    r"without|no|not|skip(?:ping)?|minus|leaving out|excluding) (?:the |an? |any |its )?"
    r"(?:final |comprehensive |proctored )*exam\b(?: fee)?|\bexam (?:aside|excluded|not included)\b",
    re.IGNORECASE,
)
"""That the exam is left out, whose price is another."""
_PAID_ASKED = re.compile(
    r"\b(?:what|how much) (?:have|has|had|will|would) (?:i|we|he|she|they)(?: have)? paid\b", re.IGNORECASE
)
"""The price asked for as what is paid by then."""


@turned_by(
    Beside.PAID,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.UNDONE,
    Beside.WAIVED,
    Beside.ELSEWHERE,
    Beside.TWICE,
    Beside.STATE,
)
def courses_priced(understood: Understanding, scope: Scope) -> Finding | None:
    """The price of the courses that a question counts and, where it is asked, the rest of the whole price; None where
    a figure is not stated or the courses told are not those of the page."""
    question = NO_EXAM.sub(" ", _PAID_ASKED.sub(" ", understood.question))
    others = [number_of(found["others"]) for found in _OTHERS.finditer(question)]
    told = list(_COURSES.finditer(_OTHERS.sub(" ", question)))
    whole = {number_of(found["all"]) for found in told if found["all"]}
    some = {number_of(found["some"]) for found in told} - whole
    if _OTHER.search(question) or len(some) != 1 or len(whole) > 1:
        return None
    count, rest = some.pop(), bool(others or _REST.search(question))
    if others and (len(others) > 1 or {count + others[0]} != whole):
        return None
    if _DONE.search(question) and not rest:
        return None
    pages = priced_pages(understood, scope)
    return next((found for page in pages if (found := _priced(page, count, whole, rest))), None)


def _priced(page: Document, some: Fraction, whole: set[Fraction], rest: bool) -> Finding | None:
    prices = [rule for rule in page.rules if isinstance(rule, Price) and rule.plain]
    each = [price for price in prices if price.per == "course"]
    total = [price for price in prices if price.per in ("certificate", "program")]
    sizes = {
        rule.least for rule in page.rules if isinstance(rule, Size) and rule.unit == "course" and rule.part == "total"
    }
    if len(each) != 1 or (whole and sizes and whole != sizes) or any(some > size for size in sizes | whole):
        return None
    price = Term("price per course", each[0].dollars, "USD", Source(page, each[0].sentence))
    cost = some * price.value
    expression = f"{number(some)} × {dollars(price.value)} = {dollars(cost)}"
    sums = [Sum("cost", expression, cost, "USD", (Term("courses", some, "courses", None), price))]
    text = f"{dollars(cost)} USD at the stated price: {expression}"
    if rest and (len(total) != 1 or total[0].dollars < cost):
        return None
    if rest:
        stated = Term("whole price", total[0].dollars, "USD", Source(page, total[0].sentence))
        left = f"{dollars(stated.value)} - {dollars(cost)} = {dollars(stated.value - cost)}"
        sums.append(Sum("left to pay", left, stated.value - cost, "USD", (stated, Term("cost", cost, "USD", None))))
        text += f"; {dollars(stated.value - cost)} USD are then left of the whole price: {left}"
    sources = sources_of(sums)
    return Finding(f"{text}.", sources, None, tuple(sums), sources)
