"""The scorer of sums: each is worked out anew from its expression, and its operands are looked up in their quotes, by
the same reading as at work."""

from collections.abc import Iterator

from advisor.proof.proof import Operand, faults
from advisor.reply import Answer, Calculation, Citation, Conflict
from evals.scorers.outcome import Outcome, Trial, Unscored, outcome


def sums_hold(trial: Trial) -> Outcome:
    """Every calculation comes to its result, and each cited operand stands in the quote that it cites."""
    reply = trial.consultation.reply
    calculations = reply.calculations if isinstance(reply, Answer | Conflict) else ()
    if not calculations:
        return Unscored("nothing is computed")
    quotes = {citation.number: citation for citation in reply.citations}
    return outcome(next((fault for made in calculations for fault in faults_of(made, quotes)), None))


def faults_of(made: Calculation, citations: dict[int, Citation]) -> Iterator[str]:
    """What is wrong with one calculation."""
    held = [operand for operand in made.operands if operand.citation in (None, *citations)]
    yield from faults(
        made.expression,
        made.result,
        [Operand(o.label, o.value, o.unit, citations[o.citation].quote if o.citation else None) for o in held],
        " ".join(citation.quote for citation in citations.values()),
    )
    for operand in made.operands:
        if operand not in held:
            yield f"{operand.label} cites [{operand.citation}], which is not there"
