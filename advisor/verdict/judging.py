"""What the rules of a place come to for a question: its verdict, its sums, and whether they are safe to give."""

import re
from collections.abc import Sequence

from advisor.finding import Finding, HeldRule, Source
from advisor.message.aspects import Aspect
from advisor.message.direction import into_certificate
from advisor.message.further import certificate_comes_after, earns_further, single_certificate
from advisor.message.quantities import quantities
from advisor.message.residue import residue, words_at_credit
from advisor.message.roles import Role
from advisor.message.telling_words import is_telling
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.admission import admission
from advisor.rules.averages import average_needed
from advisor.rules.letters import letters_averaged
from advisor.rules.levels import level_verdict
from advisor.rules.permissions import forbidden_unheard, permission
from advisor.rules.scope import Scope
from advisor.rules.stacking import from_certificate, into_what_it_stacks
from advisor.rules.wording import within
from advisor.sums.heard import summed
from advisor.sums.sums import known_sizes, sums
from advisor.verdict.barred import barred, part_of_it
from advisor.verdict.certainty import certain
from advisor.verdict.deadlines import deadline, with_deadlines
from advisor.verdict.eligibility import eligibility
from advisor.verdict.groups import Group
from advisor.verdict.reckoned import near_limit, with_dates
from advisor.verdict.way_back import has_way_back
from corpus.amounts import Base
from corpus.rules import AgeLimit, Credential, CredentialsPerCourse, MinimumGrade, Origin, Permission, Status

_STATUS = {
    "closed": "is no longer offered",
    "paused": "is not admitting new students",
    "pending": "still awaits approval",
}


def closed(status: Sequence[HeldRule]) -> list[Finding]:
    """That the program named takes nobody in, which comes before everything else about it."""
    found = []
    for held in status:
        rule = held.rule
        assert isinstance(rule, Status)
        name = held.document.program or held.document.title
        text = f"Please note that {name} at {within(held.document.institution)} {_STATUS[rule.status]}."
        found.append(Finding(text, (held.source,), None, (), (held.source,)))
    return found


def judge(understood: Understanding, scope: Scope, group: Group | None, limits: Sequence[Source] = ()) -> list[Finding]:
    """The findings on a question, the most telling first. `group` holds the rules on the credit it describes, `limits`
    are the sentences that these rules pass over and that limit something the question names."""
    admitted = (
        admission(understood, scope)
        or eligibility(understood, scope)
        or letters_averaged(understood, scope)
        or average_needed(understood, scope)
    )
    if admitted:
        return [admitted]
    documents = scope.named or scope.general
    size = known_sizes(understood, scope)[0].get(Base.PROGRAM)
    decided = deadline(understood, scope) or level_verdict(understood, documents, size)
    if decided and not (_by_dates(understood) and not _is_read(understood, scope, decided.verdict)):
        return [decided]
    acts = scope.own_rules(lambda rule: isinstance(rule, Permission | CredentialsPerCourse))
    allowed = permission(understood, acts)
    if allowed and allowed.verdict is Verdict.YES and not certain(understood, scope, None):
        allowed = None
    if allowed and has_way_back(allowed, scope):
        allowed = None
    if allowed and _of_another_school(understood, scope):
        allowed = None
    if allowed and (_of_some(understood) or part_of_it(understood.question)):
        allowed = None
    worked = sums(understood, scope, group.settled.rules if group else (), group.result if group else None)
    verdict = _safe_verdict(understood, scope, group, worked, limits)
    if verdict and verdict.verdict is not Verdict.NO and forbidden_unheard(understood, acts):
        verdict = None
    best = verdict if verdict and not (allowed and _more_specific(allowed, verdict)) else allowed
    found = [best] if best else []
    if Aspect.CONVERSION in understood.aspects:
        return summed(understood, worked) or found
    worked = summed(understood, worked)
    near = near_limit(group.result) if group and not found else None
    found += [near] if near else []
    if verdict is None or Aspect.LEFT in understood.aspects:
        return [*found, *worked]
    return [*found, *(finding for finding in worked if _is_rest(finding))]


def _by_dates(understood: Understanding) -> bool:
    """Whether how far the asker has come was worked out from dates, which may be those of something else."""
    since = understood.progress.since_enrolment
    return since is not None and since.dates is not None


def _safe_verdict(
    understood: Understanding,
    scope: Scope,
    group: Group | None,
    worked: Sequence[Finding],
    limits: Sequence[Source],
) -> Finding | None:
    """The verdict of the rules, where the question wants one and nothing that was left unread stands in its way."""
    if group is None or group.finding is None or not _wants_verdict(understood, worked) or _has_room(worked):
        return None
    if group.name:  # of a part that nobody named, whose rules are no other's
        return None
    verdict = group.finding.verdict
    if _claims_an_amount(understood) or (verdict is not Verdict.NO and _comes_from_no_school(understood)):
        return None
    if _of_another_school(understood, scope) or not _is_read(understood, scope, verdict):
        return None
    if understood.target is Credential.CERTIFICATE and not into_certificate(understood):
        return None
    if earns_further(understood) or certificate_comes_after(understood.question):
        return None
    deciding = [source.document for source in group.finding.reasons]
    if from_certificate(understood) and not into_what_it_stacks(understood, scope, deciding):
        return None
    if single_certificate(understood) and not _of_its_courses(group):
        return None
    if verdict is Verdict.NO:
        safe = barred(understood, group.result)
    else:
        safe = certain(understood, scope, group.result, verdict is Verdict.YES, limits)
    return with_dates(with_deadlines(group.finding, understood, scope), group.result) if safe else None


