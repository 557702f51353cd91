"""Whether the verdict of the rules on credit is safe to give: it is of this credit, this school and this part of it,
the message was read whole, and nothing that the documents limit was left out."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.roles import Role
from advisor.message.amounts.totals import amounts_unclear
from advisor.message.asked.clauses import Clauses, questions
from advisor.message.asked.fields import field_beside
from advisor.message.asked.wanted import asks_of_credit
from advisor.message.credit.credit import ONE_COURSE
from advisor.message.credit.direction import into_certificate, only_doctorate_named
from advisor.message.credit.further import (
    certificate_comes_after,
    certificate_yet_to_take,
    degree_came_first,
    earns_further,
    single_certificate,
)
from advisor.message.credit.in_the_degree import in_the_degree
from advisor.message.credit.moved import first_school_untold, moves_nothing
from advisor.message.credit.of_several import of_several
from advisor.message.credit.whose import credit_put_otherwise
from advisor.message.time.frames import grade_unframed, year_unframed
from advisor.message.understanding import Understanding
from advisor.message.unread.residue import UNREAD, residue, words_at_credit
from advisor.message.wording.alternatives import without_loss
from advisor.message.wording.lessened import lessened
from advisor.message.wording.telling_words import is_telling
from advisor.reply import Verdict
from advisor.rules.otherwise import differs, loosens, otherwise
from advisor.rules.scope import Scope
from advisor.rules.stacking import degrees_told, from_certificate, into_what_it_stacks
from advisor.verdict.barred import barred
from advisor.verdict.beyond import set_beyond
from advisor.verdict.certainty import certain
from advisor.verdict.deadlines import with_deadlines
from advisor.verdict.exempt_told import may_be_exempt
from advisor.verdict.groups import Group
from advisor.verdict.left_a_use import left_a_use
from advisor.verdict.reckoned import with_dates
from advisor.verdict.unread import PassedOver
from corpus.rules import (
    AgeLimit,
    Cap,
    CourseLevel,
    Credential,
    Exclusion,
    MinimumGrade,
    Origin,
    Residency,
    Rule,
    Situation,
)

UNREAD_OF_A_NO = 2
"""The same beside a "no", measured with it (`UNREAD`, decision 43)."""
_OWN = {Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS, Origin.NONDEGREE}
"""Credit on which an institution rules only as far as it is its own."""


def safe_verdict(
    understood: Understanding, scope: Scope, group: Group | None, passed_over: PassedOver
) -> Finding | None:
    """The verdict of the rules on the credit described, where nothing told or left unread stands in its way."""
    if group is None or group.finding is None or group.name:  # the rules of a part that nobody named are no other's
        return None
    told = not passed_over.within and _of_these_lots(understood, scope, group) and _into_this(understood, scope, group)
    if not told or not _read_whole(understood, scope, group, passed_over):
        return None
    return with_dates(with_deadlines(group.finding, understood, scope), group.result)


def _of_these_lots(understood: Understanding, scope: Scope, group: Group) -> bool:
    """Whether the rules were held against the credit that is meant: so much of it, so good, from there."""
    if (
        _set_otherwise(understood, group)
        or _unframed(understood, group)
        or _both(understood)
        or credit_put_otherwise(understood)
        or of_several(understood)
        or moves_nothing(understood)
        or _of_the_degree_itself(understood, group)
        or amounts_unclear(understood)
        or _claims_an_amount(understood)
    ):
        return False
    if not _is_no(group) and _comes_from_no_school(understood):
        return False
    return not of_another_school(understood, scope)


def _into_this(understood: Understanding, scope: Scope, group: Group) -> bool:
    """Whether the credential that the credit goes into is the one of which these rules speak."""
    if understood.target is Credential.CERTIFICATE and not into_certificate(understood):
        return False
    if _is_to_come(understood):
        return False
    if understood.target is not Credential.DOCTORATE and only_doctorate_named(understood.question):
        return False
    deciding = [source.document for source in group.finding.reasons] if group.finding else []
    if from_certificate(understood) and not into_what_it_stacks(understood, scope, deciding):
        return False
    return not single_certificate(understood) or _of_its_courses(group)


def _read_whole(understood: Understanding, scope: Scope, group: Group, passed_over: PassedOver) -> bool:
    """Whether neither the message nor a page says something that was not read and could change the verdict."""
    verdict = group.finding.verdict if group.finding else None
    if verdict is Verdict.NO:
        open_to_it = (
            left_a_use(understood, group.result)
            or may_be_exempt(understood, group.result)
            or _of_another_program(understood, group)
        )
        safe = barred(understood, group.result) and not open_to_it
    else:
        safe = certain(understood, scope, group.result, verdict is Verdict.YES, passed_over.unread)
    return (
        safe
        and not set_beyond(understood, scope, group.result)
        and is_read(understood, scope, verdict)
        and not _told_otherwise(understood, verdict)
    )


def _of_another_program(understood: Understanding, group: Group) -> bool:
    """Whether what shuts the credit out are grades that programs ask for, and another field than theirs is named."""
    failed = group.result.failures
    pages = [ruling.held.document for ruling in failed if isinstance(ruling.held.rule, MinimumGrade)]
    if len(pages) < len(failed):
        return False
    return bool(pages) and all(page.program for page in pages) and field_beside(understood.question, pages) is not None


def _of_the_degree_itself(understood: Understanding, group: Group) -> bool:
    """Whether a rule on credit that is brought was held against courses of the degree itself."""
    held = [*(ruling.held for ruling in group.result.rulings), *(pool.held for pool in group.result.pools)]
    ruled = [one.rule for one in held if isinstance(one.rule, Cap | MinimumGrade | AgeLimit | Exclusion)]
    return any(rule.origin in _BROUGHT for rule in ruled) and in_the_degree(understood)


_BROUGHT = {Origin.OUTSIDE, Origin.NONDEGREE, Origin.PREADMISSION}


def _is_no(group: Group) -> bool:
    return group.finding is not None and group.finding.verdict is Verdict.NO


def _is_to_come(understood: Understanding) -> bool:
    """Whether a credential is to be taken, or comes after the degree, so that its credit is none that is had."""
    after = certificate_comes_after(understood.question) or degree_came_first(understood)
    return earns_further(understood) or after or certificate_yet_to_take(understood)


def _set_otherwise(understood: Understanding, group: Group) -> bool:
    """Whether what stands beside an applied rule may hold of this case and would change what came of it."""
    limits = [held for held in group.settled.rules if isinstance(held.rule, Cap | Residency)]
    whole = group.finding is not None and group.finding.verdict is Verdict.YES
    if any(otherwise(held.rule, understood, held.document) and not (whole and loosens(held.rule)) for held in limits):
        return True
    shut = any(
        isinstance(held.rule, Exclusion) and otherwise(held.rule, understood, held.document)
        for held in group.settled.rules
    )
    return shut or any(differs(ruling, group.result.case, understood) for ruling in group.result.rulings)


def _both(understood: Understanding) -> bool:
    """Whether a degree with a thesis and one without are named: which of their caps holds is not said."""
    return {Situation.THESIS, Situation.NONTHESIS} <= understood.situations


def _told_otherwise(understood: Understanding, verdict: Verdict | None) -> bool:
    """Whether a clause asks something else, or bears on the case unread. Asked last, for clauses are embedded."""
    marked = any(questions(understood.unnamed))
    asks = asks_of_credit(understood.unnamed, understood.clauses, unmarked=verdict is not Verdict.NO or not marked)
    bearing = (span for span in understood.clauses.bearing if understood.unnamed[slice(*span)].strip(" .!;,"))
    return not asks or (verdict is not Verdict.NO and any(bearing))


def _unframed(understood: Understanding, group: Group) -> bool:
    """Whether a grade, or a year where an age is ruled on, stands in words that may take it back."""
    lots, deciding = understood.holdings, _deciding(group)
    single = len(lots) == 1 and (lots[0].amount or Fraction(0)) <= ONE_COURSE and (lots[0].courses or 1) == 1
    graded = MinimumGrade in deciding and any(lot.grade for lot in lots)
    if graded and grade_unframed(without_loss(understood.unnamed), single):
        return True
    aged = any(lot.age for lot in lots) or any(isinstance(held.rule, AgeLimit) for held in group.settled.rules)
    oldest = group.finding is not None and group.finding.verdict is not Verdict.NO
    whole = group.finding is not None and group.finding.verdict is Verdict.YES
    anchored = whole and all(lot.age.anchor is not None for lot in lots if lot.age)
    return aged and year_unframed(understood.unnamed, oldest, anchored)


def _deciding(group: Group) -> set[type[Rule]]:
    """The kinds of rules on which a verdict turns: those that shut the credit out where a kind of credit does, whatever
    its grade, else all of them."""
    failed = {type(ruling.held.rule) for ruling in group.result.failures}
    return {Exclusion} if _is_no(group) and failed == {Exclusion} else {Exclusion, MinimumGrade, AgeLimit}


def is_read(understood: Understanding, scope: Scope, verdict: Verdict | None) -> bool:
    """Whether nothing in the message was left unread that could change a verdict."""
    told = re.findall(r"\b\d{3,4}(?=[- ]level)", understood.question)
    ruled = [rule.level for page in scope.documents for rule in page.rules if isinstance(rule, CourseLevel)]
    stated = (any(level in page.text for page in scope.documents) for level in told)
    levels = all(stated) or bool(ruled and all(int(level) >= max(ruled) for level in told))
    read = (*_degree_told(understood, scope), *_served_meanwhile(understood, scope))
    left = residue(understood, verdict is Verdict.NO, levels, read)
    if verdict is not Verdict.NO and left and left & words_at_credit(understood):
        return False
    if understood.follows and _unread_before(understood, verdict, levels):
        return False
    if verdict is not Verdict.NO and lessened(understood.unnamed, left):
        return False
    if left and understood.divided:  # one word may say that a part is not what it was read to be
        return False
    return len(left) <= (UNREAD_OF_A_NO if verdict is Verdict.NO else UNREAD) and not any(map(is_telling, left))


def _unread_before(understood: Understanding, verdict: Verdict | None, levels: bool) -> bool:
    """Whether what nobody read in the message before may be of the credit that is taken over from there."""
    here = {one.value for one in quantities(understood.question)}
    lots = understood.holdings
    told = {Fraction(number) for lot in lots for number in (lot.amount, lot.courses) if number is not None}
    if told and told <= here:
        return False
    before = replace(understood, unnamed=understood.unnamed_before, clauses=Clauses())
    left = residue(before, verdict is Verdict.NO, levels)
    return any(is_telling(word) or word[0].isupper() for word in left)


def _degree_told(understood: Understanding, scope: Scope) -> tuple[re.Pattern[str], ...]:
    """The name of the degree that a certificate is to go into, where the pages that are named say that it does."""
    if not from_certificate(understood) or not into_what_it_stacks(understood, scope, scope.named):
        return ()
    named = (re.compile(rf"\b{re.escape(one)}\b", re.IGNORECASE) for one in degrees_told(understood))
    return (*named, _SPONSORING)


def _served_meanwhile(understood: Understanding, scope: Scope) -> tuple[re.Pattern[str], ...]:
    """What a soldier was away for, where no page gives soldiers more time. Pages are read for that only where it is
    told."""
    if not _DEPLOYED.search(understood.unnamed) or any(_OF_SOLDIERS.search(page.text) for page in scope.documents):
        return ()
    return (_DEPLOYED,)


_DEPLOYED = re.compile(
    r"\b(?:i|he|she) (?:was |got |have been |has been )?deployed(?: (?:overseas|abroad))?"
    r"(?: (?:once|twice|(?:two|three|several|a few) times))?(?= since\b)",
    re.IGNORECASE,
)
_OF_SOLDIERS = re.compile(r"\b(?:militar\w*|deploy\w*|active duty|armed forces|soldiers?)\b", re.IGNORECASE)
_SPONSORING = re.compile(r"\bsponsoring (?=(?:ms|ma|mba|master\w*|degree|program|department)\b)", re.IGNORECASE)
"""The degree into which a certificate goes, told by who offers that."""


def of_another_school(understood: Understanding, scope: Scope) -> bool:
    """Whether the credit leaves this institution for another, or a rule on its own credit would be held against credit
    that may be another school's."""
    if scope.place.institution in understood.schools.left:
        return True
    if first_school_untold(understood):
        return True
    origins = {lot.origin for lot in understood.holdings}
    several = understood.schools.named > 1 and bool(origins & _OWN)
    return (several or understood.schools.unsure) and Origin.OUTSIDE not in origins


def _comes_from_no_school(understood: Understanding) -> bool:
    """Whether what is judged as outside credit is the school's own, goes out, or comes from no school."""
    return understood.schools.not_in and any(lot.origin is Origin.OUTSIDE for lot in understood.holdings)


def _claims_an_amount(understood: Understanding) -> bool:
    """Whether an amount is told as what somebody says the limit is, and none that is had: then the limit is asked
    about, of which a verdict by the grade alone says nothing."""
    claimed = any(one.role is Role.CLAIMED for one in quantities(understood.question))
    return claimed and not any(lot.amount or lot.courses for lot in understood.holdings)


def _of_its_courses(group: Group) -> bool:
    """Whether a verdict is of grades or of age alone, of which a certificate's page asks its own courses."""
    amount = any(lot.amount for lot in group.result.case.lots)
    ruled = [ruling.held.rule for ruling in group.result.rulings]
    shut = any(pool.limit == 0 for pool in group.result.pools)
    return bool(ruled) and not amount and not shut and all(isinstance(rule, MinimumGrade | AgeLimit) for rule in ruled)
