"""What credit has already served for: a finished degree, a certificate, a bachelor's degree, or nothing."""

import re
from collections.abc import Sequence

from advisor.message.credit.credit import Use
from advisor.message.credit.finished import OF_WHAT_IS_OVER, credential_over
from advisor.message.credit.served_words import (
    ALREADY,
    COUNTED,
    COURSEWORK,
    DEGREE,
    DONE,
    FINISHED,
    NEVER_IN,
    NO_MODAL,
    TOWARD,
    WHO,
    WORDS,
    named,
)

_PATTERNS = tuple(
    re.compile(named(pattern), re.IGNORECASE)
    for pattern in (
        # "were already counted toward my master's", "I used all of them to get an MBA"
        rf"{NO_MODAL}\b(?:already|were|was|been|got|had|have|has|that|which|{WHO})(?:['’]ve)? "
        rf"(?:(?:already|both|all|each|fully) )*{COUNTED}\b {WORDS}{{0,4}}?{TOWARD}\b "
        rf"{WORDS}{{0,5}}?CREDENTIAL",
        rf"\b(?:already|were|was|been|got|had|have|has) (?:(?:already|both|all) )*applied (?:{WORDS}{{0,3}}?)"
        rf"{TOWARD} {WORDS}{{0,5}}?CREDENTIAL",
        rf"\b{WHO} (?:already )?applied (?:it|them|those|these|that|all|\d+)\b {WORDS}{{0,5}}?{TOWARD} "
        rf"{WORDS}{{0,5}}?CREDENTIAL",
        # "16 hours, 2023, used for a degree"
        rf"[,;(] ?(?:(?:and|but|already|all|both|fully) )*{COUNTED} {TOWARD} (?:an?|my|another|some|the) "
        rf"(?:(?:completed|finished|earlier|first|previous|prior|other|graduate) )?CREDENTIAL",
        # "went into my master's"
        rf"\b(?:went|gone) (?:in)?to(?:wards?)? {WORDS}{{0,5}}?CREDENTIAL",
        # "were part of my master's", "made up half of my MBA", "belonged to an earlier degree"
        rf"(?<!never )(?<!not )\b(?:formed|were|was|been|being|made up|comprised|constituted) {WORDS}{{0,2}}?"
        rf"(?:part|half|some|most|much|all|the bulk|a third|a chunk) of {WORDS}{{0,4}}?CREDENTIAL",
        # "9 credits, two years old, part of a completed master's"
        rf"[,;(] ?(?:(?:and|but|all|both|each|they['’]re) )*part of {WORDS}{{0,2}}?{DONE} {WORDS}{{0,3}}?CREDENTIAL",
        rf"\bbelong(?:s|ed)? to {WORDS}{{0,4}}?{DONE} {WORDS}{{0,3}}?CREDENTIAL",
        # "are part of the master's I graduated with"
        rf"\b(?:are|is|count|counts|belong(?:s|ed)?|sits?|sat) {WORDS}{{0,3}}?"
        rf"(?:of|toward|towards|in|on|within|inside|to) {WORDS}{{0,4}}?CREDENTIAL(?: {WORDS}{{0,4}}?| )"
        rf"(?:that |which )?{WHO} {ALREADY}{FINISHED}\b",
        rf"\b(?:are|is|count|counts) {WORDS}{{0,3}}?(?:of|toward|towards|in|on|within|inside) (?:an?|my|the|another) "
        rf"(?:{WORDS})?{DONE} {WORDS}{{0,3}}?CREDENTIAL",
        # "those earned me my MBA", "they got me a certificate"
        rf"\b(?:earned|got|gave|won|landed) me {WORDS}{{0,3}}?CREDENTIAL",
        rf"\b(?:satisfied|fulfilled|met|covered|completed) {WORDS}{{0,2}}?(?:requirements?|credits|electives?) "
        rf"(?:of|for|in|toward) {WORDS}{{0,4}}?CREDENTIAL",
        rf"\b{WHO} (?:already )?(?:graduated|finished|completed|got|earned) {WORDS}{{0,4}}?CREDENTIAL "
        r"(?:with|using|on) (?:them|those|these|that|it)\b",
        r"(?<!be )(?<!get )(?<!can )(?<!not )(?<!never )\bused (?:in|for|toward|towards|on) "
        rf"(?:(?:an?|my|another|the|some) )?(?:{DONE}|other|different) (?:\w+ )?CREDENTIAL",
    )
)  # fmt: skip
_FROM_FINISHED = tuple(
    re.compile(named(pattern), re.IGNORECASE)
    for pattern in (
        rf"\b{COURSEWORK} {WORDS}{{0,4}}?(?:from|of|in|for|within|inside|as part of) {WORDS}{{0,2}}?"
        rf"{DONE} {WORDS}{{0,3}}?CREDENTIAL",
        rf"\b{COURSEWORK} {WORDS}{{0,4}}?(?:from|of|in|for|within|inside|as part of) {WORDS}{{0,4}}?CREDENTIAL "
        rf"{WORDS}{{0,5}}?(?:that |which )?{WHO} {ALREADY}{FINISHED}\b",
    )
)
_APART = r"(?:(?!\b(?:that|because|but|although|though|since|know|sure|if|whether)\b)[^.?!;]){0,34}?"
NO_TIE = (
    rf"(?:\bno (?:\w*finished |completed |other |earlier )?{DEGREE} (?:behind|attached to|tied to|connected to|"
    rf"linked to) (?:it|them|any of (?:it|them)|those|these)\b|"
    rf"\b(?:nothing|not anything) to do with (?:an?other|any(?: other)?|a different|my|some other) "
    rf"(?:\w+ )?(?:{DEGREE}|certificate|cert)\b)"
)
"""That credit and a credential have nothing to do with one another: "no completed master's behind them"."""
_NEVER = re.compile(
    r"\b(?:never|not|(?:was|were|has|have|had|is|are|did|do|does)n['’]?t|nothing|none|unused|without being|yet to be|"
    rf"no part)\b{_APART}\b(?:used?|counted|count|applied|part of|gone|served|credited|put)\b|"
    r"\b(?:used|counts?) (?:for|toward|towards) nothing(?: else)?\b"
    r"(?! (?:but|except|other than|until)\b(?! th(?:at|e|is) cert))|"
    rf"\b(?:none|nothing|no part) of (?:it|them|those|these|this|that|the \w+) (?:ever )?went\b|"
    rf"{NEVER_IN.pattern}|"
    rf"\bno (?:(?:prior|other|previous|earlier|\w*finished|completed) )?{DEGREE} (?:was |were |is |has been |ever )*"
    r"(?:came|come|resulted|earned|completed|finished|awarded|conferred|used|made|gotten|got) "
    r"(?:of|from|out of|with|by|for|off|through|any of) (?:it|them|those|these|that|this)\b|"
    rf"\b(?:earned|got|have|with) no {DEGREE} (?:out of|with|from|for|off|by|through) (?:it|them|those|these|that)\b|"
    rf"\bno {DEGREE} (?:from|out of|off|with) (?:it|them|'?em|those|these)\b|"
    rf"{NO_TIE}|"
    r"\bnone (?:are |is |were |was |sits? )?(?:in|on|toward|part of|inside) (?:an?|any|my|another) "
    r"(?:other |finished )?(?:degree|credential|certificate|cert|program|master['’]?s)\b|"
    r"\b(?:(?:it|they)['’](?:s|re)|is|are|was|were) (?:not (?:on|in|part of) (?:any|an?)|(?:on|in|part of) no) "
    r"(?:\w+ )?(?:degree|credential|certificate|program|cert)\b|"
    r"(?:^|[,;.)]|\band) ?not (?:on|in|part of) (?:any|an?) (?:other )?(?:degree|credential|certificate|cert)\b|"
    r"\b(?:none|nothing) of (?:it|them|those|these|this|that)(?: is| was| are| were)? (?:in|for|toward|from|part)\b|"
    r"\bunused\b|\b(?:were|are|was|is) (?:extra|surplus|left ?over|over and above|on top of|beyond)\b[^.?!;]{0,40}"
    r"\b(?:degree|master|mba|certificate)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:never|not|(?:did|have|has|had)n['’]?t|without|unfinished|incomplete|abandoned|dropped out|left before|quit|"
    r"left without|gave up|withdr[ae]w\w*)\b[^.?!;]{0,24}\b(?:finish\w*|complet\w*|graduat\w*|degree|program|master\w*|"
    r"mba|earn\w*|out|certificate)\b",
    re.IGNORECASE,
)
_GOES_ON = (
    r"(?:(?:and|so|now|but|just|then) )*(?:(?:i|we)(?:['’]m| am|['’]ve| have| got| was)? )?(?:admitted|accepted|"
    r"starting|started|entering|joining|beginning|going in(?:to)?) "
)
"""Where something else begins behind what is said of earlier use: "not used for anything, admitted to a master's"."""
_USED_PHRASE = re.compile(
    r"\b(?:never|not|(?:was|were|has|have|had|is|are|did)n['’]?t|nothing|none|already|were|was|been)\b"
    r"[^.?!;]{0,24}\b(?:used|counted|applied|use|"
    rf"part of)\b(?:(?!,? {_GOES_ON})[^.?!;)]){{0,60}}|\bused for nothing but[^.?!;]{{0,30}}|{NO_TIE}|"
    r"\bnot in any other (?:degree|credential)(?: or (?:certificate|cert|credential|degree))?\b",
    re.IGNORECASE,
)
_SCHOOL = r"(?:\w+ ){0,2}?(?:school|univ|uni|university|college|institution|place)"
_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|(?:at|from) (?:an?|my|another|some|the|that)?\s?(?:\w+ ){0,2}?"
    rf"(?:other|another|different|former|previous|prior|old|last|outside)\s{_SCHOOL}|(?:at|from) another {_SCHOOL})\b",
    re.IGNORECASE,
)


