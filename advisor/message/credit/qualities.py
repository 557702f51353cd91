"""What a text says of credit itself: its grade and its circumstances."""

import re
from fractions import Fraction

from advisor.message.credit.credit import GRADES
from corpus.rules import Situation

_GRADE = re.compile(
    r"(?<![\w'’+-])(?<!\w\.)([ABCDF])(?:\s?(\+|[-−–](?!\w)|minus(?:es)?\b|plus(?:es)?\b))?(?:'s|’s|s)?"
    r"(?![\w'’+]|\.\w|&|-\w| (?:avg|average)\b)|"
    r"(?<![\w'’+-])([abcdf])\s?(\+|[-−–](?![\w])|\s?minus(?:es)?\b|\s?plus(?:es)?\b)"
)
_SITUATIONS = (
    (
        Situation.OWN_SYSTEM,
        r"\b(?:inside|within|in|part of) the (?:\w+ ){1,5}system\b|"
        r"\b\w+ campus of (?:the )?(?:(?-i:[A-Z]{2,5})\b|(?:same|state) |univ\w* of |u of |[\w-]+ (?:\w+ )?system\b)|"
        r"\bsister (?:campus|school)|"
        r"\bsame (?:\w+ )?system\b|\banother (?:(?!other|of the\b)\w+ ){0,4}?campus\b|\bwithin the system\b",
    ),
    (
        Situation.AFTER_MATRICULATION,
        r"\bwhile (?:i'?m |being )?(?:enrolled|in the (?:program|degree))|\bafter (?:i )?(?:start|matriculat|enrol)",
    ),
    (Situation.EXCHANGE, r"\bexchange\b|\bstudy abroad\b"),
    (
        Situation.CONTINUING_EDUCATION,
        r"\bcontinuing (?:studies|ed|education)\b|\bextension (?:credit|course|unit|class)|\bopen university\b|"
        r"\bown extension\b",
    ),
)


def situations(text: str) -> frozenset[Situation]:
    """The circumstances of credit itself that a text names."""
    return frozenset(s for s, pattern in _SITUATIONS if said(pattern, text))


def said(pattern: str, text: str) -> bool:
    """Whether a text says what a pattern describes, and not only that it is not so ("no exchange partner")."""
    return any(not _NEGATED.search(text[: m.start()]) for m in re.finditer(pattern, text, re.IGNORECASE))


_NEGATED = re.compile(r"\b(?:no|not|never|neither|nor|without|\w+n['’]t)(?:\s+[\w'’-]+){0,2}\s*$", re.IGNORECASE)


def lowest_grade(text: str) -> str | None:
    """The lowest letter grade that a text names, or the letter of the least grade points; None where it names none."""
    found = grades_in(text)
    if found:
        return max(found, key=GRADES.index)
    told = _POINTS_EACH.search(text)
    return _letter(told["points"] or told["all"]) if told else None


def _letter(points: str) -> str | None:
    """The letter of grade points; of points between two letters the lower one, which they are better than."""
    if points in _LETTER_OF:
        return _LETTER_OF[points]
    under = [known for known in _LETTER_OF if Fraction(known) <= Fraction(points)]
    return _LETTER_OF[max(under, key=Fraction)] if under else None


_POINTS_EACH = re.compile(
    r"\b(?:every|each|all|lowest)(?: (?:of )?(?:the|my|its|their|her|his))? (?:course |class )?grades?"
    r"(?: (?:is|are|was|were|of|at))?(?: (?:an?|at least))? (?P<points>[0-4]\.\d{1,2})(?!\d)(?! ?(?:gpa|avg|average)\b)"
    r"(?: (?:and|or) (?:better|higher|above|up)\b)?|\ball (?P<all>[2-4]\.\d{1,2}) grades\b",
    re.IGNORECASE,
)
"""What each grade is, or is at least, in points: "every grade 3.0 or higher", "all 3.5 grades"."""
_LETTER_OF = {
    "4.0": "A", "3.7": "A-", "3.67": "A-", "3.3": "B+", "3.33": "B+", "3.0": "B", "2.7": "B-", "2.67": "B-",
    "2.3": "C+", "2.33": "C+", "2.0": "C",
}  # fmt: skip
"""The letters of grade points, as most scales have them; points between two letters have none."""


