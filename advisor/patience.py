"""How somebody waits for an answer."""

from dataclasses import dataclass, field

from advisor.leaving import Leaving

SETTLED = 13.0
"""Seconds after which nothing that was found or computed changes any more, whatever the model does: two less than the
15 that an answer may take, for what comes before the model and after it."""


@dataclass(frozen=True)
class Patience:
    """Whether the asker is still there, and what they wait for."""

    leaving: Leaving = field(default_factory=Leaving)
    whole: bool = False
    """Whether nothing is shown before the end; the model then has until SETTLED and no longer."""
    without_model: str | None = None
    """Why no model is asked, where none is to be."""
