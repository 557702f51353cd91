"""All exact scorers by name, and what they say of one reply in a form that a report keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from evals.scorers import expected, provenance, sums
from evals.scorers.outcome import Missed, Outcome, Scored, Scorer, Trial, Unscored

EXACT: Mapping[str, Scorer] = {
    "status": expected.status_expected,
    "verdict": expected.verdict_expected,
    "facts stated": expected.facts_stated,
    "nothing wrong stated": expected.nothing_wrong_stated,
    "figures stated": expected.figures_stated,
    "documents cited": expected.documents_cited,
    "conflict surfaced": expected.conflict_surfaced,
    "refuses rightly": expected.refuses_rightly,
    "refuses not too eagerly": expected.refuses_not_too_eagerly,
    "within limits": expected.within_limits,
    "quotes hold": provenance.quotes_hold,
    "numbers sourced": provenance.numbers_sourced,
    "dates hold": provenance.dates_hold,
    "sums hold": sums.sums_hold,
    "nothing for advisors only": provenance.nothing_for_advisors_only,
    "no link of its own": provenance.no_link_of_its_own,
}

ALWAYS = (
    "quotes hold",
    "sums hold",
    "numbers sourced",
    "dates hold",
    "nothing for advisors only",
    "no link of its own",
)
"""Scorers that every reply is to satisfy, whatever its case expects."""


class Held(StrEnum):
    """What came of a scorer."""

    SCORED = "scored"
    MISSED = "missed"
    UNSCORED = "unscored"


@dataclass(frozen=True)
class Mark:
    """What one scorer said of one reply; `reason` is None where it holds."""

    scorer: str
    held: Held
    reason: str | None = None


def marks(trial: Trial, scorers: Mapping[str, Scorer] = EXACT) -> tuple[Mark, ...]:
    """A mark of every scorer, in their order. One that breaks is unscored and says so: it costs the others nothing."""
    return tuple(_mark(name, scorer, trial) for name, scorer in scorers.items())


def missed(said: Iterable[Mark], among: Iterable[str] = tuple(EXACT)) -> tuple[Mark, ...]:
    """The marks of those scorers that do not hold."""
    named = frozenset(among)
    return tuple(mark for mark in said if mark.held is Held.MISSED and mark.scorer in named)


def _mark(name: str, scorer: Scorer, trial: Trial) -> Mark:
    try:
        said: Outcome = scorer(trial)
    except Exception as error:  # a broken scorer is a finding about itself, and the run goes on
        return Mark(name, Held.UNSCORED, f"the scorer failed: {type(error).__name__}: {error}")
    match said:
        case Scored():
            return Mark(name, Held.SCORED)
        case Missed(reason):
            return Mark(name, Held.MISSED, reason)
        case Unscored(reason):
            return Mark(name, Held.UNSCORED, reason)
    assert_never(said)
