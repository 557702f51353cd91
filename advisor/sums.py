"""Sums that a question asks for: a cap for a program's size, credits converted, credits left, and cost."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.arithmetic import courses_left, fees, from_elsewhere, room_left
from advisor.aspects import SIGNS, Aspect
from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number, percent
from advisor.rulebook import applies, convert
from advisor.scope import Scope
from advisor.understand import Understanding
from advisor.verdicts import UNITS
from corpus.amounts import Base, BySize, Credits, Everything, GreaterOf, LesserOf, Limit, Rounding, Share, Unit, worth
from corpus.rules import Cap, Conversion, Credential, Origin, Price, Residency, Rule, Size, Stack


def sums(understood: Understanding, scope: Scope, rules: Sequence[HeldRule]) -> list[Finding]:
    """Every sum that the question asks for and that the rules in scope allow."""
    found = [
        converted(understood, scope, rules) if Aspect.CONVERSION in understood.aspects else None,
        credits_left(understood, scope) if SIGNS[Aspect.LEFT].asked.search(understood.question) else None,
        cost(understood, scope) or fees(understood, scope) if Aspect.PRICE in understood.aspects else None,
        courses_left(understood, scope),
    ]
    sizes, stated = known_sizes(understood, scope)
    found.append(room_left(understood, scope, rules, sizes))
    if Aspect.CAP in understood.aspects and not any(lot.amount for lot in understood.holdings):
        found += [cap_for_size(held, sizes, stated) for held in rules if _fits(held.rule, understood)]
    resident = scope.rules(lambda rule: isinstance(rule, Residency))
    if not any(finding for finding in found):
        found += [from_elsewhere(understood, held, sizes) for held in resident]
    if Aspect.RESIDENCY in understood.aspects:
        found += [residency(held, sizes) for held in resident]
    return [finding for finding in found if finding]


def known_sizes(understood: Understanding, scope: Scope) -> tuple[dict[Base, Fraction], Source | None]:
    """The sizes that the asker gave, or that of the one program that the question names, with its sentence."""
    if understood.target is Credential.CERTIFICATE and understood.certificate_size:
        return {Base.PROGRAM: understood.certificate_size}, None
    if understood.sizes or understood.target is None:
        return understood.sizes, None
    target = understood.target
    named = [HeldRule(d, r) for d in scope.named if d.id in scope.place.documents for r in d.rules if _is_total(r, target)]
    exact = [held for held in named if isinstance(held.rule, Size) and held.rule.least == held.rule.most]
    if len(exact) != 1 or not isinstance(exact[0].rule, Size):
        return {}, None
    return {Base.PROGRAM: exact[0].rule.least}, exact[0].source


def residency(held: HeldRule, sizes: dict[Base, Fraction]) -> Finding | None:
    """How much must be earned at the institution itself, for the size that is known."""
    rule = held.rule
    assert isinstance(rule, Residency)
    if not isinstance(rule.amount, Share) or rule.amount.of not in sizes or not sizes[rule.amount.of]:
        return None
    base, share = sizes[rule.amount.of], rule.amount.share
    least = share * base
    noun = UNITS[rule.unit]
    expression = f"{percent(share)} of {number(base)} = {number(least)}"
    terms = (Term("share", share, "", held.source), Term("size", base, noun + "s", None))
    text = f"At least {counted(least, noun)} must be earned there: {percent(share)} of {number(base)} is {number(least)}."
    return Finding(text, (held.source,), None, (Sum("credits to earn there", expression, least, noun + "s", terms),), (held.source,))


def _fits(rule: Rule, understood: Understanding) -> bool:
    target = understood.target or Credential.MASTERS
    return isinstance(rule, Cap) and any(applies(rule, lot.origin, target) for lot in understood.holdings)


def cap_for_size(held: HeldRule, sizes: dict[Base, Fraction], stated: Source | None = None) -> Finding | None:
    """What a cap comes to for a size, which the asker gave or the sentence `stated` states; None where the cap does
    not depend on it."""
    cap = held.rule
    assert isinstance(cap, Cap)
    if isinstance(cap.amount, Credits | Everything):
        return None
    limit = worth(cap.amount, sizes, cap.rounding)
    if not isinstance(limit, Limit) or limit.credits is None:
        return None
    share = _share_of(cap, sizes)
    if share is None:
        return None
    base = sizes[share.of]
    exact = share.share * base
    noun = UNITS[cap.unit]
    why = f"{percent(share.share)} of {number(base)}{' graded' if share.of is Base.GRADED else ''} is {number(exact)}"
    if cap.rounding is Rounding.DOWN and exact != limit.credits:
        why += ", and fractions are dropped, not rounded up"
    elif exact != limit.credits:
        why += f", and {number(limit.credits)} is {'greater' if limit.credits > exact else 'smaller'}"
    elif isinstance(cap.amount, GreaterOf | LesserOf):
        why += f", the {'greater' if isinstance(cap.amount, GreaterOf) else 'lesser'} of the two limits"
    amount = f"Less than {counted(limit.credits, noun)}" if limit.exclusive else f"At most {counted(limit.credits, noun)}"
    terms = (Term("share", share.share, "", held.source), Term("size", base, noun + "s", stated))
    worked = Sum("the cap", f"{percent(share.share)} of {number(base)} = {number(exact)}", limit.credits, noun + "s", terms)
    sources = (held.source, stated) if stated else (held.source,)
    return Finding(f"{amount}: {why}.", sources, None, (worked,), sources)


def _share_of(cap: Cap, sizes: dict[Base, Fraction]) -> Share | None:
    """The share inside a cap's amount that the given sizes settle."""
    parts = [cap.amount]
    if isinstance(cap.amount, GreaterOf):
        parts = list(cap.amount.greater_of)
    elif isinstance(cap.amount, LesserOf):
        parts = list(cap.amount.lesser_of)
    elif isinstance(cap.amount, BySize):
        small = Base.PROGRAM in sizes and sizes[Base.PROGRAM] <= cap.amount.up_to
        parts = [cap.amount.then if small else cap.amount.above]
    return next((part for part in parts if isinstance(part, Share) and part.of in sizes), None)


