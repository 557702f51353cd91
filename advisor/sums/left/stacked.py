"""What is left of a degree once another degree of the school is stacked into it, where the page lists which bring how
much: "a Gies iMSA, MSA or MSF degree stacks into the iMBA with 24 credits"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number, sources_of
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope, rules_of
from advisor.rules.sizes import is_exact_total
from advisor.rules.stacking import brings_credits
from advisor.sums.left.rest import asks_rest
from corpus.amounts import Credits
from corpus.rules import Credential, Rule, Size, Stack

_NAME = re.compile(r"\b[a-z]{0,2}[A-Z]{2,6}\b")
"""The short name of a degree: MSF, iMSM."""
_LISTED = re.compile(
    r"\b(?P<names>(?:[a-z]{0,2}[A-Z]{2,6}(?:, | or |, or | and ))*[a-z]{0,2}[A-Z]{2,6}) degrees? stacks? into"
)
_HAD = (
    r"\b(?:have|has|having|had|hold|holds|holding|got|finish\w*|complet\w*|earn\w*|done|did|with|my|after|from) "
    r"(?:(?:an?|my|the|his|her|their|our|with|your) )*(?:gies )?"
)
_TO_GO = re.compile(r"\b(?:to go|left|remain\w*)\b", re.IGNORECASE)
_NOT_HAD = re.compile(
    r"\b(?:not|never|without|half (?:of )?(?:my|the|an?|his|her)|part of|instead|dropped|unfinished|refused|two|both|"
    r"almost|nearly|\d+ (?:credits|hours) of)\b|n['’]t\b",
    re.IGNORECASE,
)
"""That the degree is not had, or that its credits are not all that counts."""


def stacked(understood: Understanding, scope: Scope) -> Finding | None:
    """The size of the degree less what the one degree that is had brings; None where none or several are had, or where
    the library also states another figure for it."""
    question = understood.question
    if not (asks_rest(question) or _TO_GO.search(question)) or _NOT_HAD.search(question):
        return None
    if done_elsewhere(question) or re.search(r"\d", re.sub(r"\b\d+ to go\b", " ", question)):
        return None
    pages = scope.named or scope.general
    brings = [(held, names) for held in rules_of(pages, brings_credits) if (names := _names(held.rule.sentence))]
    had = [(held, name) for held, names in brings for name in names if _is_had(name, question)]
    named = {name for _, names in brings for name in names if _others(name).search(_OF_OTHERS.sub(" ", question))}
    if len(had) != 1 or len(named) != 1 or _is_disputed(had[0][1], brings):
        return None
    held = had[0][0]
    assert isinstance(held.rule, Stack)
    wholes = [one for one in rules_of([held.document], _is_whole) if _names_target(one, held.rule, question)]
    return _left(wholes[0], held) if len(wholes) == 1 else None


_OF_OTHERS = re.compile(
    r"\b(?:like )?(?:for|with) the \w+ (?:folks|people|graduates|grads|students|ones)\b", re.IGNORECASE
)
"""Those who have another degree, which is told beside: "like for the iMSM folks"."""


def _is_had(name: str, question: str) -> bool:
    """Whether a question tells that somebody has, or will have, the degree of the school itself."""
    said = re.search(rf"{_HAD}{name}\b(?! (?:from|at) (?!gies|illinois|uiuc|here|there))", question, re.IGNORECASE)
    return said is not None


def _others(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{name}\b", re.IGNORECASE)


def _is_whole(rule: Rule) -> bool:
    return is_exact_total(rule, Credential.MASTERS)


def _names(sentence: str) -> tuple[str, ...]:
    """The degrees that a sentence lists as stacking into another."""
    listed = _LISTED.search(sentence)
    return tuple(_NAME.findall(listed["names"])) if listed else ()


def _is_disputed(name: str, brings: Sequence[tuple[HeldRule, tuple[str, ...]]]) -> bool:
    """Whether another sentence of a page states a figure for the same degree."""
    pages = dict.fromkeys(held.document for held, _ in brings)
    told = {held.rule.sentence for held, names in brings if name in names}
    lines = [line for page in pages for line in page.text.splitlines() if re.search(rf"\b{name}\b", line)]
    return any(line not in told and re.search(r"\d", line) for line in lines)


def _names_target(whole: HeldRule, stack: Stack, question: str) -> bool:
    """Whether the degree of this size is the one that is stacked into, and the question names it."""
    return any(
        program in whole.rule.sentence and re.search(rf"\b{re.escape(program)}\b", question, re.IGNORECASE)
        for program in stack.programs
    )


def _left(whole: HeldRule, stack: HeldRule) -> Finding:
    assert isinstance(whole.rule, Size) and isinstance(stack.rule, Stack) and isinstance(stack.rule.amount, Credits)
    size, counts = whole.rule.least, Fraction(stack.rule.amount.credits)
    rest = size - counts
    expression = f"{number(size)} - {number(counts)} = {number(rest)}"
    terms = (
        Term("size of the degree", size, "credits", whole.source),
        Term("credits stacked", counts, "credits", stack.source),
    )
    worked = Sum("credits left", expression, rest, "credits", terms)
    return Finding(
        f"{counted(rest)} are left: {expression}.", sources_of([worked]), None, (worked,), sources_of([worked])
    )
