"""What the advisor asks of a model: claims on a brief, one by one, and what it gathered for them."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference
from advisor.gate.gate import Claim, Exhibit


@dataclass(frozen=True)
class Gathered:
    """More evidence and findings that the model asked for; claims after it may cite them."""

    exhibits: tuple[Exhibit, ...]


@dataclass(frozen=True)
class Used:
    """What one call of a model took: tokens read and written."""

    model: str
    input_tokens: int
    output_tokens: int


Handed = Claim | Gathered | Used
"""What a writer hands over."""


class ModelFailed(Exception):
    """The model gave no claims; the message says why in words that a page can show."""


@contextmanager
def failing_as(what: str) -> Iterator[None]:
    """Whatever breaks in a model's work becomes ModelFailed: providers raise errors of their own and of their HTTP
    client, and ValueError, KeyError or TypeError over a strange response, and none of these may break an answer."""
    try:
        yield
    except ModelFailed:
        raise
    except Exception as error:
        # The message of an error may repeat what was asked or answered, which no log holds.
        logging.getLogger(__name__).warning("%s: %s", what, type(error).__name__)
        raise ModelFailed(f"{what} ({type(error).__name__})") from error


class Writer(Protocol):
    """A language model at work."""

    @property
    def name(self) -> str:
        """The model as the settings name it."""
        ...

    @property
    def one_sentence(self) -> bool:
        """Whether one sentence that passes is enough: a small model only tries to say one thing well."""
        ...

    def unready(self) -> str | None:
        """Why it cannot write now ("the model is still loading"); None where it can."""
        ...

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """Claims as they come, unchecked; whoever has enough stops asking. Raises ModelFailed."""
        ...
