"""Boundaries between kinds of clauses, and the thresholds at which clauses they were not learned from are told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.svm import SVC

from advisor.message.asked.boundary import Boundary, Kind
from advisor.message.asked.clauses import is_bare, may_be_remark
from index.embed import Embedder, Vectors

HERE = Path(__file__).parent
TARGET = Path(__file__).parents[2] / "advisor" / "message" / "asked" / "boundaries"
COST, WIDTH = 3.0, 2.0
"""Of the support vectors. Of a straight line (C 3, 10 and 30), bags of words beside it, a small network and these, they
told most remarks of one hand when learned from the other, at the same share of bearing clauses (.62 and .60, the
straight line .54 and .57, 2026-11-28)."""
BLOCK = 20
"""Lines that stay together in a half: some questions were written as the mirror of one another, line by line."""


@dataclass(frozen=True)
class Written:
    """Clauses with their vectors, the half that each belongs to, whether it is of the kind, and whether it may be
    told of at all."""

    vectors: Vectors
    half: np.ndarray
    of_kind: np.ndarray
    asked: np.ndarray

    def only(self, half: int) -> "Written":
        """One of its halves."""
        at = self.half == half
        return Written(self.vectors[at], self.half[at], self.of_kind[at], self.asked[at])


@dataclass(frozen=True)
class Lesson:
    """A kind, the files of clauses of it and of the others, and what share of the others may be taken
    for it, and what share of its own may be taken for what it is not."""

    kind: Kind
    of_kind: tuple[str, ...]
    others: tuple[str, ...]
    wrongly: float
    missed: float
    may_be: Callable[[str], bool]


LESSONS = (
    Lesson("remark", ("remarks",), ("bearing",), 0.01, 0.01, may_be_remark),
    Lesson("bearing", ("bearing",), ("remarks", "plain"), 0.15, 0.03, is_bare),
    Lesson("asking", ("counting",), ("other",), 0.02, 0.005, bool),
)


def learn_all(embedder: Embedder) -> Iterator[tuple[Kind, Boundary, str]]:
    """Every kind with its boundary and what was told of the halves that it was not learned from."""
    for lesson in LESSONS:
        written = _written(lesson, embedder)
        apart = [learned(written.only(half), embedder.fingerprint) for half in (0, 1)]
        others = [written.only(half) for half in (1, 0)]
        least = max(_least(b, other, lesson.wrongly) for b, other in zip(apart, others, strict=True))
        most_not = min(_most_not(b, other, lesson.missed) for b, other in zip(apart, others, strict=True))
        told = [np.mean(_scores(b, o)[o.of_kind] > least) for b, o in zip(apart, others, strict=True)]
        wrong = [np.mean(_scores(b, o)[~o.of_kind] > least) for b, o in zip(apart, others, strict=True)]
        surely = [np.mean(_scores(b, o)[~o.of_kind] < most_not) for b, o in zip(apart, others, strict=True)]
        said = f"{np.mean(told):.1%} of its own told, {np.mean(wrong):.1%} of the others taken for it "
        said += f"from {least:.2f} on; "
        said += f"{np.mean(surely):.1%} of the others surely not of it below {most_not:.2f}"
        boundary = learned(written, embedder.fingerprint)
        yield lesson.kind, replace(boundary, least=least, most_not=most_not), said


def learned(written: Written, fingerprint: str) -> Boundary:
    """The boundary between some clauses; its thresholds are not set yet."""
    machine = SVC(C=COST, gamma=WIDTH).fit(written.vectors, written.of_kind)
    weights = machine.dual_coef_[0].astype(np.float32)
    vectors = machine.support_vectors_.astype(np.float16)
    return Boundary(fingerprint, vectors, weights, float(machine.intercept_[0]), WIDTH)


def _scores(boundary: Boundary, other: Written) -> np.ndarray:
    return np.where(other.asked, boundary.scores(other.vectors), -np.inf)


def _least(boundary: Boundary, other: Written, wrongly: float) -> float:
    scores = np.sort(_scores(boundary, other)[~other.of_kind])[::-1]
    return float(scores[int(len(scores) * wrongly)])


def _most_not(boundary: Boundary, other: Written, missed: float) -> float:
    scores = np.sort(boundary.scores(other.vectors)[other.of_kind])
    return float(scores[int(len(scores) * missed)])


def _written(lesson: Lesson, embedder: Embedder) -> Written:
    clauses, half, of_kind = list[str](), list[int](), list[bool]()
    for name in (*lesson.of_kind, *lesson.others):
        for path in sorted(HERE.glob(f"{name}-*.txt")):
            lines = _lines(path)
            clauses += lines
            half += _halves(path, len(lines))
            of_kind += [name in lesson.of_kind] * len(lines)
    asked = np.array([lesson.may_be(clause) for clause in clauses])
    return Written(embedder.embed(clauses), np.array(half), np.array(of_kind), asked)


def _halves(path: Path, count: int) -> Sequence[int]:
    """By the hand that wrote them where there are two, else by blocks of lines."""
    hands = sorted(HERE.glob(f"{path.stem[:-2]}-*.txt"))
    return [hands.index(path)] * count if len(hands) > 1 else [line // BLOCK % 2 for line in range(count)]


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
