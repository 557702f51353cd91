"""Time limits whose clock starts with the first course that is applied, transferred courses among them."""

import re
from collections.abc import Sequence
from math import floor

from advisor.finding import Finding, HeldRule, Source, counted
from advisor.planner.ruled import Deadline, Ruled
from advisor.planner.student import Lot
from advisor.planner.when import YEAR, month_name
from corpus.rules import Credential, TimeLimit

_FROM_THE_CREDIT = re.compile(
    r"\b(?:first|earliest|oldest) (?:applied |counted |used )?(?:course|credit)\w*\b[^.]*\b(?:appl\w+|used|count\w*|"
    r"includ\w+|transfer\w*)|\b(?:first|earliest|oldest) (?:applied|counted|used) (?:course|credit)|"
    r"\b(?:covers?|includes?|including|included) (?:\w+ ){0,2}transfer",
    re.IGNORECASE,
)
_OF_TIME = re.compile(r"\b(?:clock|time limit|years?)\b", re.IGNORECASE)


def clocked(lot: Lot, target: Credential, rules: Sequence[HeldRule]) -> Ruled:
    """Until when a lot may count where the time allowed runs from the oldest course that does; open where it was not
    said when that was."""
    found = Ruled()
    for held in rules:
        rule = held.rule
        if not isinstance(rule, TimeLimit) or rule.target not in (target, Credential.ANY):
            continue
        said = _said(held)
        if said is not None:
            found = found.and_also(_until(lot, rule, tuple(dict.fromkeys([said, held.source]))))
    return found


def _said(held: HeldRule) -> Source | None:
    """The sentence that starts the clock of a time limit with the first course: its own, or another of its page."""
    lines = [held.rule.sentence, *held.document.text.splitlines()]
    line = next((line for line in lines if _FROM_THE_CREDIT.search(line) and _OF_TIME.search(line)), None)
    return None if line is None else Source(held.document, line)


def _until(lot: Lot, rule: TimeLimit, sources: tuple[Source, ...]) -> Ruled:
    limit = counted(rule.years, "year")
    if lot.earned is None:
        text = f"All is finished within {limit} of this credit: the time allowed runs from the oldest that counts."
        return Ruled(provided=(Finding(text, sources, None, (), sources),))
    month = lot.earned.first + floor(rule.years * YEAR)
    text = f"The {limit} allowed run from the oldest credit that counts, of {month_name(lot.earned.first)}: until "
    return Ruled(deadlines=(Deadline(month, Finding(f"{text}{month_name(month)}.", sources, None, (), sources), True),))
