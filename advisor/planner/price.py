"""What the rest of a pathway costs at the prices that the program's own pages state."""

from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.planner.pathway import Cost, Left, Terms
from advisor.planner.program import Program
from advisor.rules.scope import rules_of
from advisor.sums.prices.cost import dollars
from corpus.document import Document, Kind
from corpus.rules import Price, Size

ONCE = ("application", "graduation")
"""Prices that are paid once, whatever is left."""


def cost(program: Program, left: Left | None, terms: Terms | None) -> Cost | Finding:
    """The stated prices for what is left, or why they give no cost. What no page prices is not in the sum."""
    found = _prices(program.pages)
    per_credit = [held for held in found if _per(held) == "credit"]
    per_course = [held for held in found if _per(held) == "course"]
    if left is None or left.most != left.least:
        return Finding("What is left has no one number of credits, so no cost can be told.", ())
    for held, count, noun in (
        *((held, left.least, "credit") for held in per_credit),
        *((held, _courses(program, left.least), "course") for held in per_course),
    ):
        same = per_credit if noun == "credit" else per_course
        if len({_dollars(other) for other in same}) > 1:
            sources = tuple(other.source for other in same)
            return Finding("Several prices are stated, and which one is yours cannot be told.", sources)
        if count is not None:
            return _cost(held, count, noun, terms, found)
    return Finding("No stored price lets the cost of what is left be told.", ())


def _prices(pages: tuple[Document, ...]) -> tuple[HeldRule, ...]:
    own = [page for page in pages if page.kind not in (Kind.NOTE, Kind.BRIEF)]
    return rules_of(own, lambda rule: isinstance(rule, Price) and rule.plain)


def _per(held: HeldRule) -> str:
    assert isinstance(held.rule, Price)
    return held.rule.per


def _dollars(held: HeldRule) -> Fraction:
    assert isinstance(held.rule, Price)
    return held.rule.dollars


def _courses(program: Program, left: Fraction) -> Fraction | None:
    """The courses that are left, where all courses of the program can carry the same whole number of credits."""
    totals = [r for page in program.pages for r in page.rules if isinstance(r, Size) and r.part == "total"]
    exact = [r for r in totals if r.credential is program.credential and r.least == r.most]
    courses = {r.least for r in exact if r.unit == "course"}
    credits = {r.least for r in exact if r.unit != "course"}
    if len(courses) != 1 or len(credits) != 1 or not min(courses):
        return None
    each = min(credits) / min(courses)
    count = left / each
    return count if each.denominator == 1 and count.denominator == 1 else None


def _cost(held: HeldRule, count: Fraction, noun: str, terms: Terms | None, found: tuple[HeldRule, ...]) -> Cost:
    lines = [_line(held, count, f"{noun}s left")]
    lines += [_line(fee, Fraction(1), "times") for fee in _single(found)]
    if terms is not None and terms.most == terms.least:
        fees = [other for other in found if _per(other) == "semester"]
        lines += [_line(fee, Fraction(terms.least), "terms") for fee in (fees if len(fees) == 1 else [])]
    total = sum((line.result for line in lines), Fraction(0))
    sums = list(lines)
    if len(lines) > 1:
        expression = f"{' + '.join(dollars(line.result) for line in lines)} = {dollars(total)}"
        parts = tuple(Term(line.label, line.result, "USD", None) for line in lines)
        sums.append(Sum("cost in all", expression, total, "USD", parts))
    sources = tuple(dict.fromkeys(term.source for line in lines for term in line.terms if term.source))
    text = f"{dollars(total)} USD at the stated prices, for {counted(count, noun)}: {lines[0].expression}."
    return Cost(total, Finding(text, sources, None, tuple(sums), sources))


def _single(found: tuple[HeldRule, ...]) -> list[HeldRule]:
    """The fees that are paid once and have one price."""
    fees = [[held for held in found if _per(held) == per] for per in ONCE]
    return [each[0] for each in fees if len(each) == 1]


def _line(held: HeldRule, count: Fraction, noun: str) -> Sum:
    per, price = _per(held), _dollars(held)
    total = price * count
    expression = f"{number(count)} × {dollars(price)} = {dollars(total)}"
    terms = (Term(noun, count, noun, None), Term(f"price per {per}", price, "USD", held.source))
    return Sum(f"cost by the {per}", expression, total, "USD", terms)


def certificate_price(page: Document, size: Fraction | None) -> Sum | None:
    """What a certificate costs at the one price that its page states for it, or for a credit of it; `size` is None
    where it is stated as a range."""
    found = _prices((page,))
    whole, credit = ([held for held in found if _per(held) == per] for per in ("certificate", "credit"))
    if len(whole) == 1:
        return _line(whole[0], Fraction(1), "times")
    if size is None or len(credit) != 1 or whole:
        return None
    return _line(credit[0], size, "credits of the certificate")


def with_certificate(degree: Cost, certificate: Sum | None) -> Cost | Finding:
    """The cost of a certificate and of what is left of the degree after it."""
    if certificate is None:
        return Finding("No stored price is one for the certificate.", ())
    total = degree.dollars + certificate.result
    expression = f"{dollars(certificate.result)} + {dollars(degree.dollars)} = {dollars(total)}"
    terms = (
        Term("certificate", certificate.result, "USD", None),
        Term("rest of the degree", degree.dollars, "USD", None),
    )
    both = Sum("cost of both", expression, total, "USD", terms)
    priced = tuple(term.source for term in certificate.terms if term.source)
    sources = tuple(dict.fromkeys([*priced, *degree.finding.sources]))
    text = f"{dollars(total)} USD at the stated prices: {expression}."
    return Cost(total, Finding(text, sources, None, (certificate, *degree.finding.sums, both), sources))
