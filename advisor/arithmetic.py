"""Smaller sums that people ask for: room left under a cap, what may come from elsewhere, courses still to take, fees."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.aspects import Aspect
from advisor.finding import Finding, HeldRule, Sum, Term, counted, number, percent
from advisor.quantities import Measure, quantities
from advisor.rulebook import applies
from advisor.scope import Scope, rules_of
from advisor.understand import Understanding
from advisor.verdicts import UNITS
from corpus.amounts import Base, Limit, Share, worth
from corpus.figures import WORDS
from corpus.rules import Cap, Credential, Origin, Price, Residency, Size

_STILL = re.compile(r"\b(?:still|more|additional|further|left|remaining|room)\b", re.IGNORECASE)
_PASSED = re.compile(r"\b(?:passed|done|finished|completed|took|taken|behind me|under my belt)\b", re.IGNORECASE)
_POOLED = re.compile(r"\b(?:inside|includes?|together|covers?|counts? inside|in total)\b", re.IGNORECASE)


def room_left(understood: Understanding, scope: Scope, rules: Sequence[HeldRule], sizes: dict[Base, Fraction]) -> Finding | None:
    """What a cap still leaves after credit that the source itself counts inside it."""
    granted = [lot.amount for lot in understood.holdings if lot.amount]
    if not (_STILL.search(understood.question) and Aspect.CAP in understood.aspects and granted):
        return None
    for held in rules:
        cap = held.rule
        if not isinstance(cap, Cap) or cap.when or not applies(cap, Origin.OUTSIDE, understood.target or Credential.MASTERS):
            continue
        limit = worth(cap.amount, sizes, cap.rounding)
        inside = next((s for s in held.document.text.splitlines() if _POOLED.search(s) and _shares_word(s, understood)), None)
        if not isinstance(limit, Limit) or limit.credits is None or inside is None:
            continue
        used = sum(granted, Fraction(0))
        rest = max(Fraction(0), limit.credits - used)
        noun = UNITS[cap.unit]
        terms = (Term("cap", limit.credits, noun + "s", held.source), Term("already granted", used, noun + "s", None))
        expression = f"{number(limit.credits)} - {number(used)} = {number(rest)}"
        how = f" ({percent(cap.amount.share)} of {number(sizes[cap.amount.of])})" if isinstance(cap.amount, Share) else ""
        text = f"At most {counted(rest, noun)} more: the cap is {number(limit.credits)}{how}, and {expression}."
        worked = Sum("room under the cap", expression, rest, noun + "s", terms)
        return Finding(text, (held.source,), None, (worked,), (held.source,))
    return None


def _shares_word(sentence: str, understood: Understanding) -> bool:
    stems = {word[:5] for word in understood.content}
    return any(word[:5].lower() in stems for word in re.findall(r"[A-Za-z]{4,}", sentence))


def from_elsewhere(understood: Understanding, held: HeldRule, sizes: dict[Base, Fraction]) -> Finding | None:
    """What is left for credit from elsewhere once the share to be earned at the institution is taken off."""
    rule = held.rule
    if not isinstance(rule, Residency) or not isinstance(rule.amount, Share) or rule.amount.of not in sizes:
        return None
    if understood.target is not None and rule.target is not understood.target:
        return None
    if not any(lot.origin is Origin.OUTSIDE for lot in understood.holdings) or Aspect.CAP not in understood.aspects:
        return None
    base, noun = sizes[rule.amount.of], UNITS[rule.unit]
    least = rule.amount.share * base
    expression = f"{number(base)} - {number(least)} = {number(base - least)}"
    terms = (Term("size", base, noun + "s", None), Term("share to be earned there", rule.amount.share, "", held.source))
    text = f"At most {counted(base - least, noun)} from elsewhere: {percent(rule.amount.share)} of {number(base)} is {number(least)}, and {expression}."
    share = Sum("to be earned there", f"{percent(rule.amount.share)} of {number(base)} = {number(least)}", least, noun + "s", terms)
    worked = (share, Sum("credits from elsewhere", expression, base - least, noun + "s", terms))
    return Finding(text, (held.source,), None, worked, (held.source,))


def courses_left(understood: Understanding, scope: Scope) -> Finding | None:
    """Credits left of a program of equal courses after a number of them."""
    passed = [q.value for q in quantities(understood.question) if q.measure is Measure.COURSES]
    if not passed or not _PASSED.search(understood.question) or Aspect.LEFT not in understood.aspects:
        return None
    named = [document for document in scope.named if document.id in scope.place.documents]
    for document in named:
        sizes = [HeldRule(document, r) for r in document.rules if isinstance(r, Size) and r.part == "total" and r.least == r.most]
        credits = [h for h in sizes if isinstance(h.rule, Size) and h.rule.unit != "course"]
        courses = [h for h in sizes if isinstance(h.rule, Size) and h.rule.unit == "course"]
        if len(credits) != 1 or len(courses) != 1:
            continue
        whole, count = credits[0].rule, courses[0].rule
        assert isinstance(whole, Size) and isinstance(count, Size)
        each, rest = whole.least / count.least, count.least - passed[0]
        if each.denominator != 1 or rest <= 0:
            continue
        expression = f"({number(count.least)} - {number(passed[0])}) × {number(each)} = {number(rest * each)}"
        terms = (
            Term("courses in all", count.least, "courses", courses[0].source),
            Term("courses passed", passed[0], "courses", None),
            Term("credits in all", whole.least, "credits", credits[0].source),
        )
        text = f"{counted(rest * each)} are left if all courses carry {number(each)} credits: {expression}."
        sources = (courses[0].source, credits[0].source)
        return Finding(text, sources, None, (Sum("credits left", expression, rest * each, "credits", terms),), sources)
    return None


def fees(understood: Understanding, scope: Scope) -> Finding | None:
    """A fee a semester times semesters, or several fees that the question asks for together."""
    prices = rules_of(scope.named or scope.documents, lambda rule: isinstance(rule, Price))
    semesters = re.search(r"\b(\d+|" + "|".join(WORDS) + r") (?:semesters?|terms?)\b", understood.question, re.IGNORECASE)
    for held in prices:
        rule = held.rule
        assert isinstance(rule, Price)
        if rule.per == "semester" and semesters:
            word = semesters.group(1).lower()
            count = Fraction(word) if word.isdigit() else WORDS[word]
            total = rule.dollars * count
            expression = f"{number(count)} × {number(rule.dollars)} = {number(total)}"
            terms = (Term("semesters", count, "semesters", None), Term("fee per semester", rule.dollars, "USD", held.source))
            return Finding(f"{number(total)} USD: {expression}.", (held.source,), None, (Sum("fees", expression, total, "USD", terms),), (held.source,))
    return None
