"""What a text says of credit itself: its grade, what it served for, and its circumstances."""

import re

from advisor.credit import GRADES, Use
from corpus.rules import Situation

_GRADE = re.compile(
    r"(?<![\w'’+-])([ABCDF])(?:\s?(\+|[-−–](?!\w)|minus\b|plus\b))?(?:'s|’s|s)?"
    r"(?![\w'’+]|\.\w|&|-\w| (?:avg|average)\b)|"
    r"(?<![\w'’+-])([abcdf])\s?(\+|[-−–](?![\w])|\s?minus\b|\s?plus\b)"
)
_NEVER = re.compile(
    r"\b(?:never|not|(?:was|were|has|have|had|is|are|did)n['’]?t|nothing|none|unused|without being)\b[^.?!;]{0,30}?"
    r"\b(?:used?|counted|applied|part of)\b|\bused for nothing|\bunused\b",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\b(?:already|were|was|been|got|had|have|that|which|i) (?:already )?(?:used|counted|applied|went|"
    r"served)\b(?: \w+){0,3}? (?:for|toward|towards|in|to|on|into)\b(?: \w+){0,4}? (bachelor|undergrad|"
    r"certificate|cert|degree|master|ms\b|ma\b|mba\b)",
    re.IGNORECASE,
)
_USED_PHRASE = re.compile(
    r"\b(?:never|not|(?:was|were|has|have|had|is|are|did)n['’]?t|nothing|none|already|were|was|been)\b"
    r"[^.?!;]{0,24}\b(?:used|counted|applied|use|"
    r"part of)\b[^.?!;)]{0,60}|\bused for nothing but[^.?!;]{0,30}",
    re.IGNORECASE,
)
_SITUATIONS = (
    (
        Situation.OWN_SYSTEM,
        r"\b(?:inside|within|in|part of) the (?:\w+ ){1,5}system\b|\b\w+ campus of\b|\bsister (?:campus|school)|"
        r"\bsame (?:\w+ )?system\b|\banother (?:\w+ )?campus\b|\bwithin the system\b",
    ),
    (
        Situation.AFTER_MATRICULATION,
        r"\bwhile (?:i'?m |being )?(?:enrolled|in the (?:program|degree))|\bafter (?:i )?(?:start|matriculat|enrol)",
    ),
    (Situation.EXCHANGE, r"\bexchange\b|\bstudy abroad\b"),
    (
        Situation.CONTINUING_EDUCATION,
        r"\bcontinuing (?:studies|ed|education)\b|\bextension (?:credit|course|unit|class)|\bopen university\b",
    ),
)
_WENT_INTO = re.compile(
    r"\b(?:(?:went|has gone|have gone|had gone|all gone) (?:in)?to(?:ward)?|"
    r"(?<!never )(?<!not )(?:were |was |are |is |that )?(?:formed |were |was )part of) "
    r"(?:(?:that|the|my|an?|her|his) )?(?:\w+ ){0,2}?"
    r"(bachelor|undergrad|degree|master|m\.?s\b|m\.?a\b|mba\b|mpa\b|certificate|cert\b)",
    re.IGNORECASE,
)
_USED_BEFORE = re.compile(
    r"(?<!be )(?<!get )(?<!can )(?<!not )(?<!never )\bused (?:in|for|toward|towards|on) "
    r"(?:a|an|my|another|the|some)?\s?(?:previous|prior|first|other|earlier|old|completed|finished|different|past) "
    r"(?:\w+ )?(bachelor|degree|master|ms\b|ma\b|mba\b|certificate|cert\b)",
    re.IGNORECASE,
)


def situations(text: str) -> frozenset[Situation]:
    """The circumstances of credit itself that a text names."""
    return frozenset(s for s, pattern in _SITUATIONS if re.search(pattern, text, re.IGNORECASE))


def without_use(text: str) -> str:
    """A text without what it says of earlier use, whose degrees and certificates are not what is asked about."""
    return _USED_PHRASE.sub(" ", text)


def use_blanked(text: str) -> str:
    """The same with every place kept: what it says of earlier use is overwritten with blanks."""
    return _USED_PHRASE.sub(lambda match: " " * len(match.group()), text)


def lowest_grade(text: str) -> str | None:
    """The lowest letter grade that a text names, or None."""
    found = grades_in(text)
    return max(found, key=GRADES.index) if found else None


def grades_in(text: str) -> list[str]:
    """Every letter grade that a text names, in order."""
    found = []
    for match in _GRADE.finditer(text):
        letter = (match.group(1) or match.group(3)).upper()
        mark = (match.group(2) or match.group(4) or "").strip().lower()
        if letter == "A" and not mark and not _is_grade_a(text, match):
            continue
        sign = {"+": "+", "plus": "+", "": ""}.get(mark, "-")
        if f"{letter}{sign}" in GRADES:
            found.append(f"{letter}{sign}")
    return found


def grades_named(text: str) -> list[str]:
    """Every letter grade of a list such as "A, A, C", in order."""
    listed = re.search(r"\b([ABCDF][+-]?)(?:\s*,\s*(?:and )?([ABCDF][+-]?)|\s+and\s+([ABCDF][+-]?)(?!\w))+", text)
    return re.findall(r"[ABCDF][+-]?", listed.group()) if listed else []


def use(text: str) -> Use | None:
    """What a text says the credit was already used for, or None."""
    if _NEVER.search(text):
        return Use.NOTHING
    match = _USED.search(text) or _WENT_INTO.search(text) or _USED_BEFORE.search(text)
    if not match:
        return None
    word = match.group(1).lower()
    if re.search(r"\b(?:bachelor|undergrad)", match.group(), re.IGNORECASE):
        return Use.BACHELOR
    return Use.CERTIFICATE if word.startswith("cert") else Use.DEGREE


def _is_grade_a(text: str, match: re.Match[str]) -> bool:
    """Whether a capital A is a grade and not the article that opens a sentence, nor "As" the word "as"."""
    before, after = text[: match.start()].rstrip(), text[match.end() : match.end() + 12]
    opens = not before or before[-1] in ".?!"
    if match.group() == "As" and re.match(r" (?:an?|the|i|you|my|your)\b", after, re.IGNORECASE):
        return False
    return not (opens and re.match(r" [a-z]", after)) and not re.match(r"\s?(?:&|and) ?[MTB]\b", after)
