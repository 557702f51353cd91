"""Whether every age that a question gives was held against a rule."""

import re
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.time.loose_ages import age_unmeasured, age_unsure
from advisor.message.time.recent import RARELY_OLD, all_recent
from advisor.message.understanding import Understanding
from advisor.rules.conditions import Outcome
from advisor.rules.rulebook import Check
from corpus.document import Document
from corpus.figures import AMOUNT
from corpus.rules import AgeLimit

_DATED = re.compile(
    r"\b(?:took|taken|earned|completed|finished|passed|did|from|in|(?<!as )of|my|since|"
    r"spring|summer|fall|autumn|winter)\W+"
    r"(?:(?!catalog|bulletin|handbook|polic|rule|faq|edition)\w+\W+){0,3}?(?:19|20)\d\d\b"
    r"(?!\W*\d\d|\W+(?:\w+\W+)?(?:catalog|bulletin|handbook|polic|rule|faq|edition))",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"\b(\d+)[ -]months?\b", re.IGNORECASE)

_AT_WORK = re.compile(
    r"\b(?:(?:was|am|been|i['’]m) an?|work(?:s|ed|ing)?|taught|teach(?:es|ing)?|served|serving)\b"
    rf"(?: (?:[a-z]+ ){{0,4}}?(?:for )?| )(?:{AMOUNT}) (?:years?|yrs?)\b(?! (?:ago|old|back|later|after))",
    re.IGNORECASE,
)
"""How long somebody has worked: "i was a teacher 9 yrs"."""


def age_judged(understood: Understanding, documents: list[Document], result: Check | None) -> bool:
    """Whether every age that the question gives is surely the credit's, and was held against a rule or is below any.
    Where the documents hold no such rule, a "yes" by the other rules would read as if age did not matter."""
    aged = {position: lot.age for position, lot in enumerate(understood.holdings) if lot.age}
    if age_unmeasured(understood.question) or (aged and age_unsure(understood.question)):
        return False
    rulings = result.rulings if result else ()
    on_age = [ruling for ruling in rulings if isinstance(ruling.held.rule, AgeLimit)]
    if result and any(result.case.lots[r.lot].age and r.outcome is Outcome.UNSAID for r in on_age):
        return False
    judged = {ruling.lot for ruling in on_age}
    young = min((r.years for d in documents for r in d.rules if isinstance(r, AgeLimit)), default=RARELY_OLD)
    if not aged:
        dated = _DATED.search(understood.question) or (understood.as_of is None and all_recent(understood))
        return not _may_be_past(young, understood.question) and (not dated or all_recent(understood, young))
    return all(position in judged or age.past(young, reached=True) is False for position, age in aged.items())


def _may_be_past(years: Fraction, question: str) -> bool:
    """Whether so many years or more are told that no credit was given as its age ("it's been 9 years")."""
    said = _AT_WORK.sub(" ", question)
    told = [one.value for one in quantities(said) if one.measure is Measure.YEARS]
    return any(one >= years for one in (*told, *(Fraction(months) / 12 for months in _MONTHS.findall(said))))
