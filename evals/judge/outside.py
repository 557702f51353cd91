"""The judge on outside sets, beside counting shared words: `python -m evals.judge.outside FOLDER`.

By the protocol of each set: WiCE by balanced accuracy of its claims, RAGTruth's descriptions by answer, a hallucination
being what is looked for. An answer is carried as far as its sentences are on the mean, as words are counted over whole
answers. Thresholds are chosen on WiCE's development half alone. Four ways are compared: the share of a claim's words
that its document has; the trees as they ship, trained on this domain alone; the reader that ships, taught on this
domain and on FactCG's synthetic pairs; and the recipe of the trees trained on those pairs alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, assert_never

import numpy as np
import typer
from numpy.typing import NDArray
from scipy.stats import rankdata
from sklearn.metrics import balanced_accuracy_score, precision_recall_fscore_support

from advisor.gate.cause import unstated_cause
from advisor.gate.claim import Objection, Reason
from advisor.gate.clauses import clauses_of
from advisor.gate.credentials import miscounted
from advisor.gate.polarity import turned
from advisor.gate.statement import unstated
from advisor.gate.strength import stronger
from advisor.gate.support import Statement
from advisor.gate.weighing.forest import Forest, load_forest
from advisor.gate.weighing.judge import TREES
from advisor.gate.weighing.overlap import Telling
from advisor.gate.weighing.reader import NetworkReader, Reader
from advisor.gate.weighing.traits import row, traits
from evals.judge.outside_sets import Question, data_to_text, for_training, wice
from evals.judge.train import machine
from evals.statistics import DRAWS, SEED

Scores = NDArray[np.float64]
Measure = Callable[[NDArray[np.bool_], Scores], float]


@dataclass(frozen=True)
class Answers:
    """Of each answer whether it is carried, and its score by each way of judging."""

    right: NDArray[np.bool_]
    scores: dict[str, Scores]


def objections_to(question: Question) -> tuple[Objection, ...]:
    """What the gate's checks hold against a claim, without those that need the names of a library."""
    said, text = clauses_of(question.claim), " ".join(question.texts)
    apart = [clauses_of(one) for one in question.texts]
    parts = [clause for clauses in apart for clause in clauses]
    denial, cause, name = turned(said, parts), unstated_cause(question.claim, text), miscounted(question.claim, text)
    found = (
        Objection(Reason.NAME, name) if name else None,
        unstated(said, parts, len(question.texts)),
        stronger(said, apart),
        Objection(Reason.DENIAL, denial) if denial else None,
        Objection(Reason.SUPPORT, cause) if cause else None,
    )
    return tuple(objection for objection in found if objection)


def answers_of(questions: Sequence[Question], judges: dict[str, Callable[[Sequence[Question]], Scores]]) -> Answers:
    """Each answer with the mean score of its sentences."""
    order = list(dict.fromkeys(question.answer for question in questions))
    place = {answer: n for n, answer in enumerate(order)}
    where = np.array([place[question.answer] for question in questions])
    right = np.zeros(len(order), dtype=bool)
    right[where] = [question.right for question in questions]
    scores = {}
    for name, judge in judges.items():
        scores[name] = np.bincount(where, weights=judge(questions)) / np.bincount(where)
    return Answers(right, scores)


def shared(questions: Sequence[Question]) -> Scores:
    """The share of each claim's words that its document has."""
    return np.array([question.shared for question in questions])


def by_forest(forest: Forest) -> Callable[[Sequence[Question]], Scores]:
    """The trees that ship."""
    telling = Telling(forest.weights, forest.rare)

    def judge(questions: Sequence[Question]) -> Scores:
        rows = (row(_stated(one), objections_to(one), telling, forest.columns) for one in questions)
        return np.array([forest.share([numbers[name] for name in forest.columns]) for numbers in rows])

    return judge


def by_reader(reader: Reader) -> Callable[[Sequence[Question]], Scores]:
    """What the reader says, which is given no names."""
    return lambda questions: np.array([reader.share(one.claim, one.texts, ()) for one in questions])


def by_training(questions: Sequence[Question], telling: Telling) -> Callable[[Sequence[Question]], Scores]:
    """The same trees over the same traits, trained on outside questions; without columns for single words."""

    def table(asked: Sequence[Question]) -> NDArray[np.float64]:
        return np.array([list(traits(_stated(one), objections_to(one), telling).values()) for one in asked])

    trees = machine().fit(table(questions), [question.right for question in questions])
    return lambda asked: np.asarray(trees.predict_proba(table(asked))[:, 1], dtype=np.float64)


