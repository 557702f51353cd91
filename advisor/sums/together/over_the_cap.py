"""By how much credit is over the one cap that it does not fit under, where that is asked."""

import re
from fractions import Fraction

from advisor.finding import Finding, Sum, Term, added, number, sources_of
from advisor.message.credit.credit import Holding
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size
from advisor.rules.rulebook import Check, PoolUse
from advisor.rules.wording import UNITS
from corpus.rules import Cap

_WHO = (
    r"(?:am i|are we|are they|are (?:these|those)|is (?:he|she|it|that)|would (?:i|he|she|they) be|do i go|will i be)"
)
_UNIT = r"(?:credits?|hours?|hrs|units?)"
_LOSES = r"(?:do|would|will|am|are|is) (?:i|we|he|she|they) (?:then )?(?:los(?:e|ing)|wast(?:e|ing))\b"
ASKED_OVER = re.compile(
    rf"\b(?:by )?how (?:many|much|far)(?: (?:credits?|hours?|hrs|units?))? {_WHO} over\b|"
    rf"\bhow (?:many|much) (?:over|too many|beyond) (?:the (?:cap|limit|max\w*) )?(?:{_WHO}|do i have)\b|"
    rf"\bhow (?:many|much)(?: of (?:my|the|them|these|those|it))?(?: {_UNIT})? {_LOSES}"
    r"(?![^.?!]{0,60}\b(?:switch|drop|quit|fail|withdr|leav|stop|transfer out)\w*)|"
    rf"\bhow (?:many|much)(?: of (?:my|the|them|these|those|it))?(?: {_UNIT})? "
    r"(?:(?:do|would|will) (?:not|n['’]t)|don['’]t|won['’]t|wouldn['’]t) (?:count|transfer|go in|fit)\b|"
    rf"\bhow (?:many|much)(?: of (?:my|the|them|these|those|it))?(?: {_UNIT})? "
    r"(?:(?:are|is|get|gets|go|goes|would be|will be) )+(?:lost|wasted|left out|to waste|unused|over)\b",
    re.IGNORECASE,
)


def over_the_cap(understood: Understanding, result: Check | None) -> Finding | None:
    """All credit that draws on the cap less the cap; None where a rule shuts some of it out, an amount or a limit is
    unknown, some of it counts in another system than the cap, or more than one cap is exceeded."""
    if result is None or not ASKED_OVER.search(understood.question) or result.failures or result.sizes_needed:
        return None
    amounts = [lot.amount for lot in result.case.lots]
    over = [pool for pool in result.pools if pool.limit is not None and pool.asked > pool.limit]
    if None in amounts or len({(pool.lots, pool.limit) for pool in over}) != 1:
        return None
    return _over(over[0], [result.case.lots[at] for at in over[0].lots], result)


def _over(pool: PoolUse, lots: list[Holding], result: Check) -> Finding | None:
    drawn = [lot.amount or Fraction(0) for lot in lots]
    cap, limit, total = pool.held.rule, pool.limit or Fraction(0), sum(drawn, Fraction(0))
    if not isinstance(cap, Cap) or total != pool.asked or any(lot.unit not in (None, cap.unit) for lot in lots):
        return None
    noun = f"{UNITS[cap.unit]}s"
    worked = cap_for_size(pool.held, result.case.sizes)
    together = added("credits in all", drawn, noun)
    rest = f"{number(total)} - {number(limit)} = {number(total - limit)}"
    source = None if worked else pool.held.source
    sums = (
        *(worked.sums if worked else ()),
        *([together] if len(drawn) > 1 else []),
        Sum("credits over the cap", rest, total - limit, noun,
            (Term("credits in all", total, noun, None), Term("cap", limit, noun, source))),
    )  # fmt: skip
    how = f" ({worked.sums[-1].expression})" if worked else ""
    parts = f"{together.expression}, and {rest}" if len(drawn) > 1 else rest
    text = f"{number(total - limit)} over: the cap is {number(limit)}{how}, {parts}."
    sources = sources_of(sums)
    return Finding(text, sources, None, sums, sources)