def use(text: str) -> Use | None:
    """What a text says the credit was already used for, or None."""
    if _NEVER.search(text):
        return Use.NOTHING
    found = next((match for pattern in _PATTERNS if (match := pattern.search(text))), None)
    return None if found is None or _UNFINISHED.search(text) else _kind(found)


def use_by_origin(text: str) -> Use | None:
    """What credit that a text takes from a finished credential ("classes from my completed MBA") served for. It holds
    for credit from elsewhere; of an institution's own credential the rules on that direction speak."""
    patterns = (*_FROM_FINISHED, *OF_WHAT_IS_OVER)
    found = next((match for pattern in patterns if (match := pattern.search(text))), None)
    if found is None or _NEVER.search(text) or _UNFINISHED.search(text):
        return None
    return None if _DENIED.search(text[: found.start()]) else _kind(found)


_DENIED = re.compile(r"\b(?:none|nothing|not|no|never|\w+n['’]t)(?: of| all| any| the)*\s*$", re.IGNORECASE)


def use_unclear(text: str) -> bool:
    """Whether a text tells an earlier use of which it also says that the credential was not finished."""
    text = NEVER_IN.sub(" ", text)
    return bool(_UNFINISHED.search(text)) and any(pattern.search(text) for pattern in (*_PATTERNS, *_FROM_FINISHED))


