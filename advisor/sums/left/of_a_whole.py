"""What is left of a whole after a credential that brings a part of it, where one sentence states both: "a prior
master's can count for 32 of the 96 hours"."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, number
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.wording import UNITS
from advisor.sums.left.rest import asks_rest
from corpus.amounts import Credits
from corpus.rules import Cap, Credential, Origin, Rule, Size

_OF_ALL = re.compile(
    r"\bhow (?:many|much) (?:of )?(?:the |its |those |all )*(?P<all>\d+)(?: \w+)?(?: (?:credits?|hours?|hrs|units?))?"
    r"[^.?!]{0,40}\b(?:left|remain\w*|still|to go|ahead|need|owe|must)\b",
    re.IGNORECASE,
)
_BROUGHT = {
    Origin.MASTERS: re.compile(r"\bmaster(?:['’]?s)?\b|\bm\.?[sa]\.?\b", re.IGNORECASE),
    Origin.CERTIFICATE: re.compile(r"\bcert\w*\b", re.IGNORECASE),
}
"""The words for the credential that brings the part."""
_LESS = re.compile(
    r"\b(?:not|never|without|half|part|partly|partial\w*|only|some|most|unfinished|dropped|almost|nearly|refus\w*|"
    r"denied|reject\w*|declin\w*|two|both|second|another|lost|lose|other|thirds?|quarters?|fourths?|fifths?)\b|n['’]t\b|%|\bpercent\b",
    re.IGNORECASE,
)
"""That the part is not had, or not all of it counts."""
_FROM_ELSEWHERE = re.compile(
    r"\b(?:from|at) (?:elsewhere|somewhere else|(?:an?other|a different|my old|my last) (?:school|uni\w*|college))\b",
    re.IGNORECASE,
)
"""Where the credential is from, which may be any school."""


def left_of_whole(understood: Understanding, scope: Scope) -> Finding | None:
    """The whole less the part; None where the message tells another figure, or the pages state several such parts."""
    question = understood.question
    of_all = _OF_ALL.search(question)
    told_of = _FROM_ELSEWHERE.sub(" ", question)
    if not (of_all or asks_rest(question)) or _LESS.search(told_of) or done_elsewhere(told_of):
        return None
    found = [
        (held, size)
        for held in scope.rules(_brings_a_part)
        if (size := _whole(held)) and _is_meant(size, understood) and _is_told(held, question)
    ]
    if len({(held.rule.sentence, size.least) for held, size in found}) != 1:
        return None
    held, size = found[0]
    told = {Fraction(figure) for figure in re.findall(r"\d+(?:\.\d+)?", question)}
    return _left(held, size.least) if told <= {size.least, _part(held)} else None


def _brings_a_part(rule: Rule) -> bool:
    return isinstance(rule, Cap) and rule.origin in _BROUGHT and isinstance(rule.amount, Credits) and not rule.when


def _whole(held: HeldRule) -> Size | None:
    """The exact size that the sentence of a cap states beside it."""
    sizes = [rule for rule in held.document.rules if isinstance(rule, Size) and rule.sentence == held.rule.sentence]
    return next((one for one in sizes if one.part == "total" and one.least == one.most), None)


_DOCTORATE = re.compile(r"\bph\.?d\b|\bdoctor\w*\b|\bed\.?d\b", re.IGNORECASE)


def _is_meant(size: Size, understood: Understanding) -> bool:
    """Whether the whole is of the credential asked about; a doctorate that is named is, beside any master's."""
    doctorate = size.credential is Credential.DOCTORATE and _DOCTORATE.search(understood.question)
    return understood.target is size.credential or bool(doctorate)


def _is_told(held: HeldRule, question: str) -> bool:
    """Whether the question names the credential that brings the part."""
    return isinstance(held.rule, Cap) and bool(_BROUGHT[held.rule.origin].search(question))


def _part(held: HeldRule) -> Fraction:
    """The credits that a cap lets count."""
    assert isinstance(held.rule, Cap) and isinstance(held.rule.amount, Credits)
    return held.rule.amount.credits


def _left(held: HeldRule, whole: Fraction) -> Finding | None:
    assert isinstance(held.rule, Cap)
    part, noun = _part(held), f"{UNITS[held.rule.unit]}s"
    if part >= whole:
        return None
    expression = f"{number(whole)} - {number(part)} = {number(whole - part)}"
    terms = (Term("the whole", whole, noun, held.source), Term("most that counts", part, noun, held.source))
    worked = Sum("credits left", expression, whole - part, noun, terms)
    text = f"{number(whole - part)} of the {number(whole)} are left if all {number(part)} count: {expression}."
    return Finding(text, (held.source,), None, (worked,), (held.source,))
