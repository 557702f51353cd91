"""Outside sets are read from their folder, and a claim is held against the sentences nearest to it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from evals.judge.outside_sets import NoSets, Task, for_training, nearest, responses, sentences, wice


def written(path: Path, *rows: Mapping[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_sentences_end_where_a_capital_follows() -> None:
    assert sentences("It costs 3.50 today. Ask the office.\nThen pay.") == [
        "It costs 3.50 today.",
        "Ask the office.",
        "Then pay.",
    ]


def test_the_nearest_sentences_together_have_the_words_of_the_claim() -> None:
    held = ["Parking is dear.", "The thesis is written abroad.", "Nothing else.", "An exam ends the internship."]
    assert nearest("The thesis and the internship.", held) == (held[1], held[3])


def test_a_claim_that_shares_nothing_is_held_against_the_first_sentence() -> None:
    assert nearest("Weather.", ["Parking is dear.", "An exam."]) == ("Parking is dear.",)


def test_training_sets_are_read_with_their_labels(tmp_path: Path) -> None:
    for name in ("cg2c_doc", "cg2c_musique"):
        row = {"premise": "It rained. We stayed.", "claim": "It rained.", "label": "supported"}
        written(tmp_path / "train" / f"{name}.jsonl", row)
    dev = {"evidence": ["It rained."], "claim": "It snowed.", "label": "partially_supported"}
    written(tmp_path / "train" / "wice_dev.jsonl", dev)
    synthetic, wice_dev = for_training(tmp_path)
    assert [question.right for question in (*synthetic, *wice_dev)] == [True, True, False]


def test_test_sets_are_read_with_their_labels(tmp_path: Path) -> None:
    written(tmp_path / "test" / "wice" / "wice_test.jsonl", {"doc": "It rained.", "claim": "It rained.", "label": 1})
    assert wice(tmp_path)[0].right
    base = tmp_path / "test" / "ragtruth_test"
    context = json.dumps({"name": "Finch", "attributes": {"OutdoorSeating": False}})
    written(
        base / "sources.jsonl",
        {"source_id": "1", "task": "Data2txt", "context": context},
        {"source_id": "2", "task": "QA", "context": "passage 1:It rained. We stayed.\n\npassage 2:Then it snowed."},
    )
    said = {"response": "Finch is a cafe. Outdoor Seating is not offered.", "hallucinated": True}
    written(
        base / "responses.jsonl",
        {"id": "1-0", "source_id": "1", **said},
        {"id": "2-0", "source_id": "2", **said},
    )
    found = responses(tmp_path, Task.DATA_TO_TEXT)
    assert [(question.answer, question.source) for question in found] == [("1-0", "1"), ("1-0", "1")]
    assert not any(question.right for question in found)
    assert "attributes Outdoor Seating: False" in found[1].texts
    assert {question.answer for question in responses(tmp_path, Task.QA)} == {"2-0"}
    assert set(responses(tmp_path, Task.QA)[0].texts) <= {
        "passage 1:It rained.",
        "We stayed.",
        "passage 2:Then it snowed.",
    }
    assert responses(tmp_path, Task.SUMMARY) == []


def test_a_folder_without_the_sets_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSets, match="cg2c_doc"):
        for_training(tmp_path)
