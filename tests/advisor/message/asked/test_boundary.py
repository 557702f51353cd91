"""Boundaries between kinds of clauses."""

from pathlib import Path

import numpy as np
import pytest

from advisor.bootstrap import DeferredEmbedder
from advisor.message.asked.boundary import KINDS, Boundary, Kind, trained

EAST, NORTH = np.eye(2, dtype=np.float32)
BETWEEN = Boundary("compass", np.stack([EAST, NORTH]).astype(np.float16), np.array([1.0, -1.0], dtype=np.float32), 0, 2)


def test_what_lies_by_a_support_of_the_kind_scores_above_what_lies_by_the_others() -> None:
    east, between, north = BETWEEN.scores(np.stack([EAST, (EAST + NORTH) / np.sqrt(2), NORTH]))
    assert east > between > north
    assert between == pytest.approx(0, abs=1e-3)


def test_a_boundary_is_kept_in_a_file_as_it_is(tmp_path: Path) -> None:
    BETWEEN.write(tmp_path / "between.npz")
    with np.load(tmp_path / "between.npz") as kept:
        assert (kept["vectors"] == BETWEEN.vectors).all()
        assert (kept["weights"] == BETWEEN.weights).all()
        assert list(kept["told"]) == [0, 2, 0, 0]


@pytest.mark.parametrize("kind", KINDS)
def test_what_ships_was_learned_for_the_embedder_that_ships(kind: Kind) -> None:
    boundary = trained(kind)
    assert boundary.embedder == DeferredEmbedder().fingerprint
    assert boundary.vectors.shape == (len(boundary.weights), 384)
    assert boundary.most_not <= boundary.least
