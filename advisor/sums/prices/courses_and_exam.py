"""What some courses of a program and its exam cost together, at the prices that one page states for each."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, number, sources_of
from advisor.message.amounts.nouns import CREDITS
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.prices.cost import dollars, priced_pages
from corpus.document import Document
from corpus.figures import NUMBER, number_of
from corpus.rules import Price, Size

_AND_EXAM = re.compile(
    r"(?:\+|&|\b(?:plus|and|n|with|including))\s*(?:also )?(?:the |an? |its |that |this )?"
    r"(?:final |comprehensive |proctored )*exam\b",
    re.IGNORECASE,
)
_COURSES = re.compile(
    rf"\b(?P<number>{NUMBER}) "
    r"(?:(?:more|other|remaining|further)\b(?: (?:courses?|classes))?|courses?\b|class(?:es)?\b)|"
    rf"\b(?:the|my|his|her|their) (?:other|remaining|last) (?P<rest>{NUMBER})\b"
    rf"(?! ?(?:{CREDITS}|certs?|certificates?)\b)(?: (?:courses?|classes))?",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"\b{NUMBER} (?:courses?|classes)? ?(?:are |is |were )?(?:already )?"
    r"(?:done|finished|completed|passed|behind me|paid)\b|"
    rf"\b(?:done|finished|completed|passed|paid for|did|have) (?:already )?{NUMBER}\b"
    rf"(?: (?:out )?of (?:the |its |my |all )?{NUMBER} (?:courses?|classes)\b)?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:per credit|certificates|fees?|people|students|out[- ]of[- ]state|without|never|no exam|"
    r"exam (?:is |was |already )*(?:done|paid|passed|behind))\b",
    re.IGNORECASE,
)
"""Money, or an exam, of which the two prices do not tell."""


@turned_by(Beside.PAID, Beside.SHARE, Beside.PERCENT, Beside.UNDONE, Beside.WAIVED, Beside.TWICE)
def courses_and_exam(understood: Understanding, scope: Scope) -> Finding | None:
    """The courses still to be taken times their price, and the price of the exam; None where more than one number of
    courses may be meant."""
    question = understood.question
    if not _AND_EXAM.search(question) or _OTHER.search(question):
        return None
    done = {
        number_of(re.findall(rf"\b{NUMBER}\b", found.group(), re.IGNORECASE)[0]) for found in _DONE.finditer(question)
    }
    rest = _DONE.sub(" ", question)
    told = {number_of(found["number"] or found["rest"]) for found in _COURSES.finditer(rest)}
    if len(told) != 1 or len(done) > 1:
        return None
    (count,) = told
    pages = priced_pages(understood, scope)
    sizes = {
        rule.least
        for page in pages
        for rule in page.rules
        if isinstance(rule, Size) and rule.unit == "course" and rule.part == "total"
    }
    whole = count + sum(done)
    if any(whole > size or (done and whole != size) for size in sizes):
        return None
    return next((found for page in pages if (found := _priced(page, count))), None)


def _priced(page: Document, count: Fraction) -> Finding | None:
    prices = [rule for rule in page.rules if isinstance(rule, Price) and rule.plain]
    each, exam = ([price for price in prices if price.per == per] for per in ("course", "exam"))
    if len(each) != 1 or len(exam) != 1:
        return None
    total = count * each[0].dollars + exam[0].dollars
    expression = f"{number(count)} × {dollars(each[0].dollars)} + {dollars(exam[0].dollars)} = {dollars(total)}"
    terms = (
        Term("courses", count, "courses", None),
        Term("price per course", each[0].dollars, "USD", Source(page, each[0].sentence)),
        Term("price of the exam", exam[0].dollars, "USD", Source(page, exam[0].sentence)),
    )
    worked = Sum("cost", expression, total, "USD", terms)
    sources = sources_of([worked])
    return Finding(f"{dollars(total)} USD at the stated prices: {expression}.", sources, None, (worked,), sources)