def _stated(question: Question) -> Statement:
    return Statement(question.claim, question.texts, "", ())


def best_threshold(right: NDArray[np.bool_], scores: Scores) -> float:
    """The score that tells right from wrong with the highest balanced accuracy."""
    found = np.unique(scores)
    return float(max(found, key=lambda least: balanced_accuracy_score(right, scores >= least)))


@dataclass(frozen=True)
class Spread:
    """A number with its 95% bootstrap interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:+.3f} [{self.low:+.3f}, {self.high:+.3f}]"


def spread(right: NDArray[np.bool_], measure: Measure, scores: Scores, beside: Scores | None = None) -> Spread:
    """A measure over drawn answers, or by how much it is higher than that of other scores of the same answers."""

    def at(drawn: NDArray[np.intp]) -> float:
        less = measure(right[drawn], beside[drawn]) if beside is not None else 0.0
        return measure(right[drawn], scores[drawn]) - less

    chance = np.random.default_rng(SEED)
    draws = (chance.integers(len(right), size=len(right)) for _ in range(DRAWS))
    low, high = np.percentile([at(drawn) for drawn in draws if 0 < right[drawn].sum() < len(right)], [2.5, 97.5])
    return Spread(at(np.arange(len(right))), float(low), float(high))


def _rated(title: str, answers: Answers, least: dict[str, float]) -> None:
    typer.echo(f"{title}: {len(answers.right)} answers, {answers.right.mean():.1%} carried")
    right, words = answers.right, answers.scores["shared words"]
    for name, scores in answers.scores.items():
        area = spread(right, _area, scores)
        cut, base = scores >= least[name], words >= least["shared words"]
        balance = spread(right, _balance, cut.astype(float))
        precision, recall, found, _ = precision_recall_fscore_support(~right, ~cut, average="binary", zero_division=0)
        typer.echo(f"  {name:24} AUC {area}  balanced accuracy {balance}")
        typer.echo(f"  {'':24} of hallucinated: precision {precision:.3f}, recall {recall:.3f}, F1 {found:.3f}")
        if name != "shared words":
            gain = spread(right, _area, scores, words)
            more = spread(right, _balance, cut.astype(float), base.astype(float))
            typer.echo(f"  {'':24} beside shared words: AUC {gain}, balanced accuracy {more}")


def _area(right: NDArray[np.bool_], scores: Scores) -> float:
    """The chance that a right answer has the higher score of a right and a wrong one, ties counting half."""
    ranks = rankdata(scores)[right].sum() - right.sum() * (right.sum() + 1) / 2
    return float(ranks / (right.sum() * (~right).sum()))


def _balance(right: NDArray[np.bool_], scores: Scores) -> float:
    called = scores > 0.5
    return float((called[right].mean() + (~called)[~right].mean()) / 2)


class Way(StrEnum):
    """A way of judging beside counting shared words."""

    TREES = "trees"
    READER = "reader"
    TRAINED = "trained"


def main(
    folder: Annotated[Path, typer.Argument(help="The folder that has train and test.")],
    way: Annotated[list[Way] | None, typer.Option(help="One beside shared words; all of them without.")] = None,
) -> None:
    """Prints the rates."""
    forest = load_forest(TREES)
    synthetic, development = for_training(folder)
    judges: dict[str, Callable[[Sequence[Question]], Scores]] = {"shared words": shared}
    for each in way or Way:
        match each:
            case Way.TREES:
                judges["the trees that ship"] = by_forest(forest)
            case Way.READER:
                judges["the reader that ships"] = by_reader(NetworkReader())
            case Way.TRAINED:
                judges["trained on outside sets"] = by_training(synthetic, Telling(forest.weights, forest.rare))
            case _:
                assert_never(each)
    dev = answers_of(development, judges)
    least = {name: best_threshold(dev.right, scores) for name, scores in dev.scores.items()}
    _rated("WiCE, test", answers_of(wice(folder), judges), least)
    _rated("RAGTruth, data to text", answers_of(data_to_text(folder), judges), least)


if __name__ == "__main__":
    typer.run(main)
