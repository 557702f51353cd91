"""Personal data in what people type, found by its form and replaced by a label.

Applied before anything is stored, logged, or sent to a hosted model; never to the question that code answers. Forms
find what has one (addresses of e-mail, numbers, what follows "my name is"); a name in the middle of a sentence has
none and stays. `python -m evals.redaction` measures both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.message.person.personal_forms import ADDRESSES, FORMS, IBAN, NAMES, NOT_A_NAME, NUMBERED, RUN_OF_DIGITS
from advisor.message.person.strange_names import strange_names


@dataclass(frozen=True)
class Personal:
    """Characters `start` to `end` of a text are personal data of a kind."""

    kind: str
    start: int
    end: int


def redact(text: str) -> str:
    """The text with a label such as "[e-mail]" in the place of all personal data that has a form."""
    redacted, done = [], 0
    for found in personal_data(text):
        redacted += [text[done : found.start], f"[{found.kind}]"]
        done = found.end
    return "".join(redacted) + text[done:]


def redact_some(text: str | None) -> str | None:
    """The same for a text that may be missing."""
    return None if text is None else redact(text)


def personal_data(text: str) -> tuple[Personal, ...]:
    """All personal data that has a form, in the order of the text, without overlaps: of two that overlap the one that
    begins first stays, of two that begin together the longer, and of two alike the one whose form says more."""
    kept: list[Personal] = []
    for found in sorted(_candidates(text), key=lambda each: (each.start, -each.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
        elif found.end > kept[-1].end:
            kept[-1] = Personal(kept[-1].kind, kept[-1].start, found.end)
    return tuple(kept)


def _candidates(text: str) -> Iterator[Personal]:
    for kind, pattern in FORMS:
        for match in pattern.finditer(text):
            group = 1 if pattern.groups else 0
            yield Personal(kind, match.start(group), match.end(group))
    for match in IBAN.finditer(text):
        if _is_iban(match[0]):
            yield Personal("bank account", *match.span())
    for pattern in NAMES:
        yield from (_name(match) for match in pattern.finditer(text) if _name_length(match))
    yield from (Personal("name", start, end) for start, end in strange_names(text))
    for kind, pattern in NUMBERED:
        for match in pattern.finditer(text):
            # An identifier has digits: "my student id is lost" names none.
            if sum(character.isdigit() for character in match[1]) >= 4:
                yield Personal(kind, match.start(1), match.end(1))
    for pattern in ADDRESSES:
        yield from (Personal("address", *match.span()) for match in pattern.finditer(text))
    for match in RUN_OF_DIGITS.finditer(text):
        named = _kind_of_digits(re.sub(r"\D", "", match[0]), match[0])
        if named:
            yield Personal(named, *match.span())


def _kind_of_digits(digits: str, written: str) -> str | None:
    """What a run of digits is. One in groups is a card or nothing: years and credits stand side by side, too, and no
    issuer of cards has a number that begins like a year (ISO/IEC 7812-1)."""
    fours = [group for group in re.split(r"[ -]", written) if len(group) == 4]
    begins_with_year = bool(fours) and fours[0][:2] in ("19", "20")
    if len(digits) >= 13 and _is_card(digits) and not begins_with_year:
        return "card number"
    return "number" if digits == written else None


def _is_card(digits: str) -> bool:
    """Whether the check digit is right (ISO/IEC 7812-1, the Luhn formula)."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_iban(text: str) -> bool:
    """Whether the check digits are right (ISO 13616)."""
    compact = re.sub(r"\s", "", text).upper()
    if not 15 <= len(compact) <= 34:
        return False
    return int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


def _name(match: re.Match[str]) -> Personal:
    return Personal("name", match.start(1), match.start(1) + _name_length(match))


def _name_length(match: re.Match[str]) -> int:
    """How many characters of what may be a name are one: up to the first word that is in no name."""
    words = list(re.finditer(r"[^\s,]+", match[1]))
    length = 0
    for word in words:
        if word[0].lower().strip(".'’") in NOT_A_NAME:
            break
        length = word.end()
    return length
