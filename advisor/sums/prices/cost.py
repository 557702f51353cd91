"""What credits, courses or semesters cost at a stated price."""

import re
from decimal import Decimal
from fractions import Fraction
from math import floor

from advisor.finding import Finding, HeldRule, Source, Sum, Term, number
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope, rules_of
from advisor.sums.beside.beside import Beside, beside, turned_by
from corpus.document import Document
from corpus.figures import WORDS, number_of
from corpus.rules import Price, Rule

_NOT_PRICED = re.compile(
    r"\bout[- ]of[- ]state\b|\bnon-?residents?\b|"
    r"(?:\+|&|\b(?:plus|and|incl\w*|with)) ?(?:the |an? )?(?:\w+ )?(?:exams?|fees?|application|books)\b",
    re.IGNORECASE,
)
"""Questions on money in which the number of credits is not all of what is to be paid for."""

_SEMESTERS = re.compile(r"\b(\d+|" + "|".join(WORDS) + r") (?:semesters?|terms?)\b", re.IGNORECASE)


@turned_by(
    Beside.SPENT,
    Beside.DONE,
    Beside.BY_TERM,
    Beside.PAID,
    Beside.COMPARED,
    Beside.TWICE,
    Beside.UNDONE,
    Beside.WAIVED,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.ELSEWHERE,
    Beside.OTHER,
    Beside.STATE,
)
def cost(understood: Understanding, scope: Scope) -> Finding | None:
    """A stated price times the number of credits or courses asked about."""
    if _NOT_PRICED.search(understood.question):
        return None
    amounts = [lot.amount for lot in understood.holdings if lot.amount] + list(understood.sizes.values())
    courses = [Fraction(lot.courses) for lot in understood.holdings if lot.courses]
    counts = {"credit": amounts[:1], "course": courses[:1]}
    for held in rules_of(scope.named, _is_price) or scope.rules(_is_price):
        rule = held.rule
        assert isinstance(rule, Price)
        for count in counts.get(rule.per, []):
            return _cost(held, rule, count)
    return None


def _cost(held: HeldRule, price: Price, count: Fraction) -> Finding:
    total = price.dollars * count
    expression = f"{number(count)} × {dollars(price.dollars)} = {dollars(total)}"
    terms = (
        Term(f"{price.per}s", count, f"{price.per}s", None),
        Term(f"price per {price.per}", price.dollars, "USD", held.source),
    )
    text = f"{dollars(total)} USD at the stated price: {expression}."
    return Finding(text, (held.source,), None, (Sum("cost", expression, total, "USD", terms),), (held.source,))


@turned_by(
    Beside.PAID,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.WAIVED,
    Beside.UNDONE,
    Beside.COMPARED,
    Beside.DONE,
)
def fees(understood: Understanding, scope: Scope) -> Finding | None:
    """A fee a semester times the semesters that the question names."""
    semesters = _SEMESTERS.search(understood.question)
    if not semesters:
        return None
    count = number_of(semesters.group(1))
    for held in rules_of(scope.named or scope.documents, _is_price):
        rule = held.rule
        if isinstance(rule, Price) and rule.per == "semester" and _is_of(rule.sentence, understood.question):
            total = rule.dollars * count
            expression = f"{number(count)} × {number(rule.dollars)} = {number(total)}"
            fee = Term("fee per semester", rule.dollars, "USD", held.source)
            worked = Sum("fees", expression, total, "USD", (Term("semesters", count, "semesters", None), fee))
            return Finding(f"{number(total)} USD: {expression}.", (held.source,), None, (worked,), (held.source,))
    return None


def _is_of(sentence: str, question: str) -> bool:
    """Whether a fee is asked about alone, and of the credential of which its sentence speaks."""
    certificate = (Beside.CERTIFICATE in beside(text) for text in (sentence, question))
    return len(set(certificate)) == 1 and not re.search(r"\btuition\b", question, re.IGNORECASE)


_TOGETHER = re.compile(r"\b(?:together|both|altogether|combined|in (?:all|total)|total)\b", re.IGNORECASE)
_FEES = {
    "graduation": re.compile(r"\bgraduat|\bwalking\b|\bmaster|\bdegree\b", re.IGNORECASE),
    "certificate": re.compile(r"\bcert", re.IGNORECASE),
    "application": re.compile(r"\bapplication\b|\bapply", re.IGNORECASE),
}
"""The words that name what a single fee is for."""


@turned_by(
    Beside.PAID,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.WAIVED,
    Beside.UNDONE,
    Beside.COMPARED,
    Beside.DENIED,
    Beside.TWO,
)
def fees_together(understood: Understanding, scope: Scope) -> Finding | None:
    """The sum of the single fees that a question names, where one page states each of them once."""
    question = understood.question
    if not (_TOGETHER.search(question) and re.search(r"\bfees?\b", question, re.IGNORECASE)):
        return None
    if re.search(r"\b(?:three|3|several) (?:\w+ )?cert", question, re.IGNORECASE):
        return None
    named = [per for per, words in _FEES.items() if words.search(question)]
    for page in scope.named or scope.documents:
        prices = [rule for rule in page.rules if isinstance(rule, Price) and rule.plain and rule.per in named]
        if len(named) > 1 and len(prices) == len(named) == len({price.per for price in prices}):
            total = sum((price.dollars for price in prices), Fraction(0))
            expression = f"{' + '.join(dollars(price.dollars) for price in prices)} = {dollars(total)}"
            cited = tuple(Source(page, price.sentence) for price in prices)
            terms = tuple(
                Term(f"{price.per} fee", price.dollars, "USD", source)
                for price, source in zip(prices, cited, strict=True)
            )
            text = f"{dollars(total)} USD together: {expression}."
            return Finding(text, cited, None, (Sum("fees together", expression, total, "USD", terms),), cited)
    return None


def dollars(value: Fraction) -> str:
    """An amount of money with thousands separated: 17,604, and in whole cents: 2,551.50."""
    cents = Decimal(floor(value * 100 + Fraction(1, 2))) / 100
    return f"{value.numerator:,}" if value.denominator == 1 else f"{cents:,.2f}"


def priced_pages(understood: Understanding, scope: Scope) -> tuple[Document, ...]:
    """The pages of the program or the unit named or, where none is named, the one page of the institution that states
    a price, if the question has a word of its program."""
    named = tuple(page for page in scope.named if page.id in scope.place.documents) or scope.named
    if named:
        return named
    priced = [page for page in scope.documents if any(isinstance(rule, Price) for rule in page.rules)]
    words = set(re.findall(r"[a-z]{6,}", understood.question.lower()))
    return tuple(page for page in priced if len(priced) == 1 and words & set(_words_of(page)))


def _words_of(page: Document) -> list[str]:
    """The telling words of a page's program."""
    name = f"{page.program or ''} {page.title}".lower()
    return [word for word in re.findall(r"[a-z]{6,}", name) if word not in ("master", "masters", "science", "online")]


def _is_price(rule: Rule) -> bool:
    return isinstance(rule, Price) and rule.plain
