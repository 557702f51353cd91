"""What is left of a degree or a program after the credits or courses that somebody has."""

import re
from fractions import Fraction

from advisor.aspects import Aspect
from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.quantities import Measure, quantities
from advisor.scope import Scope
from advisor.understanding import Understanding
from corpus.amounts import Base, Limit, worth
from corpus.rules import Cap, Credential, Origin, Rule, Size, Stack


def credits_left(understood: Understanding, scope: Scope) -> Finding | None:
    """The size of the master's degree less what the certificate supplies, where a rule says that it counts."""
    size = _target_size(understood, scope)
    held = _held_credits(understood, scope)
    counts = scope.every_rule(lambda rule: isinstance(rule, Stack) or _own_certificate(rule))
    if size is None or held is None or not counts:
        return None
    limits = [
        worth(r.rule.amount, {Base.PROGRAM: size.value}) for r in counts if isinstance(r.rule, Cap) and not r.rule.when
    ]
    ceiling = [limit.credits for limit in limits if isinstance(limit, Limit) and limit.credits is not None]
    used = min([held.value, *ceiling])
    if used != held.value or held.value >= size.value:
        return None
    least, most = size.value - used, (size.most or size.value) - used
    expression = f"{number(size.value)} - {number(used)} = {number(least)}"
    text = f"{counted(least)} are left: {expression}."
    terms = [
        Term("size of the degree", size.value, "credits", size.source),
        Term("certificate", used, "credits", held.source),
    ]
    worked = [Sum("credits left", expression, least, "credits", tuple(terms))]
    if most != least and size.most:
        other = f"{number(size.most)} - {number(used)} = {number(most)}"
        text = f"{number(least)} to {number(most)} credits are left: {expression} and {other}."
        worked.append(
            Sum(
                "credits left at most",
                other,
                most,
                "credits",
                (Term("size of the degree", size.most, "credits", size.source), terms[1]),
            )
        )
    sources = tuple(source for source in (size.source, held.source) if source)
    reasons = tuple(dict.fromkeys([*sources, *(r.source for r in counts[:1])]))
    return Finding(text, sources or reasons[:1], None, tuple(worked), reasons)


class _Amount:
    """A number of credits with its sentence; `most` for the upper end of a range."""

    def __init__(self, value: Fraction, source: Source | None, most: Fraction | None = None) -> None:
        self.value, self.source, self.most = value, source, most


def _own_certificate(rule: Rule) -> bool:
    return isinstance(rule, Cap) and rule.origin is Origin.CERTIFICATE and rule.target is Credential.MASTERS


def is_total(rule: Rule, credential: Credential) -> bool:
    return isinstance(rule, Size) and rule.credential is credential and rule.part == "total" and rule.unit != "course"


def _target_size(understood: Understanding, scope: Scope) -> _Amount | None:
    """The size of the master's degree meant: the one whose program is named, else the asker's own number."""
    found = scope.every_rule(lambda rule: is_total(rule, Credential.MASTERS))
    named = [h for h in found if h.document in scope.named or _names_program(h, understood.text)]
    best = sorted(named, key=lambda h: (not _names_program(h, understood.question), h.document not in scope.named))
    for held in best[:1]:
        assert isinstance(held.rule, Size)
        return _Amount(held.rule.least, held.source, held.rule.most)
    if Base.PROGRAM in understood.sizes:
        return _Amount(understood.sizes[Base.PROGRAM], None)
    return None


def _names_program(held: HeldRule, text: str) -> bool:
    assert isinstance(held.rule, Size)
    name = held.rule.program or held.document.program or ""
    words = [word.strip("().,").lower() for word in name.split() if len(word.strip("().,")) > 2]
    telling = [word for word in words if word not in ("master", "science", "arts", "the", "and", "degree", "online")]
    return bool(telling) and all(word in text.lower() for word in telling[:2])


def _held_credits(understood: Understanding, scope: Scope) -> _Amount | None:
    """What the certificate supplies: the asker's number, or the size of the certificate that is named."""
    said = [lot.amount for lot in understood.holdings if lot.amount and lot.origin in (Origin.CERTIFICATE, None)]
    if said or understood.certificate_size:
        return _Amount(said[0] if said else understood.certificate_size or Fraction(0), None)
    finished = re.search(
        r"\b(?:finish|after|complet|done|have|earn|did)\w*\b.{0,60}\bcert", understood.context, re.IGNORECASE
    )
    sizes = [
        HeldRule(document, rule)
        for document in scope.named
        if finished and document.id in scope.place.documents
        for rule in document.rules
        if is_total(rule, Credential.CERTIFICATE) and isinstance(rule, Size) and rule.most == rule.least
    ]
    if len(sizes) != 1:
        return None
    rule = sizes[0].rule
    assert isinstance(rule, Size)
    return _Amount(rule.least, sizes[0].source)


_PASSED = re.compile(r"\b(?:passed|done|finished|completed|took|taken|behind me|under my belt)\b", re.IGNORECASE)


def courses_left(understood: Understanding, scope: Scope) -> Finding | None:
    """Credits left of a program of equal courses after a number of them."""
    passed = [q.value for q in quantities(understood.question) if q.measure is Measure.COURSES]
    if not passed or not _PASSED.search(understood.question) or Aspect.LEFT not in understood.aspects:
        return None
    named = [document for document in scope.named if document.id in scope.place.documents]
    for document in named:
        sizes = [
            HeldRule(document, r)
            for r in document.rules
            if isinstance(r, Size) and r.part == "total" and r.least == r.most
        ]
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
