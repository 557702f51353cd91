"""Clauses written by hand, and what is learned from them."""

from pathlib import Path

import numpy as np
import pytest

from evals.clauses.learn import LESSONS, Written, learned

FILES = sorted(Path("evals/clauses").glob("*.txt"))


def lines(path: Path) -> list[str]:
    """The clauses of a file."""
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def test_every_lesson_has_clauses_of_its_kind_and_of_the_others() -> None:
    names = {path.stem[:-2] for path in FILES}
    for lesson in LESSONS:
        assert {*lesson.of_kind, *lesson.others} <= names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_clause_stands_twice_in_a_file(path: Path) -> None:
    said = lines(path)
    assert len(set(said)) == len(said)


def test_clauses_that_lie_apart_are_parted() -> None:
    vectors = np.eye(4, dtype=np.float32)
    of_kind = np.array([True, True, False, False])
    boundary = learned(Written(vectors, np.zeros(4), of_kind, of_kind), "letters 1")
    assert ((boundary.scores(vectors) > 0) == of_kind).all()
    assert boundary.embedder == "letters 1"
