"""The judge on outside sets, beside counting shared words: `python -m evals.judge.outside FOLDER`.

By the protocol of each set: WiCE by balanced accuracy of its claims, RAGTruth by answer and task, a hallucination being
what is looked for. An answer is carried as far as its sentences are on the mean, as words are counted over whole
answers. Thresholds are chosen on WiCE's development half alone. Three ways are compared: the share of a claim's words
that its document has; the judge that ships, as `pathway eval run --judge trained` asks it; and its reader alone. Both
were taught on this domain and on FactCG's synthetic pairs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, assert_never

import numpy as np
import typer
from numpy.typing import NDArray
from sklearn.metrics import balanced_accuracy_score, precision_recall_fscore_support

from advisor.gate.weighing.judge import weighing
from advisor.gate.weighing.reader import NetworkReader, Reader
from evals.faithfulness.judges import TrainedAlone
from evals.gate.bench import make_bench
from evals.judge.first import first_judge
from evals.judge.measures import Right, Scores, area, balance, draws_of, found_wrong
from evals.judge.outside_pairs import cited
from evals.judge.outside_sets import Question, Task, for_training, responses, wice
from evals.statistics import SEED

Judging = Callable[[Sequence[Question]], Scores]


@dataclass(frozen=True)
class Answers:
    """Of each answer whether it is carried, what it was written from, and its score by each way of judging."""

    right: Right
    sources: NDArray[np.str_]
    scores: dict[str, Scores]


def answers_of(questions: Sequence[Question], judges: dict[str, Judging]) -> Answers:
    """Each answer with the mean score of its sentences."""
    sources = {question.answer: question.source for question in questions}
    order = list(sources)
    place = {answer: n for n, answer in enumerate(order)}
    where = np.array([place[question.answer] for question in questions])
    right = np.zeros(len(order), dtype=bool)
    right[where] = [question.right for question in questions]
    scores = {}
    for name, judge in judges.items():
        scores[name] = np.bincount(where, weights=judge(questions)) / np.bincount(where)
    return Answers(right, np.array([sources[answer] for answer in order]), scores)


def shared(questions: Sequence[Question]) -> Scores:
    """The share of each claim's words that its document has."""
    return np.array([question.shared for question in questions])


def by_judge(asked: TrainedAlone) -> Judging:
    """The judge that ships, with what all its checks find."""

    def judge(questions: Sequence[Question]) -> Scores:
        return np.array([asked.likely(*cited(one)) for one in questions])

    return judge


def by_reader(reader: Reader) -> Judging:
    """What the reader says, which is given no names."""
    return lambda questions: np.array([reader.share(one.claim, one.texts, ()) for one in questions])


def best_threshold(right: Right, scores: Scores) -> float:
    """The score that tells right from wrong with the highest balanced accuracy."""
    found = np.unique(scores)
    return float(max(found, key=lambda least: balanced_accuracy_score(right, scores >= least)))


def _rated(title: str, answers: Answers, least: dict[str, float]) -> None:
    right, draws = answers.right, draws_of(answers.sources)
    everything = found_wrong(right, np.zeros(len(right)))
    typer.echo(f"{title}: {len(right)} answers from {len(set(answers.sources))} sources, {right.mean():.1%} carried")
    typer.echo(f"  F1 of hallucinated where all are called so: {everything:.3f}")
    called = {name: (scores >= least[name]).astype(float) for name, scores in answers.scores.items()}
    words = "shared words"
    for name, scores in answers.scores.items():
        cut = called[name]
        typer.echo(f"  {name:24} AUC {draws.spread(right, area, scores)}")
        typer.echo(f"  {'':24} balanced accuracy {draws.spread(right, balance, cut)}")
        precision, recall, _, _ = precision_recall_fscore_support(~right, cut < 0.5, average="binary", zero_division=0)
        told = f"precision {precision:.3f}, recall {recall:.3f}, F1 {draws.spread(right, found_wrong, cut)}"
        typer.echo(f"  {'':24} of hallucinated: {told}")
        if name != words:
            gains = (
                f"AUC {draws.spread(right, area, scores, answers.scores[words])}",
                f"balanced accuracy {draws.spread(right, balance, cut, called[words])}",
                f"F1 {draws.spread(right, found_wrong, cut, called[words])}",
            )
            typer.echo(f"  {'':24} beside shared words: {', '.join(gains)}")


class Way(StrEnum):
    """A way of judging beside counting shared words."""

    JUDGE = "judge"
    READER = "reader"


def drawn(questions: Sequence[Question], number: int) -> list[Question]:
    """The questions of so many sources, drawn by lot and always the same; of all where there are no more."""
    sources = sorted({question.source for question in questions})
    chosen = set(np.random.default_rng(SEED).permutation(sources)[:number])
    return [question for question in questions if question.source in chosen]


def main(
    folder: Annotated[Path, typer.Argument(help="The folder that has train and test.")],
    way: Annotated[list[Way] | None, typer.Option(help="One beside shared words; all of them without.")] = None,
    task: Annotated[list[Task] | None, typer.Option(help="A task of RAGTruth, without WiCE; all without.")] = None,
    sources: Annotated[int | None, typer.Option(min=1, help="Of each task only answers from so many sources.")] = None,
) -> None:
    """Prints the rates."""
    _, development = for_training(folder)
    judges: dict[str, Judging] = {"shared words": shared}
    for each in way or Way:
        match each:
            case Way.JUDGE:
                judges["the judge that ships"] = by_judge(_judge())
            case Way.READER:
                judges["its reader alone"] = by_reader(NetworkReader())
            case _:
                assert_never(each)
    dev = answers_of(development, judges)
    least = {name: best_threshold(dev.right, scores) for name, scores in dev.scores.items()}
    if task is None:
        _rated("WiCE, test", answers_of(wice(folder), judges), least)
    for each_task in task or Task:
        asked = responses(folder, each_task)
        _rated(f"RAGTruth, {each_task}", answers_of(drawn(asked, sources or len(asked)), judges), least)


def _judge() -> TrainedAlone:
    judge = weighing(first_judge(), NetworkReader())
    gate = make_bench(judge).gate
    return TrainedAlone(gate.stated, gate.raised, judge.carried)


if __name__ == "__main__":
    typer.run(main)
