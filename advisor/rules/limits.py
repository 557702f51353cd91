"""What a cap comes to for a known size, and what it still leaves."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, added, counted, number, percent, share_term
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding, Use
from advisor.message.understanding import Understanding
from advisor.rules.conditions import applies
from advisor.rules.own_share import drawing
from advisor.rules.sizes import Sizes
from advisor.rules.wording import UNITS
from corpus.amounts import (
    Base,
    BySize,
    Credits,
    EitherOf,
    Everything,
    ForSize,
    GreaterOf,
    LesserOf,
    Limit,
    Rounding,
    Share,
    worth,
)
from corpus.document import Document
from corpus.figures import stated
from corpus.rules import Cap, Credential, Origin, Rule
from corpus.sentences import alone

STILL = re.compile(
    r"\bhow (?:many|much)(?: more)?(?: \w+)? (?:can|could|may|might) (?:i|we|he|she|they|(?:the|my) \w+) still\b|"
    r"\b(?:still(?! (?:transfer|bring|apply|file|send|request|ask|use|count|petition|submit))|(?<!\d )more|additional|"
    r"further|"
    r"left(?! (?:my|the|our|an?|that|his|her|their)\b)|remaining|"
    r"room(?! for (?:all|both|\d+ (?:credits|hours|units)(?! more)\b)))\b",
    re.IGNORECASE,
)
"""Words that ask for the rest: "can I still transfer 6" and "is there room for 6 credits" ask leave, and no more."""

_POOLED = re.compile(r"\b(?:inside|includes?|together|combined|covers?|counts? inside|in total)\b", re.IGNORECASE)


_ROUNDED_HOW = {Rounding.DOWN: "without its fraction", Rounding.NEAREST: "to the nearest whole credit"}


def fits(rule: Rule, understood: Understanding) -> bool:
    """Whether a rule is a cap on the credit that the question describes, in its direction."""
    target = understood.target or Credential.MASTERS
    return isinstance(rule, Cap) and any(applies(rule, lot.origin, target) for lot in understood.holdings)


def cap_for_size(held: HeldRule, sizes: Sizes) -> Finding | None:
    """What a cap comes to for a size; None where the cap does not depend on it."""
    cap = held.rule
    assert isinstance(cap, Cap)
    if isinstance(cap.amount, Credits | Everything | ForSize):
        return None
    limit, share = worth(cap.amount, sizes, cap.rounding), _share_of(cap, sizes)
    if not isinstance(limit, Limit) or limit.credits is None or share is None:
        return None
    base = sizes[share.of]
    exact = share.share * base
    noun = UNITS[cap.unit]
    graded = " graded" if share.of is Base.GRADED else ""
    why = f"{percent(share.share)} of {number(base)}{graded} is {number(exact)}{_rounded(cap, exact, limit.credits)}"
    most = f"{'Less than' if limit.exclusive else 'At most'} {counted(limit.credits, noun)}"
    terms = (share_term("share", share.share, held.source), Term("size", base, noun + "s", sizes.stated))
    expression = f"{percent(share.share)} of {number(base)} = {number(exact)}"
    worked = [Sum("the share", expression, exact, noun + "s", terms)]
    if exact != limit.credits:
        how = _ROUNDED_HOW.get(cap.rounding, "beside the other limit")
        settled = f"{number(exact)} {how} = {number(limit.credits)}"
        worked.append(Sum("the cap", settled, limit.credits, noun + "s", (Term("the share", exact, noun + "s", None),)))
    sources = (held.source, sizes.stated) if sizes.stated else (held.source,)
    return Finding(f"{most}: {why}.", sources, None, tuple(worked), sources)


def _rounded(cap: Cap, exact: Fraction, limit: Fraction) -> str:
    """How the limit comes from the exact share: rounded down, or the greater or lesser of two."""
    if cap.rounding is Rounding.NEAREST and exact != limit:
        return f", {number(limit)} to the nearest whole credit"
    if cap.rounding is Rounding.DOWN and exact != limit:
        return ", and fractions are dropped, not rounded up"
    if exact != limit:
        return f", and {number(limit)} is {'greater' if limit > exact else 'smaller'}"
    if isinstance(cap.amount, GreaterOf | LesserOf):
        return f", the {'greater' if isinstance(cap.amount, GreaterOf) else 'lesser'} of the two limits"
    return ""


def _share_of(cap: Cap, sizes: Mapping[Base, Fraction]) -> Share | None:
    """The share inside a cap's amount that the given sizes settle."""
    parts = [cap.amount]
    if isinstance(cap.amount, GreaterOf):
        parts = list(cap.amount.greater_of)
    elif isinstance(cap.amount, LesserOf):
        parts = list(cap.amount.lesser_of)
    elif isinstance(cap.amount, EitherOf):
        parts = list(cap.amount.either_of)
    elif isinstance(cap.amount, BySize):
        small = Base.PROGRAM in sizes and sizes[Base.PROGRAM] <= cap.amount.up_to
        parts = [cap.amount.then if small else cap.amount.above]
    return next((part for part in parts if isinstance(part, Share) and part.of in sizes), None)


