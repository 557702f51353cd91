"""Searching a snapshot: dense and keyword results fused into one ranking of passages and of documents."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from corpus.document import Audience, Document
from corpus.library import Library
from index.embed import Embedder, Vectors
from index.split import Passage

DEPTH = 80
"""Passages asked of each search before fusion. The sweep of `make bench`: among 20,000 distractors the development
questions, as the advisor asks them, reach an MRR of .968 at 10, .983 at 20, .979 at 40, and .992 at 80, 160 and 320."""

DENSE_WEIGHT = 0.75
"""The share of the dense score in the fused one, from the sweep of `make bench`.

With SECOND_PASSAGES it is the middle of the region where all right documents of every development question are
among the advisor's first five and its MRR is .992, with 20,000 distractors and without (at .65: .983 and .975).
Typed in as they stand, without an institution to look in, the questions would do a little better at .9."""

REMEMBERED = 64
"""Queries whose vectors are kept: a question is searched, read and set beside passages, and embedded once."""

VECTORS = 4096
"""Passages whose vectors are kept, of 1.5 kB each."""

SECOND_PASSAGES = 0.2
"""What a document's second and third best passage add to its best; from the same sweep."""


class Method(StrEnum):
    """Which search answers."""

    FUSED = "fused"
    DENSE = "dense"
    KEYWORD = "keyword"


class DenseSearch(Protocol):
    """Nearest passages to a vector, with cosine similarity, and the vectors of passages."""

    def nearest(
        self,
        vector: Vectors,
        limit: int,
        audience: Audience,
        institutions: Sequence[str] = (),
        kinds: Sequence[str] = (),
    ) -> list[tuple[str, float]]: ...

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]: ...


class KeywordSearch(Protocol):
    """Best passages for the words of a query, with BM25 scores."""

    def nearest(
        self, query: str, limit: int, audience: Audience, institutions: Sequence[str] = (), kinds: Sequence[str] = ()
    ) -> list[tuple[str, float]]: ...


@dataclass(frozen=True)
class Hit:
    """A passage found, its document, and its fused score (higher is better, at most about 1)."""

    passage: Passage
    document: Document
    score: float


@dataclass(frozen=True)
class Scope:
    """Where to look: institutions and kinds of document (empty for all), as one audience may see them."""

    audience: Audience = Audience.STUDENT
    institutions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


class Index:
    """One snapshot, ready to be searched."""

    def __init__(
        self,
        library: Library,
        passages: Sequence[Passage],
        dense: DenseSearch,
        keyword: KeywordSearch,
        embedder: Embedder,
    ) -> None:
        self._library = library
        self._passages = {passage.id: passage for passage in passages}
        self._dense = dense
        self._keyword = keyword
        self._embedder = embedder
        self._left_out: frozenset[str] = frozenset()
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._embedded)
        self._held: dict[str, Vectors] = {}

    @property
    def embedder(self) -> Embedder:
        """What makes the vectors of queries."""
        return self._embedder

    def within(self, library: Library) -> "Index":
        """The same index with the documents of a part of its library alone."""
        passages = [passage for passage in self._passages.values() if library.get(passage.document_id)]
        part = Index(library, passages, self._dense, self._keyword, self._embedder)
        part._remembered, part._held = self._remembered, self._held
        part._left_out = frozenset(self._passages) - frozenset(part._passages)
        return part

    def search(self, query: str, scope: Scope, limit: int = 20, method: Method = Method.FUSED) -> list[Hit]:
        """The best passages for a query, best first."""
        filters = (scope.audience, scope.institutions, scope.kinds)
        dense: list[tuple[str, float]] = []
        keyword: list[tuple[str, float]] = []
        if method is not Method.KEYWORD:
            dense = self._dense.nearest(self.vector(query), DEPTH, *filters)
        if method is not Method.DENSE:
            keyword = self._keyword.nearest(query, DEPTH, *filters)
        ranked = [(passage_id, score) for passage_id, score in fuse(dense, keyword) if passage_id not in self._left_out]
        hits = [self._hit(passage_id, score) for passage_id, score in ranked]
        return [hit for hit in hits if hit.document.readable_by(scope.audience)][:limit]

    def vector(self, query: str) -> Vectors:
        """The unit vector of a query, made once for all that want it soon after; not to be written to."""
        return self._remembered(query)

    def similarity(self, query: str, passages: Sequence[Passage]) -> list[float]:
        """The cosine similarity of a query with each of some passages."""
        if not passages:
            return []
        vector = self.vector(query)
        held = self._vectors({passage.id for passage in passages})
        return [float(held[passage.id] @ vector) for passage in passages]

    def _vectors(self, ids: Set[str]) -> Mapping[str, Vectors]:
        """The vectors of some passages, those kept that are set beside questions again and again."""
        held = {id_: vector for id_ in ids if (vector := self._held.get(id_)) is not None}
        new = self._dense.vectors([*(ids - held.keys())]) if len(held) < len(ids) else {}
        if len(self._held) + len(new) > VECTORS:
            self._held.clear()
        self._held.update(new)
        return held | new

    def _embedded(self, query: str) -> Vectors:
        vector: Vectors = self._embedder.embed([query])[0]
        vector.setflags(write=False)
        return vector

    def _hit(self, passage_id: str, score: float) -> Hit:
        passage = self._passages[passage_id]
        document = self._library.get(passage.document_id)
        if document is None:
            raise LookupError(f"passage {passage_id} belongs to no document of the library")
        return Hit(passage, document, score)


def fuse(
    dense: Sequence[tuple[str, float]], keyword: Sequence[tuple[str, float]], weight: float = DENSE_WEIGHT
) -> list[tuple[str, float]]:
    """Every id of both lists by a weighted sum of cosine similarity and BM25 as a share of the best BM25.

    A passage that one search missed gets that search's lowest score, for it is no better than its last.
    The order does not depend on the order of equal scores.
    """
    best = max((score for _, score in keyword), default=0.0) or 1.0
    near, words = dict(dense), {id_: score / best for id_, score in keyword}
    total = near or words
    if near and words:
        far, few = min(near.values()), min(words.values())
        total = {id_: weight * near.get(id_, far) + (1 - weight) * words.get(id_, few) for id_ in {*near, *words}}
    return sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))


def rank_documents(hits: Sequence[Hit]) -> list[tuple[Document, float]]:
    """The documents of the hits, by their best passage and a little for the next two."""
    scores: dict[str, list[float]] = {}
    documents: dict[str, Document] = {}
    for hit in hits:
        scores.setdefault(hit.document.id, []).append(hit.score)
        documents[hit.document.id] = hit.document

    def total(document_id: str) -> float:
        first, *others = sorted(scores[document_id], reverse=True)
        return first + SECOND_PASSAGES * sum(others[:2])

    return [(documents[id_], total(id_)) for id_ in sorted(scores, key=lambda id_: (-total(id_), id_))]
