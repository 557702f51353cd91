"""Trying other constants of the fusion on the same questions, to choose them by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from evals.bench.retrieval import PASSAGES, Query, Scores, judge
from evals.cases import Case
from evals.readings import Reading, Section
from index.embed import Embedder
from index.search import DENSE_WEIGHT, DEPTH, SECOND_PASSAGES, DenseSearch, KeywordSearch, fuse

WEIGHTS = (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1.0)
SECONDS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5)
DEPTHS = (10, 20, 40, 80, 160, 320)

Pairs = Sequence[tuple[str, float]]


@dataclass(frozen=True)
class Constants:
    """One choice of the constants of `index.search`."""

    weight: float = DENSE_WEIGHT
    second: float = SECOND_PASSAGES
    depth: int = DEPTH


@dataclass(frozen=True)
class Lists:
    """What each search found for a case, deeper than any depth that is tried."""

    case: Case
    dense: Pairs
    keyword: Pairs


@dataclass(frozen=True)
class Searches:
    """The two searches of a snapshot, and whose passage each is."""

    dense: DenseSearch
    keyword: KeywordSearch
    embedder: Embedder
    document_of: Mapping[str, str]


Queries = Mapping[str, Callable[[Case], Query]]
"""Ways of asking, by name."""


def look_up(cases: Sequence[Case], query: Callable[[Case], Query], searches: Searches) -> tuple[Lists, ...]:
    """Both searches' lists for every case."""
    found = []
    for case in cases:
        wanted = query(case)
        filters = (max(DEPTHS), wanted.scope.audience, wanted.scope.institutions, wanted.scope.kinds)
        dense = searches.dense.nearest(searches.embedder.embed([wanted.text])[0], *filters)
        found.append(Lists(case, dense, searches.keyword.nearest(wanted.text, *filters)))
    return tuple(found)


def rank(lists: Lists, constants: Constants, document_of: Mapping[str, str]) -> list[str]:
    """The documents as `fuse` and `rank_documents` would rank them under these constants."""
    dense, keyword = lists.dense[: constants.depth], lists.keyword[: constants.depth]
    fused = (fuse(dense, keyword, constants.weight) if constants.weight < 1 else list(dense))[:PASSAGES]
    scores: dict[str, list[float]] = {}
    for passage_id, score in fused:
        scores.setdefault(document_of[passage_id], []).append(score)
    totals = {id_: held[0] + constants.second * sum(held[1:3]) for id_, held in scores.items()}
    return sorted(totals, key=lambda id_: (-totals[id_], id_))


def score_lists(found: Sequence[Lists], constants: Constants, document_of: Mapping[str, str]) -> Scores:
    """How well the cases are ranked under these constants."""
    return Scores(tuple(judge(lists.case, rank(lists, constants, document_of)) for lists in found))


def sweep(title: str, cases: Sequence[Case], queries: Queries, searches: Searches) -> Section:
    """Every weight with every share of the second passages, then every depth; the best by mean MRR, then first five."""
    found = {name: look_up(cases, query, searches) for name, query in queries.items()}

    def mean(constants: Constants) -> tuple[float, float]:
        scores = [score_lists(lists, constants, searches.document_of) for lists in found.values()]
        return fmean(s.mean_reciprocal_rank for s in scores), fmean(s.first_five for s in scores)

    grid = {(weight, second): mean(Constants(weight, second)) for weight in WEIGHTS for second in SECONDS}
    depths = {depth: mean(Constants(depth=depth)) for depth in DEPTHS}
    best = max(grid, key=lambda choice: grid[choice])
    held = mean(Constants())
    readings = (
        Reading(f"MRR as held: weight {DENSE_WEIGHT}, second {SECOND_PASSAGES}", held[0]),
        Reading(f"MRR at best: weight {best[0]}, second {best[1]}", grid[best][0]),
    )
    asked = " and ".join(queries)
    return Section(f"{title} (mean over {asked})", readings, (*_table(grid), *_depths(depths)))


def _table(grid: Mapping[tuple[float, float], tuple[float, float]]) -> Iterator[str]:
    yield "MRR / all right in the first five, by weight of the dense score (down) and share of the second passages"
    yield "        " + "".join(f"{second:>14}" for second in SECONDS)
    for weight in WEIGHTS:
        cells = (grid[weight, second] for second in SECONDS)
        yield f"  {weight:<6}" + "".join(f"{rank:>8.3f}/{five:.3f}" for rank, five in cells)


def _depths(depths: Mapping[int, tuple[float, float]]) -> Iterator[str]:
    for depth, (reciprocal, five) in depths.items():
        yield f"  depth {depth:<4} {reciprocal:.4f}/{five:.3f}"
