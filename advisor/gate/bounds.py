"""What makes a figure a ceiling or a floor: the words before it, or else those after it."""

import re
from enum import StrEnum

from advisor.gate.numbers import COUNTED
from advisor.gate.plain import plainly


class Bound(StrEnum):
    """What a figure is in its sentence."""

    NONE = "exactly"
    AT_MOST = "at most"
    AT_LEAST = "at least"
    MORE = "more than"
    LESS = "less than"


TURNED = {Bound.MORE: Bound.AT_MOST, Bound.LESS: Bound.AT_LEAST}
"""What an open comparison means under a negation: "not more than" is at most."""

REFUSED = {Bound.AT_MOST: Bound.MORE, Bound.AT_LEAST: Bound.LESS}
"""What is let in where all up to a ceiling, or all from a floor on, is refused."""

_BEFORE = {
    Bound.AT_MOST: (
        r"at most|at the (?:very )?most|at or below|the most (?:is|are)|max(?:es|ed)? out at|no further back than|at the (?:latest|longest)|(?:expires?|runs? out|ends?|lapses?|closes?) after|(?:no|not|never|nothing) (?:more|greater|higher|older|later|longer) than|(?<!add )(?<!adds )(?<!added )(?<!adding )(?<!make )(?<!makes )up to|as (?:many|much) as|"
        r"a? ?(?:maximum|max|ceiling|cap|(?:upper |time |age )?limit)\b(?: [\w'/-]+){0,14}? (?:of|is|at|to|stands at)|maximum|"
        r"(?:limit|cap)(?:s|ped|ted|ed)? (?:[\w'-]+ ){0,9}?(?:to|at)|limited to|(?:tops?|topping|max(?:es|ing)?) out (?:[\w'-]+ ){0,4}?at|stops? at|ends? at|draws? the (?:\w+ )?line at|"
        r"(?:not|never|cannot|n't) (?:exceed|go (?:beyond|over|above|past)|surpass|pass)|not (?:beyond|over|above)|"
        r"(?:finished|completed|finish|complete) (?:[\w'-]+ ){0,3}?in|(?:once|when) (?:it|they) reach(?:es)?|within(?: the)?(?: last| past| first)?|no later than|inside|not until|never (?:over|above|beyond|past)|no further than|(?:held|kept|confined|restricted) to"
    ),
    Bound.AT_LEAST: (
        r"at least|at the (?:very )?least|at or above|upwards of|(?:no|not|never) (?:worse|earlier|sooner) than|(?:no|not|never|nothing) (?:fewer|less|lower|under|smaller|shorter) than|not (?:below|under)|"
        r"a? ?(?:minimum|floor|min)\b(?:(?! of \w+ (?:at|to)\b) \w+){0,6}? (?:of|is|at|to)|minimum|(?:starts?|begins?) (?:at|from)|starting (?:at|from)|"
        r"from (?=\S+ (?:credits?|units?|hours?|courses?) (?:up|upward))|dips? below"
    ),
    Bound.MORE: r"more than|(?<!\d )over(?! (?:the|your|its|their)\b)(?! \S+ (?:courses|terms|semesters)\b)|above|exceed(?:s|ing)?|beyond|older than|greater than|higher than|in excess of|better than|past|longer than|after",
    Bound.LESS: r"less than|fewer than|under|below|lower than|younger than|short of|worse than|shorter than",
}
_AFTER = {
    Bound.AT_LEAST: r"or (?:more|better|higher|above|over|older|greater|up|beyond|longer)|and (?:up(?! to)|above|over|higher)|(?:as a |at a |at )?minimum|is (?:the|[\w'&. -]{1,30}'s) (?:[\w-]+ )?(?:least|minimum|floor|lower limit|lowest)|the least|at (?:the )?(?:very )?least|upwards?\b|(?:as|for) (?:the|its|a|their) (?:minimum|floor|lowest|least)",
    Bound.AT_MOST: r"(?:(?:time |age )?(?:limit|cap|ceiling)|window|at the (?:latest|longest))\b|or (?:less|fewer|lower|below|newer|younger|under|worse|sooner|earlier|shorter|anything lower)|and (?:below|under)|at (?:the )?(?:very )?most|(?:as a |at a |at )?maximum|is (?:the (?:[\w-]+ )?(?:most|maximum|limit|cap|ceiling)|as (?:much|many|far|long)|what [\w'&. -]{1,40}?(?:allow|permit|set)s|how (?:long|far|much|many))|max\b|tops\b|or anything lower|is the (?:largest|highest|greatest) (?:number|amount)|(?:and )?no more\b(?! than)|and that's it|(?:is|are) all (?:that|you|it|they|the)\b",
}
_GAP = r"(?:[ -]+(?:the|a|an|some|about|around|its|their|your|of|grade|gpa|cumulative|overall|between|total|outside|further|another|first|graduate|transfer|possible|same|own|is|in|age|last|past|than|grades|to|with|\()){0,4}[ -]*\(?$"
_BEFORE_PATTERNS = {
    bound: re.compile(rf"\b(?:{words}){_GAP}") if bound is not Bound.NONE else None for bound, words in _BEFORE.items()
}
_AFTER_WORDS = r"^\)?(?:[ -]+(?!or\b|and\b|at\b|as\b|is\b|are\b|minimum|max|below|above|the\b|under\b|with\b|of the)[\w()./']+){0,4}?[ ,-]*\(?(?:%s)\b"
_AFTER_PATTERNS = {bound: re.compile(_AFTER_WORDS % words) for bound, words in _AFTER.items()}


def bound_of(plain: str, start: int, end: int) -> Bound:
    """What the figure at `start:end` of a text in plain letters is."""
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
    return after_bound(plain, end) or Bound.NONE


def after_bound(plain: str, end: int) -> Bound | None:
    """What the words after a figure that ends there make of it; None where they say nothing."""
    after = re.split(r"[.;:](?:\s|$)", plain[end : end + 60], maxsplit=1)[0]
    return next((bound for bound, pattern in _AFTER_PATTERNS.items() if pattern.search(after)), None)


def families(text: str) -> set[Bound]:
    """Whether a text speaks of a ceiling, a floor, or both, in words of their own."""
    plain = plainly(text)
    return {bound for bound, pattern in _FAMILIES.items() if pattern.search(plain)}


_FAMILIES = {
    Bound.AT_MOST: re.compile(
        rf"\b(?:at (?:the )?most|maximum|ceiling|no more than|not more than|(?<!add )(?<!adds )up to(?= (?:[\w-]+ )?{COUNTED})|cannot exceed|caps?|capped|tops? out|(?<!off )limit(?:s|ed)?|"
        r"as many as|as much as(?= \d|\W*$)|no (?:older|longer|later|higher|greater) than|within (?=\d|\w+ (?:years?|months?|credits)|the (?:first|last))|or (?:fewer|less|lower|newer))\b"
    ),
    Bound.AT_LEAST: re.compile(
        r"\b(?:at (?:the )?least(?! according)|minimum|floor|no (?:fewer|less|lower) than|or (?:more|better|higher|above)|starts? at)\b"
    ),
}
