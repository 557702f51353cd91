"""The shipped names, and a question read in their light."""

from datetime import date
from functools import cache

from advisor.message.understand import understand
from advisor.message.understanding import Understanding
from advisor.names.gazetteer import Gazetteer
from advisor.question import Question, Turn
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names

TODAY = date(2026, 11, 27)


@cache
def shipped_gazetteer() -> Gazetteer:
    """The gazetteer of the shipped library, which no test changes."""
    return Gazetteer(load_library(shipped_library_path()), load_names(), load_elsewhere())


def read(text: str, *history: Turn, institution: str | None = None) -> Understanding:
    """A question as understood after some turns."""
    return understand(Question(text, history=history, institution=institution), shipped_gazetteer(), TODAY)
