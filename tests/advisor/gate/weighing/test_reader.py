"""The reader as it ships: what it is given, and what it says of a few sentences."""

from pathlib import Path

import pytest

from advisor.gate.weighing.encoding import LONGEST, Encoder, pieces_of
from advisor.gate.weighing.marking import Mark
from advisor.gate.weighing.reader import PIECES, BadReader, NetworkReader

TEXT = "Example University accepts at most 9 transfer credits toward a master's degree."
SCHOOLS = ("Example University", "EU")


@pytest.fixture(scope="module")
def reader() -> NetworkReader:
    return NetworkReader()


def test_a_right_sentence_is_likelier_than_something_else(reader: NetworkReader) -> None:
    right = reader.share("No more than nine transfer credits go into a master's at EU.", [TEXT], SCHOOLS)
    wrong = reader.share("EU waives its application fee for veterans.", [TEXT], SCHOOLS)
    assert wrong < 0.5 < right


def test_how_a_school_is_called_is_not_read(reader: NetworkReader) -> None:
    shares = {reader.share(f"{name} takes nine transfer credits at most.", [TEXT], SCHOOLS) for name in SCHOOLS}
    assert len(shares) == 1


def test_long_texts_leave_room_for_the_claim() -> None:
    row = Encoder(pieces_of(PIECES)).row(["credit " * 500], "word " * 500)
    assert len(row.ids) == len(row.kinds) <= LONGEST
    assert sum(kind >= len(Mark) for kind in row.kinds) >= LONGEST // 4


@pytest.mark.parametrize("broken", ["network", "pieces"])
def test_a_file_that_cannot_be_loaded_is_told(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "broken"
    file.write_bytes(b"no such thing")
    reader = NetworkReader(network=file) if broken == "network" else NetworkReader(pieces=file)
    with pytest.raises(BadReader, match="install the product anew"):
        reader.share("A claim.", [TEXT], SCHOOLS)
