"""Trying constants ranks as the search would with them, and finds the best."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from advisor.question import Status
from corpus.document import Audience, Authority, Document, Kind, Wording
from evals.bench.retrieval import PASSAGES, raw_query
from evals.bench.sweep import Constants, Lists, Searches, rank, sweep
from evals.cases import Case, CaseKind, Records
from index.embed import Vectors
from index.search import Hit, fuse, rank_documents
from index.split import Passage

PASSAGE_IDS = [f"{document}:{number}" for document in "abcd" for number in range(4)]
DOCUMENT_OF = {passage_id: passage_id[0] for passage_id in PASSAGE_IDS}

FOUND = st.dictionaries(st.sampled_from(PASSAGE_IDS), st.floats(0.01, 1.0)).map(
    lambda scores: sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
)


def asked(*right: str) -> Case:
    return Case(
        id="one", kind=CaseKind.FACT, question="What?", status=(Status.ANSWERED,), records=Records(all_of=right)
    )


def hit(passage_id: str, score: float) -> Hit:
    name, day = passage_id[0], date(2025, 1, 1)
    document = Document(
        *(
            name,
            Kind.NOTE,
            "Somewhere",
            None,
            None,
            name,
            "https://a.invalid",
            name,
            Wording.OWN,
            None,
            day,
            None,
            None,
        ),
        *(None, Authority.UNIVERSITY, Audience.STUDENT, "read", (), (), "Text."),
    )
    return Hit(Passage(passage_id, name, 0, 5, "Text."), document, score)


@given(FOUND, FOUND)
def test_the_constants_that_are_held_rank_as_the_search_does(
    dense: list[tuple[str, float]], keyword: list[tuple[str, float]]
) -> None:
    hits = [hit(*pair) for pair in fuse(dense, keyword)[:PASSAGES]]
    ranked = [document.id for document, _ in rank_documents(hits)]
    assert rank(Lists(asked("a"), dense, keyword), Constants(), DOCUMENT_OF) == ranked


@given(FOUND, FOUND)
def test_a_weight_of_one_is_the_dense_search_alone(
    dense: list[tuple[str, float]], keyword: list[tuple[str, float]]
) -> None:
    lists, alone = Lists(asked("a"), dense, keyword), Lists(asked("a"), dense, ())
    assert rank(lists, Constants(weight=1.0), DOCUMENT_OF) == rank(alone, Constants(), DOCUMENT_OF)


def test_no_deeper_passage_than_the_depth_counts() -> None:
    lists = Lists(asked("a"), [("a:0", 0.9), ("b:0", 0.8)], [("c:0", 3.0), ("d:0", 2.0)])
    assert set(rank(lists, Constants(depth=1), DOCUMENT_OF)) == {"a", "c"}


@dataclass(frozen=True)
class _Fixed:
    """A search that always finds the same."""

    pairs: tuple[tuple[str, float], ...]

    def nearest(
        self,
        query: Vectors | str,
        limit: int,
        audience: Audience,
        institutions: Sequence[str] = (),
        kinds: Sequence[str] = (),
    ) -> list[tuple[str, float]]:
        return list(self.pairs[:limit])

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        return {}


class _Nowhere:
    fingerprint = "nowhere"

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 2), dtype=np.float32)


def test_the_sweep_names_the_weight_that_ranks_the_right_document_first() -> None:
    wrong, right = (("b:0", 0.9), ("a:0", 0.4)), (("a:0", 5.0), ("b:0", 1.0))
    searches = Searches(_Fixed(wrong), _Fixed(right), _Nowhere(), DOCUMENT_OF)
    section = sweep("Sweep", [asked("a")], {"raw": raw_query}, searches)
    held, best = section.readings
    assert best.name.startswith("MRR at best: weight 0.3,")
    assert (held.value, best.value) == (1 / 2, 1.0)
