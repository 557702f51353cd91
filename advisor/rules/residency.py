"""What has to be earned at the institution itself, and what that leaves for credit from elsewhere."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number, percent, share_term
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.limits import STILL, caps_less
from advisor.rules.resident import earned_there
from advisor.rules.sizes import Sizes
from advisor.rules.wording import UNITS
from corpus.amounts import Base, Credits, Everything, Share
from corpus.document import Document
from corpus.rules import Origin, Residency, Situation

ELSEWHERE = re.compile(
    r"\b(?:from|at|done) (?:somewhere else|elsewhere|(?:some |an)?other (?:school|university|college)s?)\b|"
    r"\b(?:(?:can|could|may|might|would) )?(?:an|some )?other (?:schools?|universit(?:y|ies)|colleges?|institutions?) "
    r"(?:(?:can|could|may|might|would) )?(?:contribute|supply|provide)\b|"
    r"\b(?:how (?:many|much)|the (?:most|max\w*)|what part)\b[^.?!,;]{0,40}"
    r"\b(?:do(?:es)?(?:n['’]?t| not) (?:have|need) to|need(?:n['’]?t| not)) "
    r"(?:be|come) (?:(?:taken|earned|done|completed) (?:at|in|from|there|here)|from there)\b",
    re.IGNORECASE,
)


def residency(held: HeldRule, sizes: Sizes) -> Finding | None:
    """How much must be earned at the institution itself, for the size that is known or that `stated` states."""
    rule = held.rule
    assert isinstance(rule, Residency)
    least = earned_there(rule, sizes)
    if least is None or isinstance(rule.amount, Everything):
        return None
    noun = UNITS[rule.unit]
    where = "after admission" if rule.after_admission else "there"
    rest = rest_sum(held, rule, sizes, least)
    why = f"so at most {number(rest.result)} otherwise, as {rest.expression}"
    how = ""
    if isinstance(rule.amount, Share):
        how = f": {percent(rule.amount.share)} of {number(sizes[rule.amount.of])} is {number(least)}"
    text = f"At least {counted(least, noun)} must be earned {where}{how}, {why}."
    return _of_one_rule(text, held, sizes.stated, (*share_sum(held, rule, sizes, least), rest))


def _of_one_rule(text: str, held: HeldRule, stated: Source | None, sums: tuple[Sum, ...]) -> Finding:
    """A finding that rests on one rule, and on the sentence that states the size."""
    sources = (held.source, stated) if stated else (held.source,)
    return Finding(text, sources, None, sums, sources)


def share_sum(held: HeldRule, rule: Residency, sizes: Sizes, least: Fraction) -> tuple[Sum, ...]:
    """What a share to be earned there comes to; nothing for an amount in credits."""
    if not isinstance(rule.amount, Share):
        return ()
    base, noun = sizes[rule.amount.of], UNITS[rule.unit] + "s"
    terms = (share_term("share", rule.amount.share, held.source), Term("size", base, noun, sizes.stated))
    expression = f"{percent(rule.amount.share)} of {number(base)} = {number(least)}"
    return (Sum("credits to earn there", expression, least, noun, terms),)


def rest_sum(held: HeldRule, rule: Residency, sizes: Sizes, least: Fraction) -> Sum:
    """What is left of the whole, of which `stated` states the size, once the credits to be earned there are taken
    off."""
    size, noun = sizes[Base.PROGRAM], UNITS[rule.unit] + "s"
    source = held.source if isinstance(rule.amount, Credits) else None
    terms = (Term("size", size, noun, sizes.stated), Term("to be earned there", least, noun, source))
    label = "credits before admission or from elsewhere" if rule.after_admission else "credits from elsewhere"
    return Sum(label, f"{number(size)} - {number(least)} = {number(size - least)}", size - least, noun, terms)


def from_elsewhere(
    understood: Understanding, held: HeldRule, sizes: Sizes, named: Sequence[Document] = ()
) -> Finding | None:
    """What is left for credit from elsewhere once what is to be earned at the institution is taken off; None where the
    page, or one of the part that is `named`, may let in less."""
    rule = held.rule
    if not isinstance(rule, Residency) or rule.after_admission:
        return None
    if understood.target is not None and rule.target is not understood.target:
        return None
    if any(Situation.CONTINUING_EDUCATION in lot.situations for lot in understood.holdings):
        return None
    told = [lot for lot in understood.holdings if lot.amount and lot.amount not in sizes.values()]
    if any(lot.origin is not Origin.OUTSIDE for lot in told) or (told and STILL.search(understood.question)):
        return None  # what is told may draw on what is left for credit from elsewhere
    outside = any(lot.origin is Origin.OUTSIDE for lot in understood.holdings) and Aspect.CAP in understood.aspects
    least = earned_there(rule, sizes)
    if least is None or not (outside or ELSEWHERE.search(understood.question)):
        return None
    rest = rest_sum(held, rule, sizes, least)
    if any(caps_less(page, rule, rest.result, rule.target, sizes) for page in (held.document, *named)):
        return None
    noun = UNITS[rule.unit]
    how = f"at least {number(least)} must be earned there"
    if isinstance(rule.amount, Share):
        how = f"{percent(rule.amount.share)} of {number(sizes[rule.amount.of])} is {number(least)}"
    text = f"At most {counted(rest.result, noun)} from elsewhere: {how}, and {rest.expression}."
    return _of_one_rule(text, held, sizes.stated, (*share_sum(held, rule, sizes, least), rest))


def before_admission(
    understood: Understanding, held: Sequence[HeldRule], sizes: Mapping[Base, Fraction]
) -> Finding | None:
    """How much of what is earned at the institution may be from before admission, where a page states both the least
    there and the least after admission: of that least, or of the credits that the question tells to be earned there."""
    if not re.search(r"\b(?:before|predat\w*|prior to)\b", understood.question, re.IGNORECASE):
        return None
    told = [lot for lot in understood.holdings if lot.amount]
    if told and not (_EARNED_THERE.search(understood.question) and len(told) == 1):
        return None
    for one in held:
        for other in held:
            here, after = one.rule, other.rule
            if not (isinstance(here, Residency) and isinstance(after, Residency)) or one.document != other.document:
                continue
            if here.after_admission or not after.after_admission or here.target is not after.target:
                continue
            if understood.target not in (None, here.target) or here.unit is not after.unit:
                continue
            whole, later = _least(here, sizes), _least(after, sizes)
            if whole is not None and later is not None and later <= whole:
                return _of_those_there(one, other, whole, later, told[0].amount if told else None)
    return None


_EARNED_THERE = re.compile(
    r"\b(?:earn(?:ed|s)?|taken|takes?|done|completed) (?:at|in) (?:the|that|this|their|our) "
    r"(?:university|school|institution|college)\b|\b(?:earned|taken|done|completed) (?:there|here)\b",
    re.IGNORECASE,
)
"""That the credits told are earned at the institution that is asked about."""


def _least(rule: Residency, sizes: Mapping[Base, Fraction]) -> Fraction | None:
    """The credits to be earned there, which an amount in credits tells where no size is known, too."""
    if isinstance(rule.amount, Credits) and Base.PROGRAM not in sizes:
        return rule.amount.credits
    return earned_there(rule, sizes)


def _of_those_there(
    here: HeldRule, after: HeldRule, least: Fraction, later: Fraction, told: Fraction | None
) -> Finding | None:
    """The credits there less those that must come after admission; None where fewer are told than must be there."""
    assert isinstance(here.rule, Residency) and isinstance(after.rule, Residency)
    if told is not None and told < least:
        return None
    whole = told or least
    noun = UNITS[here.rule.unit] + "s"
    expression = f"{number(whole)} - {number(later)} = {number(whole - later)}"
    terms = tuple(
        Term(label, value, noun, held.source if isinstance(amount, Credits) and value in (least, later) else None)
        for label, value, held, amount in (
            ("earned there", whole, here, here.rule.amount),
            ("of them after admission", later, after, after.rule.amount),
        )
    )
    text = (
        f"Who earns {'only the ' if whole == least else ''}{number(whole)} there may have {number(whole - later)} of "
        f"them from before admission: at least {number(later)} must come after it, and {expression}."
    )
    worked = Sum("credits there from before admission", expression, whole - later, noun, terms)
    sources = tuple(dict.fromkeys((here.source, after.source)))
    return Finding(text, sources, None, (worked,), sources)
