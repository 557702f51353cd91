"""Rules on a credential itself: its size, its price, what it stacks into, and whether it is open."""

from dataclasses import dataclass
from typing import Literal

from corpus.amounts import Amount, Number, Unit
from corpus.rules.terms import Credential


@dataclass(frozen=True)
class Size:
    """The size of a credential, or of one part of it; `most` is None for "at least"."""

    rule: Literal["size"]
    sentence: str
    credential: Credential
    least: Number
    most: Number | None
    unit: Unit | Literal["course"] = Unit.SEMESTER
    program: str | None = None
    part: Literal["total", "core", "elective", "capstone", "internship", "left_after_certificate"] = "total"


@dataclass(frozen=True)
class Price:
    """What a student pays, in US dollars: the tuition or the only price there is, else the `charge` that the sentence
    names. `payer` are the students who pay it, None where it is everybody; `but` what the sentence excepts. All three
    are words of the sentence."""

    rule: Literal["price"]
    sentence: str
    dollars: Number
    per: Literal["credit", "course", "certificate", "semester", "exam", "program", "graduation", "application", "once"]
    charge: str | None = None
    payer: str | None = None
    but: str | None = None

    @property
    def plain(self) -> bool:
        """Whether it is the price for everybody, of no charge among several."""
        return self.charge is None and self.payer is None and self.but is None


@dataclass(frozen=True)
class Stack:
    """A certificate that builds toward the named programs."""

    rule: Literal["stack"]
    sentence: str
    programs: tuple[str, ...]
    amount: Amount | None = None


@dataclass(frozen=True)
class Status:
    """A credential that is closed, paused or not yet approved."""

    rule: Literal["status"]
    sentence: str
    status: Literal["closed", "paused", "pending"]
