"""A program of two sizes at one price per credit: what each comes to, and the difference."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, number, sources_of
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import is_total
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.prices.cost import dollars, priced_pages
from corpus.document import Document
from corpus.rules import Credential, Price, Size

_COMPARED = re.compile(
    r"\bcheaper\b|\bsav(?:e|es|ed|ing|ings)\b|\bboth ways\b|\bdifference\b|\binstead\b|\bversus\b|\bvs\b|\bless\b|"
    r"\badvanced standing\b|\bwaive\w*\b|\bmore expensive\b|\beither way\b",
    re.IGNORECASE,
)
_FEES = re.compile(r"\bfees?\b", re.IGNORECASE)
"""Money that the two sizes do not tell of."""


@turned_by(Beside.ELSEWHERE, Beside.PAID, Beside.BY_TERM, Beside.UNDONE)
def two_prices(understood: Understanding, scope: Scope) -> Finding | None:
    """What a program costs in each of the two sizes that its page states, and the difference; None where the credits
    told in the question are neither a size nor the difference of the two."""
    question = understood.question
    if not _COMPARED.search(question) or _FEES.search(question):
        return None
    told = {found.value for found in quantities(question) if found.measure is Measure.CREDITS}
    return next((found for page in priced_pages(understood, scope) if (found := _compared(page, told))), None)


def _compared(page: Document, told: set[Fraction]) -> Finding | None:
    prices = [rule for rule in page.rules if isinstance(rule, Price) and rule.plain and rule.per == "credit"]
    sizes = {
        rule.least: rule
        for rule in page.rules
        if is_total(rule, Credential.MASTERS) and isinstance(rule, Size) and rule.least == rule.most and rule.program
    }
    if len(prices) != 1 or len(sizes) != 2:
        return None
    large, small = sorted(sizes, reverse=True)
    if not told <= {large, small, large - small}:
        return None
    each = Term("price per credit", prices[0].dollars, "USD", Source(page, prices[0].sentence))
    sums = [
        Sum(
            "cost",
            f"{number(size)} × {dollars(each.value)} = {dollars(size * each.value)}",
            size * each.value,
            "USD",
            (Term(sizes[size].program or "credits", size, "credits", Source(page, sizes[size].sentence)), each),
        )
        for size in (large, small)
    ]
    more, less = sums[0].result, sums[1].result
    expression = f"{dollars(more)} - {dollars(less)} = {dollars(more - less)}"
    terms = (Term("with more credits", more, "USD", None), Term("with fewer credits", less, "USD", None))
    sums.append(Sum("difference", expression, more - less, "USD", terms))
    text = (
        f"{dollars(less)} USD for {number(small)} credits instead of {dollars(more)} for {number(large)} at the stated "
        f"price, {dollars(more - less)} USD less: {sums[1].expression}, {sums[0].expression}, and {expression}."
    )
    sources = sources_of(sums)
    return Finding(text, sources, None, tuple(sums), sources)
