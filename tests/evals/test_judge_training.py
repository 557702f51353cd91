"""The judge's training: the pairs, the table, the trees as numbers, and the outside protocol."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import balanced_accuracy_score, f1_score, roc_auc_score

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import Statement
from advisor.gate.weighing.overlap import Telling
from advisor.gate.words import stem
from evals.faithfulness.judges import TrainedAlone
from evals.gate.bench import make_bench
from evals.judge.measures import area, balance, draws_of, found_wrong
from evals.judge.outside import answers_of, best_threshold, by_judge, drawn
from evals.judge.outside_pairs import outside_pairs
from evals.judge.outside_sets import Question
from evals.judge.pairs import HAND, MUTANT, OUTSIDE, Pair
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
    return Question("It takes 9 credits.", (TEXT,), shared, right, answer, f"page of {answer}")


def test_an_answer_is_carried_as_far_as_its_sentences_on_the_mean() -> None:
    asked = [question("a", 0.75, True), question("a", 0.25, True), question("b", 0.25, False)]
    answers = answers_of(asked, {"words": lambda given: np.array([one.shared for one in given])})
    assert answers.scores["words"].tolist() == [0.5, 0.25]
    assert answers.right.tolist() == [True, False]
    assert answers.sources.tolist() == ["page of a", "page of b"]


def test_the_threshold_is_where_right_and_wrong_part() -> None:
    right, scores = np.array([True, True, False, False]), np.array([0.9, 0.6, 0.4, 0.1])
    assert best_threshold(right, scores) == 0.6


def test_scores_are_compared_on_the_same_answers() -> None:
    right = np.array([True, False] * 20)
    good, bad = right.astype(float), 1 - right.astype(float)

    def share(given: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
        return float((given == (scores > 0.5)).mean())

    found = draws_of(np.arange(40).astype(str)).spread(right, share, good, bad)
    assert (found.value, found.low, found.high) == (1.0, 1.0, 1.0)


def test_answers_from_one_source_are_drawn_together_and_so_say_less() -> None:
    right, pages = np.array([True] * 20 + [False] * 20), np.repeat(["a", "b", "c", "d"], 10)
    scores = np.array([0.9] * 10 + [0.2] * 10 + [0.5] * 20)
    assert all(len(drawn) == 40 and (pages[drawn] == "a").sum() % 10 == 0 for drawn in draws_of(pages).places)
    together = draws_of(pages).spread(right, area, scores)
    apart = draws_of(np.arange(40).astype(str)).spread(right, area, scores)
    assert together.value == apart.value == 0.5
    assert together.high - together.low > apart.high - apart.low


def test_sources_are_drawn_whole_and_always_the_same() -> None:
    asked = [question(name, 0.5, True) for name in "abcdeabcde"]
    some = drawn(asked, 2)
    assert len(some) == 4
    assert len({one.source for one in some}) == 2
    assert some == drawn(asked, 2)
    assert drawn(asked, 9) == asked


def test_measures_are_those_of_the_book() -> None:
    chance = np.random.default_rng(1)
    right, scores = chance.random(60) < 0.4, np.round(chance.random(60), 1)
    called = (scores >= 0.5).astype(float)
    assert area(right, scores) == pytest.approx(roc_auc_score(right, scores))
    assert balance(right, called) == pytest.approx(balanced_accuracy_score(right, called))
    assert found_wrong(right, called) == pytest.approx(f1_score(~right, called < 0.5))


def test_the_judge_that_ships_is_asked_with_what_its_checks_find() -> None:
    heard: list[tuple[Statement, tuple[Objection, ...]]] = []

    def carried(statement: Statement, raised: Sequence[Objection]) -> float:
        heard.append((statement, tuple(raised)))
        return 0.25 if raised else 0.75

    gate = make_bench(Far()).gate
    claims = ("The school takes at most nine credits.", "The school takes at most 12 credits.")
    asked = [Question(claim, (TEXT,), 1.0, True, claim, "page") for claim in claims]
    assert by_judge(TrainedAlone(gate.stated, gate.raised, carried))(asked).tolist() == [0.75, 0.25]
    assert [statement.texts for statement, _ in heard] == [(TEXT,), (TEXT,)]
    assert Reason.FIGURE in {objection.reason for objection in heard[1][1]}


def test_outside_pairs_are_asked_as_the_judge_that_ships_is_and_neighbours_are_judged_unseen_together(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "train"
    folder.mkdir()
    rows = (
        {"premise": TEXT, "claim": "The school takes at most nine credits.", "label": "supported"},
        {"premise": TEXT, "claim": "The school takes at most 12 credits.", "label": "not_supported"},
    )
    for name in ("cg2c_doc", "cg2c_musique"):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows * 15), encoding="utf-8")
    (folder / "wice_dev.jsonl").write_text("", encoding="utf-8")
    pairs = list(outside_pairs(make_bench(Far()).gate, tmp_path))
    assert [one.right for one in pairs[:2]] == [True, False]
    assert pairs[0].raised == ()
    assert Reason.FIGURE in {objection.reason for objection in pairs[1].raised}
    assert {one.sort for one in pairs} == {OUTSIDE}
    assert [one.institution for one in (pairs[0], pairs[39], pairs[40])] == ["FactCG 0", "FactCG 0", "FactCG 1"]
    assert table_of([pair(TEXT, True), *pairs[1:2]], Telling({}, 1.0)).weights.tolist() == [1.0, 0.3]


@pytest.mark.parametrize("scores", [[0.5, 0.5, 0.5, 0.5]])
def test_scores_that_do_not_part_still_have_a_threshold(scores: list[float]) -> None:
    assert best_threshold(np.array([True, True, False, False]), np.array(scores)) == 0.5