def converted(understood: Understanding, scope: Scope, rules: Sequence[HeldRule]) -> Finding | None:
    """Credits in another unit, by the institution's own rule, and whether they fit under its cap."""
    conversions = scope.rules(lambda rule: isinstance(rule, Conversion))
    for lot in understood.holdings:
        done = convert(lot, Unit.SEMESTER, conversions)
        if done is None or lot.amount is None or done[0].amount is None:
            continue
        changed, held = done
        rule = held.rule
        assert isinstance(rule, Conversion) and changed.amount is not None
        result = changed.amount
        expression = f"{number(lot.amount)} × {rule.factor} = {number(result)}"
        terms = (Term("quarter credits", lot.amount, "quarter credits", None), Term("factor", rule.factor, "", held.source))
        text = f"{counted(lot.amount, 'quarter credit')} become {counted(result, 'semester credit')}."
        worked = [Sum("semester credits", expression, result, "semester credits", terms)]
        sources = [held.source]
        for other in rules:
            cap = cap_for_size(other, understood.sizes) if isinstance(other.rule, Cap) and _fits(other.rule, understood) else None
            if cap and cap.sums:
                limit = cap.sums[0].result
                fit = "so they fit" if result <= limit else f"so {number(result - limit)} do not fit"
                text += f" The cap is {number(limit)} semester credits ({cap.sums[0].expression}), {fit}."
                worked.append(cap.sums[0])
                sources.append(other.source)
                break
        return Finding(text, tuple(sources), None, tuple(worked), tuple(sources))
    return None


