"""Whether a claim promises what its text does not, or calls possible what the text says will be."""

import re

MAY = re.compile(r"\b(?:may|might|could(?! not|n't| be (?:read|found|seen|had)\b)|perhaps|possibl[ey])\b")
ALLOWED = re.compile(
    r"\b(?:may|might|can|cannot|could|possibl[ey]|eligible|allow\w*|permit\w*|lets?|option\w*|able|applicable|in principle|optional|up to)\b"
)
REQUIRED = re.compile(
    r"\b(?:must|requir\w*|need\w*|ha(?:s|ve) to|only|minimum|at least|unless|no fewer|no less|condition\w*|necessary|"
    r"compulsory|call\w* for|ask\w* for|demand\w*|expect\w*|not|cannot|no|without|mandatory|if|before|takes?|limit\w*|at most|no more|until|once|goes through|replac\w+|petition|closed|never|subject to|up to|within|floor|ceiling|sets?)\b"
)
_WILL = re.compile(r"\b(?:will|shall|won't)\b|'ll\b")
_WILL_NOT = re.compile(r"\b(?:won't|(?:will|shall) (?:not|never|no longer))\b|\bnothing (?:[\w'-]+ ){0,6}?will\b")
_WILL_DO = re.compile(
    r"\bwill (?:only )?do\b(?= (?:if|when|only|for)\b|\W*(?:$|[,;:]))|\byou(?:'ll| will) (?:also )?(?:read|see)\b"
)
"""What is enough, or is to be read: no promise either."""
_NO_ASSURANCE = re.compile(r"\bno (?:assurance|guarantee|promise|certainty)\b[^,;]*")
_WILL_NEED = re.compile(r"(?:\bwill|'ll) (?=(?:need|have to|be (?:required|asked) to)\b)")
"""A duty, which is no promise."""

_DENIED = re.compile(
    r"\b(?:not|no|none|never|cannot|only|unless|without|excludes?|at most|at least|caps?|capped|limit\w*|maximum|ceiling)\b"
)
_UNSURE = re.compile(r"\b(?:not|no|never|cannot|without)\b.*\b(?:guarant\w+|assur\w+|promis\w+)")
_PROMISES = (
    re.compile(
        r"\b(?:guarant\w+|assur\w+|ensur\w+|promis\w+|certain to|sure(?:ly)?|bound to (?:be (?:accepted|admitted)|get|count|transfer|pass)|definite\w*|certainly|no doubt|entitle[sd]?|no problem|safe(?:ly)?|as good as \w+ed)\b"
        r"|\byou(?:'re| are) in(?=\W*$|[,;:.] )|\b(?:only|just|merely) a (?:courtesy|formality)\b|\ba formality\b"
    ),
    re.compile(r"\b(?:automatic\w*|by itself|on its own(?! [a-z]))\b"),
    re.compile(
        r"\b(?:always|in every case|invariably|without exception|in full|fully|completely|entirely|wholly|regardless|simply)\b|\b100 ?%"
    ),
)
_ALL = re.compile(r"\b(?:all|every|each)\b")
_WHOLLY = re.compile(r"\b(?:in full|fully|completely|entirely|wholly|without exception)\b")
_NOW = re.compile(r"\b(?:current(?:ly)?|latest|nowadays|today|these days|at present)\b")
_ALONE = re.compile(r"\b(?:standalone|stand-alone|alone|by itself|on its own|without)\b")
"""Of a program, not of something that comes about without being asked for."""


def promised(said: str, text: str) -> str | None:
    """A promise that the text does not give, or a possibility of what it says will be."""
    said = _WILL_DO.sub(" ", said)
    if _UNSURE.search(text):
        said = _NO_ASSURANCE.sub(" ", said)
    if _DENIED.search(text) or REQUIRED.search(text):  # "won't count" promises nothing where credit does not count
        said = _WILL_NOT.sub(" ", said)
    if REQUIRED.search(text):
        said = _WILL_NEED.sub(" ", said)
    if _WILL.search(said) and not _WILL.search(text):
        return "will"
    now = _NOW.search(said)
    if now and now.group() not in text:
        return now.group()
    if _ALONE.search(text):
        said = _ALONE.sub("", said)
    if _ALL.search(text):
        said = _WHOLLY.sub(" ", said)
    for promise in _PROMISES:
        if promise.search(said) and not promise.search(text) and not _shared(promise, said, text):
            return "a promise"
    if MAY.search(said) and _WILL.search(text) and not _WILL.search(said) and not ALLOWED.search(_WILL.sub("", text)):
        return "may for will"
    return None


def _shared(pattern: re.Pattern[str], said: str, text: str) -> bool:
    return {match.group() for match in pattern.finditer(said)} <= set(text.split())
