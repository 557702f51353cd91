"""How the reader is taught: every row is read, and what is right costs least."""

from pathlib import Path

import numpy as np
import pytest
import torch

from advisor.gate.weighing.encoding import MARKS, SIDES, Encoder, pieces_of
from advisor.gate.weighing.reader import PIECES, NetworkReader
from evals.judge.examples import CARRIED, DENIED, Example
from evals.judge.made import part
from evals.judge.network import ANSWERS, KINDS, OF_CLAIM, Network
from evals.judge.teach import COUNTS, examples, rows_of, second_lesson, taught, thinned, write
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
    rows = rows_of(given, Encoder(pieces_of(PIECES)), [1.0, 1.0], "cpu")
    ids, kinds, seen = gathered(rows, np.array([0, 1]))
    assert seen.sum(1).tolist() == rows.lengths.tolist()
    assert ids[0, ~seen[0]].sum() == 0
    plain = gathered(rows, np.array([0, 1]), marks=False)[1]
    assert set(plain.flatten().tolist()) <= {0, OF_CLAIM}
    assert ((kinds >= OF_CLAIM) == (plain == OF_CLAIM)).all()


def test_a_network_gives_three_shares_a_row() -> None:
    rows = rows_of([example("Nine.", CARRIED)] * 3, Encoder(pieces_of(PIECES)), [1.0] * 3, "cpu")
    shares = answers(Network(30522), rows, "cpu")
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
    assert sum(one.sort == "by hand" for one in second_lesson(first, 1)) == 5
    assert COUNTS["by hand"] > COUNTS["miss"]


def test_from_the_sentences_to_the_file_that_the_gate_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.judge.teach.SEEDS", (2, 3))
    given = part(list(examples(None, share=0.0001)), 0.1)
    assert {one.label for one in given} > {CARRIED}
    write(taught(given, "cpu", shorter=0.001), tmp_path / "reader.onnx")
    reader = NetworkReader(tmp_path / "reader.onnx")
    said = reader.share("Nine credits count.", ("At most nine credits count.",), ())
    assert 0 < said < 1
    assert reader.share("Nine credits count.", ("The fee is paid online.",), ()) != said
