"""What the credit of a clause is to count toward, by its own words."""

import re

from corpus.rules import Credential

MARKS = {
    "CERT": Credential.CERTIFICATE,
    "MAST": Credential.MASTERS,
    "DOCT": Credential.DOCTORATE,
    "MICRO": Credential.MICROCREDENTIAL,
}
_MARK = r"(CERT|MAST|DOCT|MICRO|DEG)\b"
_BETWEEN = r"(?:(?!CERT|MAST|DOCT|DEG|BACH|MICRO|from|credits?\b|courses\b|hours\b|units\b|used|that|which|who\b|may|must|can)[\w'()/.-]+,?\s+){0,7}?"
_SUBJECT = re.compile(
    rf"\b(?:of|in|for|toward) {_BETWEEN}{_MARK}(?:'s?)?(?: (?:credits?|courses|coursework|requirements))? (?:may|can|must|shall|should|will) (?:only )?(?:be (?:satisfied|met|fulfilled|taken|made up|completed|transferred|transfer)|come|consist|transfer)"
)
_HOLDING = re.compile(
    rf"^(?:an? |the |any |each |individual )?{_MARK}(?: plan of study| degree)?(?: (?:at|of) ORG)? (?:(?:may|can|must|shall|will|cannot)(?: not| only)? "
    r"(?:incorporate|include|contain|recognize|hold|use|accept)|(?:do(?:es)? not )?(?:accept|allow|permit|take)s?)\b"
)
_STUDENTS = re.compile(
    rf"^(?:(?:at|in|under|for) [^,;]{{0,40}}, )?(?:an? |the |any |each |all |every |admitted |degree-seeking )*{_MARK} (?:students?|candidates?)(?! (?:in|and|or) (?:an? |the )?(?:CERT|MAST|DOCT|DEG))\b[^.;]{{0,40}}? (?:may|can|must|shall|will|cannot)\b"
)
"""Whose student somebody is takes the credit, where nothing is told to."""
_TOWARD = re.compile(
    rf"\b(?:toward|towards|into|to|satisfy|meet|enters?|entering|(?:shared?|double[- ]count\w*|overlap\w*) with|share (?:[\w/%-]+ ){{1,9}}?with) {_BETWEEN}{_MARK}"
)
_USES = re.compile(
    rf"\b(?:may|can|to|lets? (?:\w+ ){{1,3}}?)(?: ?also)? ?(?:use|reuse|apply|count) [^.;]{{0,40}}?\b(?:for|in) {_BETWEEN}{_MARK}"
)
_OF = re.compile(rf"\b(?:for|in|within|of|on|between|shared by|complete|completing|both) {_BETWEEN}{_MARK}")
_FOR_AN_EARLIER = re.compile(
    r"\b(?:(?:completed|taken|earned|(?<!\bbe )used) (?:for|in|as part of)|used (?:to earn|toward)) (?:an? |the )?(?:\w+ )?CERT$"
)
_GIVEN = re.compile(
    r"\b(?:count|appl|use|serve|shar)\w* (?:for|toward|towards|in|to) both (?:an? |the )?(?:\w+ )?(?:CERT and (?:an? |the )?(?:\w+ )?(?:MAST|DEG)|(?:MAST|DEG) and (?:an? |the )?(?:\w+ )?CERT)\b|"
    r"\b(?:between|shared by) (?:an? |the )?CERT and (?:an? |the )?(?:MAST|DEG)|\b(?:portion|part|share) of (?:an? |the |its )?CERT\b[^.;]{0,30} in (?:an? |the )?(?:MAST|DEG)"
)
"""A certificate that gives credit, named beside the degree that takes it."""
_OF_A_CERTIFICATE = re.compile(
    r"\bCERT (?:credits?|courses?|coursework|hours?|units?|work)\b|\b(?:credits?|courses?|coursework|hours?|units?|all|work) (?:\w+ ){0,2}?(?:of|from|in|for) (?:an? |the |their |its |that |ORG )*CERT\b"
)
_CERTIFICATE_GIVES = re.compile(
    r"\bCERT (?:(?:at|of|from) ORG )?(?:(?:may|can) )?(?:gives?|supply|supplies|provides?|contributes?|fills?|puts?) [^.;]*\d"
)
_AND = re.compile(
    rf"^(?:\s?\([^)]*\))?(?:,|,?\s+(?:or|and|nor))\s+(?:toward |into |to )?(?:an? |the |its |other |any )?(?:\w+ )?{_MARK}"
)
_GIVES_ON = re.compile(
    r"(?:'s?)? (?:credits?|work|courses?|coursework|hours?|units?|may|can|shall|together|taken together)\b"
)
"""What stands after a credential whose credit is spoken of."""
_ANY_MARK = re.compile(_MARK)


def targets_in(said: str) -> tuple[Credential, ...]:
    """What the credit of a clause is to count toward, by the words before each credential; empty where none is told.
    A degree whose kind is not told counts for nothing here."""
    for pattern in (_HOLDING, _SUBJECT, _TOWARD, _USES, _STUDENTS, _OF):
        matches = [match for match in pattern.finditer(said) if not _FOR_AN_EARLIER.search(said[: match.end()])]
        if pattern is _OF:  # the certificate gives
            matches = [match for match in matches if not _GIVES_ON.match(said[match.end() :])] or matches
        found = [mark for match in matches for mark in _listed(match, said)]
        if len(set(found)) > 1 and _GIVEN.search(said):
            found = [mark for mark in found if mark != "CERT"]
        told = tuple(dict.fromkeys(MARKS.get(mark, Credential.MASTERS) for mark in found))
        if found:
            if set(found) == {"DEG"}:  # of a certificate's credit, "the degree" is the master's
                of_a_certificate = _OF_A_CERTIFICATE.search(said) or _CERTIFICATE_GIVES.search(said)
                return (Credential.MASTERS,) if pattern is _TOWARD and of_a_certificate else ()
            return told
    return ()


def _listed(match: re.Match[str], said: str) -> list[str]:
    """The credential that a match ends on, and those that follow it with "or" and "and"."""
    marks, rest = [match.group(1)], said[match.end(1) :]
    while more := _AND.match(rest):
        marks.append(more.group(1))
        rest = rest[more.end() :]
    return marks


def named_in(said: str) -> tuple[Credential, ...]:
    """Every credential that some words name, in order."""
    return tuple(dict.fromkeys(MARKS[mark] for mark in _ANY_MARK.findall(said) if mark in MARKS))
