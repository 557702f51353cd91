"""What a deadline comes to for the asker: that it is too late, too early, or still time, and by which rule."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, Sum, Term, counted, number
from advisor.message.asked.aspects import Aspect
from advisor.message.time.progress import PROGRESS_TOLD, Progress
from advisor.message.time.stages import STAGES_TOLD
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.message.wording.steps_told import STEPS_TOLD
from advisor.reply import Verdict
from advisor.rules.lateness import TIME_ASKED
from advisor.rules.scope import Scope
from advisor.rules.timeliness import Timed, Timing, timed_in
from advisor.rules.windows import STEPS, opening, told, window_words
from advisor.rules.wording import speaker
from advisor.verdict.certainty import certain
from advisor.verdict.workings import between
from corpus.rules import Act, AfterEarned, Allowed, Credential, Permission, Situation, Topic, YearsAfter
from corpus.sentences import alone

_WAY_ROUND = re.compile(
    r"\bexception(?:s|al|ally)?\b|\bextensions?\b|\bappeal|(?<!no fee )\bwaive|\blate (?:requests?|fee)\b",
    re.IGNORECASE,
)

_PAST_APPEAL = re.compile(r"\bexception(?:s|al|ally)?\b|\bextensions?\b|\bwaive|\blate\b", re.IGNORECASE)


_TIMELY = re.compile(
    rf"{TIME_ASKED.pattern}|\bstill (?:possible|time|ok(?:ay)?|allowed|able|get|be|notify|do|file|request|ask|add|join|"
    r"switch|move|tell)\b|\b(?:right )?now\b|\balready\b|\byet\b|\btoo early\b|\bin time\b",
    re.IGNORECASE,
)
"""What asks about the time of a step, where the step is what is asked about."""
_DEALT_WITH = re.compile(
    r"\b(?:be |get )?(?:looked at|reviewed|considered|evaluated|processed|handled)\b|"
    r"\b(?:one|two|three|four|\d) (?=(?:old|older|outside|transfer|other|earlier|previous) (?:course|class)(?:es|"
    r"s)?\b)|"
    r"\b(?:with )?(?:one|two|three|four|\d) (?:course|class)(?:es|s)? (?=(?:of|in) )|"
    r"\b(?:is|are) (?:still )?(?:missing|left|behind me)\b|\bbehind me\b|\bleft (?=\s*(?:[\w'’-]+ ){0,4}with my\b)|"
    r"\bas (?:an? )?alum\w*\b",
    re.IGNORECASE,
)
"""What an office does with a request, and how many courses it is for."""
_READ = (TIME_ASKED, *STAGES_TOLD, *PROGRESS_TOLD, *STEPS_TOLD, _DEALT_WITH)
"""What is said of time and of steps, which is read here."""


def deadline(understood: Understanding, scope: Scope) -> Finding | None:
    """The verdict of a deadline that settles the question alone, where all of the message was read: it has passed, it
    is not yet time, or timing is all that is asked about. None where another rule has to decide, or where the sources
    name a way round."""
    found = _deadline(understood, scope)
    return found if found and heard(understood, _READ, _earned(understood)) else None


def _earned(understood: Understanding) -> list[Fraction]:
    """The numbers that the stage of the asker was read from."""
    done = understood.progress.done
    told = [understood.progress.earned, done.amount if done else None, done.of if done else None]
    return [amount for amount in told if amount is not None]


def _deadline(understood: Understanding, scope: Scope) -> Finding | None:
    if not (understood.asks_permission or _TIMELY.search(understood.question)):
        return None
    found = [one for one in timed_in(understood, scope) if not _is_of_degrees(one, understood)]
    past = next((one for one in found if one.timing is Timing.LATE), None)
    if past is not None:
        return None if way_round(understood, past) else late(past, understood.progress)
    moved = [lot.amount for lot in understood.holdings if lot.amount and lot.amount != understood.progress.earned]
    if moved and Act.REQUEST_TRANSFER in {one.deadline.act for one in found}:
        return None
    ahead = next((one for one in found if one.timing is Timing.EARLY), None)
    if ahead is not None:
        return early(ahead, understood.progress)
    if not found or any(one.timing is not Timing.IN_TIME for one in found) or not _only_timing(understood):
        return None
    return in_time(found[0], understood.progress) if certain(understood, scope, None) else None


_DEGREE = re.compile(r"\bM[AS]\b|\bmaster['’]?s?\b|\bdegree\b", re.IGNORECASE)


def _is_of_degrees(one: Timed, understood: Understanding) -> bool:
    """Whether a sentence sets a time for a degree alone, where it is a certificate that credit is to go into."""
    asks = one.deadline.act is Act.REQUEST_TRANSFER and understood.target is Credential.CERTIFICATE
    sentence = one.deadline.sentence
    return asks and bool(_DEGREE.search(sentence)) and "certificate" not in sentence


def _only_timing(understood: Understanding) -> bool:
    """Whether the question is about time, and about nothing else that a rule would have to allow."""
    dated = understood.progress.since_enrolment or understood.progress.since_graduation
    aspects = understood.aspects - {Aspect.AGE} if dated else understood.aspects
    others = {Aspect.GRADE, Aspect.AGE, Aspect.REUSE, Aspect.SHARING, Aspect.AID, Aspect.PRICE, Aspect.TEST}
    return bool(_TIMELY.search(understood.question)) and not aspects & others


def way_round(understood: Understanding, one: Timed) -> bool:
    """Whether the asker, or the page, speaks of a way for those who come late."""
    if one.deadline.act is Act.APPEAL_TRANSFER:  # an appeal is the step itself, and no page names a way behind it
        return bool(_PAST_APPEAL.search(understood.question))
    if _WAY_ROUND.search(understood.question):
        return True
    document, late = one.held.document, (Topic.RETROACTIVE_AWARD, Topic.LATE_REQUEST)
    ways = [rule for rule in document.rules if isinstance(rule, Permission) and rule.allowed is not Allowed.NO]
    for_alumni = Situation.ALUMNUS in one.deadline.when  # what others may do late is no way for them
    if any(rule.topic in late and rule.sentence != one.deadline.sentence for rule in ways) and not for_alumni:
        return True
    typed = {rule.sentence for rule in document.rules}
    return any(_WAY_ROUND.search(line) for line in alone(document.text) if line not in typed)


def late(one: Timed, progress: Progress) -> Finding:
    text = f"No, it is too late: {_stated(one, progress)} The page held here names no exception."
    source = one.held.source
    return Finding(text, (source,), Verdict.NO, _overdue(one, progress), (source,))


def early(one: Timed, progress: Progress) -> Finding:
    window, who = one.deadline.window, speaker(one.held.document)
    sums: tuple[Sum, ...] = ()
    if isinstance(window, AfterEarned) and progress.earned is not None:
        rest = window.after_earned - progress.earned
        expression = f"{number(window.after_earned)} - {number(progress.earned)} = {number(rest)}"
        terms = (
            Term("credits to earn first", window.after_earned, "credits", one.held.source),
            Term("credits earned", progress.earned, "credits", None),
        )
        sums = (Sum("credits still to earn first", expression, rest, "credits", terms),)
        text = f"No, not yet: {who} wants {counted(window.after_earned)} earned there first, and {expression}."
        return Finding(text, (one.held.source,), Verdict.NO, sums, (one.held.source,))
    text = f"No, not yet: at {who}, {opening(one.deadline)}, and {told(one.deadline, progress)}."
    return Finding(text, (one.held.source,), Verdict.NO, sums, (one.held.source,))


def in_time(one: Timed, progress: Progress) -> Finding:
    text = f"Yes, by the time: {_stated(one, progress)}"
    return Finding(text, (one.held.source,), Verdict.YES, (), (one.held.source,))


def _stated(one: Timed, progress: Progress) -> str:
    """The window of a step and where the asker stands, as the end of a sentence."""
    step, window = STEPS[one.deadline.act], window_words(one.deadline)
    return f"at {speaker(one.held.document)}, {step} {window}, and {told(one.deadline, progress)}."


def with_deadlines(finding: Finding, understood: Understanding, scope: Scope) -> Finding:
    """A verdict on credit with the deadlines that it keeps among its reasons."""
    kept = [one.held.source for one in timed_in(understood, scope) if one.timing is Timing.IN_TIME]
    return replace(finding, reasons=tuple(dict.fromkeys([*finding.reasons, *kept]))) if kept else finding


def _overdue(one: Timed, progress: Progress) -> tuple[Sum, ...]:
    """By how much a limit in years was passed, where the asker says exactly."""
    window = one.deadline.window
    if not isinstance(window, YearsAfter):
        return ()
    since = progress.since_enrolment if window.event == "enrolment" else progress.since_graduation
    if since is not None and since.dates is not None:
        return (between(since.dates),)
    if since is None or since.most != since.least:
        return ()
    over = since.least - window.years
    terms = (
        Term("years since", since.least, "years", None),
        Term("years allowed", window.years, "years", one.held.source),
    )
    expression = f"{number(since.least)} - {number(window.years)} = {number(over)}"
    return (Sum("years past the deadline", expression, over, "years", terms),)
