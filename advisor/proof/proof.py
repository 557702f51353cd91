"""The proof of a finding: each of its sums is worked out anew, and each number of a sum stands in the sentence that it
cites, is what a sum before it came to, or was told."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NewType

from advisor.finding import Finding, Sum, Term
from advisor.proof.equation import NoSum, equation, shown_as
from advisor.proof.standing import stands
from advisor.proof.telling import Told
from corpus.figures import stated

Proved = NewType("Proved", Finding)
"""A finding of which every sum holds. Nothing else is shown."""

_COUNT = re.compile(r"(\d[\d,]*) of (\d[\d,]*)")
"""How many of so many: nothing is multiplied, and nothing equals."""
SHARE = "the share"
"""The label of what a share of a size comes to before it is cut to whole credits."""
_OTHER = " beside the other limit = "
"""The greater or the lesser of two limits: the other one is to stand in a quote."""


@dataclass(frozen=True)
class Operand:
    """A number of a sum with the sentence that it cites, if any."""

    label: str
    value: Fraction
    unit: str
    sentence: str | None


def proved(findings: Iterable[Finding], told: Told | None = None) -> list[Proved]:
    """The findings of which every sum holds, in their order. What was told is not asked where it is None: a plan is
    made from what somebody filled in."""
    kept: list[Proved] = []
    before: list[Sum] = []
    for finding in findings:
        if _holds(finding, before, told):
            kept.append(Proved(finding))
            before += finding.sums
    return kept


def is_worked(term: Term, before: Iterable[Sum]) -> bool:
    """Whether a number without a sentence is what a sum before it came to, or the whole credits within that."""
    return term.source is None and any(
        one.result == term.value or (one.label == SHARE and _is_whole_within(term.value, one.result)) for one in before
    )


def _is_whole_within(value: Fraction, share: Fraction) -> bool:
    """Whether a number is the whole credits within a share; where the share itself is too much, one less."""
    return value.denominator == 1 and 0 <= share - value <= 1


def _holds(finding: Finding, before: Sequence[Sum], told: Told | None) -> bool:
    quoted = " ".join(source.sentence for source in (*finding.sources, *finding.reasons))
    done = list(before)
    for one in finding.sums:
        operands = [Operand(t.label, t.value, t.unit, t.source.sentence if t.source else None) for t in one.terms]
        if any(faults(one.expression, one.result, operands, quoted)):
            return False
        if told and not all(t.source or is_worked(t, done) or told.has(t.label, t.value, t.unit) for t in one.terms):
            return False
        done.append(one)
    return True


def faults(expression: str, result: Fraction, operands: Collection[Operand], quoted: str) -> Iterator[str]:
    """What is wrong with one sum; `quoted` are all sentences beside it."""
    yield from _misreckoned(expression, result, quoted)
    for operand in operands:
        if operand.sentence is not None and not stands(operand.value, operand.unit, operand.sentence):
            yield f"{operand.label} {operand.value} does not stand in “{operand.sentence}”"


def _misreckoned(expression: str, result: Fraction, quoted: str) -> Iterator[str]:
    count = _COUNT.fullmatch(expression)
    if count:
        part, whole = (int(number.replace(",", "")) for number in count.groups())
        if part != result or part > whole:
            yield f"{expression} is not {result}"
        return
    if _OTHER in expression:
        if result not in stated(quoted):
            yield f"{expression}: no quote states {result}"
        return
    try:
        read = equation(expression)
    except NoSum as problem:
        yield str(problem)
        return
    if not read.holds:
        yield f"{expression}: it comes to {read.left}"
    if not shown_as(result, read.printed, read.decimals):
        yield f"{expression}, but the result is {result}"
