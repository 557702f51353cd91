"""What a message's credits, courses and semesters cost at the prices of a page that charges several things.

Every charge that the message names is found on the page, at the price of whoever asks. A fee that is not named,
somebody whose price is not told, or money of which the page says more leaves the rows to be quoted.
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, number, sources_of
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.message.wording.touching import stems, touches
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, beside
from advisor.sums.prices.cost import dollars
from advisor.sums.prices.payers import payer_of
from corpus.document import Document
from corpus.figures import NUMBER, number_of
from corpus.rules import Price, Size
from corpus.sentences import alone

BILLED = "bill"
"""The label of the sum of several charges."""
_TURNED_BY = frozenset({
    Beside.ELSEWHERE, Beside.SPENT, Beside.DONE, Beside.WAIVED, Beside.PAID, Beside.SHARE, Beside.PERCENT,
    Beside.UNDONE, Beside.TWICE, Beside.COMPARED, Beside.BY_TERM,
})  # fmt: skip
"""Money or credit of which the prices do not tell."""
_WITHOUT_FEES = re.compile(
    r"\b(?:without|excluding|not (?:counting|including|incl\w*)|no|leaving|before|setting|ignor\w+|minus)"
    r"(?: (?:any|the|all|out|aside))* (?:other )?fees?\b(?: (?:aside|out))?|"
    r"\bfees? (?:aside|excluded|not included)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:whole|entire|full|complete|all of)\b", re.IGNORECASE)
_COURSES = re.compile(rf"\b({NUMBER})[- ](?:\w+ )?(?:courses?|class(?:es)?)\b", re.IGNORECASE)
_SEMESTERS = re.compile(rf"\b({NUMBER})[- ](?:semesters?|terms?|quarters?)\b", re.IGNORECASE)
_MONEY = re.compile(r"\$|\b(?:tuition|fees?|discounts?|reductions?|rates?|charge[sd]?)\b", re.IGNORECASE)
_FEE = re.compile(r"(?P<before>[\w-]+) (?:fees?|charges?)\b", re.IGNORECASE)
_THING = re.compile(r"\b(?P<thing>licen[cs]e|deposit|differential|insurance|surcharge)\b", re.IGNORECASE)
_TUITION = re.compile(r"\btuition\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_NAMED_BY_NUMBER = re.compile(r"\b[A-Z]{2,5}[ -]?\d{3,4}[A-Z]?\b|\bK-12\b|\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b")
_DIGITS = re.compile(r"(?<![\d.])\d+(?:\.\d+)?")
_CODE = re.compile(r"\b[A-Z]{2,5} ?\d{3,4}\b")


def bill(understood: Understanding, scope: Scope) -> Finding | None:
    """The sum of the charges that a question names, each times what is taken; None where one of them, who pays it, or
    how much is taken, is not told."""
    question = understood.question
    if not beside(_WITHOUT_FEES.sub(" ", question)).isdisjoint(_TURNED_BY):
        return None
    named = [page for page in scope.named if page.id in scope.place.documents] or list(scope.named)
    pages = [page for page in named or scope.documents if any(not price.plain for price in _prices(page))]
    return _bill(pages[0], question) if len(pages) == 1 else None


def _bill(page: Document, question: str) -> Finding | None:
    charges, own = _charges(_prices(page)), stems(f"{page.program or ''} {page.title} {page.institution}")
    named = [charge for charge in charges if _is_named(charge, question)]
    if not named or _names_more(named, question) or _page_says_more(page, question, own) or _denies(charges, question):
        return None
    terms: list[tuple[Price, Fraction, str]] = []
    for charge in named:
        price = payer_of(charges[charge], question, own)
        count = _count(price, page, question) if price else None
        if price is None or count is None or (price.but and touches(price.but, question)):
            return None
        terms.append((price, count, charge))
    if _numbers_left(question, {count for _, count, _ in terms}):
        return None
    multiplied = any(count != 1 for _, count, _ in terms)
    return _found(page, terms) if multiplied or len(terms) > 1 else None


def _numbers_left(question: str, counts: set[Fraction]) -> bool:
    """Whether a number stands in a message that is neither a count nor part of a course's or a school year's name."""
    rest = _NAMED_BY_NUMBER.sub(" ", question)
    return any(Fraction(found) not in counts for found in _DIGITS.findall(rest))


def _prices(page: Document) -> list[Price]:
    return [rule for rule in page.rules if isinstance(rule, Price)]


def _charges(prices: Iterable[Price]) -> dict[str, list[Price]]:
    """The prices of a page by what is charged; a price that only names who pays is tuition."""
    charges: dict[str, list[Price]] = {}
    for price in prices:
        tuition = price.charge is None or _TUITION.fullmatch(price.charge)
        charges.setdefault("tuition" if tuition else price.charge or "", []).append(price)
    return charges


def _is_named(charge: str, question: str) -> bool:
    """Whether a question speaks of a charge, by the word that tells it from the others."""
    asked = _WITHOUT_FEES.sub(" ", question)
    if charge == "tuition":
        return bool(_TUITION.search(asked))
    pattern = _pattern(charge)
    return pattern is not None and bool(re.search(pattern, asked, re.IGNORECASE))


def _pattern(charge: str) -> str | None:
    """How a question would name a charge: the word before "fee", or a thing of its own; None for any other."""
    plain = _IN_BRACKETS.sub(" ", charge)
    if found := _THING.search(plain):
        thing = re.sub(r"licen[cs]e", "licen[cs]e", found["thing"], flags=re.IGNORECASE)
        return rf"\b{thing}s?\b"
    if found := _FEE.search(plain):
        return rf"\b{re.escape(found['before'])}(?:,? (?:and )?(?:the )?\w+)? fees?\b"
    return None


def _names_more(named: Sequence[str], question: str) -> bool:
    """Whether a question speaks of fees or things besides the charges that were found in it."""
    rest = _WITHOUT_FEES.sub(" ", question)
    for charge in named:
        if pattern := _pattern(charge):
            rest = re.sub(pattern, " ", rest, flags=re.IGNORECASE)
    return bool(re.search(r"\bfees?\b|\bdeposit\b|\binsurance\b|\bhousing\b|\bmaterials\b", rest, re.IGNORECASE))


_DENIAL = re.compile(
    r"\b(?:not|no|never|neither|nor|without|exclud\w+|except\w*|minus|besides|apart from|only (?:half|some)|"
    r"\w+n['’]t)\b",
    re.IGNORECASE,
)
_NOT_SOMEBODY = re.compile(r"\b(?:not|n['’]t|no longer) (?:an? |the |in |from )?(?P<who>[\w-]+)", re.IGNORECASE)
_NOTHING_ELSE = re.compile(
    r"\bnothing (?:else|more)(?: (?:included|added|on top))?\b|\bno matter\b|\bno thesis\b", re.IGNORECASE
)


def _denies(charges: dict[str, list[Price]], question: str) -> bool:
    """Whether a message denies something other than fees or that its asker is one of those who pay another price."""
    payers = frozenset().union(
        *(stems(f"{price.payer or ''} {price.but or ''}") for prices in charges.values() for price in prices)
    )
    rest = _NOTHING_ELSE.sub(" ", _WITHOUT_FEES.sub(" ", question))
    rest = _NOT_SOMEBODY.sub(lambda found: " " if stems(found["who"]) & payers else found.group(), rest)
    return bool(_DENIAL.search(rest))


def _page_says_more(page: Document, question: str, own: frozenset[str]) -> bool:
    """Whether the page tells something else of money for which the question has a word: a discount, a fee that some do
    not pay."""
    applied = {price.sentence for price in _prices(page)}
    own |= stems(" ".join(price.charge or "" for price in _prices(page)))
    others = [line for line in alone(page.text) if line not in applied and _MONEY.search(line)]
    return any(touches(line, question, own) for line in others if not line.startswith("#"))


def _count(price: Price, page: Document, question: str) -> Fraction | None:
    """How often a price is paid; None where the question does not say it, or says several numbers."""
    match price.per:
        case "credit":
            return _credits(page, question)
        case "course":
            return None if _CODE.search(price.charge or "") else _only(_COURSES.findall(question))
        case "semester":
            return _only(_SEMESTERS.findall(question))
        case _:
            return Fraction(1)


def _credits(page: Document, question: str) -> Fraction | None:
    told = {one.value for one in quantities(question) if one.measure is Measure.CREDITS and not one.each}
    if len(told) > 1:
        return None
    if told:
        return told.pop()
    sizes = {
        rule.least
        for rule in page.rules
        if isinstance(rule, Size) and rule.part == "total" and rule.unit != "course" and rule.least == rule.most
    }
    return sizes.pop() if len(sizes) == 1 and _WHOLE.search(question) else None


def _only(numbers: Sequence[str]) -> Fraction | None:
    found = {number_of(one) for one in numbers}
    return found.pop() if len(found) == 1 else None


def _found(page: Document, paid: Sequence[tuple[Price, Fraction, str]]) -> Finding:
    total = sum((price.dollars * count for price, count, _ in paid), Fraction(0))
    parts = [
        f"{number(count)} × {dollars(price.dollars)}" if price.per != "once" else dollars(price.dollars)
        for price, count, _ in paid
    ]
    expression = f"{' + '.join(parts)} = {dollars(total)}"
    terms: list[Term] = []
    for price, count, charge in paid:
        if price.per != "once":
            terms.append(Term(f"{price.per}s", count, f"{price.per}s", None))
        terms.append(
            Term(
                f"{charge} per {price.per}" if price.per != "once" else charge,
                price.dollars,
                "USD",
                Source(page, price.sentence),
            )
        )
    worked = Sum(BILLED, expression, total, "USD", tuple(terms))
    sources = sources_of([worked])
    return Finding(f"{dollars(total)} USD at the stated prices: {expression}.", sources, None, (worked,), sources)