def credits_left(understood: Understanding, scope: Scope) -> Finding | None:
    """The size of the master's degree less what the certificate supplies, where a rule says that it counts."""
    size = _target_size(understood, scope)
    held = _held_credits(understood, scope)
    counts = scope.every_rule(lambda rule: isinstance(rule, Stack) or _own_certificate(rule))
    if size is None or held is None or not counts:
        return None
    limits = [worth(r.rule.amount, {Base.PROGRAM: size.value}) for r in counts if isinstance(r.rule, Cap) and not r.rule.when]
    ceiling = [limit.credits for limit in limits if isinstance(limit, Limit) and limit.credits is not None]
    used = min([held.value, *ceiling])
    if used != held.value or held.value >= size.value:
        return None
    least, most = size.value - used, (size.most or size.value) - used
    expression = f"{number(size.value)} - {number(used)} = {number(least)}"
    text = f"{counted(least)} are left: {expression}."
    terms = [Term("size of the degree", size.value, "credits", size.source), Term("certificate", used, "credits", held.source)]
    worked = [Sum("credits left", expression, least, "credits", tuple(terms))]
    if most != least and size.most:
        other = f"{number(size.most)} - {number(used)} = {number(most)}"
        text = f"{number(least)} to {number(most)} credits are left: {expression} and {other}."
        worked.append(Sum("credits left at most", other, most, "credits", (Term("size of the degree", size.most, "credits", size.source), terms[1])))
    sources = tuple(source for source in (size.source, held.source) if source)
    reasons = tuple(dict.fromkeys([*sources, *(r.source for r in counts[:1])]))
    return Finding(text, sources or reasons[:1], None, tuple(worked), reasons)


class _Amount:
    """A number of credits with its sentence; `most` for the upper end of a range."""

    def __init__(self, value: Fraction, source: Source | None, most: Fraction | None = None) -> None:
        self.value, self.source, self.most = value, source, most


def _own_certificate(rule: Rule) -> bool:
    return isinstance(rule, Cap) and rule.origin is Origin.CERTIFICATE and rule.target is Credential.MASTERS


def _is_total(rule: Rule, credential: Credential) -> bool:
    return isinstance(rule, Size) and rule.credential is credential and rule.part == "total" and rule.unit != "course"


def _target_size(understood: Understanding, scope: Scope) -> _Amount | None:
    """The size of the master's degree meant: the one whose program is named, else the asker's own number."""
    found = scope.every_rule(lambda rule: _is_total(rule, Credential.MASTERS))
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
    finished = re.search(r"\b(?:finish|after|complet|done|have|earn|did)\w*\b.{0,60}\bcert", understood.context, re.IGNORECASE)
    sizes = [
        HeldRule(document, rule)
        for document in scope.named
        if finished and document.id in scope.place.documents
        for rule in document.rules
        if _is_total(rule, Credential.CERTIFICATE) and isinstance(rule, Size) and rule.most == rule.least
    ]
    if len(sizes) != 1:
        return None
    rule = sizes[0].rule
    assert isinstance(rule, Size)
    return _Amount(rule.least, sizes[0].source)


def cost(understood: Understanding, scope: Scope) -> Finding | None:
    """A stated price times the number of credits or courses asked about."""
    prices = scope.named and [
        HeldRule(d, r) for d in scope.named for r in d.rules if isinstance(r, Price)
    ] or list(scope.rules(lambda rule: isinstance(rule, Price)))
    if re.search(r"\bwaiv|\btransfer(?:red|ring)?\b|\bleft\b", understood.question, re.IGNORECASE):
        return None
    amounts = [lot.amount for lot in understood.holdings if lot.amount] + list(understood.sizes.values())
    courses = [lot.courses for lot in understood.holdings if lot.courses]
    for held in prices:
        rule = held.rule
        assert isinstance(rule, Price)
        count = Fraction(amounts[0]) if rule.per == "credit" and amounts else Fraction(courses[0]) if rule.per == "course" and courses else None
        if count is None:
            continue
        total = rule.dollars * count
        expression = f"{number(count)} × {dollars(rule.dollars)} = {dollars(total)}"
        terms = (Term(f"{rule.per}s", count, f"{rule.per}s", None), Term(f"price per {rule.per}", rule.dollars, "USD", held.source))
        text = f"{dollars(total)} USD at the stated price: {expression}."
        return Finding(text, (held.source,), None, (Sum("cost", expression, total, "USD", terms),), (held.source,))
    return None


def dollars(value: Fraction) -> str:
    """An amount of money with thousands separated: 17,604."""
    return f"{value.numerator:,}" if value.denominator == 1 else f"{float(value):,.2f}"
