"""A proviso that is a limit of its own: "provided you earned a B or better in each course".

It narrows nothing that its grade does not tell: where that grade is drafted for the same credit, the rest of the sentence
holds as if it stood alone.
"""

import re

from corpus.drafting.found import Found
from corpus.drafting.grades import draft_grades
from corpus.drafting.statement import Statement
from corpus.rules import Cap, MinimumGrade

_WHO = (
    r"(?:(?:you|they|it|the students?|students?|he or she|each|every|all|those|these|the)"
    r"(?: (?:of (?:them|these|those|the)|courses?|class|classes|credits?|hours?|units?|work|coursework|one))*)"
)
_HAS = (
    r"(?:(?:(?:have|has|had|is|are|was|were|has been|have been|must be) )?(?:earn\w*|receiv\w*|achiev\w*|obtain\w*|carr(?:y|ies|ied)|"
    r"pass(?:ed)?|complet\w*|taken|graded|bears?|got|get)(?: with)?|has|have|had)"
)
_GRADE_PROVISO = re.compile(
    rf",? (?:but only |only )?(?:provided(?: that)?|if|as long as|so long as) {_WHO} {_HAS} (?:at least )?(?:an? |the )?(?:minimum )?(?:grades? of )?(?:at least )?(?:an? )?"
    r"[\"']?[a-d][+-]?[\"']?(?! average)(?: \(\d\.\d+\))?(?:,? or (?:better|higher|above))?(?: in (?:each|every|all|the|those|these|that|it|them)(?: (?:of )?(?:them|these|those|the|course|courses|class|classes))*)?(?=[,.]|$)"
)


def grade_proviso(said: str) -> re.Match[str] | None:
    """Where a sentence says that it holds for credit with a grade, and nothing more of that."""
    return _GRADE_PROVISO.search(said)


def without_proviso(said: str) -> str:
    """A sentence without such a proviso."""
    return _GRADE_PROVISO.sub("", said)


def is_told(rule: Cap, statement: Statement) -> bool:
    """Whether the grade of a sentence's proviso is drafted for the credit that a cap of it is of."""
    graded = [one.rule for one in draft_grades(statement) if isinstance(one, Found)]
    return any(
        isinstance(one, MinimumGrade) and (one.origin, one.target) == (rule.origin, rule.target) for one in graded
    )
