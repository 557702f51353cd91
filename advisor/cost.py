"""What credits, courses or semesters cost at a stated price."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, number
from advisor.scope import Scope, rules_of
from advisor.understanding import Understanding
from corpus.figures import WORDS
from corpus.rules import Price


def cost(understood: Understanding, scope: Scope) -> Finding | None:
    """A stated price times the number of credits or courses asked about."""
    prices = (
        scope.named
        and [HeldRule(d, r) for d in scope.named for r in d.rules if isinstance(r, Price)]
        or list(scope.rules(lambda rule: isinstance(rule, Price)))
    )
    if re.search(r"\bwaiv|\btransfer(?:red|ring)?\b|\bleft\b", understood.question, re.IGNORECASE):
        return None
    amounts = [lot.amount for lot in understood.holdings if lot.amount] + list(understood.sizes.values())
    courses = [lot.courses for lot in understood.holdings if lot.courses]
    for held in prices:
        rule = held.rule
        assert isinstance(rule, Price)
        count = (
            Fraction(amounts[0])
            if rule.per == "credit" and amounts
            else Fraction(courses[0])
            if rule.per == "course" and courses
            else None
        )
        if count is None:
            continue
        total = rule.dollars * count
        expression = f"{number(count)} × {dollars(rule.dollars)} = {dollars(total)}"
        terms = (
            Term(f"{rule.per}s", count, f"{rule.per}s", None),
            Term(f"price per {rule.per}", rule.dollars, "USD", held.source),
        )
        text = f"{dollars(total)} USD at the stated price: {expression}."
        return Finding(text, (held.source,), None, (Sum("cost", expression, total, "USD", terms),), (held.source,))
    return None


def dollars(value: Fraction) -> str:
    """An amount of money with thousands separated: 17,604."""
    return f"{value.numerator:,}" if value.denominator == 1 else f"{float(value):,.2f}"


def fees(understood: Understanding, scope: Scope) -> Finding | None:
    """A fee a semester times semesters, or several fees that the question asks for together."""
    prices = rules_of(scope.named or scope.documents, lambda rule: isinstance(rule, Price))
    semesters = re.search(
        r"\b(\d+|" + "|".join(WORDS) + r") (?:semesters?|terms?)\b", understood.question, re.IGNORECASE
    )
    for held in prices:
        rule = held.rule
        assert isinstance(rule, Price)
        if rule.per == "semester" and semesters:
            word = semesters.group(1).lower()
            count = Fraction(word) if word.isdigit() else WORDS[word]
            total = rule.dollars * count
            expression = f"{number(count)} × {number(rule.dollars)} = {number(total)}"
            terms = (
                Term("semesters", count, "semesters", None),
                Term("fee per semester", rule.dollars, "USD", held.source),
            )
            return Finding(
                f"{number(total)} USD: {expression}.",
                (held.source,),
                None,
                (Sum("fees", expression, total, "USD", terms),),
                (held.source,),
            )
    return None
