"""What the asker says is not so, and the conditions that the asker says are met."""

import re

_DENIED = re.compile(
    r"\b(?:(?:not|no|never|without|nothing|none|isn['’]?t|aren['’]?t|wasn['’]?t)\b((?:\W+\w+){1,4})|"
    r"\boutside (?:of )?(the (?:\w+ ){1,3}system)\b|"
    r"non-?(?=[a-z])((?:\w+)(?:\W+(?:status|enrol\w+|stud(?:y|ies|ent)))?))",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\bonly (?:from|for|if|when|with|by|at|through) (?P<what>.*)", re.IGNORECASE)
_PLAIN_WORDS = (
    "accredited another college colleges course courses credit credits from graduate have institution "
    "institutions other school schools source sources student students such that their them these they this those "
    "taken transfer university universities were with"
)
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""What a condition says of most credit and most schools."""
_UNSURE = re.compile(r"\b(?:if|whether|not sure|unsure|don['’]?t know|maybe|might)\b", re.IGNORECASE)


def denied(text: str) -> set[str]:
    """The words for what the asker says is not so ("not conferred yet"): no limit on it can bite."""
    phrases = ["".join(found) for found in _DENIED.findall(text)]
    return {word for phrase in phrases for word in re.findall(r"[a-z]{4,}", phrase.lower())}


def condition_stated(sentence: str, question: str) -> bool:
    """Whether a sentence wants one thing of credit ("only from AACSB accredited sources") and the asker says, without
    an "if", that it is so."""
    found = _CONDITION.search(sentence)
    wanted = _words(found["what"]) - _PLAIN if found else set()
    said = (statement for statement in re.split(r"(?<=[.?!;])\s+", question) if not _UNSURE.search(statement))
    return bool(wanted) and any(wanted <= _words(statement) - denied(statement) for statement in said)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))
