"""When something is to be done, in the plain words in which stages, spans and work done are told."""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from advisor.message.plainly.spoken import Part, Phrase, phrase
from advisor.message.time.progress import Done, Progress, Years
from corpus.figures import AMOUNT, number_of
from corpus.rules import Stage


@dataclass(frozen=True)
class Since:
    """The time since an event: years, and whether a little more; or days, at least so many."""

    event: Literal["experience", "decision"]
    years: Years | None = None
    days: Fraction | None = None
    exact: bool = True
    words: str = ""


@dataclass(frozen=True)
class When:
    """Where somebody stands when something is to be done."""

    progress: Progress = field(default_factory=Progress)
    earned_below: Fraction | None = None
    """That fewer credits than these are earned at the school."""
    since: Since | None = None


_N = rf"{AMOUNT}|an?"
_TERM = r"(?:semester|term)"
_LATER = r"(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th)"
_HERE = r"(?: there| here)?"
_SPAN = rf"(?P<span>{_N}) (?P<unit>years?|months?)(?P<more> and (?:an?|one|two|three|\d+) days?)?"
_FINISHED = r"(?:finishing|completing)"
_COURSES = r"(?:cert(?:ificate)? )?(?:courses|classes)"
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_STAGES = {
    rf"(?:in|during) my (?:very )?first {_TERM}{_HERE}": (Stage.FIRST_TERM, Stage.FIRST_TERM),
    rf"(?:in|during) my {_LATER} {_TERM}{_HERE}": (Stage.LATER_TERM, Stage.LAST_TERM),
    rf"(?:in|during) (?:my|the) (?:last|final) {_TERM}{_HERE}(?: before i graduate)?": (
        Stage.LAST_TERM,
        Stage.LAST_TERM,
    ),
    r"before (?:i have |i )?(?:matriculated?|started?|enroll?ed|begin|enroll?)": (Stage.APPLICANT, Stage.APPLICANT),
}
_OF_STAGE = {phrase(Part.WHEN, words): stages for words, stages in _STAGES.items()}
_ENROLLED = phrase(Part.WHEN, rf"{_SPAN} after (?:i (?:first )?enroll?ed|my (?:first )?enroll?ment){_HERE}")
_GRADUATED = phrase(Part.WHEN, rf"{_SPAN} after (?:i graduated|my graduation){_HERE}")
_EXPERIENCE = phrase(Part.WHEN, rf"{_SPAN} after (?:the|my|that) (?:work )?experience")
_DECIDED = phrase(Part.WHEN, rf"(?P<days>{_N}) (?P<unit>days?|weeks?|months?) after (?:it|the decision|that decision)")
_PART_DONE = phrase(
    Part.WHEN,
    rf"with (?P<amount>{AMOUNT}) (?:of the (?P<of>{AMOUNT}) )?(?:cert(?:ificate)? )?"
    r"(?P<noun>hours|credits?|courses?|classes|class) (?:done|finished|completed)",
)
_CREDITS_DONE = phrase(
    Part.WHEN, rf"after (?:{_FINISHED} )?(?P<amount>{AMOUNT}) cert(?:ificate)? (?P<noun>credits|hours|courses)"
)
_NTH_DONE = phrase(
    Part.WHEN, rf"after {_FINISHED} the (?P<nth>{'|'.join(_ORDER)}) (?:cert(?:ificate)? )?(?:course|class)"
)
_ALL_DONE = phrase(
    Part.WHEN,
    rf"after {_FINISHED} all (?:of )?(?:the )?(?:(?:required )?credits|(?:cert(?:ificate)? )?(?:coursework|courses))|"
    rf"once all (?:the )?{_COURSES} are (?:done|finished|completed)",
)
_EARNED = phrase(Part.WHEN, rf"with (?:only )?(?P<earned>{AMOUNT}) credits (?:completed|earned|done) (?:there|here)")
_EARNED_BELOW = phrase(
    Part.WHEN, rf"before i have (?:done|completed|earned) (?P<earned>{AMOUNT}) credits (?:there|here)"
)
TIMES: tuple[Phrase, ...] = (
    *_OF_STAGE,
    _ENROLLED,
    _GRADUATED,
    _EXPERIENCE,
    _DECIDED,
    _EARNED,
    _EARNED_BELOW,
    _PART_DONE,
    _CREDITS_DONE,
    _NTH_DONE,
    _ALL_DONE,
)


def when(of: Phrase, found: re.Match[str]) -> When:
    """What one of the phrases of `TIMES` says."""
    if of in _OF_STAGE:
        return When(Progress(*_OF_STAGE[of]))
    if of is _ENROLLED:
        return When(Progress(since_enrolment=_years(found)))
    if of is _GRADUATED:
        return When(Progress(Stage.GRADUATED, Stage.GRADUATED, since_graduation=_years(found)))
    if of is _EXPERIENCE:
        return When(since=Since("experience", years=_years(found), words=_span(found)))
    if of is _DECIDED:
        return When(since=_decided(found))
    if of is _EARNED:
        return When(Progress(earned=_value(found["earned"])))
    if of is _EARNED_BELOW:
        return When(earned_below=_value(found["earned"]))
    return When(Progress(done=_done(of, found)))


def _done(of: Phrase, found: re.Match[str]) -> Done:
    if of is _ALL_DONE:
        return Done(Fraction(1), "share")
    if of is _NTH_DONE:
        return Done(Fraction(_ORDER[found["nth"].lower()]), "courses")
    unit: Literal["credits", "courses"] = (
        "courses" if found["noun"].lower().startswith("c") and not found["noun"].lower().startswith("cr") else "credits"
    )
    whole = found["of"] if of is _PART_DONE else None
    return Done(_value(found["amount"]), unit, _value(whole) if whole else None)


def _years(found: re.Match[str]) -> Years:
    """A span in years; a few days more leave it open how much more."""
    value = _value(found["span"]) / (12 if found["unit"].lower().startswith("month") else 1)
    return Years(value, None, beyond=True) if found["more"] else Years(value, value)


def _span(found: re.Match[str]) -> str:
    return f"{found['span']} {found['unit']}{found['more'] or ''}"


_DAYS = {"day": Fraction(1), "week": Fraction(7), "month": Fraction(28)}
"""The days that are in a unit of time at least."""


def _decided(found: re.Match[str]) -> Since:
    unit = found["unit"].lower().removesuffix("s")
    return Since("decision", days=_value(found["days"]) * _DAYS[unit], exact=unit != "month", words=_told(found))


def _told(found: re.Match[str]) -> str:
    return f"{found['days']} {found['unit']}"


def _value(word: str) -> Fraction:
    return Fraction(1) if word.lower() in ("a", "an") else number_of(word)
