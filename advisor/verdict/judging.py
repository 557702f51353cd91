"""What the rules of a place come to for a question: its verdict, its sums, and whether they are safe to give."""

import re
from collections.abc import Sequence

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Use
from advisor.message.credit.in_the_degree import in_the_degree
from advisor.message.credit.moved import moves_nothing
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.admission import admission
from advisor.rules.averages import average_needed
from advisor.rules.inner_limits import unsure_of_parts
from advisor.rules.letters import letters_averaged
from advisor.rules.levels import level_verdict
from advisor.rules.otherwise import otherwise, plain_of
from advisor.rules.permissions import forbidden_unheard, permission
from advisor.rules.scope import Scope
from advisor.rules.sizes import A_DEGREE, known_sizes
from advisor.sums.beside.heard import summed
from advisor.sums.sums import sums
from advisor.verdict.barred import part_of_it
from advisor.verdict.certainty import certain
from advisor.verdict.completion import completion
from advisor.verdict.deadlines import deadline
from advisor.verdict.earned_enough import asks_of_enough
from advisor.verdict.eligibility import eligibility
from advisor.verdict.groups import Group
from advisor.verdict.plainly.enrolling import may_enroll
from advisor.verdict.plainly.steps import step_in_time
from advisor.verdict.reckoned import near_limit
from advisor.verdict.renewal import renewal
from advisor.verdict.safe import is_read, of_another_school, safe_verdict
from advisor.verdict.stacks import stacks
from advisor.verdict.unread import PassedOver
from advisor.verdict.way_back import has_way_back
from corpus.figures import NUMBER
from corpus.rules import Credential, CredentialsPerCourse, Permission


def judge(understood: Understanding, scope: Scope, group: Group | None, passed_over: PassedOver) -> list[Finding]:
    """The findings on a question, the most telling first. `group` holds the rules on the credit it describes,
    `passed_over` the limits that these rules say nothing of."""
    decided = _without_credit(understood, scope) or _in_time_and_level(understood, scope)
    if decided:
        return [decided]
    acts = scope.own_rules(lambda rule: isinstance(rule, Permission | CredentialsPerCourse))
    allowed = _allowed(understood, scope, acts)
    worked = _worked(understood, scope, group)
    wanted = wants_verdict(understood, worked) and not _has_room(worked)
    verdict = safe_verdict(understood, scope, group, passed_over) if wanted else None
    if verdict and verdict.verdict is not Verdict.NO and forbidden_unheard(understood, acts):
        verdict = None
    best = verdict if verdict and not (allowed and _more_specific(allowed, verdict)) else allowed
    found = [best] if best else []
    worked = summed(understood, worked)
    if Aspect.CONVERSION in understood.aspects:
        return worked or found
    near = near_limit(group.result) if group and not found else None
    found += [near] if near else []
    if verdict is None or Aspect.LEFT in understood.aspects:
        return [*found, *worked]
    return [*found, *(finding for finding in worked if _is_rest(finding))]


def _without_credit(understood: Understanding, scope: Scope) -> Finding | None:
    """What is decided by rules on something else than how much credit counts: the first of them that speaks."""
    return (
        step_in_time(understood, scope)
        or may_enroll(understood, scope)
        or admission(understood, scope)
        or eligibility(understood, scope)
        or letters_averaged(understood, scope)
        or average_needed(understood, scope)
        or renewal(understood, scope)
        or completion(understood, scope)
        or stacks(understood, scope)
    )


def _in_time_and_level(understood: Understanding, scope: Scope) -> Finding | None:
    """What is decided by a deadline or by the level of courses."""
    size = known_sizes(understood, scope).program
    decided = deadline(understood, scope) or level_verdict(understood, scope.named or scope.general, size)
    if decided and _by_dates(understood) and not is_read(understood, scope, decided.verdict):
        return None
    return decided


def _allowed(understood: Understanding, scope: Scope, acts: Sequence[HeldRule]) -> Finding | None:
    """Whether the act that is asked about is allowed, where nothing in the message makes it another act."""
    allowed = permission(understood, acts)
    if allowed is None or (allowed.verdict is Verdict.YES and not certain(understood, scope, None)):
        return None
    if has_way_back(allowed, scope) or of_another_school(understood, scope):
        return None
    if understood.target is Credential.CERTIFICATE and moves_nothing(understood):
        return None
    if in_the_degree(understood) and any(_OF_TRANSFER.search(source.sentence) for source in allowed.sources):
        return None
    return None if _of_some(understood) or part_of_it(understood.question) else allowed


_OF_TRANSFER = re.compile(r"\b(?:transfer\w*|outside|elsewhere)\b", re.IGNORECASE)
"""That a sentence is of credit that is brought, which courses of the degree itself are not."""


def _worked(understood: Understanding, scope: Scope, group: Group | None) -> list[Finding]:
    """The sums that are asked for, by rules beside which nothing stands that may hold of this case instead."""
    rules = group.settled.rules if group else ()
    held = [one for one in rules if not otherwise(one.rule, understood, one.document)]
    result = group.result if group and len(held) == len(rules) else None
    worked = sums(understood, plain_of(understood, scope), held, result)
    if understood.aspects & {Aspect.PRICE, Aspect.CONVERSION}:
        return worked
    pages = [*(one.document for one in held), *(scope.named or scope.general)]
    return [] if unsure_of_parts(pages, understood) else worked


def _by_dates(understood: Understanding) -> bool:
    """Whether how far the asker has come was worked out from dates, which may be those of something else."""
    since = understood.progress.since_enrolment
    return since is not None and since.dates is not None


