"""The scorer of sums: each is worked out anew from its expression, and its operands are looked up in their quotes."""

import re
from collections.abc import Iterator
from fractions import Fraction

from advisor.reply import Answer, Calculation, Citation, Conflict, Operand
from corpus.figures import stated
from evals.scorers.arithmetic import NoSum, equation, shown_as
from evals.scorers.outcome import Outcome, Trial, Unscored, outcome

_COUNT = re.compile(r"(\d[\d,]*) of (\d[\d,]*)")
"""How many of so many: nothing is multiplied, and nothing equals."""

_OTHER = " beside the other limit = "
"""The greater or the lesser of two limits: the other one is to stand in a quote."""


def sums_hold(trial: Trial) -> Outcome:
    """Every calculation comes to its result, and each cited operand stands in the quote that it cites."""
    reply = trial.consultation.reply
    calculations = reply.calculations if isinstance(reply, Answer | Conflict) else ()
    if not calculations:
        return Unscored("nothing is computed")
    quotes = {citation.number: citation for citation in reply.citations}
    return outcome(next((fault for made in calculations for fault in faults(made, quotes)), None))


def faults(made: Calculation, citations: dict[int, Citation]) -> Iterator[str]:
    """What is wrong with one calculation."""
    yield from _expression(made, " ".join(citation.quote for citation in citations.values()))
    for operand in made.operands:
        if operand.citation is None:
            continue
        if operand.citation not in citations:
            yield f"{operand.label} cites [{operand.citation}], which is not there"
        elif not _quoted(operand, citations[operand.citation].quote):
            yield f"{operand.label} {operand.value} does not stand in “{citations[operand.citation].quote}”"


def _expression(made: Calculation, quoted: str) -> Iterator[str]:
    count = _COUNT.fullmatch(made.expression)
    if count:
        part, whole = (int(number.replace(",", "")) for number in count.groups())
        if part != made.result or part > whole:
            yield f"{made.expression} is not {made.result}"
        return
    if _OTHER in made.expression:
        if made.result not in stated(quoted):
            yield f"{made.expression}: no quote states {made.result}"
        return
    try:
        read = equation(made.expression)
    except NoSum as problem:
        yield str(problem)
        return
    if not read.holds:
        yield f"{made.expression}: it comes to {read.left}"
    if not shown_as(made.result, read.printed, read.decimals):
        yield f"{made.expression}, but the result is {made.result}"


def _quoted(operand: Operand, quote: str) -> bool:
    """A percentage may be held as 40 or as 2/5. What is reduced by one third counts as two thirds, and where at least
    two thirds are to be earned there, one third may come from elsewhere. "6 into 18, and proportionally more" says one
    third."""
    held = stated(quote)
    if operand.value < 1 and ("reduce" in quote or "at least" in quote):
        held |= {1 - share for share in held}
    if operand.value < 1 and "proportional" in quote:
        held |= {part / whole for part in held for whole in held if whole}
    return bool({operand.value, operand.value * 100, operand.value / 100} & held) or _spelt(operand.value, quote)


def _spelt(value: Fraction, quote: str) -> bool:
    return value == 1 and bool(re.search(r"\bone\b|\ban?\b", quote, re.IGNORECASE))
