"""What a student holds and means to do, as far as they say it."""

from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.message.credit.credit import Holding
from advisor.planner.when import When
from corpus.document import Document
from corpus.rules import Origin, Situation

OWN = frozenset({Origin.NONDEGREE, Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS})
"""Origins that are an institution's own: the same credit is outside credit everywhere else."""


@dataclass(frozen=True)
class Lot:
    """Credit that is held, under the name that the student gives it. `at` is the institution that it was earned at,
    None where that was not said; `certificate` is the page of the certificate that it is the credit of."""

    name: str
    holding: Holding
    at: str | None = None
    earned: When | None = None
    certificate: Document | None = None

    def seen_from(self, institution: str) -> Holding:
        """The credit as an institution sees it: what is its own elsewhere is outside credit here."""
        origin = self.holding.origin
        if self.at is not None and self.at != institution and origin in OWN:
            return replace(self.holding, origin=Origin.OUTSIDE)
        return self.holding


@dataclass(frozen=True)
class Student:
    """The credit held, and the pace: when the credential is begun, the credits of a term, the terms of a year. None
    stands for what was not said."""

    lots: tuple[Lot, ...]
    start: When | None = None
    per_term: Fraction | None = None
    terms_a_year: int | None = None
    situations: frozenset[Situation] = frozenset()
