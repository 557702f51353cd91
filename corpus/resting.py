"""What rests on the sentences of a document, and has to be looked at when they change."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from corpus.comparing import Comparison


@dataclass(frozen=True)
class Dependent:
    """Something that rests on a changed document: what it is, its name, and why it has to be looked at."""

    kind: str
    name: str
    why: str


class Resting(Protocol):
    """Whoever keeps things that rest on documents: eval cases, pinned answers, receipts."""

    def on(self, change: Comparison) -> Iterable[Dependent]:
        """What rests on the sentences that changed."""
        ...