_HINT = re.compile(
    rf"(?<!too )\b(?:{DONE}|already (?:have|hold|did|got)|graduated with) (?:[\w'’]+ ){{0,3}}?"
    rf"(?:{DEGREE}|grad(?:uate)? cert)|"
    rf"\b(?:cert\w*|(?!bachelor|undergrad){DEGREE})\b[^.?!;]{{0,50}}? "
    r"(?:is|are|was|will be|has been|had been) (?:already |now |all )?"
    r"(?:completed?|finished|done)\b|"
    rf"\b(?:inside|within) (?:my|his|her|their|our|an?|another|one) (?:\w+ )?{DEGREE}|"
    rf"\b{DEGREE}\b[^.?!;]{{0,24}}\bc[ao]mes? (?:of|from|out of|with) (?:it|them|those|that)\b|"
    rf"\b(?:old|other|last) {DEGREE}|\b{DEGREE}(?<!\.)(?:(?!\b(?:not|never)\b)[^.?!;]){{0,40}}"
    r"\b(?:awarded|conferred|gave|granted|included)\b|"
    r"\bin (?:an?|another|one) (?:finished |completed )?(?:degree|certificate|master['’]?s) (?:elsewhere|somewhere "
    r"else|already|at another)|"
    r"\b(?:completed|earned|took|taken|finished|did|got) and (?:already |then |have |had |all )*"
    rf"(?:used|counted|applied|spent) (?:them |it |those )?(?:for|toward|towards|in|on) (?:an?|my|another) (?:[\w-]+ )?"
    rf"(?:{DEGREE}|cert)|"
    r"(?:went (?:on|into|toward)|gone (?:on|into|toward)|burned|cashed|used up|spent|counted for|credited to)\b",
    re.IGNORECASE,
)


def use_hinted(text: str) -> bool:
    """Whether a text speaks of a finished credential, or of an earlier use, in words that settle neither."""
    return bool(_HINT.search(text)) or credential_over(text)


def without_use(text: str) -> str:
    """A text without what it says of earlier use, whose degrees and certificates are not what is asked about."""
    return re.sub(r"\s{2,}", " ", use_blanked(text))


def use_blanked(text: str, away: Sequence[tuple[int, int]] = ()) -> str:
    """The same with every place kept: what it says of earlier use is overwritten with blanks, except where the
    credit was earned. `away` are the places of other institutions' names."""
    text = _USED_PHRASE.sub(_blank, text)
    for pattern in _PATTERNS:
        text = pattern.sub(_blank, text)
    for pattern in _FROM_FINISHED:
        text = pattern.sub(lambda match: _credential_blanked(match, away), text)
    return text


def _blank(match: re.Match[str]) -> str:
    """Blanks in place of a match, but for the words that say that it was elsewhere."""
    said, start = match.group(), match.start()
    elsewhere = (m for m in _ELSEWHERE.finditer(match.string) if start <= m.start() < match.end())
    kept = [] if _NEVER.search(said) else [(m.start() - start, m.end() - start) for m in elsewhere]
    return "".join(char if any(a <= at < b for a, b in kept) else " " for at, char in enumerate(said))


def _credential_blanked(match: re.Match[str], away: Sequence[tuple[int, int]]) -> str:
    """The match with its credential blanked where the credit is from elsewhere, unchanged where it is not."""
    first, last = match.start("credential"), match.end() + 50
    if not _ELSEWHERE.search(match.string[first:last]) and not any(first <= at < last for at, _ in away):
        return match.group()
    start, end = (at - match.start() for at in match.span("credential"))
    said = match.group()
    return said[:start] + " " * (end - start) + said[end:]


def _kind(match: re.Match[str]) -> Use:
    word = match.group("credential").lower()
    if re.search(r"\b(?:bachelor|undergrad)", match.group(), re.IGNORECASE):
        return Use.BACHELOR
    return Use.CERTIFICATE if word.startswith("cert") else Use.DEGREE
