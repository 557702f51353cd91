"""The stage of a degree that somebody is at, as far as a message says."""

import re

from corpus.rules import Stage

ORDER = tuple(Stage)
"""The stages in the order of a student's time."""

_TERM = r"(?:semester|term|quarter)"
_STAGES: tuple[tuple[str, Stage, Stage], ...] = (
    (
        rf"\b(?:not in|not yet in|nowhere near|far from|before) (?:my|the|their) (?:last|final) {_TERM}",
        Stage.APPLICANT,
        Stage.LATER_TERM,
    ),
    (
        rf"\b(?:my (?:very )?(?:last|final)|the final) {_TERM}\b(?! (?:i|we|before (?!(?:i )?graduat)|was|were|took|that|at|of)\b)|"
        rf"\b(?:last|final) {_TERM} before i\b|\bin (?:my )?final {_TERM}\b|\bgraduat(?:e|ing) (?:at the end of )?this {_TERM}\b|"
        r"\babout to graduate\b",
        Stage.LAST_TERM,
        Stage.LAST_TERM,
    ),
    (
        rf"\b(?:first|1st) {_TERM} (?:is |was )?(?:already |long )?(?:done|over|finished|behind|passed|complete)|"
        rf"\b(?:after|past|since|finished|completed) my (?:first|1st) {_TERM}|\bmissed my (?:first|1st) {_TERM}|"
        rf"\b(?:my|the|in|a) (?:second|third|fourth|fifth|2nd|3rd|4th|5th) "
        rf"(?:{_TERM}|year)\b(?! (?:course|class|master))|\b(?:second|third|2nd|3rd) {_TERM} (?:now|already)\b",
        Stage.LATER_TERM,
        Stage.LAST_TERM,
    ),
    (
        rf"\b(?:in|still in|during|this is|it'?s|halfway through|weeks? into) my (?:very )?(?:first|1st) {_TERM}\b|"
        rf"\b(?:im|i'?m|i am) (?:just |now |still )?(?:in|a) (?:my )?(?:first|1st)[- ]{_TERM}\b",
        Stage.FIRST_TERM,
        Stage.FIRST_TERM,
    ),
    (
        r"\b(?:have|'ve|am|i) (?:not|n'?t|never) (?:yet )?(?:started|start|enrolled|begun|matriculated)|\bhaven'?t "
        r"(?:yet )?(?:started|enrolled|begun|matriculated)|\bbefore i (?:even )?(?:start|enrol|matriculate|begin)|"
        r"\bi'?m (?:just )?applying\b|\bstill applying\b|\bwith my application\b|\bdon'?t start (?:until|till)\b",
        Stage.APPLICANT,
        Stage.APPLICANT,
    ),
    (
        r"\bi(?:'ve| have)? (?:already |just )?graduated\b(?! (?:from|with))|\balready graduated\b(?! (?:from|with))|\bafter (?:i )?graduat(?:e|ed|ing|ion)\b(?! (?:from|with) (?:an?|another)\b)|"
        r"\bgraduated from (?:the|this|your|my) \b|\bmy (?:degree|ms|ma|master'?s)(?: (?:degree )?(?:at|from) here)? (?:was|is|got|has been) (?:already )?"
        r"(?:conferred|awarded|done|finished)|"
        r"\b(?:after|since|once) (?:it|the (?:degree|ms|ma|master'?s)) (?:was|is|got|has been) (?:already )?(?:conferred|awarded)",
        Stage.GRADUATED,
        Stage.GRADUATED,
    ),
)
_EARLIER_DEGREE = re.compile(
    r"\b(?:bachelor\w*|undergrad\w*|b\.?[as]\.?|high school|associate'?s?|elsewhere|another (?:school|university|college)|"
    r"different (?:school|university|college)|other (?:school|university|college)|(?:old|previous|current) (?:school|university|college|program)|abroad)\b",
    re.IGNORECASE,
)


HERE = "here"
"""What stands in a text for the name of the institution asked about."""

_SOMEWHERE = re.compile(
    rf"\b(?:at|from) (?!{HERE}\b|the\b|this\b|my\b|your\b|home\b|least\b|last\b|all\b|an?\b)\w", re.IGNORECASE
)


def elsewhere(words: str) -> bool:
    """Whether words name a place other than the institution asked about, known or not."""
    return bool(_SOMEWHERE.search(words))


def stages_in(text: str) -> tuple[Stage | None, Stage | None]:
    """The stages that a text leaves open; none where it names none, or several that do not go together."""
    first, last = 0, len(ORDER) - 1
    for pattern, earliest, latest in _STAGES:
        match = re.search(pattern, text, re.IGNORECASE)
        if match is None or _of_earlier_degree(text, match):
            continue
        first, last = max(first, ORDER.index(earliest)), min(last, ORDER.index(latest))
        text = text.replace(match.group(), " ")
    if first > last or (first, last) == (0, len(ORDER) - 1):
        return None, None
    return ORDER[first], ORDER[last]


def _of_earlier_degree(text: str, match: re.Match[str]) -> bool:
    """Whether a stage may be one of a bachelor's, or of studies somewhere else."""
    beside = re.split(r"[.?!;,]", text[match.end() : match.end() + 25])[0]
    if elsewhere(beside):
        return True
    return bool(_EARLIER_DEGREE.search(text[max(0, match.start() - 40) : match.end() + 60]))
