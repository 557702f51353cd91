"""What the asker says is not so, and the conditions that the asker says are met."""

import re

from advisor.message.credit.served import without_use

_DENIED = re.compile(
    r"\b(?:(?:not|no|never|without|nothing|none|nobody|lacks?|(?:is|are|was|were|does|do|did|has|have|had)n['’]?t)\b"
    r"(?P<clause>(?:[^\w.?!;,]+[\w'’]+){1,4})|"
    r"outside (?:of )?(?P<beyond>the (?:\w+ ){1,3}system)\b|"
    r"non-?(?=[a-z])(?P<non>(?:\w+)(?:\W+(?:status|enrol\w+|stud(?:y|ies|ent)))?))",
    re.IGNORECASE,
)
"""What is said not to be so, up to four words of the same clause."""
_NOTHING_MISSING = re.compile(r"\W*(?:only|yet)\b|(?:degree|matriculat)", re.IGNORECASE)
"""What "not" denies for now, or not at all ("not only", "not yet"), and non-degree credit, which is a kind."""
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
    return {word for phrase in _phrases(text) for word in _words(phrase)}


def lacked(text: str) -> set[str]:
    """The words for what the asker says is missing, and not only for now: a limit that asks for it bites. That credit
    has served for nothing is nothing missing."""
    phrases = (phrase for phrase in _phrases(without_use(text)) if not _NOTHING_MISSING.match(phrase))
    return {word for phrase in phrases for word in _words(phrase)}


def without_denied(text: str) -> str:
    """A text without what it says is not so."""
    return _CLEARED.sub(" ", text)


_CLEARED = re.compile(r"\b(?:none|not|never|no)\b[^.?!;,]*", re.IGNORECASE)


def _phrases(text: str) -> list[str]:
    return [found["clause"] or found["beyond"] or found["non"] for found in _DENIED.finditer(text)]


def condition_stated(sentence: str, question: str) -> bool:
    """Whether a sentence wants one thing of credit ("only from AACSB accredited sources") and the asker says, without
    an "if", that it is so."""
    found = _CONDITION.search(sentence)
    wanted = _words(found["what"]) - _PLAIN if found else set()
    said = (statement for statement in re.split(r"(?<=[.?!;])\s+", question) if not _UNSURE.search(statement))
    return bool(wanted) and any(wanted <= _words(statement) - denied(statement) for statement in said)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))
