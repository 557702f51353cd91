"""Whether a message supposes another rule than the one that holds: "what if they took a C", "suppose the cap were 12".

No page says what would follow from a rule that none states, so nothing is judged or worked out beside one. What is
supposed of the asker's own credit ("what if I had a C", "if they take my 6 credits") is a case like any other.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from corpus.figures import AMOUNT

_SCHOOL = "school"
"""What stands in place of every name."""
_KINDS = (
    r"(?:(?:credit|transfer|transfer[- ]credit|grade|time|age|year|years|certificate|outside|external|graduate|grad|"
    r"old|upper|lower|maximum|minimum|max|min|required|lowest|passing|"
    r"gpa|residency|letter|\d+[- ](?:year|credit|unit|hour|percent))s? )"
)
_RULE = (
    rf"(?:(?:the|that|this|their|its|your|an?|any|such|{_SCHOOL}['’]?s?|no) )+(?:\w+er )?{_KINDS}{{0,3}}"
    r"(?:caps?|limits?|maximum|max|minimum|min|ceiling|cut-?off|floor|threshold|rules?|polic(?:y|ies)|requirements?|"
    r"(?:(?<=minimum )|(?<=min )|(?<=required )|(?<=lowest )|(?<=passing ))grades?)\b"
)
_SUBJECT = (
    rf"(?:they|(?:(?:the|my|your|our|this|that|their) )?(?:\w+ )?"
    rf"(?:{_SCHOOL}|program|university|uni|college|department|dept|committee|registrar|faculty))"
)
_CLAUSE = r"(?:\A|(?<=[.,;:!?(])|\b(?:and|but|so|ok|okay|well|then|or|now))\W*"
_PUTS = (
    rf"(?:\bwhat if|\bwhat would happen if|\bwhat happens if|{_CLAUSE}(?:just )?(?:suppose|supposing|imagine|pretend|"
    r"pretending|assume|assuming|let['’]?s say|lets say|say|hypothetically)(?: that| if)?),?"
)
"""How a case is put that is not so."""
_IF = rf"(?:{_PUTS}|\b(?:even |only |as )?if(?: only)?)"
_ADVERBS = r"(?: (?:just|only|also|actually|really|ever|suddenly|instead|still|now|even|already))*"

_GRADE = r"(?-i:[A-D])(?:[+-]|[ -](?:minus|plus)\b)?(?:['’]?s\b)?(?![\w'’])"
_HOW_MUCH = (
    rf"(?: (?:up to|as (?:many|much) as|as low as|more than|at least|over|down to|in|an?|any|all|straight|"
    r"credits? with))*"
    rf" (?:(?:{AMOUNT}|{_GRADE})(?![ -](?:\w+ )?(?:of|from) )|(?:lower|worse|older|higher|more|fewer|less|longer)\b)"
)
"""What a rule would let in, and not the asker's own ("6 of mine")."""
_LET_IN = r"(?:accept|allow|permit|requir|ask|recogni[sz])"
_LETS_IN = rf"(?:{_LET_IN}e?s?|takes?|lets?|counts?)(?: in| over| for)?"
_WOULD_LET_IN = (
    rf"(?:(?:would|could|did|had|were to|was to) )?(?:{_LET_IN}(?:ed|e)?|taken|let|counted)(?: in| over| for)?"
)
_TOOK = (
    rf"took(?: in)?(?= (?:an? )?{_GRADE}| (?:up to )?{AMOUNT}(?: (?:credits?|hours?|units?))?"
    r"(?:\W*\Z|,| (?:would|could|instead|then)\b))"
)
_CHANGE = (
    r"(?:changed?|raised?|lower(?:ed)?|lift(?:ed)?|drop(?:ped)?|relax(?:ed)?|loosen(?:ed)?|tighten(?:ed)?|"
    r"removed?|scrap(?:ped)?|abolish(?:ed)?|doubled?|got rid of|get rid of|gets rid of|did away with|do away with|"
    r"(?:did not|didn['’]?t|doesn['’]?t|don['’]?t) have|had|ignored?|waived?|move[ds]?)s?"
)
_WAS = (
    r"(?:were|was|weren['’]?t|wasn['’]?t|had been|became|were to|went|rose|fell|dropped|allowed|let|said|required|"
    r"did(?: not|n['’]?t)|got|gets?|goes|chang\w+|could be|would be|would|ended|ends|disappear\w*|"
    r"is (?:raised|lowered|lifted|dropped|relaxed|removed|changed|scrapped|abolished|doubled|waived))\b"
    r"(?! (?:already |all |almost )?(?:reached|exceeded|met|hit|used|applied|full))"
)
_NO_RULE = rf"(?:there|{_SUBJECT}) (?:was|were|had|wasn['’]?t|weren['’]?t)(?: an?y?\b)? ?(?:{_RULE})"

_SUPPOSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_IF} {_RULE}{_ADVERBS} {_WAS}",
        rf"{_PUTS} {_RULE}{_ADVERBS} (?:is|are|isn['’]?t|applies|says|allows|lets)\b",
        rf"{_IF} {_NO_RULE}",
        rf"{_PUTS} (?:there(?: is|['’]s) )?no {_KINDS}{{0,3}}(?:caps?|limits?|rules?|minimum|maximum)\b",
        rf"{_IF} {_SUBJECT}{_ADVERBS} (?:{_WOULD_LET_IN}{_HOW_MUCH}|{_TOOK})",
        rf"{_PUTS} {_SUBJECT}{_ADVERBS} {_LETS_IN}{_HOW_MUCH}",
        rf"{_IF} {_SUBJECT}{_ADVERBS} (?:(?:would|could|were to|to) )?{_CHANGE}{_ADVERBS} {_RULE}",
        rf"{_CLAUSE}were {_SUBJECT} to (?:{_LET_IN}|take|let|change|drop|raise|lower|lift|relax|count)",
        rf"{_CLAUSE}had {_SUBJECT}{_ADVERBS} (?:{_LET_IN}e?d|taken|let)(?: in)?{_HOW_MUCH}",
        rf"{_CLAUSE}(?:had|were) {_RULE} (?:been|not been|to be|not|any|at)\b",
        rf"\b(?:if it (?:was|were|had)(?:n['’]?t| not)(?: been)? for|but for) {_RULE}",
        rf"\bunder an? (?:different|other|higher|lower|looser|stricter|longer|new|hypothetical) (?:{_KINDS}{{0,2}})"
        r"(?:cap|limit|rule|policy|minimum|maximum)\b",
    )
)


def supposes_rule(text: str, names: Sequence[tuple[int, int]]) -> bool:
    """Whether a text supposes a rule, or a school's way, that is another one; `names` are the places of the names in
    it."""
    done = len(text)
    for start, end in sorted(names, reverse=True):
        if end <= done:  # names may lie in one another
            text, done = f"{text[:start]}{_SCHOOL}{text[end:]}", start
    return any(pattern.search(text) for pattern in _SUPPOSES)


_IT_WERE = re.compile(
    rf"{_IF} (?:it|that|this) (?:were|was|had been)(?: only| just)? (?P<number>\d{{1,2}})"
    r"(?: (?:credits?|hours?|units?))?(?=\W*(?:\Z|[,?]|instead|then|would))",
    re.IGNORECASE,
)


def supposed_limit(text: str) -> Fraction | None:
    """The figure that a text supposes of what was asked about and is not named in it: "and if it was 12?"."""
    found = _IT_WERE.search(text)
    return Fraction(found["number"]) if found else None
