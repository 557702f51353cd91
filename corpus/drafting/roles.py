"""Which credential gives credit and which takes it, by the words around each one that a clause names.

"From", "of" and "in" after a word for credit name the giver, as does "CERT credits"; "toward", "into" and "satisfy" name
the taker. "For" and "in" name the giver only where another credential is told as the taker. A clause in which two givers
or no taker are left says nothing.
"""

import re

from corpus.rules import Credential, Origin

_MARK = re.compile(r"\b(?:CERT|MAST|DOCT|DEG)\b")
_CREDIT = r"(?:credits?|hours?|units?|courses?|coursework|work|classes|class|study|studies|requirements?)"
_DET = (
    r"(?:(?:an?|the|any|its|their|his|her|your|that|this|each|every|some|1|one|own|ORG|ORG's|another|other|second|later|new|"
    r"further|additional|different|related|first|earlier|previous|prior|completed|finished|earned|existing|awarded|"
    r"subsequent|same|larger|graduate|of|(?!(?:for|to|toward|towards|into|at|by|with|may|can|must)\b)[a-z]+) ){0,4}?"
)
_TAKER = re.compile(
    rf"\b(?:toward|towards|into|onto|to|satisfy\w*|satisfies|fulfil\w*|meets?|meeting|pursu\w+|finish(?:ing)?|complet(?:e|ing))"
    rf"(?: the)?(?: requirements? (?:of|for))? {_DET}\Z"
)
_TAKER_OF_A_SHARE = re.compile(rf"(?:\d%|\d/\d|\bpart|\bportion|\bshare|\bhalf) of {_DET}\Z")
_GIVER = re.compile(rf"\b(?:from|out of|of|under|within) {_DET}\Z")
_EITHER = re.compile(
    rf"\b(?:{_CREDIT}|taken|earned|completed|required|used|done)(?: [a-z]+){{0,2}}? (?:for|in|as part of) {_DET}\Z"
)
_OF_PEOPLE = re.compile(
    rf"\b(?:students?|applicants?|candidates?|directors?|award|conferral|start|end|enrolled|admitted) (?:of|from|in|within|under|to) {_DET}\Z"
)
_OF_CREDIT = re.compile(rf"\A(?:'s?)? (?:[a-z]+ )?{_CREDIT}\b")
_ACTS = re.compile(
    r"\A(?: (?:holders?|graduates?|students?))?(?: (?:at|of|from) ORG)?(?: (?:earned|completed|finished|awarded)[^,;]{0,30}?)?,? "
    r"(?:may|can|will|does|do|cannot|never|counts?|appl(?:y|ies)|transfers?|stacks?|leads?|carr(?:y|ies)|rolls?|gives?|supply|supplies|fills?|provides?|contributes?|covers?|is|are)\b"
)
_ITS = re.compile(rf"\bits (?:\w+ )?{_CREDIT}\b|\b{_CREDIT} of it\b")
_HELD = re.compile(rf"\bwho (?:have |has |already )*(?:finish|complet|earn|hold)\w* {_DET}\Z")
_EARLIER = re.compile(r"\b(?:completed|finished|previous|prior|earlier|first|existing|awarded|already|other) \Z")
_BETWEEN = re.compile(r"\b(?:between|across|by both|both|in common|share[sd]?|sharing|overlap\w*|double[- ]count\w*)\b")


def giver(clause: str, target: Credential) -> Origin | None:
    """The credential that gives the credit of a clause, where `target` takes it; None where that is not told."""
    givers, takers = _roles(clause)
    taking = _NAMES.get(target)
    if not givers and (whose := possessor(clause)) and whose != taking:
        givers, takers = [whose], [mark for mark in takers if mark != whose]
    if not givers and len(takers) > 1 and _BETWEEN.search(clause):
        givers = [mark for mark in takers if mark != taking] or takers
    if len(set(givers)) != 1 or (takers and taking not in takers and "DEG" not in takers):
        return None
    return _ORIGINS.get((givers[0], target))


_NAMES = {Credential.CERTIFICATE: "CERT", Credential.MASTERS: "MAST", Credential.DOCTORATE: "DOCT"}
_ORIGINS = {
    ("CERT", Credential.MASTERS): Origin.CERTIFICATE,
    ("CERT", Credential.DOCTORATE): Origin.CERTIFICATE,
    ("CERT", Credential.CERTIFICATE): Origin.CERTIFICATE,
    ("MAST", Credential.CERTIFICATE): Origin.DEGREE,
    ("DEG", Credential.CERTIFICATE): Origin.DEGREE,
    ("MAST", Credential.MASTERS): Origin.MASTERS,
    ("MAST", Credential.DOCTORATE): Origin.MASTERS,
}


def possessor(clause: str) -> str | None:
    """The credential of whose credit a clause speaks with a pronoun: "at most half of its credits", "15 credits of it"."""
    found = _ITS.search(clause)
    named = _MARK.findall(clause[: found.start()]) if found else []
    return named[-1] if named else None


def _roles(clause: str) -> tuple[list[str], list[str]]:
    """The givers and the takers of a clause, as marks."""
    givers, takers, either = [], [], []
    for found in _MARK.finditer(clause):
        mark, before, after = found.group(), clause[: found.start()], clause[found.end() :]
        if _OF_PEOPLE.search(before):
            continue
        if _HELD.search(before):
            givers.append(mark)
        elif _TAKER.search(before) or _TAKER_OF_A_SHARE.search(before):
            takers.append(mark)
        elif (
            _GIVER.search(before) or _OF_CREDIT.match(after) or (_EARLIER.search(before) and not _EITHER.search(before))
        ):
            givers.append(mark)
        elif _EITHER.search(before):
            either.append(mark)
        elif _ACTS.match(after):
            givers.append(mark)
    if takers:
        givers += either
    else:
        takers = either
    return givers, takers