def _is_rest(finding: Finding) -> bool:
    """Whether a sum is what is left to earn, which a question on it wants beside any verdict."""
    return any(done.label == "credits left" for done in finding.sums)


def _has_room(worked: Sequence[Finding]) -> bool:
    """Whether the sum that was asked for is what a cap still leaves."""
    return any(done.label == "room under the cap" for finding in worked for done in finding.sums)


def wants_verdict(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """Whether the question wants a verdict: it asks leave, or describes credit held; a bare "how many" wants a
    figure."""
    described = any(lot.amount or lot.courses or lot.grade or lot.age or lot.traits for lot in understood.holdings)
    described |= understood.follows and _tells_of_use(understood)
    if Aspect.TEST in understood.aspects and not understood.aspects & _MOVES:
        return False
    if _asks_limit(understood) or asks_of_enough(understood) or _asks_of_a_least(understood):
        return False
    if understood.aspects & {Aspect.PRICE, Aspect.CONVERSION} or (Aspect.LEFT in understood.aspects and worked):
        return False
    if Aspect.LEFT in understood.aspects and _ASKS_LEFT.search(understood.question):
        return False
    if _ASKS_WHOM.search(understood.question) and not understood.asks_permission:
        return False
    if understood.asks_permission:
        return described or _about_credit(understood)
    return described and (understood.follows or any(lot.amount for lot in understood.holdings))


def _asks_of_a_least(understood: Understanding) -> bool:
    """Whether it is asked if so much credit, or an average, is enough: no cap says so, and no rule on its use."""
    if understood.grades or any(lot.grade for lot in understood.holdings):
        return bool(_AVERAGE_ENOUGH.search(understood.question))
    return bool(_CREDIT_ENOUGH.search(understood.question) or _AVERAGE_ENOUGH.search(understood.question))


_SUFFICES = r"(?:enough|enuf|sufficient|adequate|suffices?)"
_CREDIT_ENOUGH = re.compile(
    rf"\b(?:is|are|will|would|do|does)\b[^.?!;]{{0,20}}\b{NUMBER}\b[^.?!;]{{0,90}}\b{_SUFFICES}\b", re.IGNORECASE
)
_AVERAGE_ENOUGH = re.compile(
    rf"\b(?:gpa|grade point average|average)\b(?s:.)*\b(?:is (?:that|it|this)|that['’]?s|are they) {_SUFFICES}\b",
    re.IGNORECASE,
)
_ASKS_LEFT = re.compile(
    r"\bhow (?:many|much)\b[^.?!;]{0,50}\b(?:left|remain\w*|to go)\b(?![^.?!;]{0,20}\b(?:transfer|count))",
    re.IGNORECASE,
)
"""A figure of what is left, which a yes or no does not answer, whether or not there is one."""
_ASKS_WHOM = re.compile(
    r"\bwho(?:m|['’]?s| is| are| do| should| can| would| must)\b[^.?!;]{0,40}"
    r"\b(?:ask|talk|speak|contact|write|e-?mail|call|approves?|decides?|signs?)\b",
    re.IGNORECASE,
)
"""A person is asked for, whom a yes or a no does not name."""
_LIMIT = re.compile(
    r"\b(?:transfer|outside)(?: credits?)? (?:limit|cap|ceiling|max(?:imum)?|allowance)\b(?! is\b| of \d)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
_HAD = re.compile(
    r"\b(?:have|has|had|ve|got|took|taken|did|done|earned|completed|finished|bring\w*|brought|transferr\w+|passed|my|"
    r"from|these|those|they|them|all)\b|['’]ve\b",
    re.IGNORECASE,
)


def _asks_limit(understood: Understanding) -> bool:
    """Whether a limit is asked for and the one amount told is no credit that somebody has, but a size."""
    told = [lot.amount for lot in understood.holdings if lot.amount]
    question = understood.question
    limit = _LIMIT.search(question) or (_HOW_MANY.search(question) and max(told, default=0) >= A_DEGREE)
    return len(told) == 1 and bool(limit) and not _HAD.search(question)


def _tells_of_use(understood: Understanding) -> bool:
    """Whether a follow-up to a question on credit tells that the credit served before."""
    served = any(lot.used_for not in (None, Use.NOTHING) for lot in understood.holdings)
    return served and understood.describes and Aspect.CAP in understood.background


def _of_some(understood: Understanding) -> bool:
    """Whether only some of the credit described is what an act is about, which a flat answer would not tell."""
    told = [bool(lot.traits) for lot in understood.holdings]
    return any(told) and not all(told)


_MOVES = {Aspect.CAP, Aspect.REUSE, Aspect.SHARING, Aspect.STACK, Aspect.NONCREDIT}
"""What a question about credit on the move is about."""


def _about_credit(understood: Understanding) -> bool:
    """Whether the question is whether credit counts, rather than about admission, aid, dates and the like."""
    moves = understood.aspects & _MOVES or _CREDIT_MOVES.search(understood.question)
    return bool(moves) and any(lot.origin for lot in understood.holdings)


_CREDIT_MOVES = re.compile(
    r"\b(?:apply|use|count|transfer|move|bring)\b (?:over )?(?:all |both )?(?:of )?(?:the|my|its|those|these|their)"
    r"(?: \w+)? (?:courses|credits|classes|hours|coursework)\b",
    re.IGNORECASE,
)
"""That credit is to go somewhere: "can I apply all the courses"."""


def _more_specific(allowed: Finding, verdict: Finding) -> bool:
    """An act forbidden outright comes before a verdict that rests on no figure of the asker's."""
    settled = allowed.verdict is not None and verdict.verdict not in (None, Verdict.PARTLY)
    return not verdict.sums and settled and allowed.verdict != verdict.verdict
