"""How far somebody has come in a degree or a certificate, as far as a message says. What is not read stays unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from advisor.message.credit import Dates
from advisor.message.stages import HERE, elsewhere, stages_in
from corpus.figures import WORDS, number_of
from corpus.rules import Stage


@dataclass(frozen=True)
class Years:
    """Years since an event: at least `least`, more than that where `beyond`; at most `most`, None for no bound."""

    least: Fraction
    most: Fraction | None
    beyond: bool = False
    dates: Dates | None = None
    """The dates that they were worked out from, where they were."""


@dataclass(frozen=True)
class Done:
    """What is done of a certificate: credits, courses, a share or everything; `of` is its size in the same unit."""

    amount: Fraction
    unit: Literal["credits", "courses", "share"]
    of: Fraction | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing of the certificate is left."""
        return self.amount == (Fraction(1) if self.unit == "share" else self.of)


@dataclass(frozen=True)
class Progress:
    """The stage of the degree is one from `first` through `last`; None stands for what was not said."""

    first: Stage | None = None
    last: Stage | None = None
    since_enrolment: Years | None = None
    since_graduation: Years | None = None
    done: Done | None = None
    earned: Fraction | None = None
    """Credits earned at the institution in the degree itself."""


def progress(text: str, away: Sequence[tuple[int, int]] = (), home: Sequence[tuple[int, int]] = ()) -> Progress:
    """What a text says of how far its author has come. `home` are the places in it of the names of the institution
    asked about, `away` those of others: what stands beside one of these is of studies there."""
    for clause in re.finditer(r"[^.?!;,()]+", text):
        if any(clause.start() <= start < clause.end() for start, _ in away):
            text = text[: clause.start()] + " " * len(clause.group()) + text[clause.end() :]
    for start, end in sorted(home, reverse=True):
        text = f"{text[:start]}{HERE}{text[end:]}"
    enrolled, graduated = _since(text, _STARTED), _since(text, _GRADUATED_ON)
    first, last = stages_in(text)
    if graduated is not None and first is None:
        first = last = Stage.GRADUATED
    return Progress(first, last, enrolled, graduated, _done(text), _earned(text))


_N = r"(\d+(?:\.\d+)?|" + "|".join(word for word in WORDS if word != "zero") + r"|an?)"
_STARTED = (
    r"(?:\bi (?:first |only )?|(?<=[.!?] )|^)(?:started|began|enrolled|entered|matriculated|joined)\b(?![^.?!;]{0,60}\b(?:work|job|cert|old|other|another|different|previous|current|undergrad|bachelor))"
    r"[^.?!;,]{0,60}?"
)
_GRADUATED_ON = (
    r"\b(?:graduated(?! (?:from|with) (?!my\b|the\b|your\b|this\b))|finished (?:my|the) (?:ms|ma|mba|mpa|mpp|master'?s?|degree))\b(?![^.?!;]{0,40}\b(?:bachelor|undergrad))"
    r"[^.?!;,]{0,60}?"
)
_MORE = r"(?:a (?:bit|little) |just |well |slightly )?(?:over|more than|past)"
_LESS = r"(?:a (?:bit|little) |just )?(?:under|less than|not quite|almost|nearly|only)"
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|some|maybe|like|approximately)\s+$", re.IGNORECASE)


def _since(text: str, event: str) -> Years | None:
    """The years since an event that a text dates by "... ago"."""
    match = re.search(
        event + rf"\b(?:({_MORE}|{_LESS}) )?{_N} (years?|yrs?|months?) (?:ago|back)\b", text, re.IGNORECASE
    )
    if match is None or elsewhere(match.group()):
        return None
    told, number, unit = match.group(1), match.group(2), match.group(3).lower()
    value = _value(number) / (12 if unit.startswith("month") else 1)
    if told is None:
        return None if _ROUGHLY.search(text[: match.start(2)]) else Years(value, value)
    return Years(value, None, beyond=True) if re.fullmatch(_MORE, told, re.IGNORECASE) else Years(Fraction(0), value)


def _value(word: str) -> Fraction:
    said = word.lower()
    if said in ("a", "an"):
        return Fraction(1)
    return number_of(said)


_HAVE_DONE = r"\b(?:i|we)(?:'ve| have|m| am|'m)?(?: already| just| now| only)* (?:done with|done|finished|completed|taken|passed)\b"
_KIND = r"(credits?|cr|hours?|hrs?|units?|courses?|classes)"
_LEVELS_OF_DONE = (
    (rf"{_HAVE_DONE} (?:with )?half\b", Fraction(1, 2)),
    (
        rf"{_HAVE_DONE} (?:with )?(?:all|every(?:thing)?|the whole)\b|\ball (?:(?:of )?(?:the|my|its|\w+) )?(?:\w+ )?"
        r"(?:courses|classes|credits|coursework) (?:are |is |were )?(?:already )?(?:done|finished|complete)",
        Fraction(1),
    ),
)


def _done(text: str) -> Done | None:
    """How much of a certificate is done, where one is spoken of."""
    if not re.search(r"\bcert", text, re.IGNORECASE):
        return None
    for pattern, share in _LEVELS_OF_DONE:
        if re.search(pattern, text, re.IGNORECASE):
            return Done(share, "share")
    match = re.search(
        rf"{_HAVE_DONE} (?:with )?{_N}(?: (?:out )?of (?:the |its |my )?{_N})? (?:\w+ ){{0,2}}?{_KIND}\b",
        text,
        re.IGNORECASE,
    ) or re.search(
        rf"\b{_N}(?: (?:out )?of (?:the |its |my )?{_N})? (?:\w+ ){{0,2}}?{_KIND} (?:are )?"
        r"(?:done|in\b|into (?:it|the|my)|finished|completed|under my belt|behind me)",
        text,
        re.IGNORECASE,
    )
    if match is None:
        return None
    unit: Literal["credits", "courses"] = "courses" if match.group(3).lower()[:2] in ("co", "cl") else "credits"
    return Done(_value(match.group(1)), unit, _value(match.group(2)) if match.group(2) else None)


def _earned(text: str) -> Fraction | None:
    """Credits earned in the degree at the institution: "I have earned 9 credits here"."""
    match = re.search(
        rf"\b(?:earned|completed|finished|done|taken|have) (?:only )?{_N} (?:\w+ ){{0,2}}?(?:credits?|hours?|units?)"
        r" (?:here|there so far|so far|in the program|at the school|into (?:the|my) (?:program|degree|ms|master))",
        text,
        re.IGNORECASE,
    )
    return _value(match.group(1)) if match else None
