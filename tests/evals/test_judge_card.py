"""The card of the judge speaks of the weights that ship."""

import hashlib
from pathlib import Path

import evals.judge
from evals.judge.trained import WEIGHTS


def test_the_card_names_the_hash_of_the_weights() -> None:
    card = Path(evals.judge.__file__).with_name("card.md").read_text(encoding="utf-8")
    assert hashlib.sha256(WEIGHTS.read_bytes()).hexdigest() in card


def test_the_weights_are_small_enough_to_live_in_the_repository() -> None:
    assert WEIGHTS.stat().st_size < 1_000_000
