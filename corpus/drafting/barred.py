"""Why an amount makes no cap, though its direction may be told."""

import re

from corpus.drafting.origins import OTHER_SCHOOL, origins
from corpus.drafting.quantities import Quantity
from corpus.drafting.situations import one_program, open_condition, sized, without_situations
from corpus.drafting.statement import Statement

_TURNED_LIST = re.compile(
    r"^(?:the following|these|this|those)\b[^:]*\b(?:not|no|cannot|never|except\w*|unless|without|exempt\w*|waive\w*|approv\w*|permission)\b[^:]*: "
)
_POINTS_BACK = re.compile(
    r"\b(?:these|those|this|such) (?:\w+ )?(?:credits?|hours?|units?|courses?|coursework)\b|\bso (?:applied|counted|transferred|used)\b"
)
_SUM_OF_BOTH = re.compile(
    r"\b(?:transfer\w*|external|outside) (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,20}\b(?:combined|together|along|taken) with (?:\w+ ){0,3}?CERT (?:credits?|hours?|units?|courses?|coursework|work)\b|"
    r"\bCERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,20}\b(?:combined|together|along|taken) with (?:\w+ ){0,3}?(?:transfer\w*|external|outside)\b|"
    r"\b(?:transfer\w*|external|outside)\b[^.;]{0,60}\b(?:and|plus|with|or) (?:\w+ ){0,3}?CERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,40}\b(?:together|combin\w+|in (?:sum|total|all)|total\w*|the sum|jointly|added)\b|"
    r"\bCERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,30}\b(?:and|plus|with|or) (?:\w+ ){0,3}?(?:transfer\w*|external|outside)\b[^.;]{0,60}\b(?:together|combin\w+|in (?:sum|total|all)|total\w*|the sum|jointly|added)\b|"
    r"\b(?:together|combin\w+|total of|sum of|in total|taken as one)\b[^.;]{0,60}\b(?:transfer\w*|external|outside)\b[^.;]{0,30}\b(?:and|plus|with) (?:\w+ ){0,3}?CERT (?:credits?|hours?|units?|courses?|coursework|work)\b|"
    r"\b(?:together|combin\w+|total of|sum of|in total|taken as one)\b[^.;]{0,60}\bCERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,30}\b(?:and|plus|with) (?:\w+ ){0,3}?(?:transfer\w*|external|outside)\b"
)
"""Credit from elsewhere and from the own certificate under one limit."""
_OF_ANOTHER_FIELD = re.compile(
    r"\b(?:in|of|from) (?:an?other|a different|an? unrelated|a second) (?:\w+ )?(?:area|field|discipline|department|major|concentration|subject)\b"
)
_INSIDE_ANOTHER = re.compile(r"\b(?:within|inside|under) (?:its|their) (?:\w+ )?(?:limit|cap|maximum)\b")
_TOGETHER = re.compile(r"\b(?:together|combined|jointly|the sum of|in sum|added up|taken as one)\b")
_EARNED_ELSEWHERE = re.compile(
    rf"\b(?:if|when|where) (?:(?:an?|the|their|that|such) )*(?:CERT|credits?|courses?|coursework|work|it|they) (?:was|were|is|are|has been|have been) "
    rf"(?:earned|taken|completed|done) (?:elsewhere|outside ORG|(?:at|from) {OTHER_SCHOOL})"
)
"""Whose credit a limit is of, put as a condition."""
_OTHERWISE = re.compile(r",? (?:and |but )?(?:otherwise|else)\b[^.;]{0,20}\d")
_FURTHER = re.compile(
    r"(?:,|,? (?:or|and|but)) (?:even |only |as many as )?(?P<number>\d+(?:\.\d+)?)(?:%| (?:[a-z]+ ){0,2}?(?:credits?|hours?|units?|courses?))? (?:if|when|where|unless|once|for (?:those|students|applicants))\b"
)
"""Another amount, for credit or students that the rest of the sentence is not of."""
_HAS_SERVED = re.compile(r"\bmay have been (?:counted|used|applied) (?:toward|towards|for|in|to)\b")


def barred(statement: Statement, clause: str, quantity: Quantity) -> str | None:
    """Why an amount makes no cap, though its direction may be told; None where it may make one."""
    if _SUM_OF_BOTH.search(statement.said):
        return "it limits the sum of credit that no one origin holds"
    if len(origins(clause)) > 1 and _TOGETHER.search(clause):
        return "it limits the sum of credit that no one origin holds"
    points = _POINTS_BACK.search(clause)
    if points and not statement.pointed and not origins(statement.said[: statement.said.find(clause) + points.start()]):
        return "it speaks of credit that another sentence describes"
    if _INSIDE_ANOTHER.search(clause):
        return "it counts credit inside another limit"
    if _OF_ANOTHER_FIELD.search(clause):
        return "it holds only between two fields, which no rule carries"
    further = _FURTHER.search(clause)
    if further and not quantity.start <= further.start("number") < quantity.end:
        return "it states another amount for what it names after it"
    if _OTHERWISE.search(clause):
        return "it sets another amount for what it does not name"
    if _HAS_SERVED.search(clause):
        return "it limits credit by what it served before"
    if _TURNED_LIST.search(statement.said):
        return "the line that leads up to its list may turn it round"
    before = open_condition(without_situations(_EARNED_ELSEWHERE.sub(" ", _up_to(statement.said, clause, quantity))))
    condition = before or one_program(statement.said) or sized(clause)
    if not condition and ": " in clause:  # the size stands in another cell of the row
        condition = sized(statement.said)
    return f"it holds only under a condition (“{condition}”), which no rule carries" if condition else None


def _up_to(said: str, clause: str, quantity: Quantity) -> str:
    """What a sentence says before an amount of one of its clauses."""
    return said[: said.find(clause) + quantity.start]
