"""Scorers that hold a reply against its case: what a right answer says, cites, and leaves unsaid."""

import re
from collections.abc import Iterable
from fractions import Fraction

from advisor.question import Status
from advisor.reply import Answer, Conflict, status, text
from evals import exact
from evals.cases import Case, CaseKind
from evals.scorers.outcome import Missed, Outcome, Scored, Trial, Unscored, outcome

SENTENCES, MANY_SENTENCES = 6, 10
"""Sentences that a reply may have; the larger number is for what may be answered at length."""


def status_expected(trial: Trial) -> Outcome:
    """The status is one of those that the case allows."""
    return _first(exact.wrong_status(trial.case, trial.consultation.reply))


def verdict_expected(trial: Trial) -> Outcome:
    """The verdict is the case's; an answer without any misses it."""
    if trial.case.verdict is None:
        return Unscored("the case expects no verdict")
    if not isinstance(trial.consultation.reply, Answer):
        return Unscored("not an answer, so without a verdict")
    return _first(exact.wrong_verdict(trial.case, trial.consultation.reply))


def facts_stated(trial: Trial) -> Outcome:
    """Every group of `must` is hit: the answer is complete by its key."""
    if not trial.case.must:
        return Unscored("the case names no facts")
    if _unsaid(trial):
        return Unscored("the reply states nothing")
    return _first(exact.missing_facts(trial.case, trial.consultation.reply))


def nothing_wrong_stated(trial: Trial) -> Outcome:
    """No pattern of `must_not` is stated."""
    if not trial.case.must_not:
        return Unscored("the case names no wrong facts")
    return _first(exact.wrong_facts(trial.case, trial.consultation.reply))


def figures_stated(trial: Trial) -> Outcome:
    """Every figure of the case's `numbers` stands in what is shown, in digits or in words."""
    if not trial.case.numbers:
        return Unscored("the case names no figures")
    if _unsaid(trial):
        return Unscored("the reply states nothing")
    said = exact.shown(trial.consultation.reply)
    absent = [number for number in trial.case.numbers if not _holds(said, number)]
    return outcome(f"figures not stated: {', '.join(map(str, absent))}" if absent else None)


def documents_cited(trial: Trial) -> Outcome:
    """The documents that the case names are cited; a reply that states something cites at all."""
    return _first(exact.missing_records(trial.case, trial.consultation.reply))


def conflict_surfaced(trial: Trial) -> Outcome:
    """Where sources are to disagree, two of them at least are shown, each with a citation of its own."""
    if trial.case.kind is not CaseKind.CONFLICT and trial.case.status != (Status.CONFLICT,):
        return Unscored("no conflict is expected")
    reply = trial.consultation.reply
    if not isinstance(reply, Conflict):
        return outcome(None if status(reply) in trial.case.status else f"no conflict is shown: {status(reply)}")
    numbers = {citation.number for citation in reply.citations}
    for part in reply.disagreements:
        cited = [said.citation for said in part.positions]
        if len(set(cited)) < 2 or not set(cited) <= numbers:
            return Missed(f"{part.subject}: {len(set(cited))} sources shown")
    return outcome(None if reply.disagreements else "the conflict has no positions")


def refuses_rightly(trial: Trial) -> Outcome:
    """What the library does not say, or is not ours to answer, is refused."""
    if trial.case.status != (Status.REFUSED,):
        return Unscored("an answer or a question back may be right")
    return _first(exact.wrong_status(trial.case, trial.consultation.reply))


def refuses_not_too_eagerly(trial: Trial) -> Outcome:
    """What can be answered is not refused."""
    if Status.REFUSED in trial.case.status:
        return Unscored("a refusal may be right")
    refused = status(trial.consultation.reply) is Status.REFUSED
    return outcome("refused, though it can be answered" if refused else None)


def within_limits(trial: Trial) -> Outcome:
    """Characters and sentences stay within their limits, and the text carries no markup."""
    reply = trial.consultation.reply
    faults = list(exact.excess_length(trial.case, reply))
    if faults:
        return Missed(faults[0].reason)
    most = MANY_SENTENCES if isinstance(reply, Conflict) or _at_length(trial.case) else SENTENCES
    if len(reply.sentences) > most:
        return Missed(f"{len(reply.sentences)} sentences, {most} at most")
    markup = re.search(r"\*\*|^#|^\s*[-*] |`|<\w|\]\(", text(reply), re.MULTILINE)
    return outcome(f"markup in the text: {markup.group()!r}" if markup else None)


def _holds(said: str, number: float) -> bool:
    """Whether a text holds a number, in digits or, up to twenty, in words; marks of citations are no numbers."""
    written = exact.NUMBER.findall(exact.MARK.sub(" ", said))
    digits = {Fraction(found.replace(",", "")) for found in written if found.count(".") < 2}
    words = {exact.COUNTED.index(word) + 1 for word in re.findall("[a-z]+", said.lower()) if word in exact.COUNTED}
    return Fraction(str(number)) in digits | words


def _at_length(case: Case) -> bool:
    """Comparisons, explorations, and several questions in one message."""
    return case.kind in (CaseKind.COMPARISON, CaseKind.EXPLORE) or case.question.count("?") > 1


def _unsaid(trial: Trial) -> bool:
    return status(trial.consultation.reply) in exact.UNSAID


def _first(faults: Iterable[exact.Fault]) -> Outcome:
    reasons = [fault.reason for fault in faults]
    return Missed("; ".join(reasons)) if reasons else Scored()
