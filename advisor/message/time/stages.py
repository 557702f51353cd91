"""The stage of a degree that somebody is at, as far as a message says."""

import re

from corpus.rules import Stage

ORDER = tuple(Stage)
"""The stages in the order of a student's time."""

_TERM = r"(?:semester|term|quarter)"
_LATER = r"(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th)"
_DEGREE = r"(?:degree|ms|ma|mba|mpa|mpp|mph|msn|msw|med|master'?s?|program)"
_OF_IT = rf"(?: (?:of|in) (?:my|the|her|his|our|this) {_DEGREE}\b)?"
_GONE = r"(?:done|over|finished|behind (?:me|us)|passed|complete|completed)"
_STAGES: tuple[tuple[str, Stage, Stage], ...] = (
    (
        rf"\b(?:not in|not yet in|nowhere near|far from|before) (?:my|the|their) (?:last|final) {_TERM}",
        Stage.APPLICANT,
        Stage.LATER_TERM,
    ),
    (
        rf"\b(?:my (?:very )?(?:last|final)|the final) {_TERM}\b(?! (?:i|we|before (?!(?:i )?graduat)|was|were|took|that|at|of)\b)|"
        rf"\b(?:last|final) {_TERM} before i\b|\bin (?:my )?final {_TERM}\b|"
        rf"\b(?:i(?:'?m| am|'?ll| will)?|about to|going to|set to) graduat(?:e|ing) (?:already )?(?:(?:at|by) the end of )?"
        rf"(?:this|next) (?:month|week|{_TERM}|spring|summer|fall|winter|may|december|june|august|saturday|friday)\b|"
        rf"\bgraduat(?:e|ing) (?:(?:at|by) the end of )?this {_TERM}\b|"
        r"\bi(?:'?m| am)? graduat(?:e|ing) in (?:a|one|two|three|\d+|a few|a couple of) (?:days?|weeks?)\b|"
        r"\babout to (?:graduate|finish (?:my|the) (?:ms|ma|mba|mpa|master'?s?|degree))\b",
        Stage.LAST_TERM,
        Stage.LAST_TERM,
    ),
    (
        rf"\b(?:first|1st) {_TERM} (?:is |was |has been )?(?:already |long )?{_GONE}|"
        rf"\b(?:after|past|since|finished|completed|done with|through with) (?:my|the) (?:first|1st) {_TERM}(?! (?:of work|at my job))|"
        rf"\bmissed my (?:first|1st) {_TERM}|"
        rf"\b(?:my|the|in|a|her|his) {_LATER} (?:{_TERM}|year)\b(?! (?:course|class|master)){_OF_IT}|"
        rf"\b{_LATER} (?:{_TERM}|year) (?:now|already|here|of (?:my|the) {_DEGREE})\b|"
        rf"\b(?:in|into|starting|halfway through) (?:year|{_TERM}) (?:two|three|four|2|3|4)\b{_OF_IT}|"
        rf"\b(?:two|three|four|2|3|4|several) {_TERM}s (?:in|done|into (?:it|(?:my|the) {_DEGREE}))\b",
        Stage.LATER_TERM,
        Stage.LAST_TERM,
    ),
    (
        rf"\b(?:in|still in|during|this is|it'?s|halfway through|weeks? into|starting) my (?:very )?(?:first|1st) {_TERM}\b{_OF_IT}|"
        rf"\b(?:im|i'?m|i am) (?:just |now |still )?(?:in|a) (?:my |the )?(?:first|1st)[- ]{_TERM}\b{_OF_IT}|"
        rf"\b(?:{_TERM} (?:one|1)|(?:my |the )?(?:first|1st) {_TERM}(?: (?:in|of|at) (?:the |my )?(?:[\w'’]+ ){{1,3}}?)? ?)(?:has |is |was )?(?:just |only )?"
        rf"(?:started|begun|began|now)\b|"
        rf"\b(?:first|1st) {_TERM} student\b|\bi (?:have )?(?:only )?just (?:started|began|begun) (?:my|the|this|a) {_DEGREE}\b",
        Stage.FIRST_TERM,
        Stage.FIRST_TERM,
    ),
    (
        r"\b(?:have|'ve|am|i|has) (?:not|n'?t|never) (?:yet )?(?:started|start|enrolled|begun|matriculated)(?: yet)?|\bhaven'?t "
        r"(?:yet )?(?:started|enrolled|begun|matriculated)(?: yet)?|\bbefore i (?:even )?(?:start|enrol|matriculate|begin)|"
        r"\bi'?m (?:just )?applying\b|\bstill applying\b|\bwith my application\b|\bdon'?t start (?:until|till)\b|"
        r"(?:^|[,;:.]\s)(?:im |i'?m |i am )?not (?:yet )?(?:matriculated|enrolled|started)(?: yet)?(?=\s*(?:[.,;:?!]|$))",
        Stage.APPLICANT,
        Stage.APPLICANT,
    ),
    (
        r"\bi(?:'ve| have)? (?:already |just )?graduated\b(?! (?:from|with))|\balready graduated\b(?! (?:from|with))|\bafter (?:i )?graduat(?:e|ed|ing|ion)\b(?! (?:from|with) (?:an?|another)\b)|"
        rf"\bi(?:'ve| have)? (?:already |just )?graduated (?:with|from) (?:my|the|your|this) {_DEGREE}\b|"
        rf"\bgraduated from (?:the|this|your|my) \b|\bmy {_DEGREE}(?: (?:degree )?(?:at|from|in)(?: the)? here(?:,? here)?,?)? (?:was|is|got|has been) (?:already )?"
        r"(?:conferred|awarded|done|finished)|"
        r"\b(?:after|since|once) (?:it|the (?:degree|ms|ma|master'?s)) (?:was|is|got|has been) (?:already )?(?:conferred|awarded)",
        Stage.GRADUATED,
        Stage.GRADUATED,
    ),
)
STAGES_TOLD = tuple(re.compile(pattern, re.IGNORECASE) for pattern, _, _ in _STAGES)
"""The words by which a stage is told."""
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
