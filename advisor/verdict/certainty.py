"""Whether a "yes" is safe: nothing that the question says, and nothing that the documents limit, was left unread.

A policy holds more than its typed rules. Where a limiting sentence that no applied rule stands for speaks of
something that the question names, the sentence is quoted and no verdict is given.
"""

import re
from collections.abc import Iterable, Sequence

from advisor.finding import Source
from advisor.message.asked.fields import field_beside
from advisor.message.credit.brought_before import brought_before, not_admitted
from advisor.message.credit.credit import Holding, Use, at_least
from advisor.message.credit.loose_grades import passed_without_letter
from advisor.message.credit.served import use_unclear
from advisor.message.credit.traits import hinted
from advisor.message.turns.follow_up import of_the_certificate
from advisor.message.understanding import Understanding
from advisor.message.unread.misread import misread, slots_read
from advisor.message.wording.denied import condition_stated
from advisor.message.wording.telling import names, telling
from advisor.message.wording.waivers import without_approval
from advisor.rules.conditions import Outcome
from advisor.rules.lateness import untimely
from advisor.rules.levels import below_level, levels_met
from advisor.rules.limiting_words import EXCLUDING, LIMITING
from advisor.rules.rulebook import Check
from advisor.rules.scope import Scope
from advisor.rules.stacking import from_certificate
from advisor.rules.timeliness import in_time, timed
from advisor.verdict.age_judged import age_judged
from advisor.verdict.satisfied import (
    OF_OLD,
    of_averages,
    of_first_done,
    of_lower_grades,
    of_other_times,
    within_age,
)
from advisor.verdict.unread import limits_unread
from advisor.verdict.use_unread import use_unread
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import (
    AgeLimit,
    Cap,
    CredentialsPerCourse,
    Exclusion,
    MinimumGrade,
    Origin,
    Residency,
    Reuse,
    Stack,
    Trait,
)
from corpus.sentences import alone

_NO_LIMIT = re.compile(
    r"\bno (?:\w+ )?(?:caps?|limits?|maximum|minimum|expiration|deadline|charge|fee)\b|"
    r"\bthe (?:source|page) does not state\b",
    re.IGNORECASE,
)
"""A limit that a sentence says there is not, or that it does not know of."""
_AT_ALL = re.compile(r"\bif (?:[\w ]+ )?(?:allowed|accepted|permitted|granted|given) at all\b", re.IGNORECASE)
"""A limit on credit of which the sentence does not say that any counts."""


def certain(
    understood: Understanding,
    scope: Scope,
    result: Check | None,
    whole: bool = True,
    limits: Sequence[Source] | None = None,
) -> bool:
    """Whether nothing stands in the way of a verdict other than "no": of a `whole` yes, or of a part. `limits` are what
    `limits_unread` found, where it was asked already."""
    if understood.follows and not (understood.describes or _whole_certificate(understood)):
        return False
    documents = _documents(scope, result)
    if _told_apart(understood) or (result is not None and not _worked_out(understood, result)):
        return False
    if not _of_these_rules(understood, documents, result):
        return False
    unapplied = _unapplied(documents, result)
    if untimely(understood, scope, documents, unapplied) or below_level(understood, documents):
        return False
    kept = in_time(timed(understood, documents))
    met = kept | levels_met(understood, documents) | of_lower_grades(understood, documents)
    met |= of_averages(understood, documents) | of_first_done(understood, documents)
    limits = limits_unread(understood, scope, result) if limits is None else limits
    if any(limit.sentence not in met for limit in limits):
        return False
    passed = met | of_other_times(understood, documents)
    unapplied = [sentence for sentence in unapplied if sentence not in passed]
    return not _limited(understood, unapplied, _stems(understood, result, kept), LIMITING if whole else EXCLUDING)


def _worked_out(understood: Understanding, result: Check) -> bool:
    """Whether what was worked out rests on all that the message tells of its credit, and on rules that let some in."""
    if not (slots_read(understood) and _units_agree(understood, result)):
        return False
    if any(_AT_ALL.search(pool.held.rule.sentence) for pool in result.pools):
        return False
    return not (_untold(understood, result) or _passed(understood, result))


def _of_these_rules(understood: Understanding, documents: list[Document], result: Check | None) -> bool:
    """Whether the field, the kind, the use and the age of the credit are all such as these documents judge."""
    return not (
        _of_another_field(understood, documents, result)
        or _kind_hinted(understood, documents)
        or use_unread(understood, documents)
        or not age_judged(understood, documents, result)
    )


def _stems(understood: Understanding, result: Check | None, kept: frozenset[str]) -> set[str]:
    """The first letters of the words that a limiting sentence may be about: not of age, where that is kept, and without
    credit worked out, not of a deadline that is `kept`."""
    stems = telling(understood)
    if result is None:
        return stems - {word[:5].lower() for sentence in kept for word in re.findall(r"[A-Za-z]{4,}", sentence)}
    return stems - OF_OLD if within_age(result) else stems


def _limited(understood: Understanding, sentences: Iterable[str], stems: set[str], limiting: re.Pattern[str]) -> bool:
    """Whether a sentence limits what the question names, and the asker does not say that it is met."""
    return any(
        limiting.search(_NO_LIMIT.sub(" ", sentence)) and names(sentence, stems, understood)
        for sentence in sentences
        if not condition_stated(sentence, understood.question)
    )


def _told_apart(understood: Understanding) -> bool:
    """Whether the message tells the credit, what it served for, who approved it or who holds it in words that may mean
    another case than the one that was read."""
    text = understood.question
    unclear = misread(understood) or use_unclear(text) or without_approval(text)
    return unclear or brought_before(text) or not_admitted(text, understood.holdings)


