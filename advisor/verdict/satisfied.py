"""Sentences that limit nothing here: on lower grades than the asker's, on age that is kept, on times not spoken of."""

import re
from collections.abc import Iterable, Sequence

from advisor.message.credit.credit import at_least
from advisor.message.credit.qualities import grades_in
from advisor.message.time.progress import Progress
from advisor.message.understanding import Understanding
from advisor.rules.conditions import Outcome
from advisor.rules.lateness import TIME_ASKED
from advisor.rules.rulebook import Check
from corpus.document import Document
from corpus.rules import AgeLimit, Deadline, MinimumAverage
from corpus.sentences import alone

OF_OLD = frozenset({"expir", "reval", "stale"})
"""What sentences on credit that is too old speak of, by its first letters."""


def within_age(result: Check) -> bool:
    """Whether all of the credit was held against a limit on its age and is within it."""
    young = {r.lot for r in result.rulings if isinstance(r.held.rule, AgeLimit) and r.outcome is Outcome.PASS}
    return young == set(range(len(result.case.lots)))


_OR_BETTER = re.compile(r"\bor (?:better|higher|above)\b", re.IGNORECASE)


def of_lower_grades(understood: Understanding, documents: Iterable[Document]) -> frozenset[str]:
    """The sentences on grades that the asker's are all above, or that ask for one or better which they have: "a C does
    not count" says nothing of an A."""
    own = [lot.grade for lot in understood.holdings]
    return frozenset(line for page in documents for line in alone(page.text) if own and _above(own, line))


def _above(own: Sequence[str | None], line: str) -> bool:
    named, better = grades_in(line), bool(_OR_BETTER.search(line))
    return bool(named) and all(g and at_least(g, n) and (better or g != n) for g in own for n in named)


def of_other_times(understood: Understanding, documents: Iterable[Document]) -> frozenset[str]:
    """The sentences of deadlines, where the asker says nothing of time and nothing of how far they have come."""
    if understood.progress != Progress() or TIME_ASKED.search(understood.question):
        return frozenset()
    return frozenset(rule.sentence for page in documents for rule in page.rules if isinstance(rule, Deadline))


def of_averages(understood: Understanding, documents: Iterable[Document]) -> frozenset[str]:
    """The sentences on averages that the asker's is enough for."""
    own = understood.asker.average
    rules = [rule for page in documents for rule in page.rules if isinstance(rule, MinimumAverage)]
    return frozenset(rule.sentence for rule in rules if own is not None and own >= rule.average)


def of_first_done(understood: Understanding, documents: Iterable[Document]) -> frozenset[str]:
    """The sentences that want the first of two degrees to be completed, where the asker says that it is."""
    told = (found for found in _FIRST_DONE.finditer(understood.question))
    if not any(not _NOT_YET.search(understood.question[: found.start()]) for found in told):
        return frozenset()
    return frozenset(line for page in documents for line in alone(page.text) if _FIRST_WANTED.search(line))


_FIRST_WANTED = re.compile(
    r"\brequires? the first (?:[\w'’]+ )?degree to be (?:completed|finished|awarded) first\.$", re.IGNORECASE
)
_FIRST_DONE = re.compile(
    r"\b(?:finished|completed|graduated from|earned)(?: (?:my|the|her|his|a))?(?: own)? first\b"
    r"(?! (?:year|term|semester|course|class|half|part|\d))",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not|never|almost|nearly|half|once|when|after|if|until|before|will|would|to be|about to|hope\w*|haven['’]t|"
    r"hasn['’]t|should|plan\w*)\b[^.?!;,]{0,20}$",
    re.IGNORECASE,
)
