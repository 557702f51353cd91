"""The age of credit by dates: when it was earned and to when it counts, in terms, months or years."""

import re
from datetime import date
from fractions import Fraction

from advisor.message.credit.credit import Age, Dates
from advisor.message.time.moment import AHEAD, DATE, MONTH, WHEN, Moment, in_year, moment, months
from advisor.message.time.progress import Years
from advisor.message.wording.asserted import is_put
from corpus.rules import Anchor

_GOALS = (
    (Anchor.TRANSFER_REQUEST, r"petition\w*|request\w*|transfer(?:ring)?(?: (?:it|them|these|that|in))?"),
    (Anchor.APPLICATION, r"apply(?:ing)?|applied|application"),
    (Anchor.ADMISSION, r"admi(?:t|tted|ssion)|getting in|get in|got in|accepted"),
    (
        Anchor.MATRICULATION,
        r"start(?:ed|ing|s)?|begin(?:ning|s)?|began|enroll?(?:ed|ing|s)?|matriculat\w*|enter(?:ed|ing|s)?|joined",
    ),
    (Anchor.AWARD, r"award\w*|confer\w*"),
    (
        Anchor.GRADUATION,
        r"graduat\w*|"
        r"i(?:['’](?:ll|d)| will| would| should| plan to| hope to| expect to)?(?: now| only| then| probably)? "
        r"(?:finish|complete)|"
        r"finish(?:ing)? (?:the|my|it)(?: (?:degree|master['’]?s|ms|ma|mba|program))?|be done",
    ),
)
_FILLERS = (
    r"(?:\W+(?:the|my|in|for|this|a|an|of|by|at|is|was|were|will|be|it|there|here|on|program|degree|master['’]?s|ms|ma|mba|date|"
    r"certificate|i|am|now|set|planned|scheduled|expected)){0,5}\W*"
)
_STARTED = re.compile(
    r"(?:\bi (?:first |only )?|(?<=[.!?:] )|^)(?:started|began|entered|enrolled) "
    rf"(?P<what>[^.?!;,()]{{0,60}}?)\s?(?:in |on )?{AHEAD}",
    re.IGNORECASE,
)
"""The asker's own first enrolment, with what it was in: "started grad school at Pembroke in august 2024"."""
_STARTED_THIS = re.compile(
    r"(?:\bi (?:first |only )?|(?<=[.!?:] )|^)(?:started|began|entered|enrolled)(?P<what>[^.?!;,()]{0,60}?)"
    rf"\s(?:in |on )?this (?:past )?(?:(?P<month>{MONTH})|(?P<term>spring|summer|fall|autumn))\b",
    re.IGNORECASE,
)
"""A first enrolment that is dated by the present year: "first enrolled this august"."""
_IT_IS = re.compile(
    rf"\b(?:it(?:['’]s| is)|today is|now is|this is) (?:now |already |currently )?{AHEAD}", re.IGNORECASE
)
_AT_LENGTH = re.compile(
    r"\b(?:(?P<start>start(?:ed|ing|s)?|begin(?:ning|s)?|began|enter(?:ed|ing|s)?|matriculat(?:e[ds]?|ing)|"
    r"enroll?(?:ed|ing|s)?)|(?P<admitted>admitted)(?: (?:me|us|him|her))?) "
    r"(?:to |into |in )?(?:the|my|a|an|their|our) "
    rf"(?P<what>[^.?!;,()]{{2,70}}?)\s(?:in |on )?{AHEAD}",
    re.IGNORECASE,
)
"""The way into a degree, told with its name and its school: "starts the MHA at the Institute in September 2026"."""
_APPLIES = re.compile(
    rf"\bapply(?:ing)? (?:to|at) (?P<what>[^.?!;,()\d]{{2,60}}?)\s(?:now |again )?(?:in |for |this )?{AHEAD}",
    re.IGNORECASE,
)
"""The application with the school that it goes to: "applying to Fredonia now in fall 2026"."""
_NO_DEGREE = re.compile(
    r"\b(?:credits?|courses?|class(?:es)?|coursework|hours|units|took|taken|earned|completed|finished|job|work\w*|"
    r"bachelor\w*|undergrad\w*|cert\w*|other|another|different|elsewhere|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NOW = re.compile(rf"\b(?:right )?(?:now|today|this (?:week|month))\b(?!\W+(?:in |this |for )?{AHEAD})", re.IGNORECASE)
_EARNED = re.compile(
    r"\b(?:took|taken|take|earned|completed|finished|passed|did|done|got|from|dated?|ended|class(?:es)?|"
    r"course(?:s|work)?|credits?|"
    r"hours|units|it|they|them|was|were|in|back|since)\b[^.?!;:]{0,45}$",
    re.IGNORECASE,
)


def age_by_dates(text: str, today: date) -> Age | None:
    """How old credit is by the one date that a text gives for it, to the one date that it gives for what the age is
    counted to, else to today. None where no date or several are given for the credit."""
    goals = _goals(text, today)
    taken = {start for _, start, _ in goals}
    earned = _joined(_earned(text, taken))
    if len(set(earned)) != 1 or len(goals) > 1 or _of_something_else(text, taken):
        return None
    now = Moment(months(today.year, today.month), months(today.year, today.month), f"today, {today:%B %Y}")
    anchor, _, goal = goals[0] if goals else (None, -1, now)
    one = earned[0]
    if goal.last < one.first or one.first > now.last:
        return None
    least, most = (Fraction(max(0, months), 12) for months in (goal.first - one.last - 1, goal.last - one.first + 1))
    dates = Dates(one.words, goal.words, (one.first // 12, goal.first // 12), not goals)
    return Age(least, anchor, most=most, dates=dates)


_TO = re.compile(r" ?(?:-|–|—|to|through|thru|until|till|and|&) ?(?:about )?", re.IGNORECASE)


def _earned(text: str, taken: set[int]) -> list[re.Match[str]]:
    """The dates at which credit is told to have been earned, and what is joined to one of them."""
    found: list[re.Match[str]] = []
    for match in DATE.finditer(text):
        joined = bool(found) and bool(_TO.fullmatch(text, found[-1].end(), match.start()))
        if match.start() not in taken and (joined or _EARNED.search(text[: match.start()])):
            found.append(match)
    return found


def _is_span(joint: re.Match[str]) -> bool:
    """Whether what joins two dates makes them the ends of one time; by "and" two years apart are two times."""
    return "and" not in joint.group().lower() and "&" not in joint.group()


def _joined(found: list[re.Match[str]]) -> list[Moment]:
    """The dates, with two that are the ends of one time as that time: "2017 to spring 2018"."""
    moments = [moment(match) for match in found]
    joint = _TO.fullmatch(found[0].string, found[0].end(), found[1].start()) if len(found) == 2 else None
    if joint and (_is_span(joint) or int(found[1]["year"]) - int(found[0]["year"]) <= 1):
        one, other = moments
        words = found[0].string[found[0].start() : found[1].end()]
        return [Moment(one.first, other.last, words)] if one.first <= other.first else moments
    return moments


_CLAUSE = re.compile(r"[.;?!,()]|\b(?:and|but|then|while|so)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:bachelor\w*|undergrad\w*|b\.?[as]\.?|(?<!non )(?<!non-)degree|diploma|"
    r"graduat\w*\b(?! (?:level |grade )?(?:cert\w*|courses?|class\w*|credits?|hours?|units?|student|work|seminars?))|"
    r"job|work\w*|born|married|moved|army|served|"
    r"master['’]?s|m\.?s\.?|m\.?a\.?|mba|phd)\b",
    re.IGNORECASE,
)


_BEGINS = re.compile(
    r"\b(?:start|begin|enter|join|enrol|enroll|attend|apply|graduate)(?:s|ing)?\b(?! (?:the |a |my )?(?:course|class))"
    r"(?!.*\b(?:credits?|courses?|class(?:es)?|took|taken|earned)\b)",
    re.IGNORECASE,
)
"""A date of the asker's own way in or out that was not read as what the age is counted to."""


_OFF = re.compile(
    r"\b(?:i|we) (?:was|were|had|took|worked|got|moved|lived|served|did) (?:(?:an?|some|my|in|the|on|as|at) )*"
    r"(?:break|leave|gap|time off|off|year off|job|work|army|navy|baby|sick|married|abroad|overseas)\b|\bi worked\b",
    re.IGNORECASE,
)
"""What somebody did at a date instead: "from 2015 to 2016 I took a break"."""


def _of_something_else(text: str, goals: set[int]) -> bool:
    """Whether a date that is no goal stands in one clause with what is dated otherwise: a degree, a job."""
    for match in DATE.finditer(text):
        before = text[: match.start()]
        clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
        after = _CLAUSE.split(text[match.end() :])[0]
        if match.start() not in goals and _OFF.search(after):
            return True
        if match.start() not in goals and _BEGINS.search(clause):
            return True
        dated = re.search(r"\b(?:in|since|from|by)\W*$", clause, re.I) or not _CREDIT.search(clause)
        if match.start() not in goals and dated and _dates_other(clause):
            return True
    return False


_CREDIT = re.compile(r"\b(?:credits?|courses?|class(?:es)?|hours|units|coursework)\b", re.IGNORECASE)


_OF_THE_CREDIT = re.compile(
    r"(?P<credit>\b(?:courses?|class(?:es)?|credits?|coursework) )(?P<rest>(?:for|of|in|toward|on) (?:the|my|his|her) "
    r"(?:\w+ )?(?:master['’]?s?|degree|ms|ma|mba)\b)"
    r"(?!.*\b(?:finish|earn|award|got|graduat|complet|confer|start|began))",
    re.IGNORECASE,
)
"""The degree that courses are for, which is not what is dated: "my oldest course for the master's is from 2018"."""


def _dates_other(clause: str) -> bool:
    """Whether the last thing named in a clause is no credit."""
    last = list(_ELSE.finditer(_OF_THE_CREDIT.sub(lambda found: found["credit"] + " " * len(found["rest"]), clause)))
    credit = list(_CREDIT.finditer(clause))
    return bool(last) and (not credit or last[-1].start() > credit[-1].start())


def _goals(text: str, today: date) -> list[tuple[Anchor, int, Moment]]:
    """What the age is counted to, where the text dates it, with the place of the date."""
    found = []
    for anchor, verb in _GOALS:
        for match in re.finditer(rf"\b(?:{verb})\b{_FILLERS}{WHEN}", text, re.IGNORECASE):
            date_ = DATE.search(text, match.start())
            if date_:
                found.append((anchor, date_.start(), moment(date_)))
        now = re.search(rf"\b(?:{verb})\b{_FILLERS}(?P<now>{_NOW.pattern})", text, re.IGNORECASE)
        if now:
            month = months(today.year, today.month)
            found.append((anchor, now.start("now"), Moment(month, month, f"today, {today:%B %Y}")))
    return found or _goals_at_length(text)


def since_start(text: str, today: date) -> Years | None:
    """The time since the one date at which the author says to have started, to the date that it is said to be, else to
    today."""
    began = [DATE.search(text, match.end()) for match in _STARTED.finditer(text) if not _of_another(match["what"])]
    is_now = [DATE.search(text, match.end()) for match in _IT_IS.finditer(text)]
    starts = {moment(match) for match in began if match}
    nows = {moment(match) for match in is_now if match}
    month = months(today.year, today.month)
    if not starts and not nows:
        return _since_this(text, today)
    if len(starts) != 1 or len(nows) > 1:
        return None
    one, now = starts.pop(), nows.pop() if nows else Moment(month, month, f"today, {today:%B %Y}")
    if now.first <= one.last:
        return None
    least, most = (Fraction(months, 12) for months in (now.first - one.last - 1, now.last - one.first + 1))
    return Years(least, most, dates=Dates(one.words, now.words, (one.first // 12, now.first // 12), not nows))


def _of_another(what: str) -> bool:
    """Whether what was started is no degree, or one at another school."""
    return bool(_NO_DEGREE.search(what) or _OTHER_SCHOOL.search(what))


def _since_this(text: str, today: date) -> Years | None:
    """The time since a start in a month or a term of the present year that has begun."""
    found = [match for match in _STARTED_THIS.finditer(text) if not _of_another(match["what"])]
    if len(found) != 1:
        return None
    now, one = months(today.year, today.month), in_year(found[0], today.year)
    if one.first > now:
        return None
    return Years(Fraction(max(0, now - one.last - 1), 12), Fraction(now - one.first + 1, 12))


def _anchor(match: re.Match[str]) -> Anchor:
    if match.re is _APPLIES:
        return Anchor.APPLICATION
    return Anchor.MATRICULATION if match["start"] else Anchor.ADMISSION


_WOULD = re.compile(r"\bwould\s*$", re.IGNORECASE)
"""That somebody's own start is only planned, which its date is not the less."""


_GRADUATED = re.compile(
    r"\b(?:graduated|finished (?:my|the) (?:[\w'’-]+ ){0,2}?(?:ms|ma|mba|mpa|mpp|master['’]?s|degree)|"
    r"(?:got|earned|received|completed) (?:my|the) (?:[\w'’-]+ ){0,2}?(?:ms|ma|mba|mpa|mpp|master['’]?s|degree)|"
    r"left (?P<left>[^.?!;()]{0,50}?)with (?:my|the|a) (?:[\w'’-]+ ){0,2}?(?:ms|ma|mba|mpa|mpp|master['’]?s|degree))"
    rf"(?P<what>[^.?!;()]{{0,60}}?)[\s,](?:in |back in )?{AHEAD}",
    re.IGNORECASE,
)
"""The end of the asker's degree, with its school: "graduated from the business school in 2023"."""
_OTHER_SCHOOL = re.compile(
    r"\b(?:elsewhere|bachelor\w*|undergrad\w*|high school|another|other|previous|different|old)\b", re.IGNORECASE
)


def since_graduation(text: str, today: date) -> Years | None:
    """The time since the one date at which the author says to have graduated, to today."""
    told = [
        match
        for match in _GRADUATED.finditer(text)
        if not _OTHER_SCHOOL.search(match.group()) and not is_put(text[: match.start()])
    ]
    found = {moment(date_) for match in told if (date_ := DATE.search(text, match.end()))}
    if len(told) != 1 or len(found) != 1 or _IT_IS.search(text):
        return None
    one, month = found.pop(), months(today.year, today.month)
    if month <= one.last:
        return None
    least, most = (Fraction(months, 12) for months in (month - one.last - 1, month - one.first + 1))
    years = (one.first // 12, today.year)
    return Years(least, most, dates=Dates(one.words, f"today, {today:%B %Y}", years, assumed=True))


def _goals_at_length(text: str) -> list[tuple[Anchor, int, Moment]]:
    """The one date at which somebody starts a degree, or is admitted to it, that is named in between."""
    ways = (*_AT_LENGTH.finditer(text), *_APPLIES.finditer(text))
    told = [match for match in ways if not _NO_DEGREE.search(match["what"])]
    told = [match for match in told if not is_put(_WOULD.sub("", text[: match.start()]))]
    found = []
    for match in told:
        date_ = DATE.search(text, match.end())
        if date_ and date_.start() - match.end() <= 1:
            found.append((_anchor(match), date_.start(), moment(date_)))
    return found
