"""What a program that takes nobody in means for whoever asks to begin it."""

import re
from collections.abc import Sequence

from advisor.finding import Finding, HeldRule
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.reply import Verdict
from advisor.rules.wording import within
from corpus.document import Kind
from corpus.rules import Status

_STATUS = {
    "closed": "is no longer offered",
    "paused": "is not admitting new students",
    "pending": "still awaits approval",
}
_IT = r"(?:it|this(?: one)?|that(?: one)?|(?:the|this|that|their) (?:[\w&-]+ ){0,5}?(?:cert\w*|program|degree))"
_BEGIN = (
    rf"(?:(?:start|begin|join|enter|pursue|get into|get in|sign up|enroll?|register|be admitted|get admitted|apply)"
    rf"(?: (?:for|to|in|into))?(?: {_IT})?)"
)
_ASKED = re.compile(
    rf"\b(?:can|could|may|am|is it|will|would|are)\b[^.?!;]{{0,40}}?\b{_BEGIN}\b"
    r"(?! (?:(?:for|to|toward|in|into) )?(?:its|the|my|these|those|their|any) "
    r"(?:[\w-]+ ){0,2}?(?:credits?|courses?|classes|hours|units))|"
    rf"\bis {_IT} (?:still )?(?:open|offered|available|running|taking|admitting|accepting)\b|"
    rf"\b(?:do|are) they (?:still )?(?:offer|admit|tak|accept|offering|admitting)(?:ing|ting)?\b",
    re.IGNORECASE,
)
"""A question whether somebody may begin the program, or whether it still takes people in."""
_INSIDE = re.compile(
    r"\b(?:already|currently|finish\w*|complet\w*|continu\w*|halfway|left to|remaining|re-?enter|readmi\w*|come back|"
    r"return\w*|teach[- ]?out|was admitted|am admitted|been admitted|got admitted|other|another|instead|similar|"
    r"replac\w*|before it (?:closed|was))\b",
    re.IGNORECASE,
)
"""That somebody is in it, was, or asks about something in its place."""
_OF_A_DEGREE = re.compile(
    r"\b(?:credits?|courses?|classes|hours|units|transfer\w*|master'?s?|degree|m\.?s\.?|m\.?a\.?|mba|mph|mpa|msn|mha|mgis|"
    r"meng|ph\.?d)\b",
    re.IGNORECASE,
)
"""Credit, or a degree, where a certificate is closed: it may be what is asked about."""
_READ = (
    _ASKED,
    re.compile(
        r"\b(?:sign(?:ing)? up|enroll?(?:ing)?|register(?:ing)?|apply(?:ing)?|pursue|get in(?:to)?|still open|still)\b|"
        r"\b(?:an?|the|my|their|our) (?:old |\d{4} )?(?:brochure|flyer|leaflet|website|page|site|list|catalog)"
        r"(?: (?:from|of) \d{4})?(?: that)?(?: (?:lists?|shows?|mentions?|names?|says?))?\b|\bemployer\b",
        re.IGNORECASE,
    ),
)


def closed(status: Sequence[HeldRule], understood: Understanding, new: bool = False) -> list[Finding]:
    """That the program named takes nobody in, which comes before everything else about it; a "no" where somebody asks
    to begin it, or is plainly somebody `new` who asks to be let in."""
    asked = bool(_ASKED.search(understood.question)) and not _INSIDE.search(understood.question)
    begins = asked and understood.schools.named <= 1 and len(understood.institutions) == 1 and heard(understood, _READ)
    begins |= new
    found = []
    for held in status:
        rule = held.rule
        assert isinstance(rule, Status)
        name = held.document.program or held.document.title
        beside = held.document.kind is Kind.CERTIFICATE and _OF_A_DEGREE.search(understood.question)
        shut = begins and not beside and len(status) == 1 and rule.status in ("closed", "paused")
        lead = f"No: {name}" if shut else f"Please note that {name}"
        text = f"{lead} at {within(held.document.institution)} {_STATUS[rule.status]}."
        found.append(Finding(text, (held.source,), Verdict.NO if shut else None, (), (held.source,)))
    return found
