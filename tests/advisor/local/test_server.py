"""The child asks the model's library for what it should, tells its address, and ends with its input."""

import subprocess
import sys
from pathlib import Path

from advisor.local.process import Failed, LocalModel
from advisor.local.server import _parameters
from tests.advisor.local.fakes import SOON

STAND_IN = """
import sys, types
from unittest.mock import MagicMock
library = MagicMock()
def serve(wanted):
    return types.SimpleNamespace(listening_address="http://127.0.0.1:1/" + wanted.api_keys[0])
library.Server.side_effect = serve
sys.modules["xllamacpp"] = library
from advisor.local.server import main
main(["model.gguf", "1"])
"""


def test_it_tells_its_address_on_a_line_of_its_own_and_ends_with_its_input() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STAND_IN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("a key\n")
        process.stdin.flush()
        assert [process.stdout.readline() for _ in range(2)] == ["\n", "listening on http://127.0.0.1:1/a key\n"]
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(20) == 0


def test_a_file_that_is_no_model_is_told_and_not_tried_again(tmp_path: Path) -> None:
    (tmp_path / "own.gguf").write_bytes(b"no model at all")
    model = LocalModel(tmp_path / "own.gguf", 1, pauses=(600,))
    model.start()
    state = model.await_ready(SOON)
    model.close()
    assert isinstance(state, Failed)
    assert "own.gguf cannot be loaded as a model" in state.reason


def test_it_listens_on_loopback_with_a_key_and_lets_no_other_page_in() -> None:
    wanted = _parameters("model.gguf", 2, "a key")
    assert (wanted.hostnames, wanted.port, wanted.api_keys) == (["127.0.0.1"], 0, ["a key"])
    assert (wanted.cors_origins, wanted.ui) == ("", False)
    assert not (wanted.endpoint_slots or wanted.endpoint_props or wanted.endpoint_metrics)
    assert (wanted.cpuparams.n_threads, wanted.cpuparams_batch.n_threads) == (2, 2)
