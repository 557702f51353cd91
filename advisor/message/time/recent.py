"""Years that lie so near to each other and to today that no limit on the age of credit has run out between them."""

import re
from fractions import Fraction

from advisor.message.understanding import Understanding

RARELY_OLD = Fraction(5)
"""Years. Of the library's 55 limits on the age of credit, 4 are shorter; `everyday-2.yaml` lost 3 right answers
where younger credit forbade a yes too."""

_STAGE = re.compile(
    r"\b(?:started|began|begun|joined|enroll?ed|entered|matriculated|it['’]?s|it is|now|already|since|been)\b",
    re.IGNORECASE,
)
"""How far somebody has come: a year may be of that, and a deadline passed though no credit is old."""


def all_recent(understood: Understanding, years: Fraction = RARELY_OLD) -> bool:
    """Whether all the years of a question, which tells of no stage, and the present one lie within so many: credit of
    any of them is then too young for a limit of that many years, whatever each of them is the year of."""
    told = [*understood.figures.years]
    if understood.today is None or not told or _STAGE.search(understood.question):
        return False
    told.append(understood.today.year)
    return max(told) - min(told) < years
