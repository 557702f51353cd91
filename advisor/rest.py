"""What is left to earn of a credential once credit that counts is taken off."""

import re
from collections.abc import Mapping
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.rulebook import Check
from advisor.understanding import Understanding
from advisor.wording import TARGETS, speaker
from corpus.amounts import Base, Limit, worth
from corpus.rules import Cap

_ASKED = re.compile(
    r"\b(?:how (?:many|much)|least|fewest|minimum)\b[^.?!]{0,60}\b(?:left|remain\w*|still|new|more|"
    r"(?:have|has|had|need|got) to (?:take|earn|do|complete)|must (?:\w+ )?(?:take|earn|do|complete))\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:refused|denied|rejected|not accepted|did(?:n['’]t| not) (?:take|accept))\b", re.IGNORECASE)
_LEAST = re.compile(
    r"\b(?:least|fewest|minimum|smallest)\b|"
    r"\b(?:fully|in full|entirely) accepted\b|\baccepted (?:in full|entirely|fully)\b",
    re.IGNORECASE,
)


def rest_to_earn(
    understood: Understanding, result: Check | None, sizes: Mapping[Base, Fraction], stated: Source | None
) -> Finding | None:
    """The size of the credential less the credit that a cap lets count: of the credit described, or of as much as may
    count where the least left is asked for. None where a rule shuts some of it out or a figure is unknown."""
    size = sizes.get(Base.PROGRAM)
    if _REFUSED.search(understood.question):
        return None
    if size is None or result is None or result.failures or not _ASKED.search(understood.question):
        return None
    pools = [pool for pool in result.pools if isinstance(pool.held.rule, Cap) and pool.limit is not None]
    if len(pools) != 1 or result.sizes_needed:
        return None
    held, limit = pools[0].held, pools[0].limit
    amounts = [lot.amount for lot in result.case.lots]
    if limit is None or limit >= size:
        return None
    if None in amounts:
        return _left(size, limit, held, result, stated) if _LEAST.search(understood.question) else None
    counts = sum((count or Fraction(0) for count in result.counts), Fraction(0))
    return _left(size, counts, held, result, stated)


def _left(size: Fraction, counts: Fraction, held: HeldRule, result: Check, stated: Source | None) -> Finding:
    rest = size - counts
    expression = f"{number(size)} - {number(counts)} = {number(rest)}"
    cap = worth(held.rule.amount, result.case.sizes, held.rule.rounding) if isinstance(held.rule, Cap) else None
    most = isinstance(cap, Limit) and cap.credits == counts
    source = held.source if most else None
    terms = (
        Term("size", size, "credits", stated),
        Term("most that counts" if most else "credits that count", counts, "credits", source),
    )
    how = f"{number(counts)} is the most that counts" if most else f"if all {number(counts)} are accepted"
    where = f"{TARGETS[result.case.target]} are left at {speaker(held.document)}"
    text = f"{counted(rest)} of the {where}: {expression}; {how}."
    sources = (held.source, stated) if stated else (held.source,)
    return Finding(text, sources, None, (Sum("credits left", expression, rest, "credits", terms),), sources)
