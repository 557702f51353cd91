"""The judge's training: the pairs, the table, the trees as numbers, and the outside protocol."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import Statement
from advisor.gate.weighing.overlap import Telling
from advisor.gate.words import stem
from evals.judge.outside import answers_of, best_threshold, objections_to, spread
from evals.judge.outside_sets import Question
from evals.judge.pairs import HAND, MUTANT, Pair
from evals.judge.table import SURE, table_of
from evals.judge.train import forest_of, rates_of, told

TEXT = "The school accepts at most 9 credits."


def pair(claim: str, right: bool, sort: str = HAND, raised: tuple[Objection, ...] = ()) -> Pair:
    return Pair(Statement(claim, (TEXT,), "", ()), raised, right, sort, "", "A")


class Far:
    """A first judge that doubts what calls itself far away."""

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        return raised[0].detail if raised else "far" if "far" in statement.claim else None


def test_a_table_has_a_row_a_pair_and_a_column_for_words_often_brought_in() -> None:
    pairs = [pair(f"It forever takes {n} credits.", False) for n in range(30)] + [pair(TEXT, True)]
    table = table_of(pairs, Telling({}, 1.0))
    assert table.rows.shape == (31, len(table.columns))
    column = table.columns.index("+ " + stem("forever"))
    assert table.rows[0, column] == 1.0
    assert table.rows[30, column] == 0.0


def test_words_of_changed_sentences_make_no_columns() -> None:
    pairs = [pair(f"It forever takes {n} credits.", False, MUTANT) for n in range(30)]
    assert "+ " + stem("forever") not in table_of(pairs, Telling({}, 1.0)).columns


FIRM = (Objection(Reason.FIGURE, "12 credits", firm=True),)


def test_what_a_check_is_sure_of_counts_less_and_makes_no_columns() -> None:
    pairs = [pair(f"It forever takes {n} credits.", False, raised=FIRM) for n in range(30)] + [pair(TEXT, True)]
    table = table_of(pairs, Telling({}, 1.0))
    assert "+ " + stem("forever") not in table.columns
    assert table.weights[0] == pytest.approx(SURE * table.weights[30])
    assert table.rows[0, table.columns.index("firm: FIGURE")] == 1.0


def test_a_pair_is_told_rightly_where_it_is_held_as_likely_as_it_is_right() -> None:
    pairs = [pair("One.", True), pair("Two.", True), pair("Three.", False, raised=FIRM)]
    assert told(pairs, np.array([0.5, 0.4, 0.3])) == {(HAND, True): (1, 2), (HAND, False): (1, 1)}


def test_trees_as_numbers_answer_as_the_trained_ones_do() -> None:
    chance = np.random.default_rng(0)
    rows = chance.normal(size=(300, 3)).astype(np.float32)
    right = rows[:, 0] + rows[:, 1] > 0
    trees = HistGradientBoostingClassifier(max_iter=10, random_state=0).fit(rows, right)
    forest = forest_of(trees, ("a", "b", "c"), Telling({}, 1.0))
    shares = [forest.share([float(number) for number in numbers]) for numbers in rows]
    assert np.allclose(shares, trees.predict_proba(rows)[:, 1], atol=1e-3)


def test_rates_count_what_would_be_shown() -> None:
    objection = (Objection(Reason.DENIAL, "says no"),)
    right = [pair("One.", True), pair("Two.", True, raised=objection), pair("So far away.", True)]
    rates = rates_of([*right, pair("Three.", False)], np.array([0.7, 0.9, 0.9, 0.1]), Far())
    assert rates.shown == {(HAND, True): (2 / 3, 1 / 3, 3), (HAND, False): (0.0, 1.0, 1)}
    assert rates.auc == 1.0


def question(answer: str, shared: float, right: bool) -> Question:
    return Question("It takes 9 credits.", (TEXT,), shared, right, answer)


def test_an_answer_is_carried_as_far_as_its_sentences_on_the_mean() -> None:
    asked = [question("a", 0.75, True), question("a", 0.25, True), question("b", 0.25, False)]
    answers = answers_of(asked, {"words": lambda given: np.array([one.shared for one in given])})
    assert answers.scores["words"].tolist() == [0.5, 0.25]
    assert answers.right.tolist() == [True, False]


def test_the_threshold_is_where_right_and_wrong_part() -> None:
    right, scores = np.array([True, True, False, False]), np.array([0.9, 0.6, 0.4, 0.1])
    assert best_threshold(right, scores) == 0.6


def test_scores_are_compared_on_the_same_answers() -> None:
    right = np.array([True, False] * 20)
    good, bad = right.astype(float), 1 - right.astype(float)

    def share(given: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
        return float((given == (scores > 0.5)).mean())

    found = spread(right, share, good, bad)
    assert (found.value, found.low, found.high) == (1.0, 1.0, 1.0)


def test_the_checks_that_need_no_library_are_asked_outside() -> None:
    found = objections_to(Question("It takes at most 12 credits.", (TEXT,), 1.0, False, "a"))
    assert Reason.FIGURE in {objection.reason for objection in found}
    assert objections_to(Question("It takes at most nine credits.", (TEXT,), 1.0, True, "a")) == ()


@pytest.mark.parametrize("scores", [[0.5, 0.5, 0.5, 0.5]])
def test_scores_that_do_not_part_still_have_a_threshold(scores: list[float]) -> None:
    assert best_threshold(np.array([True, True, False, False]), np.array(scores)) == 0.5
