"""Grades that are told so loosely that no rule on grades can be held against them.

"Mostly B" leaves a course that is not, "C or better" may be all A's, and a pass is no letter. A rule on grades would
else be held against the letter alone, or be passed over where there is none.
"""

import re

_LETTER = r"(?-i:[ABCD])(?:[+-](?!\w)|\s?minus\b|\s?plus\b)?(?:['’]?s\b)?(?!\w)"
_LOW = r"(?<![\w&])(?-i:[CD]|B(?=-|\s?minus))(?:[+-](?!\w)|\s?minus\b|\s?plus\b)?(?:['’]?s\b)?(?!\w)"
_COUNTED = r"\b(?:an?|one|two|three|four|\d)"
_UNEVEN = re.compile(
    rf"\b{_LETTER} or (?:worse|lower|below)\b|"
    r"\ball but (?:one|two|three|a|\d)\b|\bexcept (?:for )?(?:one|two|a)\b|"
    r"\b(?:most(?:ly)?|usual(?:ly)?|main(?:ly)?|general(?:ly)?|typical(?:ly)?|nearly all|almost all|on average)\b"
    rf"(?: (?:of (?:them|it|the \w+)|got|with|an?))*[ ,]+{_LETTER}|"
    rf"\b(?:only|just) (?:one|two|a (?:single|couple of)|1|2) {_LETTER}|"
    rf"\b{_LETTER} but (?:one|two|for|a)\b|\b(?:overall|average|averaging|averaged) (?:an? )?{_LETTER}|"
    rf"\b{_LETTER} (?:average|overall)\b|\bone {_LOW}|"
    rf"\b(?:one|two|a single|1|2) (?:[\w-]+ ){{0,2}}(?:was|is|were|are|got|had|has) (?:only )?(?:an? )?{_LOW}|"
    r"\bone (?:[\w-]+ )?(?:pass/fail|P/F|S/U|pass-fail)\b|"
    rf"\b(?:no|not an?|never an?|without an?|without|zero|nor an?) (?:\w+ )?{_LOW}|"
    r"\b(?:friend|roommate|room-?mate|classmate|sister|brother|wife|husband|partner|somebody|someone|cousin|"
    r"neighbou?r)\b"
    rf"[^.?!;,]{{0,20}}\b(?:got|has|had|with|earned) (?:an? )?{_LETTER}|"
    rf"\b(?:two|three|four|five|\d) (?:of (?:them|those|these|which) "
    rf"(?:with )?|hours? of which )?{_LOW}|"
    r"\b(?:incl\w*|there['’]?s|there is|among|also have|nothing below|none with|never get|not counting|minus the|"
    r"what if|hep|"
    rf"title|grade(?= C teacher)|the(?= C was))\b[^.?!;,]{{0,15}}{_LOW}|{_LOW} (?:programming|course|teacher|was in|"
    rf"among|one)\b|"
    rf"\b(?-i:[AB])(?!-|\s?minus) in (?:one(?! of)|the first class|the second)\b|\bgetting an? {_LETTER}|"
    rf"\b{_LETTER} so far\b|\b(?:zero|no) {_LETTER}|\b{_LETTER} mostly\b|"
    rf"\b(?:a couple of|a few|some|one or two|several) {_LETTER}|"
    rf"{_LETTER}(?:,? and|,| &|;| \+) (?:an? |one )?(?-i:WF?|WP|NC|IP|S|P|U|INC)\b(?! ?[&/]| [a-z])|"
    rf"{_LETTER}(?:,? and|,| &) (?:an? |one )?incomplete\b|"
    rf"\bneed (?:an? )?{_LETTER}(?:,| and) (?:an? )?{_LETTER}|"
    rf"{_COUNTED} {_LETTER}(?:,? and|,| &) {_COUNTED} {_LOW}|{_COUNTED} {_LOW}(?:,? and|,| &) {_COUNTED} {_LETTER}",
    re.IGNORECASE,
)
_IN_ONE = re.compile(rf"{_LOW} in (?!all\b|each\b|every\b|both\b|them\b|it\b|those\b)|\bone {_LETTER}", re.IGNORECASE)
_MANY = re.compile(r"\b(?:[6-9]|[1-9]\d) ?(?:\w+ )?(?:hours?|credits?|hrs?|units?|cr)\b", re.IGNORECASE)
"""An amount of more than a single course."""
_EACH_COUNTED = re.compile(
    rf"\b(?:one|an?|two|three) {_LETTER}(?:(?:,? and|,) (?:one|an?|two|three) {_LETTER})+", re.IGNORECASE
)
_PASSED = re.compile(
    r"\bpass(?:ed)?\b(?! (?:/|or) ?fail)(?= (?:with|all|them|it|the|those|these|each|both)\b|\s*[?.!,;)]|\s*$)|"
    r"\b(?:graded?|marked|graded as|grade of|mark of|with(?: an?)?) ['\"“]?(?:pass(?:ed|ing)?|satisfactory|sat|credit|"
    r"cr|s|p|w|withdrawn|incomplete|i|(?:p/f|s/u|cr/nc|c/nc))\b|"
    r"\bsatisfactory\b|\b(?:P/F|S/U|CR/NC|C/NC)\b|\bgot credit\b|"
    r"\b(?-i:W)(?:['’]?s)?(?= (?:on|in|for)\b|\s*[?.!,;)]|\s*$)",
    re.IGNORECASE,
)
_OR_BETTER = re.compile(
    rf"\b(?:({_LETTER}) or (?:better|higher|above|up|over)|at least (?:an? |all )?({_LETTER}))(?!\w)", re.IGNORECASE
)


WITH_THE_REST = re.compile(r"\bmostly (?=A['’]?s? (?:and|with|plus|but) (?:an?|two|some|a few) B)", re.IGNORECASE)
"""Most grades, where the rest are told too: "mostly A's and a B"."""


def uneven_grades(text: str) -> bool:
    """Whether a grade is told of some of the credit alone, or as the best of it."""
    text = WITH_THE_REST.sub(" ", text)
    single = _IN_ONE.search(_EACH_COUNTED.sub(" ", text))
    return bool(_UNEVEN.search(text)) or bool(single and _MANY.search(text))


def passed_without_letter(text: str) -> bool:
    """Whether credit is told to have been passed, or not, in a way that is no letter."""
    return bool(_PASSED.search(text))


def lowest_at_least(text: str) -> bool:
    """Whether a grade is told as a floor ("C or better"): the credit may all be better than it."""
    return bool(_OR_BETTER.search(text) or _POINTS_OR_BETTER.search(text))


_POINTS_OR_BETTER = re.compile(
    r"\b[0-4]\.\d{1,2} (?:and|or) (?:better|higher|above|up|over)\b|\bat least (?:an? )?[0-4]\.\d", re.I
)
