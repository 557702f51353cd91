"""Numbers and shares in a text in plain letters: how they are written, what each is worth, and what it counts."""

import re

from corpus.figures import WORDS

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
COUNTED = (
    rf"(?:\d|\$|(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}|one|half|third|quarter|few|couple|several)\b)"
)
"""How an amount begins in a text in plain letters: by a digit or a number word."""

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
UNIT = re.compile(r"(?<!non-)\b(?:" + "|".join(f"(?P<{name}>(?:{words})s?)" for name, words in _UNITS.items()) + r")\b")
_ONE = r"\bone(?= (?:to|through) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b|[ -](?:(?:graduate|elective|possible|required|additional|more|free) )?(?:credit|course|class|year|semester|term|elective|unit|hour|program|exam|month|week|third|half|quarter)s?\b)"
_BOUND_ONE = (
    r"(?:(?<=at least )|(?<=at most )|(?<=up to )|(?<= than )|(?<=as much as )|(?<=within )|(?<=as many as ))one\b"
)
NUMBER = re.compile(
    r"(?P<money>\$ ?)?(?P<digits>(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<percent> ?%| percent\b)?"
    rf"|(?P<share>\b(?:two[ -]thirds|three[ -]quarters|(?:two|three|four)[ -](?:fifth|fourth|tenth)s|(?:a|one)[ -](?:fifth|tenth|fourth)(?= of)|(?<!and )(?<!and a )(?:a |one[ -])?half|(?:a |one[ -])third(?! (?:certificate|credential|program|course|party|school|degree))|(?:a |one[ -])?quarter(?= of)|one-quarter(?! (?:credit|hour|unit|term)))\b)"
    rf"|(?P<word>\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b)(?P<wordpercent> percent\b)?|(?P<one>{_ONE}|{_BOUND_ONE})"
)


def value_of(match: re.Match[str]) -> str:
    """What a match of NUMBER is worth, in digits; a share as "50" or "1/3"."""
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    if match["share"]:
        words = re.sub(r"^(?:a|one)[ -]", "", match["share"]).replace("-", " ")
        return _SHARES[words]
    return "1" if match["one"] else _WORDS[match["word"]]


_ADJECTIVE = re.compile(r"\w+-(?:credit|hour|unit|year|week|course|level)\b(?= \w+s\b)")


_EITHER_UNIT = re.compile(r" (?:semester|quarter) or [\w-]+ (?:semester|quarter)[ -](?:credit|hour|unit)")
_RATED = re.compile(
    r"# \([a-d][+-]?\)|\b[a-d][+-]? \(#\)|# as (?:the|its|a) (?:lowest|minimum|least) (?:gpa|grade point average)"
)
"""A number, in the place of the sign, that says a grade or an average: "3.0 (B)", "2.8 as the lowest GPA"."""


def unit_of(plain: str, match: re.Match[str]) -> str:
    """What a match of NUMBER in `plain` counts: "credit", "year"; empty where the words beside it do not say."""
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
    if re.search(
        r"\b(?:gpa|average)\b(?! (?:over|in|across|from(?! $)|or|of (?:your|the|one's))\b)[^.;,]{0,22}$", before
    ):
        return "gpa"
    found = [match.lastgroup or "" for match in UNIT.finditer(re.sub(_ADJECTIVE, "", after))]
    return next((unit for unit in found if unit != "program"), found[0] if found else "")
