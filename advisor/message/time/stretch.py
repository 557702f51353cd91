"""How long somebody takes for a credential: from the date at which it was begun, or that of its first course, to the
date at which it is to be finished, as far as a message tells both."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from advisor.message.credit.credit import Age, Dates
from advisor.message.time.moment import AHEAD, DATE, Moment, moment, months
from corpus.rules import Anchor

_OF_ANOTHER = (
    r"another|other|different|previous|earlier|old|bachelor\w*|undergrad\w*|job|work\w*|army|ph\.?d|doctora\w+|sister|friend|brother|"
    r"credits?|hours|units|high school|college"
)
_GAP = rf"(?:\([A-Za-z ]{{2,30}}\)|(?!\b(?:{_OF_ANOTHER})\b)[^.?!;,():])"
_BEGUN = re.compile(
    rf"(?:^|(?<=[.!?;:,] )|\b(?:i|we|and|was) (?:first |had |have )?)(?:started|began|begun|enrolled|entered|joined)\b"
    rf"(?:(?!\b(?:course|class|transfer))(?:{_GAP})){{0,90}}?(?<![\w-]){AHEAD}",
    re.IGNORECASE,
)
"""That a credential was begun at a date."""
_FIRST_COURSE = re.compile(
    rf"\b(?:first|earliest|oldest) (?:[\w'’]+ ){{0,3}}?(?:class|course)\b{_GAP}{{0,90}}?(?<![\w-]){AHEAD}",
    re.IGNORECASE,
)
"""That the earliest course of a credential is of a date."""
_NONE_OLDER = re.compile(
    r"\b(?:all (?:of )?my|my) (?:courses|classes|coursework|credits) (?:are|is|were|was|date|dates)(?: all)?"
    rf"(?: taken)? (?:from|since) {AHEAD}(?=(?:\w+ )?(?:19|20)\d\d (?:on|onwards?|or later|and later|forward)\b)",
    re.IGNORECASE,
)
"""That no course of a credential is older than a date."""
_ENDS = re.compile(
    r"\b(?:finish(?:ing)?|complet(?:e|ing|ion)|graduat(?:e|ing|ion)|be (?:done|finished|through|over|awarded|"
    r"conferred)|(?:am|is|was) (?:done|finished|awarded|conferred)|last (?:class|course|term|semester))\b"
    rf"(?:(?!\b(?:start|began|begin))(?:{_GAP}|,)){{0,60}}?(?<![\w-]){AHEAD}",
    re.IGNORECASE,
)
"""That it is to be finished at a date."""
_NOT_BEFORE = re.compile(
    r"(?:\bnot\b|\bnever\b|n['’]t\b|\b(?:wont|cant|dont)\b)[^.?!;]{0,50}\bbefore\b|\bat the earliest\b|\bearliest\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|until|till|ahead of)\W+$", re.IGNORECASE)
_N = r"(?:\d+|an?|one|two|three|four|five|six|some)"
UNFINISHED = re.compile(
    r"\b(?:still |yet )?(?:am |i['’]?m |is |are )?(?:still )?not (?:yet )?(?:done|finished|through)"
    r"(?: with it)?(?: yet)?\b|"
    rf"\b(?:i )?(?:am |i['’]?m )?(?:still )?(?:(?:have|need|missing|lack) )?{_N} (?:more )?"
    r"(?:class|course|credit|hour)(?:es|s)? (?:short|left|to go|missing|away)\b|"
    r"\b(?:still )?haven['’]?t (?:yet )?finished(?: it)?(?: yet)?\b",
    re.IGNORECASE,
)
"""That the credential is not finished today."""
_LONG = 100
"""Years that nobody takes: the upper bound of a time that is not over yet."""


@dataclass(frozen=True)
class Stretch:
    """A time that a credential takes, as an age from its beginning; `of_course` where it is counted from the first
    course, `unfinished` where it goes on."""

    age: Age
    of_course: bool
    unfinished: bool


def stretch(text: str, today: date) -> Stretch | None:
    """The time from the one beginning to the one end that a text dates; None where it dates neither, or more."""
    course = _at_dates(_FIRST_COURSE, text) or _at_dates(_NONE_OLDER, text)
    begun = _at_dates(_BEGUN, text)
    starts = course or begun
    ends = {at: found for at, found in _at_dates(_ENDS, text).items() if at not in course and at not in begun}
    if len(starts) != 1 or (course and begun) or len(ends) > 1:
        return None
    start = moment(next(iter(starts.values())))
    told = {*starts, *ends}
    if any(m.start() not in told and not _is_again(m, start) for m in DATE.finditer(text)):
        return None
    if not ends:
        return _to_today(text, start, bool(course), today)
    at, found = next(iter(ends.items()))
    goal = moment(found)
    if goal.last < start.first:
        return None
    least = Fraction(max(0, goal.first - start.last - 1), 12)
    most = Fraction(goal.last - start.first + 1, 12)
    led = text[max(0, at - 60) : at]
    if _NOT_BEFORE.search(led):
        most = Fraction(_LONG)
    elif _BEFORE.search(led):
        least = Fraction(0)
    return Stretch(_age(start, goal, least, most), bool(course), False)


def _to_today(text: str, start: Moment, of_course: bool, today: date) -> Stretch | None:
    """The time up to today of what is said not to be finished: it takes at least as long."""
    month = months(today.year, today.month)
    if not UNFINISHED.search(text) or start.first > month:
        return None
    now = Moment(month, month, f"today, {today:%B %Y}")
    least = Fraction(max(0, month - start.last - 1), 12)
    return Stretch(_age(start, now, least, Fraction(_LONG)), of_course, True)


def _age(start: Moment, goal: Moment, least: Fraction, most: Fraction) -> Age:
    dates = Dates(start.words, goal.words, (start.first // 12, goal.first // 12), goal.words.startswith("today"))
    return Age(least, Anchor.GRADUATION, most=most, dates=dates)


def _at_dates(pattern: re.Pattern[str], text: str) -> dict[int, re.Match[str]]:
    """The dates that what a pattern finds ends at, by their places."""
    found = (DATE.match(text, match.end()) for match in pattern.finditer(text))
    return {match.start(): match for match in found if match}


def _is_again(match: re.Match[str], start: Moment) -> bool:
    """Whether a date is a bare year that only takes up that of the beginning: "are the 2015 classes still fine"."""
    return not (match["term"] or match["month"]) and int(match["year"]) == start.first // 12 == start.last // 12


_DATES = rf"(?:(?:in|on|by|from|of|at|since|before|until|for) )*{DATE.pattern}"
STRETCH_READ = (
    UNFINISHED,
    re.compile(r"\b(?:wont|won['’]t|can['’]?t|will not|not) (?=(?:\w+ ){0,6}before\b)", re.IGNORECASE),
    re.compile(r"\bnothing (?=too old\b)", re.IGNORECASE),
    re.compile(r"\b(?:first|earliest|oldest) (?=(?:[\w'’]+ ){0,3}?(?:class|course)\b)", re.IGNORECASE),
    re.compile(_DATES, re.IGNORECASE),
    re.compile(
        r"\b(?:(?:start|finish|complet|graduat|award|confer)(?:e|es|ed|s|ing|ion)?|began|begun|ended|"
        r"(?:set|planned|scheduled|expected) (?:for|to be)|(?:should|will|would|to) be (?:done|finished)|"
        r"be (?:done|finished|through))\b",
        re.IGNORECASE,
    ),
)
"""The words in which the two ends are told, which are read here."""
