"""Whether a step comes in time: how far the asker has come, held against the window that a rule leaves for it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from advisor.finding import HeldRule
from advisor.message.credit.further import certificate_comes_after
from advisor.message.time.progress import Done, Progress, Years
from advisor.message.time.stages import ORDER
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.amounts import Amount, Courses, Credits, Everything, Share
from corpus.document import Document
from corpus.rules import (
    Act,
    AfterEarned,
    BeforeDone,
    Credential,
    DaysAfter,
    Deadline,
    Origin,
    Situation,
    Stage,
    Stages,
    Window,
    YearsAfter,
)


class Timing(StrEnum):
    """How a step stands to its window: UNSAID where the message does not say enough, ASKED_BEFORE where it would be too
    late now, but was taken at some time before."""

    IN_TIME = "in_time"
    LATE = "late"
    EARLY = "early"
    ASKED_BEFORE = "asked_before"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class Timed:
    """One deadline held against what the asker says."""

    held: HeldRule
    deadline: Deadline
    timing: Timing


_CERT = r"cert\w*\b|\bone of (?:those|the|these) online cert\w*"
_ACTS: dict[Act, re.Pattern[str]] = {
    act: re.compile(pattern, re.IGNORECASE)
    for act, pattern in {
        Act.REQUEST_TRANSFER: r"\btransfer\w*\b|\bbring(?:ing)? (?:in|over|\w+ (?:\w+ )?from)|\bcome over\b",
        Act.REQUEST_PRIOR_LEARNING: r"\bprior learning\b|\bwork experience\b|\bportfolio\b",
        Act.SEND_TRANSCRIPTS: r"\btranscripts?\b",
        Act.JOIN_CERTIFICATE: rf"\b(?:add|join|apply|declare|enrol\w*|sign up|admitted|get into|start|pick up|tack on)\b.{{0,60}}\b(?:{_CERT})|"
        rf"\b(?:{_CERT}).{{0,160}}\b(?:add|join|apply|declare|enrol\w*|sign up|(?:get |be )admitted|put in|award(?:ed)? it|get it|receive it)\b",
        Act.ANNOUNCE_CERTIFICATE: rf"\b(?:tell|notify|add|join|declare|announce)\b.{{0,60}}\b(?:{_CERT}|director)|\b(?:{_CERT}).{{0,80}}\b(?:tell|notify|add|join|declare|announce)\b",
        Act.FINISH_CERTIFICATE: rf"\b(?:finish\w*|complete)\b.{{0,60}}\b(?:{_CERT})|\b(?:{_CERT}).{{0,80}}\b(?:finish|complete)\b",
        Act.JOIN_DEGREE: r"\b(?:move|switch|apply|change|go|get|jump) (?:on |over |up )?(?:in)?to (?:the|an?|their|that) (?:\w+ )?(?:ma|ms|mba|mpa|mpp|master'?s?|degree)\b",
        Act.SHARE_CERTIFICATE: rf"\b(?:count|share|use|apply|move)\w*\b.{{0,60}}\b(?:{_CERT})|\b(?:{_CERT}).{{0,80}}\b(?:count|share|used?|apply|moved?)\b",
    }.items()
}  # fmt: skip


def acts_asked(understood: Understanding) -> frozenset[Act]:
    """The steps that a question is about; credit from elsewhere is there to be transferred, a certificate's to be shared."""
    found = {act for act, pattern in _ACTS.items() if pattern.search(understood.question)}
    if any(lot.origin is Origin.OUTSIDE for lot in understood.holdings):
        found.add(Act.REQUEST_TRANSFER)
    counted = any(lot.origin is Origin.CERTIFICATE for lot in understood.holdings)
    if counted and understood.target is Credential.MASTERS and not certificate_comes_after(understood.question):
        found.add(Act.SHARE_CERTIFICATE)
    return frozenset(found - {Act.SHARE_CERTIFICATE} if understood.target is Credential.CERTIFICATE else found)


def timed(understood: Understanding, documents: Iterable[Document]) -> tuple[Timed, ...]:
    """Every deadline of some documents on what the question asks about, and how the asker stands to it."""
    deadlines = [(HeldRule(d, rule), rule) for d in documents for rule in d.rules if isinstance(rule, Deadline)]
    acts = acts_asked(understood) if deadlines else frozenset()
    return tuple(
        Timed(held, rule, _timing(rule, understood))
        for held, rule in deadlines
        if rule.act in acts and concerns(rule, understood.progress)
    )


def timed_in(understood: Understanding, scope: Scope) -> tuple[Timed, ...]:
    """The deadlines of a place: of what the question names, and those of the whole university for steps on which that
    sets none of its own."""
    named = timed(understood, scope.named)
    own = {one.deadline.act for one in named}
    return (*named, *(one for one in timed(understood, scope.general) if one.deadline.act not in own))


