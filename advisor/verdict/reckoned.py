"""What is said of an age that was worked out from dates: to when it is counted, and that it is near its limit."""

from dataclasses import replace

from advisor.finding import Finding, counted
from advisor.rules.conditions import Outcome
from advisor.rules.rulebook import Check
from advisor.rules.wording import ANCHORS, aged, by_when, speaker
from advisor.verdict.workings import between
from corpus.rules import AgeLimit


def with_dates(finding: Finding, result: Check) -> Finding:
    """A verdict with the dates that the age was worked out from, where it was and the verdict does not say them."""
    dates = [lot.age.dates for lot in result.case.lots if lot.age and lot.age.dates]
    if not dates or dates[0].counted_to in finding.text:
        return finding
    text = f"{finding.text} The age is counted from {dates[0].earned} to {dates[0].counted_to}."
    return replace(finding, text=text, sums=(*finding.sums, between(dates[0])))


def near_limit(result: Check) -> Finding | None:
    """That the dates told leave open on which side of a limit on age the credit lies."""
    for ruling in result.rulings:
        age, rule = result.case.lots[ruling.lot].age, ruling.held.rule
        if not isinstance(rule, AgeLimit) or age is None or age.dates is None or age.dates.assumed:
            continue
        if ruling.outcome is Outcome.UNSAID and age.past(rule.years, rule.reached) is None:
            limit = f"{counted(rule.years, 'year')}{ANCHORS[rule.anchor]}"
            near = f"is so near the limit of {limit} at {speaker(ruling.held.document)} that it turns on the months."
            text = f"{aged(age)}{by_when(age)} {near}"
            text = f"{text[0].upper()}{text[1:]}"
            return Finding(text, (ruling.held.source,), None, (between(age.dates),), (ruling.held.source,))
    return None
