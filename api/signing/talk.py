"""The terminal that somebody signs at, and what was signed."""

from dataclasses import dataclass
from typing import Protocol


class Talk(Protocol):
    """A terminal: shows lines, and asks for one; `ask` raises EOFError when nobody is there any more."""

    def say(self, line: str) -> None: ...

    def ask(self, prompt: str) -> str: ...


@dataclass
class Tally:
    """What was done so far."""

    signed: int = 0
    rejected: int = 0
    left: int = 0