def _is_read(understood: Understanding, scope: Scope, verdict: Verdict | None) -> bool:
    """Whether nothing in the message was left unread that could change a verdict."""
    told = re.findall(r"\b\d{3,4}(?=[- ]level)", understood.question)
    levels = all(any(level in page.text for page in scope.documents) for level in told)
    left = residue(understood, verdict is Verdict.NO, levels)
    if verdict is not Verdict.NO and left & words_at_credit(understood):
        return False
    return len(left) <= (UNREAD_OF_A_NO if verdict is Verdict.NO else UNREAD) and not any(map(is_telling, left))


def _of_its_courses(group: Group) -> bool:
    """Whether a verdict is of grades or of age alone, of which a certificate's page asks its own courses."""
    amount = any(lot.amount for lot in group.result.case.lots)
    ruled = [ruling.held.rule for ruling in group.result.rulings]
    shut = any(pool.limit == 0 for pool in group.result.pools)
    return bool(ruled) and not amount and not shut and all(isinstance(rule, MinimumGrade | AgeLimit) for rule in ruled)


UNREAD, UNREAD_OF_A_NO = 1, 2
"""How many words that nobody listed may be left over, where none of them is known to tell anything. With none, half of
the right verdicts on a file of cases that nobody had looked at were withheld (7 of 15 were given); all 106 questions
that led astray are kept either way."""


_OWN = {Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS, Origin.NONDEGREE}
"""Credit on which an institution rules only as far as it is its own."""


def _of_another_school(understood: Understanding, scope: Scope) -> bool:
    """Whether the credit leaves this institution for another, a rule on its own credit would be held against credit
    that may be another school's, or lots are of its system and not."""
    if scope.place.institution in understood.schools.left:
        return True
    if understood.schools.akin and len(understood.holdings) > 1:
        return True
    origins = {lot.origin for lot in understood.holdings}
    return understood.schools.named > 1 and bool(origins & _OWN) and Origin.OUTSIDE not in origins


def _comes_from_no_school(understood: Understanding) -> bool:
    """Whether what is judged as outside credit is the school's own, goes out, or comes from no school."""
    return understood.schools.not_in and any(lot.origin is Origin.OUTSIDE for lot in understood.holdings)


def _claims_an_amount(understood: Understanding) -> bool:
    """Whether an amount is told as what somebody says the limit is, and none that is had: then the limit is asked
    about, of which a verdict by the grade alone says nothing."""
    claimed = any(one.role is Role.CLAIMED for one in quantities(understood.question))
    return claimed and not any(lot.amount or lot.courses for lot in understood.holdings)


def _is_rest(finding: Finding) -> bool:
    """Whether a sum is what is left to earn, which a question on it wants beside any verdict."""
    return any(done.label == "credits left" for done in finding.sums)


def _has_room(worked: Sequence[Finding]) -> bool:
    """Whether the sum that was asked for is what a cap still leaves."""
    return any(done.label == "room under the cap" for finding in worked for done in finding.sums)


def _wants_verdict(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """Whether the question wants a verdict: it asks leave, or describes credit held; a bare "how many" wants a
    figure."""
    described = any(lot.amount or lot.courses or lot.grade or lot.age or lot.traits for lot in understood.holdings)
    if Aspect.TEST in understood.aspects and not understood.aspects & _MOVES:
        return False
    if understood.aspects & {Aspect.PRICE, Aspect.CONVERSION} or (Aspect.LEFT in understood.aspects and worked):
        return False
    if understood.asks_permission:
        return described or _about_credit(understood)
    return described and (understood.follows or any(lot.amount for lot in understood.holdings))


def _of_some(understood: Understanding) -> bool:
    """Whether only some of the credit described is what an act is about, which a flat answer would not tell."""
    told = [bool(lot.traits) for lot in understood.holdings]
    return any(told) and not all(told)


_MOVES = {Aspect.CAP, Aspect.REUSE, Aspect.SHARING, Aspect.STACK, Aspect.NONCREDIT}
"""What a question about credit on the move is about."""


def _about_credit(understood: Understanding) -> bool:
    """Whether the question is whether credit counts, rather than about admission, aid, dates and the like."""
    return bool(understood.aspects & _MOVES) and any(lot.origin for lot in understood.holdings)


def _more_specific(allowed: Finding, verdict: Finding) -> bool:
    """An act forbidden outright comes before a verdict that rests on no figure of the asker's."""
    settled = allowed.verdict is not None and verdict.verdict not in (None, Verdict.PARTLY)
    return not verdict.sums and settled and allowed.verdict != verdict.verdict
