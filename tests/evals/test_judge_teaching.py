"""How the reader is taught: every row is read, and what is right costs least."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from advisor.gate.weighing.encoding import MARKS, SIDES
from advisor.gate.weighing.reader import NetworkReader
from evals.judge.examples import CARRIED, DENIED, Example
from evals.judge.lessons import (
    MADE,
    WHOLE,
    WRITTEN,
    Course,
    asked,
    known,
    load_lessons,
    load_parts,
    rows_of,
    save_parts,
    started,
    taught,
)
from evals.judge.made import part
from evals.judge.network import ANSWERS, KINDS, OF_CLAIM, Network
from evals.judge.teach import COUNTS, examples, fold_of, lessons_of, thinned, vectors, write
from evals.judge.teaching import NOT, UNSAID, Recipe, answers, batches, gathered, loss_of


def example(claim: str, label: int, sort: str = "by hand") -> Example:
    return Example(claim, ("Nine credits at most.",), label, sort, "", "A")


def test_the_network_knows_as_many_kinds_as_there_are() -> None:
    assert (KINDS, OF_CLAIM) == (SIDES * MARKS, MARKS)


def test_every_row_is_in_one_batch() -> None:
    lengths = np.array([3, 9, 4, 1, 7, 7, 2])
    found = np.concatenate(list(batches(lengths, 3, np.random.default_rng(0))))
    assert sorted(found.tolist()) == list(range(7))


def test_rows_are_filled_up_and_what_is_no_piece_is_not_seen() -> None:
    given = [example("Nine.", CARRIED), example("Ten credits at the very least.", DENIED)]
    lessons = lessons_of(given, [])
    rows = rows_of(lessons, np.arange(2), lessons.first, "cpu")
    ids, kinds, seen = gathered(rows, np.array([0, 1]))
    assert seen.sum(1).tolist() == rows.lengths.tolist()
    assert ids[0, ~seen[0]].sum() == 0
    plain = gathered(rows, np.array([0, 1]), marks=False)[1]
    assert set(plain.flatten().tolist()) <= {0, OF_CLAIM}
    assert ((kinds >= OF_CLAIM) == (plain == OF_CLAIM)).all()


def test_a_network_gives_three_shares_a_row() -> None:
    lessons = lessons_of([example("Nine.", CARRIED)] * 3, [])
    shares = answers(Network(30522), rows_of(lessons, np.arange(3), lessons.first, "cpu"), "cpu")
    assert shares.shape == (3, ANSWERS)
    assert shares.sum(1) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize(("label", "best"), [(CARRIED, 0), (DENIED, 1), (UNSAID, 2)])
def test_the_right_answer_costs_least(label: int, best: int) -> None:
    scores = torch.eye(3) * 4
    lost = loss_of(scores, torch.full((3,), label), Recipe(rate=0.1, epochs=1))
    assert int(lost.argmin()) == best


def test_of_what_is_only_known_to_be_wrong_either_way_will_do() -> None:
    lost = loss_of(torch.eye(3) * 4, torch.full((3,), NOT), Recipe(rate=0.1, epochs=1))
    assert lost[0] > lost[1]
    assert lost[1] == pytest.approx(float(lost[2]), abs=1e-5)


def test_sentences_by_hand_are_in_every_lesson() -> None:
    given = [example(f"Claim {n}.", CARRIED) for n in range(5)] + [example("Made.", DENIED, "miss")] * 100
    first = thinned(given)
    assert sum(one.sort == "by hand" for one in first) == 5
    assert 20 < len(first) - 5 < 60
    lessons = lessons_of(first, [])
    assert (lessons.part == WRITTEN).sum() == 5
    assert (lessons.part == MADE).sum() == len(first) - 5
    assert COUNTS["by hand"] > COUNTS["miss"]


def test_what_is_of_a_fold_is_left_out_where_it_is_named() -> None:
    lessons = lessons_of([example("Nine.", CARRIED)], [])
    assert lessons.folds.tolist() == [1 << fold_of("A")]
    rival = Example("Nine.", ("Ten.",), DENIED, "rival", "B", "A")
    assert lessons_of([rival], []).folds.tolist() == [(1 << fold_of("A")) | (1 << fold_of("B"))]


def test_what_is_taught_follows_its_course_within_its_seconds() -> None:
    given = [example(f"Claim {n}.", CARRIED) for n in range(4)] + [example("Made.", DENIED, "miss")] * 4
    lessons = lessons_of(given, [])
    endless = Recipe(rate=1e-4, epochs=1e6, batch=4, frozen=True)
    course = Course(first=endless, second=endless, seeds=(2,), sample=2)
    after, before = taught(lessons, "cpu", course=course, seconds=3).state_dict(), started(lessons).state_dict()
    assert torch.equal(after["words.weight"], before["words.weight"])
    assert not torch.equal(after["layers.0.mixing.weight"], before["layers.0.mixing.weight"])


def test_from_the_sentences_to_the_file_that_the_gate_reads(tmp_path: Path) -> None:
    given = part(list(examples(None, share=0.0001)), 0.1)
    assert {one.label for one in given} > {CARRIED}
    lessons_of(given, [(one.claim, one.texts) for one in given[:3]]).save(tmp_path / "lessons.npz")
    lessons = load_lessons(tmp_path / "lessons.npz")
    network = taught(lessons, "cpu", shorter=0.001, course=replace(WHOLE, seeds=(2, 3)))
    said = asked(lessons, network, "cpu")
    save_parts(known(network, lessons), tmp_path, "once-all")
    back = load_parts(lessons, vectors(), tmp_path, "once-all")
    assert asked(lessons, back, "cpu") == pytest.approx(said, abs=0.05)
    write(back, tmp_path / "reader.onnx")
    reader = NetworkReader(tmp_path / "reader.onnx")
    share = reader.share("Nine credits count.", ("At most nine credits count.",), ())
    assert 0 < share < 1
    assert reader.share("Nine credits count.", ("The fee is paid online.",), ()) != share
