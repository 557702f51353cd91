"""What people say of credit that is past its limit and is to be validated anew, by an exam or otherwise."""

import re

from advisor.message.credit.credit import at_least
from advisor.message.credit.qualities import grades_in
from advisor.message.wording.duty import asks_of_duty

_ANEW = re.compile(r"\b(?:re-?)?validat(?:e|ed|ing|ion)\b", re.IGNORECASE)
_EXAM = r"exam(?:s|ination|inations)?"
_RESCUED = re.compile(
    r"\b(?:sav(?:e|ed)|rescue[sd]?|salvaged?|reviv(?:e|ed)|keep|kept|br(?:ing|ought) (?:\w+ ){0,2}?back|"
    r"(?:still |be )*(?:count|counted|use|used))\b",
    re.IGNORECASE,
)
_AN_EXAM = (
    rf"(?:(?:the|a|an|their|its|that|those|these|some|one|written|re-?validation|validation|departmental|department)"
    rf" )*{_EXAM}"
)
_OVER_IT = (
    r"(?:(?: (?:over|on|in|for))?(?: (?:the|that|those|these|each|every|all|both|it|them|of|course|courses|classes|"
    r"class|subject|subjects|material|one))+\b)?"
)
_TAKES = r"(?:take|taking|sit|sitting|pass|passing|write|writing|do|doing)"
RENEWAL_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?:ready|willing|happy|glad|going|able) (?:to )?)?(?:{_TAKES} )?(?:by |with |through |via |w/ ?)?"
        rf"{_AN_EXAM}\b{_OVER_IT}(?: to (?=(?:re-?)?validat))?",
        r"\b(?:re-?)?validat(?:e|ed|ing|ion)\b|\b(?:sav|rescu|salvag|reviv)(?:e|es|ed|ing)\b",
        r"\b(?:past|over|beyond|outside) (?:the|its|their) (?:\w+[- ]year |age |time )?limit\b|"
        r"\bexpired?\b|\bout[- ]of[- ]date\b|\b(?:if|once|when) i pass\b|\bturn\b(?= \d)",
        r"\b(?:and )?(?:get|make|earn|score)(?:ting|ning|ing)? (?=(?:an? )?[AB]\b)",
        r"\blife happened\b|(?<=old), not (?:\d+|[a-z]+)(?=,)",
    )
)  # fmt: skip
"""The words of validating credit, of the exam for it, and of credit that is past its limit."""


def asks_renewal(text: str) -> bool:
    """Whether it is asked whether credit may be validated anew, or saved by an exam."""
    exam = re.search(rf"\b{_EXAM}\b", text, re.IGNORECASE)
    return bool(_ANEW.search(text) or (exam and _RESCUED.search(text))) and not asks_of_duty(text)


_FLOOR = re.compile(r"\bgrade of (?:at least )?(?:an? )?(?P<grade>[A-D][+-]?)(?= |\.|,)")


def exam_fails(text: str, sentence: str) -> bool:
    """Whether a grade is told of which a sentence on the exam ("must be passed with a grade of B or better") does not
    say that it is enough."""
    told, floor = grades_in(text), _FLOOR.search(sentence)
    if not told:
        return False
    return floor is None or not all(at_least(grade, floor["grade"]) for grade in told)
