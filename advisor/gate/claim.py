"""A claim, and why one is not shown."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Claim:
    """A sentence that a model wrote, with the identifiers of what it rests on."""

    text: str
    cites: tuple[str, ...]


class Reason(StrEnum):
    """Why a claim is not shown."""

    CITES_NOTHING = "cites nothing that was in hand"
    FORM = "is no plain sentence"
    FIGURE = "has a figure that its citation does not state so"
    DENIAL = "says no where its citation says yes, or yes for no"
    STRENGTH = "is stronger than its citation"
    NAME = "names what its citation does not"
    CONTRADICTION = "contradicts a finding"
    SUPPORT = "is not carried by its citation"
    REPEATED = "says no more than a sentence already shown"
    LATE = "cites more than the answer did when it was settled"
    ROOM = "finds no room in the answer"


@dataclass(frozen=True)
class Objection:
    """What a check holds against a claim. A firm objection stands by itself; another one says that the claim must be
    carried all the more plainly, since the check may have read it wrongly."""

    reason: Reason
    detail: str
    firm: bool = False


@dataclass(frozen=True)
class Dropped:
    """A claim that did not pass, with the first reason found and what it was."""

    claim: Claim
    reason: Reason
    detail: str = ""