_ALL_OF_IT = re.compile(
    r"\ball (?:of )?(?:its|those|these|the|their) (?:courses|credits|hours|units|classes)\b", re.IGNORECASE
)
_A_CASE = re.compile(r"\b(?:i|i['’]?(?:m|ve|d)|my|we|our|she|he|her|his|student|stu|advisee)\b", re.IGNORECASE)


def _whole_certificate(understood: Understanding) -> bool:
    """Whether a follow-up asks of the courses of a certificate as such, of which the messages before told nobody's
    case."""
    before = understood.context.removesuffix(understood.question)
    bare = all(lot == Holding(origin=lot.origin, situations=lot.situations) for lot in understood.holdings)
    named = _ALL_OF_IT.search(understood.question) or of_the_certificate(understood.question)
    asked = from_certificate(understood) and named
    return bool(asked) and bare and before != understood.context and not _A_CASE.search(before)


def _kind_hinted(understood: Understanding, documents: list[Document]) -> bool:
    """Whether a word stands in the question for a kind of credit that these documents shut out, and no lot was read to
    be of it; or a lot is of a kind of which they do not speak."""
    read = frozenset().union(*(lot.traits for lot in understood.holdings))
    shut = {trait for page in documents for rule in page.rules if isinstance(rule, Exclusion) for trait in rule.traits}
    if understood.divided and any(lot.traits and not lot.traits & shut for lot in understood.holdings):
        return True
    unruled = read - shut
    unspoken = unruled - frozenset().union(*(hinted(page.text) for page in documents)) if unruled else unruled
    return bool(unspoken) or bool(shut and (hinted(understood.question) & shut) - read)


def _passed(understood: Understanding, result: Check) -> bool:
    """Whether credit was passed without a letter, where a rule asks for one."""
    asked = any(
        isinstance(ruling.held.rule, MinimumGrade) and ruling.outcome is Outcome.UNSAID for ruling in result.rulings
    )
    told = any(Trait.PASS_FAIL in lot.traits for lot in understood.holdings)
    return asked and not told and passed_without_letter(understood.question)


def _untold(understood: Understanding, result: Check) -> bool:
    """Whether a low grade or an earlier use is told that no rule of these documents was held against: a "yes" by the
    caps would read as if it did not matter."""
    graded = {ruling.lot for ruling in result.rulings if isinstance(ruling.held.rule, MinimumGrade)}
    used = {
        ruling.lot
        for ruling in result.rulings
        if isinstance(ruling.held.rule, Reuse)
        and ruling.outcome is not Outcome.UNSAID
        and result.case.lots[ruling.lot].used_for in ruling.held.rule.used_for
    }
    lots = list(enumerate(understood.holdings))
    low = any(lot.grade and not at_least(lot.grade, "B") and position not in graded for position, lot in lots)
    served = (Use.DEGREE, Use.BACHELOR, Use.CERTIFICATE)
    spent = any(
        lot.origin is Origin.OUTSIDE and lot.used_for in served and position not in used for position, lot in lots
    )
    marked = {
        r.lot for r in result.rulings if isinstance(r.held.rule, MinimumGrade) and r.held.rule.percent is not None
    }
    unmarked = any(lot.percent is not None and not lot.grade and position not in marked for position, lot in lots)
    return low or spent or unmarked


def _units_agree(understood: Understanding, result: Check) -> bool:
    """Whether credit is counted in the unit of its caps: quarter and semester credit are not comparable."""
    said = {lot.unit for lot in understood.holdings} & {Unit.QUARTER, Unit.SEMESTER}
    units = {pool.held.rule.unit for pool in result.pools if isinstance(pool.held.rule, Cap | Residency)}
    if Unit.QUARTER in said and units - {Unit.QUARTER}:
        return False
    return Unit.SEMESTER not in said or Unit.QUARTER not in units


def _of_another_field(understood: Understanding, documents: list[Document], result: Check | None) -> bool:
    """Whether all that was applied is of programs or units, and the question names another field than theirs, which
    the sentences of the rules applied do not name either."""
    of_all = any(page.program is None and page.unit is None for page in documents)
    into = [pool.held.rule.sentence for pool in result.pools] if result else []
    if result and not into and all(lot.origin is Origin.CERTIFICATE for lot in understood.holdings):
        into = [rule.sentence for page in documents for rule in page.rules if isinstance(rule, Stack)]
    return not of_all and bool(documents) and field_beside(understood.question, documents, into) is not None


def _documents(scope: Scope, result: Check | None) -> list[Document]:
    """The documents whose caps were applied, and those that the question names."""
    applied = [pool.held.document for pool in result.pools] if result else []
    return list(dict.fromkeys([*applied, *scope.named])) or list(scope.general)


def _unapplied(documents: list[Document], result: Check | None) -> list[str]:
    """The sentences that no applied rule stands for."""
    applied = [*(pool.held for pool in result.pools), *(ruling.held for ruling in result.rulings)] if result else []
    applied_sentences = {held.rule.sentence for held in applied}
    typed = {
        r.sentence
        for d in documents
        for r in d.rules
        if isinstance(r, Cap | MinimumGrade | AgeLimit | Reuse | CredentialsPerCourse)
    }
    return [
        line
        for d in documents
        for line in alone(d.text)
        if line and line not in applied_sentences and line not in typed
    ]


def unread(document: Document) -> list[Source]:
    """The limiting sentences of a document that none of its rules stands for: a person has to read them."""
    typed = {rule.sentence for rule in document.rules}
    lines = [line for line in alone(document.text) if line not in typed]
    return [Source(document, line) for line in lines if LIMITING.search(line)]
