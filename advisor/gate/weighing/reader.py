"""The reader of support: a small network that reads a claim beside its texts, without the library it was taught in."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from advisor.gate.weighing.encoding import Encoder, pieces_of
from advisor.gate.weighing.marking import plain

NETWORK = Path(__file__).with_name("reader.onnx")
"""The network in whole numbers of eight bits; evals/judge/card.md has what it was taught on, how, and its hash."""

PIECES = Path(__file__).with_name("pieces.json")
"""The pieces of words that it knows: those of all-MiniLM-L6-v2, whose layers it grew from."""


class BadReader(Exception):
    """The network or its words cannot be loaded; install the product anew."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}; install the product anew")


class Reader(Protocol):
    """Whatever reads a claim beside its texts."""

    def share(self, claim: str, texts: Sequence[str], schools: Sequence[str]) -> float:
        """How likely it is that the texts carry the claim, between 0 and 1. `schools` is what their institutions are
        called, which is not read. Raises BadReader."""
        ...


class NetworkReader:
    """Reads with the network of a file, on one core, loaded when it is first asked; `pieces` cuts words into pieces."""

    def __init__(self, network: Path = NETWORK, pieces: Path = PIECES) -> None:
        self._network = network
        self._pieces = pieces

    def share(self, claim: str, texts: Sequence[str], schools: Sequence[str]) -> float:
        """See Reader."""
        row = self._encoder.row([plain(text, schools) for text in texts], plain(claim, schools))
        ids, kinds = np.array([row.ids], dtype=np.int64), np.array([row.kinds], dtype=np.int64)
        found = self._session.run(None, {"ids": ids, "kinds": kinds, "seen": np.ones_like(ids)})
        return carried(np.asarray(found[0], dtype=np.float64)[0])

    @cached_property
    def _encoder(self) -> Encoder:
        try:
            return Encoder(pieces_of(self._pieces))
        except Exception as error:  # the tokenizer's library raises nothing narrower
            raise BadReader(self._pieces, str(error)) from error

    @cached_property
    def _session(self) -> "Session":
        from onnxruntime import InferenceSession, SessionOptions  # heavy: only where a claim is read

        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            session: Session = InferenceSession(str(self._network), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # its own errors are no part of its interface
            raise BadReader(self._network, str(error)) from error
        return session


class Session(Protocol):
    """What is used of onnxruntime's session."""

    def run(self, output_names: None, input_feed: dict[str, NDArray[np.int64]]) -> Sequence[object]:
        """The answers to some rows."""
        ...


def carried(answers: NDArray[np.float64]) -> float:
    """The share of the first of three answers: carried, denied, not said."""
    shares = np.exp(answers - answers.max())
    return float(shares[0] / shares.sum())
