"""Whether a step may still be taken, where that is asked plainly, by the deadlines of the place."""

import re
from collections.abc import Sequence

from advisor.finding import Finding, HeldRule
from advisor.message.plainly.steps import Step, Told, step_asked
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.timeliness import OF_TRANSFER, Timed, Timing, concerns, timing
from advisor.rules.windows import STEPS, window_words
from advisor.rules.wording import speaker
from advisor.verdict.deadlines import early, in_time, late, way_round
from advisor.verdict.plainly.named import is_named
from corpus.rules import Act, AfterEarned, AgeLimit, Anchor, Credential, DaysAfter, Deadline, Origin, Rule, Stage
from corpus.sentences import alone


def step_in_time(understood: Understanding, scope: Scope) -> Finding | None:
    """The verdict of the deadlines on the step that is asked about; None where they leave it open, are of others, or
    the page names a way for who is late."""
    step = step_asked(understood)
    if step is None:
        return None
    if step.when.since is not None and step.when.since.event == "experience":
        return _after_experience(step, scope)
    found = [
        Timed(held, held.rule, _timing(held.rule, step))
        for held in scope.own_rules(lambda rule: isinstance(rule, Deadline) and rule.act is step.act)
        if isinstance(held.rule, Deadline) and concerns(held.rule, step.when.progress)
    ]
    if not found or not all(_is_of(one.held, step, scope) for one in found):
        return None
    return _decided(found, step, understood)


def _decided(found: Sequence[Timed], step: Step, understood: Understanding) -> Finding | None:
    progress = step.when.progress
    past = next((one for one in found if one.timing is Timing.LATE), None)
    if past is not None:
        if way_round(understood, past):
            return None
        return _days_decided(past, step, Verdict.NO) if step.when.since else late(past, progress)
    ahead = next((one for one in found if one.timing is Timing.EARLY), None)
    if ahead is not None:
        return _too_few(ahead) if step.when.earned_below else early(ahead, progress)
    if any(one.timing is not Timing.IN_TIME or isinstance(one.deadline.window, AfterEarned) for one in found):
        return None
    if not all(_is_enough(one.held, step) for one in found):
        return None
    return _days_decided(found[0], step, Verdict.YES) if step.when.since else in_time(found[0], progress)


_BEFORE = re.compile(r"\b(?:before|prior to|appl(?:y|ying|icants?|ication)|admission|admitted)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:must|should|need(?:s|ed)? to|ha(?:s|ve) to|required to)\b", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:apply|declare|join|enroll?|be admitted|notify)\b", re.IGNORECASE)
_BY_TIME = re.compile(r"\b(?:before|after|as soon as|no later|prior|until|by the|within|when|once)\b", re.IGNORECASE)


def _is_enough(held: HeldRule, step: Step) -> bool:
    """Whether to be in time by a rule is to be in time: prior learning has to be recent as well, who is not yet a
    student stands before a term and not in it, and a page may tell a second time to join by."""
    if step.act is Act.REQUEST_PRIOR_LEARNING:
        return False
    if step.when.progress.last is Stage.APPLICANT and not _BEFORE.search(held.rule.sentence):
        return False
    if step.act not in _TO_JOIN:
        return True
    others = (line for line in alone(held.document.text) if line != held.rule.sentence)
    return not any(_MUST.search(line) and _JOINS.search(line) and _BY_TIME.search(line) for line in others)


_OF_CERTIFICATE = (Act.JOIN_CERTIFICATE, Act.FINISH_CERTIFICATE, Act.ANNOUNCE_CERTIFICATE)
_TO_JOIN = (*_OF_CERTIFICATE, Act.JOIN_DEGREE)


def _timing(rule: Deadline, step: Step) -> Timing:
    """How the asker stands to a deadline."""
    window, told = rule.window, step.when
    if isinstance(window, DaysAfter):
        if told.since is None or told.since.days is None or told.since.event != window.event:
            return Timing.UNSAID
        if told.since.days > window.days:
            return Timing.LATE
        return Timing.IN_TIME if told.since.exact else Timing.UNSAID
    if rule.act in OF_TRANSFER and told.progress.first is Stage.GRADUATED:
        return Timing.UNSAID
    if isinstance(window, AfterEarned) and told.earned_below is not None:
        return Timing.EARLY if told.earned_below <= window.after_earned else Timing.UNSAID
    return timing(window, told.progress, None)


_ALONE = {
    Told.DEGREE_STUDENT: re.compile(r"^Degree students\b"),
    Told.CURRENT_STUDENT: re.compile(r"^Current students\b"),
    Told.ALUMNUS: re.compile(r"^Alumni\b"),
}
"""How a sentence begins that is on some students alone."""


def _is_of(held: HeldRule, step: Step, scope: Scope) -> bool:
    """Whether a deadline is one for people as the asker says to be, and on the credential that is named."""
    page, sentence = held.document, held.rule.sentence
    alone = frozenset(told for told, words in _ALONE.items() if words.search(sentence))
    if alone != step.told:
        return False
    if step.act is Act.JOIN_DEGREE:
        of_degree = step.degree is None or step.degree in _DEGREES.findall(sentence) or not _DEGREES.search(sentence)
        return of_degree and (page.unit is None or page.unit in scope.place.units)
    return is_named(page, sentence, step.named, _joined(step), scope)


_DEGREES = re.compile(r"\bM[AS]\b")


def _joined(step: Step) -> Credential:
    return Credential.CERTIFICATE if step.act in _OF_CERTIFICATE else Credential.MASTERS


def _days_decided(one: Timed, step: Step, verdict: Verdict) -> Finding:
    since, source = step.when.since, one.held.source
    assert since is not None
    stated = f"at {speaker(one.held.document)}, {STEPS[one.deadline.act]} {window_words(one.deadline)}"
    lead = "No, it is too late" if verdict is Verdict.NO else "Yes, by the time"
    text = f"{lead}: {stated}, and you say {since.words} after it."
    return Finding(text, (source,), verdict, (), (source,))


def _too_few(one: Timed) -> Finding:
    text = f"No, not yet: at {speaker(one.held.document)}, {STEPS[one.deadline.act]} {window_words(one.deadline)}."
    return Finding(text, (one.held.source,), Verdict.NO, (), (one.held.source,))


def _of_experience(rule: Rule) -> bool:
    asked = isinstance(rule, AgeLimit) and rule.anchor is Anchor.TRANSFER_REQUEST
    return asked and isinstance(rule, AgeLimit) and rule.origin is Origin.PRIOR_LEARNING


def _after_experience(step: Step, scope: Scope) -> Finding | None:
    """That prior learning is too old when credit is asked for it; that it is not says nothing of the rest."""
    since, held = step.when.since, scope.own_rules(_of_experience)
    if step.act is not Act.REQUEST_PRIOR_LEARNING or len(held) != 1 or since is None or since.years is None:
        return None
    one, rule = held[0], held[0].rule
    assert isinstance(rule, AgeLimit)
    least, beyond = since.years.least, since.years.beyond
    if least < rule.years or (least == rule.years and not beyond) or not _is_of(one, step, scope):
        return None
    text = (
        f"No, it is too late: at {speaker(one.document)}, {STEPS[step.act]} within {rule.years} years of the "
        f"experience, and you say {since.words} after it."
    )
    return Finding(text, (one.source,), Verdict.NO, (), (one.source,))
