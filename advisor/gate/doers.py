"""Whether a claim lets somebody else do or decide a thing than its text: the student for the department, another school
for this one, an office that the text does not name."""

import re
from collections.abc import Iterator

from advisor.gate.plain import plainly

_STUDENT = r"(?:you(?: yourself)?|students?|applicants?|learners?|candidates?|advisees?|participants?)"
_OFFICE = (
    r"(?:program(?:s|me)?(?: faculty| staff| director)?|departments?|committees?|schools?|colleges?|faculty|staff|registrar"
    r"|deans?|directors?|advis[eo]rs?|university|institute|office|administration|chairs?|units?)"
)
_VERBS = r"(?:petition|approv|decid|refus|request|recommend|nominat|submit|file|contact|evaluat|waiv|overrul|notif|appl(?:y|ies|ied))"
_BY = {
    "student": re.compile(rf"\b(?:of|by|from) (?:the |a |an |your )?(?:[\w-]+ )?{_STUDENT}\b"),
    "office": re.compile(rf"\b(?:of|by|from) (?:the |a |an |your |their )?(?:[\w-]+ ){{0,2}}?{_OFFICE}\b"),
}
_DOES = {
    "student": re.compile(
        rf"\b{_STUDENT} (?:who \w+ )?(?:(?:may|must|can|should|will|has to|have to|need to|needs to|then|also|first|alone) )*(?P<verb>{_VERBS})\w*\b"
    ),
    "office": re.compile(
        rf"\b(?:the|its|an?|your|each|target|program) (?:[\w-]+ ){{0,2}}?{_OFFICE} (?:(?:may|must|can|should|will|has to|have to|needs? to|itself|also|alone) )*(?P<verb>{_VERBS})\w*\b"
    ),
}
_DONE = re.compile(rf"\b(?P<verb>{_VERBS})\w*\b(?=(?: [\w'-]+)? (?:of|by|from) )")

_OFFICES = (
    r"registrar\w*", r"(?:vice )?deans?", r"provosts?", r"bursars?", r"advis[eo]rs?", r"director", r"committees?",
    r"chair(?:person)?s?\b(?! in)", r"instructors?|professors?|teachers?", r"faculty", r"general staff", r"central administration",
)  # fmt: skip


def reassigned(claim: str, cited: str) -> str | None:
    """Who does in the claim what somebody else does in the cited text; None where nobody does."""
    said, text = plainly(claim), plainly(cited)
    for office in _OFFICES:
        found = re.search(rf"\b(?:{office})\b", said)
        if found and not re.search(rf"\b(?:{office})\b", text):
            return found.group()
    mine, theirs = set(_doings(said)), set(_doings(text))
    for doer, verb in sorted(mine):
        others = {one for one, other in theirs if other == verb}
        if others and doer not in others:
            return f"{doer} {verb}"
    return None


def _doings(text: str) -> Iterator[tuple[str, str]]:
    """Who does what in a text, of those who may: a student or an office."""
    for doer, pattern in _DOES.items():
        for match in pattern.finditer(text):
            yield doer, match["verb"]
    for match in _DONE.finditer(text):
        for doer, pattern in _BY.items():
            if pattern.search(text[match.end() : match.end() + 60].split(",")[0]):
                yield doer, match["verb"]
