"""Questions of two halves, of which one says of credit that it is lost and the other asks whether it counts: "has my
course expired, or can I still use it?". What the first half says is the "no" to the second, and tells nothing besides.
"""

import re

from advisor.message.wording.borne_out import blank

_WHO = r"(?:i|we|he|she|they|you|one|(?:the|this|that|my|our|an?) (?:student|advisee|applicant))"
_CREDIT = (
    r"(?:(?:an?|one|the|my|her|his|their|our|this|that|these|those|some) )?(?:(?!for\b|to\b|of\b|in\b)[a-z]+ )?"
    r"(?:courses?|class(?:es)?|coursework|credits?|hours|units)\b"
)
_NOT_SPENT = r"(?:(?!\bfor (?:my|her|his|an?|an?other|the (?:other|first|old))\b)[^.?!;,]){0,120}"
"""Words on the credit, none of them on what it was taken for."""
_NOTHING_ELSE = r"(?!\s+(?:course|class|credit|work|hour|unit)s?\b)"
_LOST = (
    rf"(?P<luck>\b(?:am|is|are) {_WHO} (?:just |really |completely |totally )?(?:out of luck|doomed|sunk|done for))"
    r"(?= (?:with|on|because of)\b)|"
    rf"\b(?:has|have) {_CREDIT}{_NOT_SPENT} (?P<old>expired|lapsed|aged out|timed out){_NOTHING_ELSE}|"
    rf"\b(?:is|are) {_CREDIT}{_NOT_SPENT} (?P<gone>expired|dead|lost|worthless|wasted){_NOTHING_ELSE}(?= for\b|,)|"
    rf"(?P<anew>\b(?:do|does|will|would|must|should) {_WHO} (?:(?:really|still) )?(?:(?:have|need) to )?"
    rf"(?:retake|repeat|redo))(?= {_CREDIT})"
)
_COUNTS = (
    rf"(?:do|does|will|would|can|could|may|might|is|are) (?:it|they|that|this|these|those|{_WHO}) "
    r"(?:(?:still|all|also|even|just|then) )*(?:be )?(?:count(?:ed)?|transfer(?:red)?|us(?:e|ed|able)|appl(?:y|ied)|"
    r"accepted|keep|kept|bring|brought|valid|good|ok(?:ay)?|fine|stand)(?!\w)"
    r"(?! (?:(?:it|them|that|those|this) )?(?:to|as|when|if|only|again|later|instead|twice)\b)"
)
_FIRST = re.compile(rf"(?:{_LOST})(?=[^.?!;]*\bor (?:else )?{_COUNTS})", re.IGNORECASE)
_LAST = re.compile(
    rf"(?<=\bor )(?:(?:am|is|are) {_WHO} (?:just )?out of luck|(?:has|have) (?:it|they|that|those) (?:expired|lapsed)|"
    rf"(?:do|does|must|will) {_WHO} (?:(?:have|need) to )?(?:retake|repeat|redo) (?:it|them|that|those|the courses?))"
    r"(?=\W*(?:[?!]|$))",
    re.IGNORECASE,
)


def without_loss(text: str) -> str:
    """A text, letter for letter, without the words of loss of its questions of two halves."""
    return _LAST.sub(blank, _FIRST.sub(_without_words, text))


def has_two_halves(question: str) -> bool:
    """Whether a question is one of two halves."""
    return bool(_FIRST.search(question) or _LAST.search(question))


def _without_words(match: re.Match[str]) -> str:
    said = match.group(match.lastgroup or 0)
    return match.group().replace(said, " " * len(said))
