"""Whether the sentence of a draft carries it: a value is accepted only where it stands in the sentence."""

import re

from corpus.proof import unstated
from corpus.rules import AdmissionGrades, MinimumGrade, Rule


def unsupported(rule: Rule) -> str | None:
    """The first value of a rule that its sentence does not hold, as words; None where all of them stand in it."""
    figures = sorted(unstated(rule))
    if figures:
        return f"the figure {figures[0]}"
    grade = rule.grade if isinstance(rule, MinimumGrade) else rule.each if isinstance(rule, AdmissionGrades) else None
    if grade and not re.search(
        rf"(?<![\w+]){re.escape(grade)}(?![\w+])(?!-(?:\s|$|[.,;)]))", rule.sentence, re.IGNORECASE
    ):
        return f"the grade {grade}"
    return None
