"""Whether a follow-up tells what a rule may be computed with, so that it is worth saying in full."""

import re

from advisor.question import Question
from corpus.figures import figures

_GRADE = re.compile(r"(?<![\w'’])(?:[B-D][+-]?|[Aa][+-]|[b-d][+-]|an? [a-d])(?![\w'’+-])")


def restatable(question: Question) -> bool:
    """Whether it follows others and has a number or a grade of its own: "and with 12 credits?", "i got a C". Of the
    follow-ups in evals/cases that a small model was tried on, 10 answered wrongly among them, saying it in full changed
    none, and most waited for it."""
    return bool(question.history) and bool(figures(question.text) or _GRADE.search(question.text))
