"""Whether the sentence of a draft carries it: a value is accepted only where it stands in the sentence."""

import re
from fractions import Fraction

from corpus.drafting.letters import lowest
from corpus.proof import unspoken, unstated
from corpus.rules import AdmissionEffect, Deadline, EachGrade, MinimumGrade, Rule

FIGURES = {"A": "4", "B": "3", "C": "2"}
"""Whole grades on a scale of four, as catalogs write them: "a grade of 3.0"."""


PLACES = {"second": 2, "third": 3, "fourth": 4}
"""Places in a row of courses."""


def unsupported(rule: Rule) -> str | None:
    """The first value of a rule that its sentence does not hold, as words; None where all of them stand in it."""
    figures = sorted(unstated(rule) - _in_words(rule))
    if figures:
        return f"the figure {figures[0]}"
    for grade in _grades(rule):
        if grade in FIGURES and re.search(
            rf"\bgrades?\b[^.;]*(?<![\d.]){FIGURES[grade]}\.0+(?!\d)", rule.sentence, re.I
        ):
            continue
        if lowest(rule.sentence.lower()) == grade:  # the step above a letter that is shut out with all below it
            continue
        if not re.search(rf"(?<![\w+]){re.escape(grade)}(?![\w+])(?!-(?:\s|$|[.,;)]))", rule.sentence, re.IGNORECASE):
            return f"the grade {grade}"
    words = unspoken(rule)
    return f"“{words[0]}”" if words else None


def _in_words(rule: Rule) -> set[Fraction]:
    """Nothing, where a sentence says "none", and the place in a row by which it tells how much may be done: "before the
    second course"."""
    nothing = {Fraction(0)} if re.search(r"\b(?:none|nothing)\b", rule.sentence, re.I) else set[Fraction]()
    if not isinstance(rule, Deadline):
        return nothing
    return {Fraction(place) for word, place in PLACES.items() if re.search(rf"\b{word}\b", rule.sentence, re.I)}


def _grades(rule: Rule) -> tuple[str, ...]:
    if isinstance(rule, MinimumGrade):
        return (rule.grade,)
    if isinstance(rule, AdmissionEffect):
        return tuple(condition.each for condition in rule.conditions if isinstance(condition, EachGrade))
    return ()
