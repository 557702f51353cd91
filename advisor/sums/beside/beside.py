"""What a message tells beside the figures of a sum, by kind. Each sum says which kinds would make it another one, and
is not given beside those."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

from advisor.message.schools.us_places import STATES
from advisor.message.understanding import Understanding

REMEMBERED = 64
"""Texts of which it is kept what they tell: every sum of a message asks for it anew."""


class Beside(StrEnum):
    """A kind of thing that a message tells, by which some sums would come out otherwise."""

    DENIED = "denied"
    CHANGED = "a rule or a price that is another one"
    SUPPOSED = "supposed"
    UNSURE = "not just so much"
    SHARE = "a share"
    PERCENT = "a share in percent"
    SPENT = "there already"
    DONE = "done"
    ELSEWHERE = "from elsewhere"
    FROM = "from somewhere"
    UNDONE = "not done, or done again"
    OLD = "old"
    GRADED = "graded"
    WAIVED = "waived"
    PAID = "paid by others, or less"
    COMPARED = "compared"
    BY_TERM = "by the term"
    SUMMER = "the summer"
    TWICE = "more than once"
    TWO = "two certificates"
    THIRD = "three of them"
    DEGREE = "a degree"
    CERTIFICATE = "a certificate"
    PART = "a part of the program"
    BEFORE = "before it"
    MONEY = "money"
    ADDED = "something more"
    OTHER = "another one"
    ONLINE = "online"
    KEPT = "kept beside it"
    PASSED = "passed without a letter"
    USED = "used for something"
    USED_UP = "used of a limit"
    DEGREE_FIRST = "a degree that came first"
    STATE = "a state where somebody lives"


_DEGREE = r"(?:master['’]?s(?: degree)?|degree|ms|ma|mba)"
_WORDS = {
    Beside.CHANGED: (
        r"imagine\w*|abolish\w*|increas\w*|rais(?:e|es|ed|ing)|went up|goes up|go up|bump(?:ed|s)?|hike[ds]?|"
        r"if (?:the|there|its|their|that) (?:\w+ ){0,2}were(?:n['’]t)?"
    ),
    Beside.SUPPOSED: r"if|suppos\w*|would|will(?! (?:it|that|this|the rest) (?:take|be|need))",
    Beside.UNSURE: (
        r"(?:most|some|part) of|almost|nearly|roughly|maybe|"
        r"(?:about|around)(?= (?:\d|half|one|two|three|four|five|six))"
    ),
    Beside.SHARE: r"half|thirds?|quarters?(?! (?:credits?|hours?|units?))|fourths?|fifths?",
    Beside.SPENT: (
        r"left|remain\w*|the rest|still|had|used|"
        r"(?<!can )(?<!could )(?<!may )(?<!student )(?:have|has)(?! to\b)"
    ),
    Beside.DONE: (
        r"already|took|taken|done|finished|completed|paid|behind (?:me|us|him|her)|credited|count(?:s|ing toward)?"
    ),
    Beside.ELSEWHERE: r"transfer\w*|outside|external|elsewhere|other (?:school|program|university)",
    Beside.FROM: r"from",
    Beside.UNDONE: (
        r"fail\w*|drop\w*|skip\w*|withdr\w*|incomplete|retak\w*|repeat\w*|audit\w*|pending|visitor|visiting|unfinished|"
        r"struck|knocked off|denied|(?:gave|give|given|giving) back|stale|void\w*|annul\w*|revok\w*"
    ),
    Beside.OLD: r"expired?|ago|old|older|since|prior|previous|earlier|after",
    Beside.GRADED: r"grades?|gpa|(?:an? |with |all |of )?(?-i:[A-DF][+-]?['’]?s?)(?= (?:in|and|or|on)\b|[,.;?!]|$)",
    Beside.WAIVED: r"waiv\w*|re-?validat\w*|refus\w*|reject\w*|if they (?:let|allow|count)",
    Beside.PAID: (
        r"scholarship\w*|discount\w*|reduc\w*|rebate|refund\w*|books|aid|loan\w*|sponsor\w*|grant\w*|reimburse\w*|"
        r"employer\w*|installments?|split|late|foots|footing|subsid\w*|stipend\w*|vouchers?|coupons?|"
        r"(?:job|work|company|firm|boss|agency|union|army|military|parents?|mom|dad|family|somebody|someone|they|he|she)"
        r"(?: else| also| will|['’]ll)* (?:pays?|paid|covers?|picks? up)"
    ),
    Beside.COMPARED: r"difference|cheaper|sav(?:e|es|ed|ing|ings)|instead|versus|vs|less|only",
    Beside.BY_TERM: r"per (?:semester|term|month|year|week)|a (?:month|semester|term)",
    Beside.SUMMER: r"summers?",
    Beside.TWICE: r"twice|double|dual|joint|both(?! (?:semesters|terms))",
    Beside.TWO: (
        r"(?:two|2|second|2nd|both) (?:[\w&-]+ ){0,3}?cert\w*|cert\w* and (?:an?|the) (?:[\w&-]+ ){0,3}?cert\w*"
    ),
    Beside.THIRD: r"three|3|third",
    Beside.DEGREE: r"master\w*|degree|ms|ma|m[bp]a|mph|msw|msn|alm|mfa|stack\w*",
    Beside.CERTIFICATE: r"cert\w*|micro\w*",
    Beside.PART: r"core|electives?|thesis|capstone|internship|prereq\w*|bridge|levell?ing|residen\w*|must",
    Beside.BEFORE: r"before|non-?degree|non-?admitted|undergrad\w*|bachelor\w*",
    Beside.MONEY: r"price|cost\w*|pay|tuition",
    Beside.ADDED: r"plus|also|more|and (?:another|one|two|three|\d+) more",
    Beside.OTHER: r"another|other|different",
    Beside.ONLINE: r"online",
    Beside.KEPT: r"keep(?:s|ing)?|kept",
    Beside.PASSED: r"[PS] grades?|pass[ /-](?:no[ -]pass|fail)|ungraded",
    Beside.USED: (
        r"(?:used|spent) (?:it |them )?(?:for|in|into|towards?)|already (?:counted|applied) (?:for|in|into|towards?)|"
        r"(?:finished|completed|awarded|conferred) (?:master\w*|degree|ms|ma|mba)"
    ),
    Beside.USED_UP: (
        r"already (?:been )?(?:used|transferred|taken|accepted|spent)|"
        r"(?:used|transferred|accepted|taken)(?: (?:in|up))? (?:so far|already)"
    ),
    Beside.DEGREE_FIRST: (
        rf"{_DEGREE} (?:(?:is|was|already) )*(?:(?:done|finished|completed|earned|came|comes)\b|first)|"
        rf"after (?:an?|the|my|his|her) (?:\d+[- ]\w+ )?{_DEGREE}|"
        rf"(?:have|hold|finished|completed|got|earned) (?:an?|the|my) (?:\d+[- ]\w+ )?{_DEGREE}"
    ),
    Beside.STATE: rf"(?:live|lives|living|based|located|moved|moving|resides?|from) (?:in |to )?(?:{STATES})",
}
_TELLS = {
    Beside.DENIED: re.compile(r"\b(?:not|never|without|neither|nor|except\w*)\b|n['’]t\b", re.IGNORECASE),
    Beside.PERCENT: re.compile(r"\bpercent\b|%", re.IGNORECASE),
    **{kind: re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for kind, words in _WORDS.items()},
}


NOT_ALL_DONE = (
    Beside.ELSEWHERE, Beside.UNDONE, Beside.GRADED, Beside.WAIVED,
    Beside.SHARE, Beside.UNSURE, Beside.BEFORE, Beside.OTHER,
)  # fmt: skip
"""By what credit that is told to be done may be that of something else, or may not count in full."""


@lru_cache(maxsize=REMEMBERED)
def beside(text: str) -> frozenset[Beside]:
    """The kinds of things that a text tells."""
    return frozenset(kind for kind, words in _TELLS.items() if words.search(text))


P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[Concatenate[Understanding, P], T | None]
"""What works a sum out."""


def turned_by(*kinds: Beside) -> Callable[[Work[P, T]], Work[P, T]]:
    """Marks the kinds of things by which a sum would come out otherwise: beside one of them there is none."""

    def of(work: Work[P, T]) -> Work[P, T]:
        @wraps(work)
        def unless_turned(understood: Understanding, /, *args: P.args, **named: P.kwargs) -> T | None:
            told = beside(understood.question)
            return work(understood, *args, **named) if told.isdisjoint(kinds) else None

        return unless_turned

    return of
