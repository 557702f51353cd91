"""A gate over the shipped library whose judge doubts nothing, so that the other checks stand alone."""

from collections.abc import Sequence

import pytest

from advisor.gate.claim import Objection
from advisor.gate.gate import Gate
from advisor.gate.names import NameBook
from advisor.gate.support import Statement
from advisor.names.gazetteer import Gazetteer
from corpus.library import Library, load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names


class Trusting:
    """A judge that doubts nothing that nothing was raised against."""

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        return raised[0].detail if raised else None


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(shipped_library_path())


@pytest.fixture(scope="session")
def gate(library: Library) -> Gate:
    names = load_names()
    return Gate(NameBook(library, names, Gazetteer(library, names, load_elsewhere())), Trusting())
