"""The grade point averages of a text: each one told, and whether it is its author's own."""

import re
from dataclasses import dataclass
from fractions import Fraction

_POINTS = r"(?P<points>[0-4]\.\d{1,3})(?![\d%]|\s*(?:credits?|hours?|units?|years?|yrs?|semester|quarter|cr\b))"
_OWN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_POINTS}\W+(?:(?:cumulative|cum|overall|undergrad\w*|grad\w*|cert\w*|final|total)\W+)?(?:gpa|"
        rf"grade point|average|avg|cum\b|cumulative|overall)",
        rf"\b(?:gpa|grade point average|average|avg)\b\W+(?:(?:of|is|was|at|only|just|currently|right|now|a|in|"
        rf"the|my|certificate|cert|sits|stands|comes|came|to|will|be|would)\W+){{0,4}}{_POINTS}",
        rf"\b(?:finish(?:ed|ing)?|graduat(?:e|ed|ing)|end(?:ed|ing)? up|complet(?:e|ed|ing)|have|had|has|got|"
        rf"get|earn(?:ed)?|pull(?:ed)?|with|at|only|carry|hold|holding)\b(?: (?:it|up|the|my|certificate|cert|"
        rf"all|courses|with|only|just|about)){{0,4}} an? {_POINTS}",
        rf"\b(?:credits?|hours?|units?|courses?|classes) (?:finished|done|completed),? (?:and|with) an? {_POINTS}",
        rf"\b(?:finish(?:ed|ing)?|graduat(?:e|ed|ing)|end(?:ed|ing)? up|complet(?:e|ed|ing))\b(?: (?:it|up|the|"
        rf"my|certificate|cert|with|at)){{0,4}} {_POINTS}",
    )
)  # fmt: skip
OF_A_RULE = re.compile(
    r"\b(?:requires?|required|needs?|minimum|at least|floor|asks? for|wants?|cut-?off|about|around|roughly|"
    r"approximately|"
    r"maybe|nearly|almost|under|below|over|above|less than|more than)\b\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""What makes a figure the rule's, or leaves open which it is."""
_ANY = re.compile(rf"(?<![\w.$,/-]){_POINTS}(?![\w-]|,\d|\.\d| ?[x×*]| (?:dollars|bucks|usd)\b)", re.IGNORECASE)
"""Two or three figures below five with a point, which are of nothing that is counted."""
_OTHER_THAN_OWN = re.compile(
    rf"{_POINTS}(?:[- ]points?)?[- ](?:grading )?scales?\b|"
    rf"{_POINTS.replace('<points>', '<term>')} (?:gpa |average )?(?:semesters?|terms?|quarters?|years?)\b",
    re.IGNORECASE,
)
"""The top of a scale, and what single terms were: "graded on a 3.5 scale", "two 3.5 GPA semesters"."""
_NUMBERED = re.compile(r"(?:\b(?:policy|section|chapter|rule|version|part|article|paragraph)|[§#])\s*$", re.IGNORECASE)
"""What is numbered so, and no average."""


@dataclass(frozen=True)
class Average:
    """A grade point average on the scale of four; `own` where the text surely tells it of its author."""

    points: Fraction
    own: bool


def averages(text: str) -> tuple[Average, ...]:
    """The averages that a text tells, in its order."""
    own = {
        found.start("points")
        for pattern in _OWN
        for found in pattern.finditer(text)
        if not OF_A_RULE.search(text[max(0, found.start("points") - 30) : found.start("points")])
    }
    told = {found.start("points") for found in _ANY.finditer(text) if not _NUMBERED.search(text[: found.start()])}
    others = {found.start(1 if found["points"] else 2) for found in _OTHER_THAN_OWN.finditer(text)}
    own, told = own - others, told - others
    return tuple(Average(Fraction(_figure(text, at)), at in own) for at in sorted(own | told))


def _figure(text: str, at: int) -> str:
    found = re.compile(_POINTS).match(text, at)
    assert found is not None
    return found["points"]
