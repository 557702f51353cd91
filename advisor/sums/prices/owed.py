"""What is still to be paid of a program that is priced by the course."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, number
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.prices.cost import dollars, priced_pages
from corpus.document import Document
from corpus.figures import WORDS, number_of
from corpus.rules import Price, Rule, Size

_COURSES_PAID = re.compile(
    r"\bpaid (?:already )?for (?P<paid>\w+)(?: (?:of|out of) (?:the |all |its )?(?P<all>\w+))?|"
    r"\b(?P<also>\w+)(?: (?:of|out of) (?:(?:the|all|its|my) )*(?P<of>\w+))? (?:courses|classes) "
    r"(?:(?:are|were|have been|already|all) )*paid\b",
    re.IGNORECASE,
)
_WITH_EXAM = re.compile(
    r"(?:\b(?:incl\w*|plus|with)\b|[+&])\W*(?:the |an? |its |my )?(?:final |proctored )?exam\b", re.IGNORECASE
)
_OTHERS = re.compile(r"\bthe (?:other|remaining|last) (?P<others>\w+)\b", re.IGNORECASE)
"""The courses that are told to be left."""
_ELSEWHERE = re.compile(
    r"\b(?:another|other|different) (?:school|university|program|provider)\b|"
    r"\bpaid\b[^.?!]{0,40}\band (?:the |its )?exam\b",
    re.IGNORECASE,
)
"""That what was paid is not this program's courses alone."""


@turned_by(Beside.PAID, Beside.SHARE, Beside.PERCENT, Beside.UNDONE, Beside.WAIVED, Beside.STATE)
def owed(understood: Understanding, scope: Scope) -> Finding | None:
    """What is still to be paid of a program priced by the course, with its exam where that is asked for; None where a
    figure is not stated."""
    told = _COURSES_PAID.search(understood.question)
    if told and _ELSEWHERE.search(understood.question):
        return None
    paid = _count(told["paid"] or told["also"]) if told else None
    pages = priced_pages(understood, scope) if told and paid is not None else ()
    for page in pages:
        found = _owed(page, told["all"] or told["of"] if told else None, paid or Fraction(0), understood.question)
        if found:
            return found
    return None


def _owed(page: Document, said: str | None, paid: Fraction, question: str) -> Finding | None:
    prices = [rule for rule in page.rules if isinstance(rule, Price) and rule.plain]
    each = next((price for price in prices if price.per == "course"), None)
    exam = next((price for price in prices if price.per == "exam"), None)
    size = next((rule for rule in page.rules if _counts_courses(rule)), None)
    whole = _count(said or "") or (size.least if isinstance(size, Size) else None)
    with_exam = bool(_WITH_EXAM.search(question))
    if each is None or whole is None or whole <= paid or (with_exam and exam is None):
        return None
    others = {_count(found["others"]) for found in _OTHERS.finditer(question)} - {None}
    if (others and others != {whole - paid}) or _at_another_rate(each, question):
        return None
    counted_in = Source(page, size.sentence) if isinstance(size, Size) and size.least == whole else None
    terms = [
        Term("courses in all", whole, "courses", counted_in),
        Term("courses paid", paid, "courses", None),
        Term("price per course", each.dollars, "USD", Source(page, each.sentence)),
    ]
    total, expression = (whole - paid) * each.dollars, f"({number(whole)} - {number(paid)}) × {dollars(each.dollars)}"
    if with_exam and exam is not None:
        total += exam.dollars
        expression += f" + {dollars(exam.dollars)}"
        terms.append(Term("price of the exam", exam.dollars, "USD", Source(page, exam.sentence)))
    expression += f" = {dollars(total)}"
    sources = tuple(dict.fromkeys(term.source for term in reversed(terms) if term.source))
    text = f"{dollars(total)} USD are left to pay at the stated prices: {expression}."
    return Finding(text, sources, None, (Sum("left to pay", expression, total, "USD", tuple(terms)),), sources)


_IN_STATE = re.compile(r"\bin-state\b", re.IGNORECASE)
_NOT_IN_STATE = re.compile(
    r"\b(?:out[- ]of[- ]state|non-?residents?|not (?:an? )?(?:\w+ )?residents?|international|another state)\b",
    re.IGNORECASE,
)


def _at_another_rate(price: Price, question: str) -> bool:
    """Whether a price is for residents and somebody else asks."""
    return bool(_IN_STATE.search(price.sentence) and _NOT_IN_STATE.search(question))


def _count(word: str) -> Fraction | None:
    return number_of(word) if word.isdigit() or word.lower() in WORDS else None


def _counts_courses(rule: Rule) -> bool:
    """Whether a rule is the number of courses of a whole program."""
    return isinstance(rule, Size) and rule.unit == "course" and rule.part == "total" and rule.least == rule.most
