"""The figures of a sentence as the gate compares them: value, unit, and whether each is a ceiling or a floor.

"Accepts at most 9", "no more than nine" and "cannot exceed 9" are one and the same figure here; so are "a B or better"
and "nothing below a B", since a negation turns an open comparison round.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from advisor.gate.words import akin, content, stem
from corpus.figures import WORDS


class Bound(StrEnum):
    """What a figure is in its sentence."""

    NONE = "exactly"
    AT_MOST = "at most"
    AT_LEAST = "at least"
    MORE = "more than"
    LESS = "less than"


@dataclass(frozen=True)
class Figure:
    """A number, share, year or grade at `start:end`, in plain form ("9", "0.4", "B-"), its unit ("credit", "year",
    "grade"; empty where none is said) and its bound."""

    value: str
    unit: str
    bound: Bound
    start: int
    end: int
    near: frozenset[str] = frozenset()
    """Stems of the words beside it, which tell what it counts."""
    role: str = ""
    """In a range, "low" or "high"."""
    loose: bool = False
    """Whether it takes up a ceiling or floor without saying it again: "the 9 credits", "you have 5 years for it"."""
    counting: bool = False
    """Whether it may count what the sentence itself lists: "two limits apply", "one and the same"."""

    def shared(self, other: "Figure") -> int:
        """How many of the words beside two figures are akin."""
        return sum(any(akin(word, theirs) for theirs in other.near) for word in self.near)


TURNED = {Bound.MORE: Bound.AT_MOST, Bound.LESS: Bound.AT_LEAST}
"""What an open comparison means under a negation: "not more than" is at most."""

_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_WORDS = {word: str(value) for word, value in {**WORDS, **_TENS}.items() if word not in ("zero", "one")}
_WORDS["dozen"] = "12"
_WORDS |= {
    f"{ten}-{one}": str(_TENS[ten] + int(WORDS[one]))
    for ten in _TENS
    for one in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    if ten != "hundred"
}
_FIFTHS = {
    f"{one} {part}s": str(number * size)
    for one, number in (("two", 2), ("three", 3), ("four", 4))
    for part, size in (("fifth", 20), ("fourth", 25), ("tenth", 10))
}
_SHARES = _FIFTHS | {
    "fifth": "20",
    "fourth": "25",
    "tenth": "10",
    "half": "50",
    "third": "1/3",
    "thirds": "1/3",
    "quarter": "25",
    "two thirds": "2/3",
    "three quarters": "75",
}
_UNITS = {
    "credit": r"credit|hour|unit|credit-hour",
    "course": r"course|class|classe",
    "year": r"year|yr",
    "month": r"month",
    "week": r"week",
    "day": r"day",
    "term": r"(?:semester|term|quarter)(?![ -]style)(?!(?: or (?:\w+ )?quarter)? ?(?:credit|hour|unit))",
    "percent": r"percent|per cent",
    "money": r"dollar|usd",
    "level": r"(?<![a-z]-)level",
    "gpa": r"gpa|grade point average",
    "program": r"program|credential|degree|certificate|master|type|extension|exam|student",
}
_UNIT = re.compile(
    r"(?<!non-)\b(?:" + "|".join(f"(?P<{name}>(?:{words})s?)" for name, words in _UNITS.items()) + r")\b"
)
_ONE = r"\bone(?=(?: to (?:two|three|four|five|six|\d))\b|[ -](?:(?:graduate|elective|possible|required|additional|more|free) )?(?:credit|course|class|year|semester|term|elective|unit|hour|program|exam|month|week|third|half|quarter)s?\b)"
_BOUND_ONE = (
    r"(?:(?<=at least )|(?<=at most )|(?<=up to )|(?<= than )|(?<=as much as )|(?<=within )|(?<=as many as ))one\b"
)
_FIGURE = re.compile(
    r"(?P<money>\$ ?)?(?P<digits>(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<percent> ?%| percent\b)?"
    rf"|(?P<share>\b(?:two[ -]thirds|three[ -]quarters|(?:two|three|four)[ -](?:fifth|fourth|tenth)s|(?:a|one)[ -](?:fifth|tenth|fourth)(?= of)|(?:a |one[ -])?half|(?:a |one[ -])third(?! (?:certificate|credential|program|course|party|school|degree))|(?:a |one[ -])?quarter(?= of)|one-quarter(?! (?:credit|hour|unit|term)))\b)"
    rf"|(?P<word>\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b)(?P<wordpercent> percent\b)?|(?P<one>{_ONE}|{_BOUND_ONE})"
)
_GRADE = re.compile(
    r"\b(?P<range>[A-D](?=[ -]range))|\b(?P<sure>[A-D](?:[+]|-(?![\w])|[ -](?:minus|plus)\b))|(?<![\w.])(?P<plain>[BCDF])(?![\w'’&/-]|\s?\.\w)"
    r"|(?:(?<=\ban )|(?<=grade of )|(?<=than )|(?<=below )|(?<=with ))(?P<best>A)(?![\w'’&-])"
)
_BEFORE = {
    Bound.AT_MOST: (
        r"at most|at the (?:very )?most|at or below|the most (?:is|are)|max(?:es|ed)? out at|no further back than|at the (?:latest|longest)|expires? after|(?:no|not|never|nothing) (?:more|greater|higher|older|later|longer) than|(?<!add )(?<!adds )(?<!added )up to|as (?:many|much) as|"
        r"a? ?(?:maximum|max|ceiling|cap|(?:upper |time |age )?limit)\b(?: [\w'/-]+){0,14}? (?:of|is|at|to|stands at)|maximum|"
        r"(?:limit|cap)(?:s|ped|ted|ed)? (?:[\w'-]+ ){0,9}?(?:to|at)|limited to|(?:tops?|topping|max(?:es|ing)?) out (?:[\w'-]+ ){0,4}?at|stops? at|ends? at|"
        r"(?:not|never|cannot|n't) (?:exceed|go (?:beyond|over|above|past)|surpass|pass)|not (?:beyond|over|above)|"
        r"within(?: the)?(?: last| past| first)?|no later than|inside|not until|never (?:over|above|beyond|past)|no further than|(?:held|kept|confined|restricted) to"
    ),
    Bound.AT_LEAST: (
        r"at least|at the (?:very )?least|at or above|upwards of|(?:no|not|never) (?:worse|earlier|sooner) than|(?:no|not|never|nothing) (?:fewer|less|lower|under|smaller|shorter) than|not (?:below|under)|"
        r"a? ?(?:minimum|floor|min)\b(?: \w+){0,6}? (?:of|is|at|to)|minimum|starts? (?:at|from)|starting (?:at|from)|"
        r"from (?=\S+ (?:credits?|units?|hours?|courses?) (?:up|upward))|dips? below"
    ),
    Bound.MORE: r"more than|over(?! (?:the|your|its|their))|above|exceed(?:s|ing)?|beyond|older than|greater than|higher than|in excess of|better than|past|longer than|after",
    Bound.LESS: r"less than|fewer than|under|below|lower than|younger than|short of|worse than|shorter than",
}
_AFTER = {
    Bound.AT_LEAST: r"or (?:more|better|higher|above|over|older|greater|up|beyond|longer)|and (?:up(?! to)|above|over|higher)|(?:as a |at a |at )?minimum|is (?:the|[\w'&. -]{1,30}'s) (?:[\w-]+ )?(?:least|minimum|floor|lower limit|lowest)|the least|at (?:the )?(?:very )?least|upwards?\b|(?:as|for) (?:the|its|a|their) (?:minimum|floor|lowest|least)",
    Bound.AT_MOST: r"(?:(?:time |age )?(?:limit|cap|ceiling)|window|at the (?:latest|longest))\b|or (?:less|fewer|lower|below|newer|younger|under|worse|sooner|earlier|shorter|anything lower)|and (?:below|under)|at (?:the )?(?:very )?most|(?:as a |at a |at )?maximum|is (?:the (?:[\w-]+ )?(?:most|maximum|limit|cap|ceiling)|as (?:much|many|far)|what [\w'&. -]{1,40}?(?:allow|permit|set)s|how (?:long|far|much|many))|max\b|tops\b|or anything lower",
}
_GAP = r"(?:[ -]+(?:the|a|an|some|about|around|its|their|your|of|grade|gpa|between|total|outside|further|another|first|graduate|transfer|possible|same|own|is|in|age|last|past|than|grades|to|with|\()){0,4}[ -]*\(?$"
_BEFORE_PATTERNS = {
    bound: re.compile(rf"\b(?:{words}){_GAP}") if bound is not Bound.NONE else None for bound, words in _BEFORE.items()
}
_AFTER_WORDS = r"^\)?(?:[ -]+(?!or\b|and\b|at\b|as\b|is\b|are\b|minimum|max|below|above|the\b|under\b|with\b|of the)[\w()./']+){0,4}?[ ,-]*\(?(?:%s)\b"
_AFTER_PATTERNS = {bound: re.compile(_AFTER_WORDS % words) for bound, words in _AFTER.items()}


def figures_of(text: str) -> list[Figure]:
    """Every figure of a sentence in order; the shares of a range ("9 to 15") are figures of their own."""
    plain = plainly(text)
    found = sorted([*_numbers(plain), *_grades(text, plain)], key=lambda figure: figure.start)
    for place, (one, other) in enumerate(pairwise(found), start=1):
        if _is_range(plain, one, other) and one.unit in ("", other.unit):
            found[place - 1] = replace(one, unit=other.unit, role="low")
            found[place] = replace(other, role="high")
        if plain[one.end : other.start] == " (" and plain[other.end : other.end + 1] == ")":
            found[place] = replace(other, bound=one.bound)
        if other.bound is Bound.NONE and _OR_ELSE.fullmatch(plain[one.end : other.start]):
            found[place] = replace(found[place], bound=found[place - 1].bound)
    return found


_OR_ELSE = re.compile(r" (?:[\w-]+ ){1,2}or | (?:semester|quarter) (?:credits?|hours?|units?), or ")
"""What stands between two amounts under one bound: "at most 9 semester hours or 12 quarter hours"."""


def plainly(text: str) -> str:
    """A text in small letters with plain quotes and dashes, of the same length."""
    table = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
    return text.translate(table).lower()


def _numbers(plain: str) -> list[Figure]:
    found = []
    for match in _FIGURE.finditer(plain):
        start, end = match.span()
        none = _NO_FIGURE.search(plain[:start]) is not None and not match["digits"]
        if none or (match["word"] == "two" and _PAIR.match(plain[end:])):
            continue
        value = _value(match)
        if re.fullmatch(r"\d\d", match["digits"] or "") and re.search(r"\b(?:19|20)\d\d-$", plain[:start]):
            value = plain[start - 5 : start - 3] + value
        dated = re.fullmatch(r"(?:19|20)\d\d", value) is not None and not match["money"]
        dated = dated or _DAY.search(f"{plain[max(0, start - 10) : start]}#{plain[end : end + 10]}") is not None
        unit = "date" if dated else _unit(plain, match)
        bound = Bound.NONE if unit == "date" else _bound(plain, start, end)
        loose = plain[:start].endswith(("only ", "just ")) or (
            bound is Bound.NONE and _is_loose(plain, start, end, unit)
        )
        counting = (match["word"] or match["one"]) in _COUNTING and not _UNIT.match(plain[end:].lstrip(" -"))
        found.append(Figure(value, unit, bound, start, end, _near(plain, start, end), loose=loose, counting=counting))
    return found


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = re.compile(rf"\b(?:{_MONTHS}) #(?!\d)|# (?:{_MONTHS})\b(?! (?:be|not|count|transfer|apply|use|take))")
"""The day of a date, marked by a number sign: "1 September", "September 1"."""

_COUNTING = frozenset({"one", "two", "three", "four", "five"})


def _is_range(plain: str, one: Figure, other: Figure) -> bool:
    """Whether two figures are the ends of one range: "9 to 15", "9-15", "between 9 and 15"."""
    joint = plain[one.end : other.start]
    between = plain[: one.start].endswith("between ") and joint == " and "
    return between or re.fullmatch(r"% to |(?: |- )to (?:the )?|-", joint) is not None


def _is_loose(plain: str, start: int, end: int, unit: str) -> bool:
    before = re.split(r"[.;:,]\s", plain[:start])[-1]
    after = re.split(r"[.;:,]\s", plain[end:], maxsplit=1)[0]
    return bool(
        _DEFINITE.search(before)
        or (unit in _TIMES and _GIVEN.search(before))
        or _GRANTED.search(before)
        or _LIMIT.search(f"{before} {after}")
    )


_DEFINITE = re.compile(r"\b(?:the|your|these|those|its|both|their|all|(?:rule|means|is|of|so) )\s?$|\bonly $")
_TIMES = ("year", "month", "week", "day", "term")
_GIVEN = re.compile(r"\b(?:have|has|get|gets|gives?|given|allows?|lets?|grants?)\b")
_GRANTED = re.compile(r"\b(?:may|can|cannot|could|might|lets?|allows?|allowed|only)\b")
_LIMIT = re.compile(r"\b(?:limits?|limited|caps?|capped|ceilings?|maximum|the most)\b")


_NO_FIGURE = re.compile(r"\b(?:not (?:even )?(?:a |an )?|no )$")
_PAIR = re.compile(r" (?:may|can|cannot|must|are|do|will|have|together|at once|at the same)\b")
"""What follows "the two" where it stands for what was named before and counts nothing."""


_UNIT_WORDS = "credit credits hour hours unit units year years percent course courses"
_COUNTED = frozenset(stem(word) for word in _UNIT_WORDS.split())


def _near(plain: str, start: int, end: int) -> frozenset[str]:
    """The content words up to the next comma, figure or "and" on the right, and the two before on the left."""
    end += len(match.group()) if (match := re.match(r" (?:to|or) \S+", plain[end:])) else 0
    right = re.split(r"[,;.]\s|\band\b|\bplus\b|\d", plain[end : end + 60], maxsplit=1)[0]
    left = re.split(r"[,;.]\s|\band\b|\bplus\b|\d", plain[max(0, start - 40) : start])[-1]
    return frozenset(word for word in [*content(left)[-2:], *content(right)[:5]] if word not in _COUNTED)


def families(text: str) -> set[Bound]:
    """Whether a text speaks of a ceiling, a floor, or both, in words of their own."""
    plain = plainly(text)
    return {bound for bound, pattern in _FAMILIES.items() if pattern.search(plain)}


_FAMILIES = {
    Bound.AT_MOST: re.compile(
        r"\b(?:at (?:the )?most|maximum|ceiling|no more than|not more than|(?<!add )(?<!adds )up to|cannot exceed|caps?|capped|tops? out|(?<!off )limit(?:s|ed)?|"
        r"as many as|as much as(?= \d|\W*$)|no (?:older|longer|later|higher|greater) than|within (?=\d|\w+ (?:years?|months?|credits)|the (?:first|last))|or (?:fewer|less|lower|newer))\b"
    ),
    Bound.AT_LEAST: re.compile(
        r"\b(?:at (?:the )?least|minimum|floor|no (?:fewer|less|lower) than|or (?:more|better|higher|above)|starts? at)\b"
    ),
}


def _value(match: re.Match[str]) -> str:
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    if match["share"]:
        words = re.sub(r"^(?:a|one)[ -]", "", match["share"]).replace("-", " ")
        return _SHARES[words]
    return "1" if match["one"] else _WORDS[match["word"]]


_ADJECTIVE = re.compile(r"\w+-(?:credit|hour|unit|year|week|course)\b(?= \w+s\b)")


_EITHER_UNIT = re.compile(r" (?:semester|quarter) or [\w-]+ (?:semester|quarter)[ -](?:credit|hour|unit)")
_RATED = re.compile(
    r"# \([a-d][+-]?\)|\b[a-d][+-]? \(#\)|# as (?:the|its|a) (?:lowest|minimum|least) (?:gpa|grade point average)"
)
"""A number, in the place of the sign, that says a grade or an average: "3.0 (B)", "2.8 as the lowest GPA"."""


def _unit(plain: str, match: re.Match[str]) -> str:
    if match["percent"] or match["wordpercent"]:
        return "percent"
    if match["money"]:
        return "money"
    if match["share"]:
        return "share" if "third" in match["share"] else "percent"
    if _EITHER_UNIT.match(plain[match.end() :]):
        return "credit"
    if _RATED.search(plain[: match.start()] + "#" + plain[match.end() :]):
        return "gpa"
    before = plain[max(0, match.start() - 30) : match.start()]
    after = re.split(r"[.;:](?:\s|$)|,|(?<=\w )\d", plain[match.end() : match.end() + 45], maxsplit=1)[0]
    after = re.split(
        r"\b(?:or|and|to|of|with|in|for|at|from|toward|towards|into|before|after)\b(?! (?:more|better|fewer|less|the|credit))|\b(?:if|as|when)\b",
        after,
        maxsplit=1,
    )[0]
    if re.search(r"\b(?:gpa|average)\b(?! (?:over|in|across|from(?! $)|or)\b)[^.;,]{0,22}$", before):
        return "gpa"
    found = [match.lastgroup or "" for match in _UNIT.finditer(re.sub(_ADJECTIVE, "", after))]
    return next((unit for unit in found if unit != "program"), found[0] if found else "")


def _bound(plain: str, start: int, end: int) -> Bound:
    before = plain[max(0, start - 115) : start]
    if before.endswith(("only ", "only up to ", "just ")):
        return Bound.AT_MOST
    best, where = Bound.NONE, -1
    for bound, pattern in _BEFORE_PATTERNS.items():
        match = pattern.search(before) if pattern else None
        if match and (where < 0 or match.start() < where):
            best, where = bound, match.start()
    if best is not Bound.NONE:
        return best
    after = re.split(r"[.;:](?:\s|$)", plain[end : end + 60], maxsplit=1)[0]
    for bound, pattern in _AFTER_PATTERNS.items():
        if pattern.search(after):
            return bound
    return Bound.NONE


def _grades(text: str, plain: str) -> list[Figure]:
    found = []
    for match in _GRADE.finditer(text):
        start, end = match.span()
        value = match.group().replace(" minus", "-").replace(" plus", "+").replace("-minus", "-").replace("-plus", "+")
        found.append(Figure(value, "grade", _bound(plain, start, end), start, end))
    return found
