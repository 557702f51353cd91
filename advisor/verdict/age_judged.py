"""Whether every age that a question gives was held against a rule."""

import re

from advisor.message.time.loose_ages import age_unmeasured, age_unsure
from advisor.message.time.recent import RARELY_OLD, all_recent
from advisor.message.understanding import Understanding
from advisor.rules.conditions import Outcome
from advisor.rules.rulebook import Check
from corpus.document import Document
from corpus.rules import AgeLimit

_DATED = re.compile(
    r"\b(?:took|taken|earned|completed|finished|passed|did|from|in|(?<!as )of|my|since|"
    r"spring|summer|fall|autumn|winter)\W+"
    r"(?:(?!catalog|bulletin|handbook|polic|rule|faq|edition)\w+\W+){0,3}?(?:19|20)\d\d\b"
    r"(?!\W*\d\d|\W+(?:\w+\W+)?(?:catalog|bulletin|handbook|polic|rule|faq|edition))",
    re.IGNORECASE,
)


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
        return not dated or all_recent(understood, young)
    return all(position in judged or age.past(young, reached=True) is False for position, age in aged.items())
