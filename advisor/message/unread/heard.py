"""Whether a message says nothing beside an act, an admission, an average or a deadline that the piece which reads it
did not read: held to the same as a verdict on credit, with words that are plain of credit and turn these."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from advisor.message.understanding import Understanding
from advisor.message.unread.residue import UNREAD, residue
from advisor.message.wording.telling_words import is_telling
from advisor.message.wording.turning_words import TURNING

_STORY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bmy (?:advis[eo]r|boss|professor|director|coworker|colleague|friend|manager) "
        r"(?:back then )?(?:says?|said|told me|tells me|thinks?|claims?|heard)\b"
        r"(?: (?:it|they|that|everything) (?:looked|was|were|seemed) (?:fine|good|ok(?:ay)?)\b)?",
        r"\b(?:do|does|would|will) (?:\w+ ){1,3}?work\b(?= ?[?.,]|$| for| there| here)",
        r"\((?:,? ?not (?-i:[A-Z])\w+)+\)",
        r"\b(?:just|only) (?:those|these|the) two\b,?(?: nothing else\b)?|\bnothing else\b",
        r"\b(?:my|the) (?:dad|mom|mum|mother|father|kid|son|daughter|wife|husband|partner|baby) "
        r"(?:got|was|is|has been|fell) (?:\w+ )?(?:sick|ill|in hospital|in the hospital)\b",
        r"\b(?:work|life) (?:was|got|is) (?:\w+ )?(?:insane|crazy|busy|hectic)\b|\bsorry (?:for the essay|this is "
        r"long)\b",
        r"\bbefore (?:the |my |our )?baby (?:comes|arrives|is born)(?: in \w+)?\b",
        r"\b(?:held|kept|holding) my transcript\b[^.?!;]{0,30}(?:\b(?:fine|fee|debt)\b)?(?: \W*!+\W*)?",
        r"\bmy advis[eo]r (?:went quiet|is away|is on leave|was no help|does not answer)(?: when i said so)?\b",
        r"\bdoes(?:n['’]?t)(?= (?:that|it|this)\b)",
        r"\bon the side\b|\bat work\b(?= and\b)|\brn\b",
        r"\b(?:i['’]?m|i am|im|as) (?:a|an) (?:(?:full|part)[- ]time )?(?:\w+ )?(?:nurse|teacher|engineer|analyst|"
        r"manager|"
        r"social worker|developer|accountant|clerk)\b",
        r"\bi (?:work|worked|have worked|['’]ve worked) (?:full[- ]time|part[- ]time|nights|as an? \w+)\b",
    )
)
"""What somebody tells of the day, that no rule on an act turns on."""


_UNREAL = re.compile(
    r"\b(?:could|would|should|might) (?:(?:i|we|he|she|they|you|it|the) )?have\b|\bhad i\b|\bif there (?:were|was|"
    r"weren['’]?t|wasn['’]?t)\b",
    re.IGNORECASE,
)


def unheard(
    understood: Understanding, read: Sequence[re.Pattern[str]], numbers: Iterable[Fraction] = ()
) -> frozenset[str]:
    """What is left of the message once the phrases and numbers that a piece `read` are taken out."""
    return residue(understood, read=(*_STORY, *read), turning=TURNING, numbers=numbers)


def heard(understood: Understanding, read: Sequence[re.Pattern[str]], numbers: Iterable[Fraction] = ()) -> bool:
    """Whether what a piece left unread of the message is one word at most, and none that may tell something: a verdict
    of the piece is given only then, and of nothing that might have been."""
    if _UNREAL.search(understood.question) or _UNREAL.search(" ".join(understood.unnamed.split())):
        return False
    left = unheard(understood, read, numbers)
    return len(left) <= UNREAD and not any(is_telling(word) or word.removesuffix("'s") in TURNING for word in left)
