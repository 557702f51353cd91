"""The card of the judges speaks of what ships."""

import hashlib
import re
from pathlib import Path

import pytest

import evals.judge
from advisor.gate.weighing.judge import OBJECTED, TREES
from advisor.gate.weighing.reader import NETWORK


@pytest.mark.parametrize("shipped", [TREES, OBJECTED, NETWORK], ids=lambda path: path.name)
def test_the_card_names_the_hash_of_what_ships(shipped: Path) -> None:
    card = Path(evals.judge.__file__).with_name("card.md").read_text(encoding="utf-8")
    assert hashlib.sha256(shipped.read_bytes()).hexdigest() in card


def test_all_are_small_enough_to_live_in_the_repository() -> None:
    assert TREES.stat().st_size + OBJECTED.stat().st_size < 1_000_000
    assert NETWORK.stat().st_size < 25_000_000


def test_every_file_that_the_card_names_is_there() -> None:
    room = Path(evals.judge.__file__).parent
    named = re.findall(r"`([\w./-]+\.(?:py|yaml))`", (room / "card.md").read_text(encoding="utf-8"))
    assert len(named) > 5
    assert [name for name in named if not (room / name).exists()] == []
