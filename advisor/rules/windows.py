"""A deadline in words: the step, its window, and how far the asker has come."""

import re
from fractions import Fraction
from typing import assert_never

from advisor.finding import counted, percent
from advisor.message.time.progress import Progress, Years
from corpus.amounts import Amount, Courses, Credits, Everything, Share
from corpus.rules import Act, AfterEarned, BeforeDone, DaysAfter, Deadline, Stage, Stages, YearsAfter

STEPS = {
    Act.REQUEST_TRANSFER: "transfer credit has to be requested",
    Act.APPEAL_TRANSFER: "a decision on transfer credit has to be appealed",
    Act.REQUEST_PRIOR_LEARNING: "credit for prior learning has to be requested",
    Act.SEND_TRANSCRIPTS: "transcripts have to arrive",
    Act.JOIN_CERTIFICATE: "the certificate has to be joined",
    Act.ANNOUNCE_CERTIFICATE: "the certificate has to be announced",
    Act.FINISH_CERTIFICATE: "the certificate has to be finished",
    Act.JOIN_DEGREE: "the move to the degree has to be applied for",
    Act.SHARE_CERTIFICATE: "certificate courses have to be counted toward the degree",
}
_THROUGH = {
    Stage.APPLICANT: "before the first term starts",
    Stage.FIRST_TERM: "in the first term",
    Stage.LATER_TERM: "before the last term",
    Stage.LAST_TERM: "before the degree is finished",
    Stage.GRADUATED: "at any time",
}
_FROM = {
    Stage.APPLICANT: "from the application on",
    Stage.FIRST_TERM: "only after matriculation",
    Stage.LATER_TERM: "only after the first term",
    Stage.LAST_TERM: "only in the last term",
    Stage.GRADUATED: "only after graduation",
}
_STANDING = {
    Stage.APPLICANT: "you have not started yet",
    Stage.FIRST_TERM: "you are in your first term",
    Stage.LATER_TERM: "you are past your first term",
    Stage.LAST_TERM: "you are in your last term",
    Stage.GRADUATED: "you have finished the degree",
}


def opening(deadline: Deadline) -> str:
    """When a step becomes possible, in words."""
    window, step = deadline.window, re.sub(r"\b(?:has|have) to\b", "can", STEPS[deadline.act])
    return f"{step} {_FROM[window.first] if isinstance(window, Stages) else window_words(deadline)}"


def window_words(deadline: Deadline) -> str:
    """The window of a deadline in words."""
    window = deadline.window
    match window:
        case Stages(_, last):
            return _THROUGH[last]
        case YearsAfter(years, event):
            after = "first enrollment" if event == "enrolment" else "graduating"
            return f"within {counted(years, 'year')} of {after}"
        case BeforeDone(amount, through):
            whole = "the certificate" if deadline.act is Act.JOIN_DEGREE else "it"
            return f"before {'more than ' if through else ''}{_part(amount)} of {whole} {_are(amount)} done"
        case AfterEarned(needed):
            return f"only after {counted(needed)} are earned there"
        case DaysAfter(days, event):
            return f"within {counted(days, 'day')} of the {event}"
    assert_never(window)


def _part(amount: Amount) -> str:
    match amount:
        case Credits(credits):
            return counted(credits)
        case Courses(courses):
            return counted(Fraction(courses), "course")
        case Share(share):
            return "half" if share == Fraction(1, 2) else percent(share)
        case Everything():
            return "all"
        case _:
            return "so much"


def _are(amount: Amount) -> str:
    return "are" if isinstance(amount, Credits | Courses) else "is"


def told(deadline: Deadline, progress: Progress) -> str:
    """What the asker says of how far they have come, in the words of the window."""
    match deadline.window:
        case Stages():
            assert progress.first is not None
            return _STANDING[progress.first]
        case YearsAfter(_, "enrolment"):
            dates = progress.since_enrolment.dates if progress.since_enrolment else None
            if dates:
                return f"yours was in {dates.earned}, counted to {dates.counted_to}"
            return f"yours was {_ago(progress.since_enrolment)} ago"
        case YearsAfter():
            ended = progress.since_graduation.dates if progress.since_graduation else None
            if ended:
                return f"you graduated in {ended.earned}, counted to {ended.counted_to}"
            return f"you graduated {_ago(progress.since_graduation)} ago"
        case BeforeDone():
            assert progress.done is not None
            done = progress.done
            if done.everything:
                return "all of yours is done"
            if done.unit == "share":
                return "half of yours is done"
            return f"{counted(done.amount, done.unit[:-1])} of yours {'is' if done.amount == 1 else 'are'} done"
        case DaysAfter():
            return "you do not say how many days ago that was"
        case AfterEarned():
            return f"you have earned {counted(progress.earned or Fraction(0))}"
    assert_never(deadline.window)


def _ago(since: Years | None) -> str:
    assert since is not None
    if since.most is None:
        return f"more than {_span(since.least)}"
    return _span(since.most) if since.most == since.least else f"less than {_span(since.most)}"


def _span(years: Fraction) -> str:
    """Years as people say them; months where they come to no half years."""
    return counted(years, "year") if years.denominator <= 2 else counted(years * 12, "month")
