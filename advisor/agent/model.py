"""Whether a model can be asked now."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unready:
    """Why not, in words that a page can show ("the model is still loading")."""

    reason: str
