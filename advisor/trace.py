"""Who hears how an answer is made: when it is searched, which tools are used, how it ends. Never what was said."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from advisor.agent.reference import Tool
from advisor.reply import Consultation


class Trace(Protocol):
    """Hears of one answer, from whichever thread works on it."""

    def searching(self) -> AbstractContextManager[object]:
        """Lasts as long as the search for the question."""
        ...

    def using(self, tool: Tool) -> AbstractContextManager[object]:
        """Lasts as long as a tool is at work."""
        ...

    def enter(self) -> None:
        """What the present thread has a model do from here on belongs to the answer."""
        ...

    def end(self, consultation: Consultation | None) -> None:
        """The answer is there; None where its asker left before, or something broke."""
        ...


class Untraced:
    """Hears nothing."""

    def searching(self) -> AbstractContextManager[object]:
        """See Trace."""
        return nullcontext()

    def using(self, tool: Tool) -> AbstractContextManager[object]:
        """See Trace."""
        return nullcontext()

    def enter(self) -> None:
        """See Trace."""

    def end(self, consultation: Consultation | None) -> None:
        """See Trace."""


Tracer = Callable[[], Trace]
"""Begins to hear of an answer."""
