"""The pinned answers that rest on a document that changed."""

from collections.abc import Iterable, Iterator

from advisor.pins.pinned import Pinned, stands
from corpus.comparing import Comparison
from corpus.resting import Dependent


class RestingPins:
    """Pinned answers of a home."""

    def __init__(self, pinned: Iterable[Pinned]) -> None:
        self._pinned = tuple(pinned)

    def on(self, change: Comparison) -> Iterator[Dependent]:
        """The pinned answers that are given no more, since their sentence no longer stands as it was pinned."""
        for one in self._pinned:
            before = one.document_id == change.old.id and stands(one, change.old)
            if before and not stands(one, change.new):
                yield Dependent("pinned answer", f"“{one.question}”", f"it is given no more without: {one.sentence}")