OF_TRANSFER = (Act.REQUEST_TRANSFER, Act.REQUEST_PRIOR_LEARNING, Act.SEND_TRANSCRIPTS)
"""Steps toward a degree that is not finished: who has graduated has another one in mind."""


_ASKED_BEFORE = re.compile(
    r"(?<!can )(?<!could )(?<!may )(?<!should )\bi (?:already )?put in (?:for|my)\b|"
    r"\b(?:i|we)(?:'ve| have| had)? (?:already )?(?:requested|applied|asked|filed|submitted|petitioned|sent|notified|told)\b",
    re.IGNORECASE,
)
"""That the step was taken before: when, the stage of today does not tell."""


def _timing(rule: Deadline, understood: Understanding) -> Timing:
    """How the asker stands to a deadline. Who has graduated and asks about transfer has another degree in mind than the
    finished one, and who took the step before is not late for it now."""
    now = understood.progress
    if rule.act in OF_TRANSFER and now.last is Stage.GRADUATED:
        now = replace(now, first=None, last=None)
    found = timing(rule.window, now, understood.certificate_size)
    if _ASKED_BEFORE.search(understood.question):
        return Timing.ASKED_BEFORE if found is Timing.LATE else Timing.UNSAID
    return found


def in_time(found: Sequence[Timed]) -> frozenset[str]:
    """The sentences of the deadlines that are met. One sentence may set two; then both have to be."""
    met = {one.deadline.sentence for one in found if one.timing is Timing.IN_TIME}
    return frozenset(met - {one.deadline.sentence for one in found if one.timing is not Timing.IN_TIME})


def concerns(rule: Deadline, progress: Progress) -> bool:
    """Whether a deadline for current students, or for alumni, is one for the asker."""
    graduated, outside = progress.first is Stage.GRADUATED, progress.last is Stage.APPLICANT
    if Situation.ALUMNUS in rule.when:
        return graduated
    return not (Situation.CURRENT_STUDENT in rule.when and (graduated or outside) and isinstance(rule.window, Stages))


def timing(window: Window, progress: Progress, size: Fraction | None) -> Timing:
    """How somebody who has come so far stands to a window; `size` is that of the certificate in credits."""
    match window:
        case Stages(first, last):
            return _by_stage(first, last, progress)
        case YearsAfter(years, event):
            return _by_years(years, progress.since_enrolment if event == "enrolment" else progress.since_graduation)
        case BeforeDone(amount, through):
            return _by_done(amount, through, progress.done, size)
        case DaysAfter():
            return Timing.UNSAID
        case AfterEarned(needed):
            if progress.earned is None:
                return Timing.UNSAID
            return Timing.IN_TIME if progress.earned >= needed else Timing.EARLY
    assert_never(window)


def _by_stage(first: Stage, last: Stage, progress: Progress) -> Timing:
    if progress.first is None or progress.last is None:
        return Timing.UNSAID
    earliest, latest = ORDER.index(progress.first), ORDER.index(progress.last)
    if earliest > ORDER.index(last):
        return Timing.LATE
    if latest < ORDER.index(first):
        return Timing.EARLY
    return Timing.IN_TIME if earliest >= ORDER.index(first) and latest <= ORDER.index(last) else Timing.UNSAID


def _by_years(limit: Fraction, since: Years | None) -> Timing:
    """Exactly the limit is left open: people round their years."""
    if since is None:
        return Timing.UNSAID
    if since.least > limit or (since.least == limit and since.beyond):
        return Timing.LATE
    return Timing.IN_TIME if since.most is not None and since.most < limit else Timing.UNSAID


def _by_done(amount: Amount, through: bool, done: Done | None, size: Fraction | None) -> Timing:
    """What is done against what may be, in the unit that both are told in."""
    if done is None:
        return Timing.UNSAID
    have, limit = _comparable(amount, done, size)
    if have is None or limit is None:
        return Timing.UNSAID
    return Timing.IN_TIME if have < limit or (through and have == limit) else Timing.LATE


def _comparable(amount: Amount, done: Done, size: Fraction | None) -> tuple[Fraction | None, Fraction | None]:
    whole = done.of or (size if done.unit == "credits" else None)
    share = done.amount if done.unit == "share" else done.amount / whole if whole else None
    match amount:
        case Everything():
            return share, Fraction(1)
        case Share(limit):
            return share, limit
        case Credits(credits):
            return (done.amount if done.unit == "credits" else None), credits
        case Courses(courses):
            return (done.amount if done.unit == "courses" else None), Fraction(courses)
        case _:
            return None, None
