"""What a message tells as earned at an institution itself, and of how large a credential: "24 of the 30 units there".
Its other words are known not to make it other credit (`earned_enough`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.amounts.nouns import CREDITS

ELSEWHERE = re.compile(
    r"(?:\band |\bplus |\bwith |\+ ?|, ?)*\b(?:the )?(?:rest|remainder|others|remaining (?:credits|hours|units|ones))"
    r"(?: (?:of (?:it|them)|comes?|coming|would be|will be|is|are|done|taken))*"
    r" (?:from |at )?(?:outside|elsewhere|some(?:where|place) else|(?:an)?other (?:schools?|universit(?:y|ies)))\b",
    re.IGNORECASE,
)
"""Where what is not earned at the institution comes from."""
_NUMBER = re.compile(r"(?<![\w.,$])\d+(?:\.\d+)?(?![\w.,]*\d)")
_THERE = re.compile(
    r"\b(?:at|from|in|with)(?: the)?\s{3,}|\bthere\b|\bhere\b|\bwith us\b|\bin residence\b|\bare(?: the)?\s{3,}\w",
    re.IGNORECASE,
)
"""The institution, whose name is left out."""
_SET = re.compile(r"\b(?:must|has to|have to|needs?|needed|requir\w+|min|minimum|before|after)\b", re.IGNORECASE)
"""What makes an amount the rule's, or of another time."""
_TAKES = re.compile(
    r"\b(?:earn(?:ing|ed)?|tak(?:e|ing|en)|do(?:ing|ne)?|complet(?:e|ing|ed)|finish(?:ing|ed)?|with|and|just|only|"
    r"about|of|do|does|is|are|will|would)(?: (?:just|only))*\s*\Z|(?:\A|[,:(])\s*\Z",
    re.IGNORECASE,
)
"""What stands before credit that is earned, and not before credit that is brought or held."""
_CREDENTIAL = r"(?:cert(?:ificate)?|master['’]?s?|masters|degree|program|study|m(?:a|ba|ed|eng|fa|pa|ph|s|se|sn|sw))"
_JOINED = re.compile(rf"-|(?:\s|-)*(?:quarter |semester )?{CREDITS} (?:grad(?:uate)? )?{_CREDENTIAL}\b", re.IGNORECASE)
_WHOLE = re.compile(
    rf"\d\s*(?:{CREDITS} )?of(?: (?:my|the|its|their|our|an?|all))?\s*\Z|"
    rf"\b{_CREDENTIAL}(?: (?:is|has|takes|needs|requires|of|with))?[\s:,(]*\Z",
    re.IGNORECASE,
)
"""What stands before the size of a whole."""


@dataclass(frozen=True)
class Earned:
    """So many credits earned at the institution itself, of a credential of this size, None where that is not told."""

    credits: Fraction
    size: Fraction | None


def earned_there_told(text: str) -> Earned | None:
    """The one amount that a text, in which the institution's name is left out, tells as earned there; None where it
    tells more numbers than that and the size, or leaves open which is which."""
    text = ELSEWHERE.sub(lambda found: " " * len(found.group()), text)
    numbers = list(_NUMBER.finditer(text))
    sizes = [one for one in numbers if _JOINED.match(text, one.end())]
    if not sizes and len(numbers) == 2:
        most = max(numbers, key=lambda one: Fraction(one.group()))
        sizes = [most] if _WHOLE.search(text[: most.start()]) else []
    told = [one for one in numbers if one not in sizes]
    values = {Fraction(one.group()) for one in sizes}
    if len(told) != 1 or len(values) > 1 or not _is_earned_there(text, told[0]):
        return None
    credits, size = Fraction(told[0].group()), next(iter(values), None)
    return Earned(credits, size) if size is None or credits <= size else None


def _is_earned_there(text: str, one: re.Match[str]) -> bool:
    """Whether a number stands in a sentence that says it of the institution."""
    before, after = _sentence(text[: one.start()], -1), _sentence(text[one.end() :], 0)
    there = _THERE.search(after)
    if there is None or _SET.search(after[: there.start()]):
        first = next(_places(before), None)
        if first is None or _SET.search(before[first.end() :]):
            return False
    return bool(_TAKES.search(before))


def _places(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\b(?:at|in)(?: the)?\s{3,}", text, re.IGNORECASE)


def _sentence(text: str, which: int) -> str:
    """The part of a text up to the nearest end of a sentence."""
    return re.split(r"[.?!;]", text)[which]
