"""The part of a message that asks: what is told beside it asks for nothing, however it may sound."""

import re

_OPENS = (
    r"(?:do|does|did|is|are|am|can|could|will|would|may|must|should|what(?:['’]s)?|which|how|who|whom|when|where|"
    r"whats|any)\b"
)
_BEGINS = re.compile(rf"\W*(?:(?:and|so|but|ok|okay|also|hi|hello|then)\W+)*{_OPENS}", re.IGNORECASE)
_CLAUSE = re.compile(rf"[,;:–-]\s+(?:(?:and|so|but|then)\s+)?(?={_OPENS})", re.IGNORECASE)


def asking_part(text: str) -> str:
    """The sentences that ask, each without the clauses before its question; the whole where none is told apart."""
    sentences = re.split(r"(?<=[.?!;])\s+", text)
    asking = [one for one in sentences if one.rstrip().endswith("?") or _BEGINS.match(one)]
    return " ".join(_from_question(one) for one in asking) or text


def _from_question(sentence: str) -> str:
    clause = None if _BEGINS.match(sentence) else _CLAUSE.search(sentence)
    return sentence[clause.end() :] if clause else sentence