def grades_in(text: str) -> list[str]:
    """Every letter grade that a text names, in order."""
    found = []
    for match in _GRADE.finditer(text):
        if _is_initial(text, match) or _is_scale(text, match) or _NAMED.search(text, 0, match.start()):
            continue
        letter = (match.group(1) or match.group(3)).upper()
        mark = (match.group(2) or match.group(4) or "").strip().lower()
        if letter == "A" and not mark and not _is_grade_a(text, match):
            continue
        sign = {"+": "+", "plus": "+", "pluses": "+", "": ""}.get(mark, "-")
        if f"{letter}{sign}" in GRADES:
            found.append(f"{letter}{sign}")
    return found


_PERCENT = re.compile(
    r"\b(?:final |overall )?(?:marks?|grades?|scores?|scored|got|with)(?: (?:an?|of|is|was|were|are))* "
    r"(?P<told>\d{2,3})\s?%|"
    r"[,(] (?:an? )?(?P<set>\d{2,3})\s?%(?= each\b| (?:in|on) (?:both|each|all)\b|\s?[,;)])",
    re.IGNORECASE,
)
_NO_MARK = re.compile(
    r"^\W*(?:of|match\w*|overlap\w*|equivalen\w*|the same|content|cap|limit|online|rule)\b", re.IGNORECASE
)


def percent(text: str) -> Fraction | None:
    """The one mark in percent that a text tells of its credit, or None."""
    found = {
        Fraction(match["told"] or match["set"])
        for match in _PERCENT.finditer(text)
        if not _NO_MARK.match(text[match.end() :])
    }
    return found.pop() if len(found) == 1 and max(found) <= _ALL else None


_ALL = Fraction(100)


def grades_named(text: str) -> list[str]:
    """Every letter grade of a list such as "A, A, C", in order."""
    listed = re.search(
        r"\b[ABCDF][+-]?(?:(?:\s*,\s*(?:and )?[ABCDF][+-]?|\s+and\s+[ABCDF][+-]?(?!\w))+|"
        r"(?:\s+[ABCDF][+-]?(?![\w'’])){2,})",
        text,
    )
    return re.findall(r"[ABCDF][+-]?", listed.group()) if listed else []


_NAMED = re.compile(
    r"\b(?:plans?|sections?|parts?|options?|types?|groups?|building|series|vitamin|hepatitis|appendix|room|lot|track|"
    r"form|step|"
    r"language|programming in|objective|phase|tier|(?<!\d )class|level|school|university|college|zone|column) $",
    re.IGNORECASE,
)
"""What a letter may name that is no grade: "plan B", "programming in C"."""
_GRADE_BEFORE = re.compile(
    r"\b(?:an?|the|my|grades?|graded?|got|get|earned|made|with|was|were|is|are|of|had|have|received|all|and|or|to|"
    r"marked|came back|straight|mostly|one|two|three|no|as|than|below|above|minimum|only|mere|solid|low|high|in)\W*$",
    re.IGNORECASE,
)


def _is_initial(text: str, match: re.Match[str]) -> bool:
    """Whether a capital letter is the middle initial of a name, such as "John Q. Public" or "John Q Public"."""
    before, after = text[: match.start()], text[match.end() :]
    named = re.search(r"\b[A-Z][\w'’-]+ $", before) and re.match(r"\.? [A-Z][a-z]", after)
    return bool(named) and not _GRADE_BEFORE.search(before)


def _is_scale(text: str, match: re.Match[str]) -> bool:
    """Whether a letter is no grade of a course: one end of a way of grading ("P/F", "A/F"), or what somebody is called
    by all of their grades ("a C student")."""
    before, after = text[: match.start()], text[match.end() :]
    if re.match(r"(?:[+-]|\s?(?:minus|plus))?[- ](?:average )?(?:students?|learner|person)\b", after, re.IGNORECASE):
        return True
    opens = match.group() in "AP" and re.match(r"\s?/\s?F\b", after)
    return bool(opens) or (match.group() == "F" and bool(re.search(r"\b[AP]\s?/\s?$", before)))


def _is_grade_a(text: str, match: re.Match[str]) -> bool:
    """Whether a capital A is a grade and not the article that opens a sentence, nor "As" the word "as"."""
    before, after = text[: match.start()].rstrip(), text[match.end() : match.end() + 12]
    opens = not before or before[-1] in ".?!"
    if match.group() == "As" and re.match(r" (?:an?|the|i|you|my|your)\b", after, re.IGNORECASE):
        return False
    return not (opens and re.match(r" (?:[a-z]|[A-Z][a-z]|[BCDF][+-]? student)", after)) and not re.match(
        r"\s?(?:&|and) ?[MTB]\b", after
    )
