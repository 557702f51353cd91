"""Rules on how much credit counts: caps, what must be earned at the institution, and credit that served before."""

from dataclasses import dataclass
from typing import Literal

from corpus.amounts import Amount, Number, Rounding, Unit
from corpus.rules.terms import Credential, Origin, Situation


@dataclass(frozen=True)
class Cap:
    """At most this much credit from `origin` counts toward `target`. Here as in other rules `but` are the sentences
    beside this one, or the words of it, that set it otherwise for some programs, students or courses."""

    rule: Literal["cap"]
    sentence: str
    origin: Origin
    target: Credential
    amount: Amount
    unit: Unit = Unit.SEMESTER
    rounding: Rounding = Rounding.UNSTATED
    when: tuple[Situation, ...] = ()
    but: tuple[str, ...] = ()


@dataclass(frozen=True)
class Residency:
    """At least this much of `target` is to be earned at the institution itself."""

    rule: Literal["residency"]
    sentence: str
    target: Credential
    amount: Amount
    unit: Unit = Unit.SEMESTER
    after_admission: bool = False
    but: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reuse:
    """Whether credit that already served for one of `used_for` may count again toward `target`: never, credit of the
    institution itself, the same on conditions that the sentence states, any on such conditions, or any."""

    rule: Literal["reuse"]
    sentence: str
    target: Credential
    used_for: tuple[Literal["bachelor", "degree", "certificate"], ...]
    allowed: Literal["no", "own_only", "own_limited", "limited", "yes"]
    but: tuple[str, ...] = ()


@dataclass(frozen=True)
class CredentialsPerCourse:
    """One course may serve at most this many credentials."""

    rule: Literal["credentials_per_course"]
    sentence: str
    count: int


@dataclass(frozen=True)
class Conversion:
    """One `source` credit is worth `factor` `result` credits."""

    rule: Literal["conversion"]
    sentence: str
    source: Unit
    result: Unit
    factor: Number
