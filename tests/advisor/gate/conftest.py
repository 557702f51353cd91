"""A gate over the shipped library whose judge doubts nothing, so that the other checks stand alone."""

from collections.abc import Sequence

import pytest

from advisor.gate.gate import Gate
from advisor.gate.names import NameBook
from advisor.gazetteer import Gazetteer
from corpus.library import Library, load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names


class Trusting:
    """A judge that doubts nothing."""

    def doubts(self, claim: str, texts: Sequence[str], names: str) -> str | None:
        return None


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(shipped_library_path())


@pytest.fixture(scope="session")
def gate(library: Library) -> Gate:
    names = load_names()
    return Gate(NameBook(library, names, Gazetteer(library, names, load_elsewhere())), Trusting())
