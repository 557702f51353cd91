"""The vectors of a snapshot: nearest first, each to those who may read it."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from corpus.document import Audience
from index.embed import Vectors
from index.store import BATCH, Row, VectorStore


def unit_vectors(count: int, size: int = 16) -> Vectors:
    """Made-up unit vectors, the same every time."""
    rows = np.random.default_rng(7).normal(size=(count, size)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def test_the_nearest_are_those_of_the_highest_cosine(tmp_path: Path) -> None:
    vectors = unit_vectors(40)
    rows = [Row(f"p{number}", "UNH", "note", Audience.STUDENT) for number in range(40)]
    with closing(VectorStore(tmp_path)) as store:
        store.add(rows, vectors)
        for query in unit_vectors(45)[40:]:
            cosines = vectors @ query
            found = store.nearest(query, 5, Audience.STUDENT)
            assert [id_ for id_, _ in found] == [f"p{number}" for number in np.argsort(-cosines)[:5]]
            assert [score for _, score in found] == pytest.approx(np.sort(cosines)[::-1][:5].tolist(), abs=1e-5)


def test_students_never_get_a_passage_for_advisors_however_near(tmp_path: Path) -> None:
    vectors = unit_vectors(6)
    rows = [Row(f"p{n}", "UNH", "note", Audience.ADVISOR if n % 2 else Audience.STUDENT) for n in range(6)]
    with closing(VectorStore(tmp_path)) as store:
        store.add(rows, vectors)
        assert store.count() == 6
        for vector in vectors:
            for filters in ((), (["UNH"], ["note"])):
                seen = {id_ for id_, _ in store.nearest(vector, 10, Audience.STUDENT, *filters)}
                assert seen == {"p0", "p2", "p4"}
                assert len(store.nearest(vector, 10, Audience.ADVISOR, *filters)) == 6
        assert store.nearest(vectors[1], 1, Audience.ADVISOR)[0][0] == "p1"


def test_a_store_of_passages_for_advisors_alone_has_nothing_for_students(tmp_path: Path) -> None:
    with closing(VectorStore(tmp_path)) as store:
        assert store.nearest(unit_vectors(1)[0], 5, Audience.ADVISOR) == []
        store.add([Row("kept-back", "UNH", "note", Audience.ADVISOR)], unit_vectors(1))
        assert store.nearest(unit_vectors(1)[0], 5, Audience.STUDENT) == []


def test_filters_leave_only_their_institutions_and_kinds(tmp_path: Path) -> None:
    told = [("UNH", "note"), ("UNH", "pathway"), ("ASU", "note")]
    rows = [Row(f"{institution}-{kind}", institution, kind, Audience.STUDENT) for institution, kind in told]
    with closing(VectorStore(tmp_path)) as store:
        store.add(rows, unit_vectors(3))

        def found(institutions: list[str], kinds: list[str]) -> set[str]:
            return {id_ for id_, _ in store.nearest(unit_vectors(1)[0], 5, Audience.STUDENT, institutions, kinds)}

        assert found([], []) == {"UNH-note", "UNH-pathway", "ASU-note"}
        assert found(["UNH"], []) == {"UNH-note", "UNH-pathway"}
        assert found([], ["note"]) == {"UNH-note", "ASU-note"}
        assert found(["UNH", "ASU"], ["note"]) == {"UNH-note", "ASU-note"}
        assert found(["Nowhere"], []) == set()


def test_the_vectors_of_passages_are_given_back_by_id(tmp_path: Path) -> None:
    vectors = unit_vectors(3)
    rows = [Row(f"p{n}", "UNH", "note", Audience.ADVISOR if n else Audience.STUDENT) for n in range(3)]
    with closing(VectorStore(tmp_path)) as store:
        store.add(rows, vectors)
        held = store.vectors(["p2", "p0", "p2", "unknown"])
        assert set(held) == {"p0", "p2"}
        assert held["p2"] == pytest.approx(vectors[2], abs=1e-6)
        assert store.vectors([]) == {}


def test_what_was_stored_is_there_when_the_path_is_opened_again(tmp_path: Path) -> None:
    count = BATCH + 3
    stored: list[int] = []
    rows = [Row(f"p{number}", "UNH", "note", Audience.STUDENT) for number in range(count)]
    with closing(VectorStore(tmp_path)) as store:
        store.add(rows, unit_vectors(count), stored.append)
    assert stored == [BATCH, 3]
    with closing(VectorStore(tmp_path)) as store:
        assert store.count() == count
        assert store.nearest(unit_vectors(count)[-1], 1, Audience.STUDENT)[0][0] == f"p{count - 1}"


def test_it_tells_whether_a_search_finds_all_that_was_stored(tmp_path: Path) -> None:
    vectors = unit_vectors(6)
    rows = [Row(f"p{n}", "UNH", "note", Audience.ADVISOR if n % 2 else Audience.STUDENT) for n in range(6)]
    with closing(VectorStore(tmp_path)) as store:
        store.add(rows[:5], vectors[:5])
        assert store.finds_all(rows[:5], vectors[:5])
        assert not store.finds_all(rows, vectors)
