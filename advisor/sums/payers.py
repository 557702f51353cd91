"""Who pays a price, and whether a message tells that its asker is one of them."""

import re
from collections.abc import Iterable

from corpus.rules import Price

_NEGATED = (
    r"(?:\bnot|n['’]t|\bnon|\bno longer|\bnever|\bneither|\bwithout)\b"
    r"(?:[ -](?:an?|the|be|being|in|from|currently|yet))*[ -]\Z"
)
_RESIDENT = re.compile(r"\b(?:in[- ]state|(?:state )?residents?)\b", re.IGNORECASE)
_NONRESIDENT = re.compile(r"\b(?:out[- ]of[- ]state|non-?residents?)\b", re.IGNORECASE)
_ONLINE = re.compile(r"\bonline\b", re.IGNORECASE)
_ON_CAMPUS = re.compile(r"\bon[- ]campus\b|\bin person\b", re.IGNORECASE)
_EVERYBODY = re.compile(r"\b(?:everyone|everybody|all students)\b", re.IGNORECASE)
_KINDS = (_NONRESIDENT, _RESIDENT, _ONLINE, _ON_CAMPUS)
_WORD = re.compile(r"[A-Za-z][\w'-]*[A-Za-z]")
_COMMON = """
student students course courses class classes credit credits hour hours unit units section sections rate rates price
prices cost costs tuition fee fees charge charges program programs degree degrees certificate certificates master
masters university college school institution institutions graduate department pay pays paid paying each every full
take takes taken taking that this their they them with from have must will which where when year years term terms
semester semesters number amount only same also more than less other others after before into under there what does
your
"""
GENERIC = frozenset(_COMMON.split())
"""Words that tell nobody from anybody else."""


def payer_of(prices: Iterable[Price], question: str, own: frozenset[str] = frozenset()) -> Price | None:
    """The price of one charge that the asker pays: the only one, one that is the same for all, or that of the students
    of whom the message says that the asker is one; None where that is not told. `own` are the page's own names."""
    held = list(prices)
    if len({(price.dollars, price.per) for price in held}) == 1 and len(held) > 1:
        return held[0] if not any(price.but for price in held) else None
    if _RESIDENT_TOO.search(question) and len(held) > 1:
        return None
    told = [price for price in held if price.payer and _is_told(price.payer, question)]
    if len(told) == 1:
        return told[0]
    general = [price for price in held if price.payer is None]
    if told or len(general) != 1 or any(price.payer and _half_told(price.payer, question, own) for price in held):
        return None
    return general[0]


def touches(words: str, question: str, but: frozenset[str] = frozenset()) -> bool:
    """Whether a message has a word of some words that tells people or things apart, other than those of `but`."""
    return any(_has(stem, question) for stem in stems(words) - but)


def stems(words: str) -> frozenset[str]:
    """The beginnings of the telling words of a text."""
    return frozenset(word.lower()[:5] for word in _WORD.findall(words) if len(word) > 3 and word.lower() not in GENERIC)


_THERE = r"(?<!non)(?<!non-)\b(?:in[- ]state|(?:state )?residents?)\b"
_RESIDENT_TOO = re.compile(
    rf"(?:{_NONRESIDENT.pattern})[^?]*{_THERE}|{_THERE}[^?]*(?:{_NONRESIDENT.pattern})", re.IGNORECASE
)
"""That both residents and others are spoken of: who of them asks is not told."""


def _is_told(payer: str, question: str) -> bool:
    """Whether one of the alternatives of a payer is told with all of its parts."""
    return any(
        all(_part_told(part, question) for part in other.split(", "))
        for other in re.split(r" (?:and|or) | ?/ ?", payer)
    )


def _part_told(part: str, question: str) -> bool:
    if _EVERYBODY.search(part):
        return all(_says(kind, question) for kind in _KINDS if kind.search(part))
    for kind in _KINDS:
        if kind.search(part):
            return _says(kind, question)
    words = stems(part) or frozenset(word.lower()[:5] for word in _WORD.findall(part))
    return bool(words) and all(_has(stem, question) for stem in words)


def _half_told(payer: str, question: str, own: frozenset[str]) -> bool:
    return any(_says(kind, question) for kind in _KINDS if kind.search(payer)) or touches(payer, question, own)


def _says(kind: re.Pattern[str], question: str) -> bool:
    return any(not re.search(_NEGATED, question[: found.start()], re.IGNORECASE) for found in kind.finditer(question))


def _has(stem: str, question: str) -> bool:
    found = re.finditer(rf"\b{re.escape(stem)}", question, re.IGNORECASE)
    return any(not re.search(_NEGATED, question[: one.start()], re.IGNORECASE) for one in found)
