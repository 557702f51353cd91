"""The average of the course grades that somebody lists, against the one that a credential asks for."""

import re
from fractions import Fraction

from advisor.finding import Finding, Sum, Term, number
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.rules.average_told import is_of_other_work
from advisor.rules.averages import AVERAGE_READ
from advisor.rules.scope import Scope
from advisor.rules.wording import grade_points, speaker
from corpus.figures import WORDS, number_of
from corpus.rules import Credential, MinimumAverage, MinimumGrade, Rule

_POINTS = {"A": 4, "B": 3, "C": 2, "D": 1, "F": 0}
_COUNT = "|".join(word for word in WORDS if word not in ("zero", "a"))
_GRADE = rf"(?:(?:(?P<count>an?|\d|{_COUNT}) )?(?P<letter>[ABCDF])(?:['’]?s)?(?![\w'’+−–-]| ?(?:minus|plus|or)\b))"
_ONE = re.compile(_GRADE)
_PLAIN = re.sub(r"\?P<\w+>", "?:", _GRADE)
_LIST = re.compile(rf"(?<![\w+-]){_PLAIN}(?:(?:,|,? and|,? plus| &|;) {_PLAIN})+")
_AVERAGE = re.compile(r"\b(?:gpa|average|grade points?)\b", re.IGNORECASE)
_SIGNED = re.compile(r"(?<![\w-])[A-Da-d](?:[+−–-](?!\w)| ?(?:plus|minus)\b)")
"""A grade with a sign, whose points differ between institutions."""
_UNEQUAL = re.compile(r"\b\d+[- ]?(?:credit|cr|hour|hr|unit)s?\b", re.IGNORECASE)
"""Credits told beside grades, which may weigh them differently."""


def letters_averaged(understood: Understanding, scope: Scope) -> Finding | None:
    """The average of whole letter grades on the scale of four, courses of equal credit, against the one average that
    the award asks for; None where a letter has a sign, a grade is below what a course needs, or no rule states one."""
    question = understood.question
    listed = _LIST.findall(question)
    if len(listed) != 1 or not _AVERAGE.search(question) or _UNEQUAL.search(question) or _SIGNED.search(question):
        return None
    if Aspect.ADMISSION in understood.aspects:
        return None
    letters = [
        found["letter"] for found in _ONE.finditer(listed[0]) for _ in range(int(_number(found["count"] or "a")))
    ]
    found = scope.rules(lambda rule: _asks_average(rule, understood))
    floors = {held.rule.average for held in found if isinstance(held.rule, MinimumAverage)}
    per_course = scope.rules(lambda rule: isinstance(rule, MinimumGrade) and rule.target is understood.target)
    below = any(isinstance(held.rule, MinimumGrade) and _falls_short(letters, held.rule.grade) for held in per_course)
    if len(floors) != 1 or len(letters) < 2 or below or found[0].document in scope.others:
        return None
    if is_of_other_work(found[0], understood):
        return None
    if not heard(understood, (*AVERAGE_READ, _LIST)):
        return None
    (floor,) = floors
    points = [Fraction(_POINTS[letter]) for letter in letters]
    exact = sum(points, Fraction(0)) / len(points)
    average = Fraction(round(exact * 100), 100)
    expression = f"({' + '.join(number(point) for point in points)}) / {len(points)} = {grade_points(average)}"
    terms = tuple(Term(letter, point, "grade points", None) for letter, point in zip(letters, points, strict=True))
    verb = "is below" if exact < floor else "meets"
    needed = grade_points(floor, found[0].rule.sentence)
    scale = ", ".join(f"{letter} as {_POINTS[letter]}" for letter in sorted(set(letters)))
    text = (
        f"An average of {grade_points(average)} {verb} the {needed} needed at {speaker(found[0].document)}: "
        f"{expression}, with {scale} and courses of equal credit."
    )
    worked = Sum("grade point average", expression, average, "points", terms)
    return Finding(text, (found[0].source,), None, (worked,), (found[0].source,))


def _number(word: str) -> Fraction:
    return Fraction(1) if word in ("a", "an") else number_of(word)


def _asks_average(rule: Rule, understood: Understanding) -> bool:
    """Whether a rule asks an average of the work for the credential spoken of."""
    if not isinstance(rule, MinimumAverage) or rule.purpose == "admission":
        return False
    named = understood.target or (
        Credential.CERTIFICATE if re.search(r"\bcert", understood.question, re.IGNORECASE) else Credential.MASTERS
    )
    return rule.target is named


def _falls_short(letters: list[str], grade: str) -> bool:
    """Whether one of the letters is below a grade."""
    return any(_POINTS[letter] < _POINTS.get(grade[:1].upper(), 0) for letter in letters)
