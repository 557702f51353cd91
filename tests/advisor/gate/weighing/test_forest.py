"""Trees are read from a file of numbers and add up."""

import json
from pathlib import Path

import pytest

from advisor.gate.weighing.forest import BadForest, Forest, Tree, load_forest

STUMP = Tree(column=(0, -1, -1), threshold=(0.5, 0.0, 0.0), left=(1, 0, 0), right=(2, 0, 0), value=(0.0, -1.0, 1.0))


def test_a_row_comes_to_the_leaf_on_its_side() -> None:
    assert (STUMP.answer([0.5]), STUMP.answer([0.6])) == (-1.0, 1.0)


def test_trees_add_up_to_odds() -> None:
    forest = Forest(columns=("one",), start=0.0, trees=(STUMP, STUMP), weights={}, rare=1.0)
    assert forest.share([0.0]) == pytest.approx(1 - forest.share([1.0]))
    assert Forest(columns=(), start=0.0, trees=(), weights={}, rare=1.0).share([]) == 0.5


def test_a_file_gives_the_trees_that_were_written(tmp_path: Path) -> None:
    forest = Forest(columns=("one",), start=0.25, trees=(STUMP,), weights={"credit": 1.5}, rare=2.0)
    path = tmp_path / "judge.json"
    path.write_text(forest.model_dump_json(), encoding="utf-8")
    assert load_forest(path) == forest


@pytest.mark.parametrize("text", ["{", json.dumps({"columns": ["one"]}), "[]"])
def test_a_file_that_is_no_forest_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "judge.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadForest, match=r"judge\.json"):
        load_forest(path)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadForest, match=r"nowhere\.json"):
        load_forest(tmp_path / "nowhere.json")
