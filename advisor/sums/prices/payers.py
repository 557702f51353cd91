"""Who pays a price, and whether a message tells that its asker is one of them."""

import re
from collections.abc import Iterable

from advisor.message.wording.touching import NEGATED, WORD, has, stems, touches
from corpus.rules import Price

_RESIDENT = re.compile(r"\b(?:in[- ]state|(?:state )?residents?)\b", re.IGNORECASE)
_NONRESIDENT = re.compile(r"\b(?:out[- ]of[- ]state|non-?residents?)\b", re.IGNORECASE)
_ONLINE = re.compile(r"\bonline\b", re.IGNORECASE)
_ON_CAMPUS = re.compile(r"\bon[- ]campus\b|\bin person\b", re.IGNORECASE)
_EVERYBODY = re.compile(r"\b(?:everyone|everybody|all students)\b", re.IGNORECASE)
_KINDS = (_NONRESIDENT, _RESIDENT, _ONLINE, _ON_CAMPUS)


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
    words = stems(part) or frozenset(word.lower()[:5] for word in WORD.findall(part))
    return bool(words) and all(has(stem, question) for stem in words)


def _half_told(payer: str, question: str, own: frozenset[str]) -> bool:
    return any(_says(kind, question) for kind in _KINDS if kind.search(payer)) or touches(payer, question, own)


def _says(kind: re.Pattern[str], question: str) -> bool:
    return any(not re.search(NEGATED, question[: found.start()], re.IGNORECASE) for found in kind.finditer(question))