def room_left(understood: Understanding, rules: Sequence[HeldRule], sizes: Sizes) -> Finding | None:
    """What a cap still leaves after credit that the source itself counts inside it."""
    granted = [lot.amount for lot in understood.holdings if lot.amount]
    if _TO_EARN.search(understood.question):
        return None
    if not (STILL.search(understood.question) and Aspect.CAP in understood.aspects and granted):
        return None
    target = understood.target or Credential.MASTERS
    for held in rules:
        cap = held.rule
        if not isinstance(cap, Cap) or cap.when or not applies(cap, Origin.OUTSIDE, target):
            continue
        limit = worth(cap.amount, sizes, cap.rounding)
        if not isinstance(limit, Limit) or limit.credits is None:
            continue
        if (
            _counts_inside(held, understood)
            or _is_of_one_kind(cap, understood, rules)
            or _is_pooled(held, understood, target)
        ):
            how = ""
            if isinstance(cap.amount, Share):
                how = f" ({percent(cap.amount.share)} of {number(sizes[cap.amount.of])})"
            inside = drawing(held, understood)
            drawn = sum(inside or (), Fraction(0))
            if not inside or caps_less(held.document, cap, limit.credits - drawn, target, sizes):
                return None
            found = _room(held, cap, limit.credits, drawn, how)
            came = cap_for_size(held, sizes)
            together = (added("already granted", inside, f"{UNITS[cap.unit]}s"),) if len(inside) > 1 else ()
            return replace(found, sums=(*(came.sums if came else ()), *together, *found.sums))
    return None


_TO_EARN = re.compile(
    r"\b(?:left|remain\w*)(?: for (?:me|us|him|her))? to (?:earn|take|do|complete)\b|"
    r"\bleft (?:if|once|when|after) (?:(?:all|everything|they|it)\b[^.?!;,]*\b(?:count|accept|transfer)\w*)",
    re.IGNORECASE,
)
"""That what is left of the program is asked about, and not of a limit."""


def caps_less(page: Document, pool: Rule, room: Fraction, target: Credential, sizes: Mapping[Base, Fraction]) -> bool:
    """Whether a page has a limit of its own on outside credit beside the pool, which may be less than the room in the
    pool."""
    for rule in page.rules:
        if not isinstance(rule, Cap) or rule == pool or rule.origin is not Origin.OUTSIDE or rule.when:
            continue
        limit = worth(rule.amount, sizes, rule.rounding)
        settled = isinstance(limit, Limit) and limit.credits is not None and limit.credits >= room
        if rule.target is target and not settled:
            return True
    return False


def _counts_inside(held: HeldRule, understood: Understanding) -> bool:
    """Whether a sentence of the document says of what the question names that it counts inside a limit."""
    stems = {word[:5] for word in understood.content}
    lines = [line for line in alone(held.document.text) if _POOLED.search(line)]
    return any(word[:5].lower() in stems for line in lines for word in re.findall(r"[A-Za-z]{4,}", line))


def _is_pooled(held: HeldRule, understood: Understanding, target: Credential) -> bool:
    """Whether the sentence of a cap, which holds for credit from elsewhere, is typed with the same amount for the
    origin of each lot that is told, too, so that all draw on one limit."""
    cap = held.rule
    assert isinstance(cap, Cap)
    same = {
        rule.origin
        for rule in held.document.rules
        if isinstance(rule, Cap) and not rule.when
        if (rule.sentence, rule.target, rule.amount) == (cap.sentence, target, cap.amount)
    }
    told = [lot for lot in understood.holdings if lot.amount]
    kinds = {lot.origin for lot in told}
    lost = any(lot.traits for lot in told) or _LOST.search(understood.question)
    return Origin.OUTSIDE in same and Origin.OUTSIDE not in kinds and kinds <= same and not lost


_USED_UP = re.compile(
    r"\b(?:already|have|has|had|were|was|are|is|been|got) (?:been )?(?:posted|transferred|accepted|granted|approved|"
    r"counted|credited|moved over|brought (?:in|over))\b|\b(?:transferred|accepted|counted|used) (?:in )?so far\b|"
    r"\bcredit posted\b|\bon (?:my|the|her|his) record\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:not|never|expired|refused|denied|rejected|taken (?:off|back)|removed)\b|n['’]t\b", re.IGNORECASE
)


def _is_of_one_kind(cap: Cap, understood: Understanding, rules: Sequence[HeldRule]) -> bool:
    """Whether all credit that is told was transferred already, as what is asked about would be, and no other cap that
    holds for it is known."""
    target = understood.target or Credential.MASTERS
    found = [held.rule for held in rules if isinstance(held.rule, Cap) and applies(held.rule, Origin.OUTSIDE, target)]
    caps = [one for one in found if not one.when]
    told = [lot for lot in understood.holdings if lot.amount]
    question = understood.question
    return (
        cap.origin is Origin.OUTSIDE
        and {one.amount for one in caps} == {cap.amount}
        and all(lot.origin is Origin.OUTSIDE and not lot.traits and not _served(lot) for lot in told)
        and bool(_USED_UP.search(question))
        and not _LOST.search(question)
    )


def _served(lot: Holding) -> bool:
    """Whether credit already counted toward another credential, and not here."""
    return lot.used_for not in (None, Use.NOTHING)


def _room(held: HeldRule, cap: Cap, limit: Fraction, used: Fraction, how: str) -> Finding:
    """What is left under a cap; `how` says how the cap came about."""
    noun = UNITS[cap.unit]
    source = held.source if limit in stated(held.source.sentence) else None
    cap_term = Term("cap" if source else "cap, as computed", limit, noun + "s", source)
    terms = (cap_term, Term("already granted", used, noun + "s", None))
    over, rest = used > limit, abs(limit - used)
    first, second = (used, limit) if over else (limit, used)
    expression = f"{number(first)} - {number(second)} = {number(rest)}"
    lead = f"No more: {number(used)} are over the cap of {number(limit)}{how} by {number(rest)}, since"
    text = (
        f"{lead} {expression}."
        if over
        else (f"At most {counted(rest, noun)} more: {expression}, where {number(limit)} is the cap{how}.")
    )
    label = "credits over the cap" if over else "room under the cap"
    worked = Sum(label, expression, rest, noun + "s", terms[::-1] if over else terms)
    return Finding(text, (held.source,), None, (worked,), (held.source,))
