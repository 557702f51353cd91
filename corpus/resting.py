"""What rests on the sentences of a document, and has to be looked at when they change."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dependent:
    """Something that rests on a changed document: what it is, its name, and why it has to be looked at."""

    kind: str
    name: str
    why: str
