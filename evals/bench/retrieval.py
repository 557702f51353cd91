"""Whether the right documents are found, and how far up: the questions that have records, ranked in several ways."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from advisor.advisor import Advisor
from advisor.languages import english
from advisor.message.understand import understand
from advisor.names.gazetteer import Gazetteer
from advisor.question import Question
from evals.cases import Case
from evals.readings import Goal, Reading, Section, at_least
from index.search import Index, Method, Scope, rank_documents

PASSAGES = 60
"""Passages that documents are ranked by, as many as the advisor asks for."""

FIRST = 5
FIRST_FIVE = 0.98
MEAN_RECIPROCAL_RANK = 0.92

Ranker = Callable[[Case], Sequence[str]]
"""The ids of the documents for a case, best first."""


@dataclass(frozen=True)
class Query:
    """What is searched for, and where."""

    text: str
    scope: Scope


@dataclass(frozen=True)
class Ranked:
    """How one case was ranked: whether all of its right documents are among the first five, one over the rank of the
    first right one (0 where there is none), and the ids of the first five."""

    case_id: str
    in_first_five: bool
    reciprocal_rank: float
    first: tuple[str, ...]


@dataclass(frozen=True)
class Scores:
    """How all cases were ranked."""

    ranked: tuple[Ranked, ...]

    @property
    def first_five(self) -> float:
        """The share of the cases with all of their right documents among the first five."""
        return fmean(case.in_first_five for case in self.ranked)

    @property
    def mean_reciprocal_rank(self) -> float:
        """The mean of one over the rank of the first right document."""
        return fmean(case.reciprocal_rank for case in self.ranked)


def with_records(cases: Sequence[Case]) -> tuple[Case, ...]:
    """The cases that say which documents are right."""
    return tuple(case for case in cases if case.records.all_of or case.records.any_of)


def score(cases: Sequence[Case], ranker: Ranker) -> Scores:
    """How well a ranker finds the records of the cases."""
    return Scores(tuple(judge(case, ranker(case)) for case in cases))


def judge(case: Case, ranked: Sequence[str]) -> Ranked:
    """How well one ranking holds a case's records: every one of `all_of`, and one of `any_of` where it names any."""
    first = set(ranked[:FIRST])
    every, some = set(case.records.all_of), set(case.records.any_of)
    right = every | some
    rank = next((place for place, id_ in enumerate(ranked, start=1) if id_ in right), None)
    held = every <= first and (not some or bool(some & first))
    return Ranked(case.id, held, 1 / rank if rank else 0.0, tuple(ranked[:FIRST]))


def raw_query(case: Case) -> Query:
    """The question as it was typed, with the last one of its history, looked for everywhere."""
    earlier = [turn.question for turn in case.history[-1:]]
    return Query(" ".join([case.question, *earlier]), Scope(case.audience))


def understood_query(case: Case, gazetteer: Gazetteer) -> Query:
    """The question as the advisor searches for it: completed from its history, within the institutions it names."""
    reading, _ = english(Question(case.question, case.audience, case.history))
    understood = understand(reading, gazetteer, date.today())
    return Query(understood.text, Scope(case.audience, understood.institutions))


def searching(index: Index, query: Callable[[Case], Query], method: Method) -> Ranker:
    """The ranking that an index gives by one method."""

    def ranked(case: Case) -> list[str]:
        wanted = query(case)
        hits = index.search(wanted.text, wanted.scope, PASSAGES, method)
        return [document.id for document, _ in rank_documents(hits)]

    return ranked


def consulting(advisor: Advisor) -> Ranker:
    """The ranking that the advisor itself went by."""
    return lambda case: advisor.ask(Question(case.question, case.audience, case.history)).retrieved


def measure(title: str, cases: Sequence[Case], index: Index, gazetteer: Gazetteer, advisor: Advisor) -> Section:
    """Both queries by every method, and the advisor itself, whose numbers have goals."""
    asked = {"raw": raw_query, "understood": lambda case: understood_query(case, gazetteer)}
    readings: list[Reading] = []
    for name, query in asked.items():
        scores = {method: score(cases, searching(index, query, method)) for method in Method}
        for method in (Method.KEYWORD, Method.DENSE, Method.FUSED):
            readings += _readings(f"{name} question, {method}", scores[method])
        readings += _gains(name, scores)
    product = score(cases, consulting(advisor))
    readings += _readings("the advisor", product, at_least(FIRST_FIVE), at_least(MEAN_RECIPROCAL_RANK))
    return Section(f"{title} ({len(cases)} questions)", tuple(readings), tuple(_low(product)))


def _readings(name: str, scores: Scores, five: Goal | None = None, rank: Goal | None = None) -> tuple[Reading, Reading]:
    return (
        Reading(f"{name}: all right in the first five", scores.first_five, "", five),
        Reading(f"{name}: MRR", scores.mean_reciprocal_rank, "", rank),
    )


def _gains(name: str, scores: dict[Method, Scores]) -> tuple[Reading, Reading]:
    """What fusing gains over the better of its parts; less than nothing fails, rounding errors aside."""
    fused, parts = scores[Method.FUSED], [scores[Method.KEYWORD], scores[Method.DENSE]]
    five = fused.first_five - max(part.first_five for part in parts)
    rank = fused.mean_reciprocal_rank - max(part.mean_reciprocal_rank for part in parts)
    return (
        Reading(f"{name} question, gain of fusing: first five", round(five, 9), "", at_least(0)),
        Reading(f"{name} question, gain of fusing: MRR", round(rank, 9), "", at_least(0)),
    )


def _low(scores: Scores) -> Iterator[str]:
    """The cases that the advisor did not rank first, with what it did."""
    for case in scores.ranked:
        if case.reciprocal_rank < 1 or not case.in_first_five:
            place = f"first right one at {1 / case.reciprocal_rank:.0f}" if case.reciprocal_rank else "no right one"
            yield f"{case.case_id}: {place}; ranked {', '.join(case.first) or 'nothing'}"
