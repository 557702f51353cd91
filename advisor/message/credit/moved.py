"""Whether credit that is to count in a second credential is told to come out of the first, and the first to be of the
school that is asked about: of another school's certificate its rule on two of its own says nothing."""

import re

from advisor.message.understanding import Understanding
from corpus.rules import Credential, Origin

_OF_CREDENTIALS = frozenset({Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS})
_ALIKE = {Origin.CERTIFICATE: Credential.CERTIFICATE, Origin.MASTERS: Credential.MASTERS}
_CREDENTIAL = r"(?:cert(?:ificate)?s?|master['’]?s?|masters|degrees?|ms|ma|mba|mpa|mph|credentials?)"
_NAME = "◆"
"""What stands for the name of a school or a part of it."""
_NEW = (
    r"(?:second|2nd|another|other|new|next|further|additional|third)\b(?! (?:schools?|univ\w*|college|institution)\b)"
)
_WORDS = rf"(?:(?!{_NEW})[\w'’#&{_NAME}-]+ ){{0,4}}?"
_HAD = re.compile(
    r"(?:\b(?:have|has|hold|holds|earned|finished|completed|got|did|own|having)|\bwith(?= (?:an?|one)\b)|['’]ve)"
    rf"(?: (?:already|just|also|now|got|earned|finished|completed))* (?:an?|one|my|her|his) "
    rf"{_WORDS}{_CREDENTIAL}\b(?! (?:student|program)s?\b)|"
    rf"\b(?:an?|one|the) {_WORDS}{_CREDENTIAL} (?:(?:that|which) )?(?:i|we|she|he|they)(?:['’]ve)? (?:already )?"
    r"(?:have|has|hold|holds|earned|finished|completed|got|did)\b",
    re.IGNORECASE,
)
"""A credential that somebody has."""
_OUT_OF_ONE = re.compile(
    rf"\b(?:from|of|out of) (?:an?|one|some) {_WORDS}{_CREDENTIAL}\b(?! (?:at|from|of|in) (?:the )?{_NAME})",
    re.IGNORECASE,
)
"""Credit of a credential that nobody spoke of before."""
_THERE = re.compile(
    rf"{_NAME}|\b(?:there|here|us|our|ours|your|its|same (?:school|university|college|place)|both|elsewhere|"
    r"(?:an?other|a different|my old) (?:school|university|college|institution))\b",
    re.IGNORECASE,
)
"""The school that is asked about, or another one."""


def first_school_untold(understood: Understanding) -> bool:
    """Whether credit is of a credential of which the message does not say where it is from: no school stands in the
    sentence that tells of it, nor before."""
    origins = {lot.origin for lot in understood.holdings}
    if not origins & _OF_CREDENTIALS or Origin.OUTSIDE in origins:
        return False
    text = _told(understood)
    if _SAID_LATER.search(text):
        return False
    text = _TAKES.sub(" ", text)
    found = [*_HAD.finditer(text), *(_OUT_OF_ONE.finditer(text) if _are_alike(understood) else ())]
    return any(not _THERE.search(text[: _end_of_clause(text, one.end())]) for one in found)


_TAKES = re.compile(
    rf"\b(?:does|do|did|will|would|can|could|may|is|are|if|whether) (?:the )?{_NAME}(?: {_NAME})*", re.IGNORECASE
)
"""The school that takes credit, which is not told to be where it is from."""
_SAID_LATER = re.compile(
    r"\b(?:there|here|same (?:school|university|college|place)|both (?:\w+ )?(?:at|from|of))\b", re.IGNORECASE
)


def _end_of_clause(text: str, start: int) -> int:
    """Where what is said of a credential ends: with its clause, or where the next one is spoken of."""
    end = re.compile(rf"[.,;:?!]|\b(?:and|but|so|now|can|could|may|will|would|do|does|{_NEW})\b", re.I).search(
        text, start
    )
    return end.start() if end else len(text)


def moves_nothing(understood: Understanding) -> bool:
    """Whether credit was taken to go from one credential into another of its kind, and the message does not say that
    any comes out of the first: "12 credits for a second certificate" are to be earned."""
    amounts = any(lot.amount or lot.courses for lot in understood.holdings)
    return amounts and _are_alike(understood) and not _MOVES.search(_told(understood))


_MOVES = re.compile(
    r"\b(?:from|of|out of|in|inside|within|for|on|to|toward|towards) (?:(?!an?other\b)[a-z]{1,5} )?"
    rf"(?:it|them|one|{_WORDS}{_CREDENTIAL})\b|\b(?:from|of|out of) (?:the|my|her|his|their|an?) (?:first|1st|earlier|"
    r"previous|old|finished|other)\b|\b(?:from|of|out of) (?:my|her|his|their) (?:[\w-]+ ){0,3}?"
    r"(?:courses|credits|classes|work)\b|"
    r"\b(?:shar\w+|overlap\w*|doubl\w+|twice|both|between|common|same|again|re-?us\w*|recycl\w*|also|as well|too|"
    rf"carr\w+|already|dip\w*|each)\b|\b(?:two|2) {_WORDS}{_CREDENTIAL}\b",
    re.IGNORECASE,
)
"""That credit is of a credential before, or serves in two."""


def _are_alike(understood: Understanding) -> bool:
    """Whether all credit goes from one credential into another of the same kind."""
    origins = {lot.origin for lot in understood.holdings}
    return len(origins) == 1 and any(_ALIKE.get(one) is understood.target for one in origins if one in _ALIKE)


def _told(understood: Understanding) -> str:
    """What is told, with a mark for each name."""
    return re.sub(r" {3,}", f" {_NAME} ", f"{understood.unnamed_before} . {understood.unnamed}")
