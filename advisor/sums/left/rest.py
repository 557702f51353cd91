"""What is left to earn of a credential once credit that counts is taken off."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, added, counted, number, percent
from advisor.message.amounts.shares import IN_WORDS, share
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size
from advisor.rules.own_share import drawing
from advisor.rules.rulebook import Check, PoolUse
from advisor.rules.sizes import Sizes
from advisor.rules.wording import TARGETS, speaker
from advisor.sums.beside.beside import Beside, beside, turned_by
from corpus.amounts import Courses
from corpus.figures import digits
from corpus.rules import Cap, Credential, Origin, Size

_ASKED = re.compile(
    r"\b(?:how (?:many|much)|least|fewest|minimum)\b[^.?!]{0,60}\b(?:left|remain\w*|still|new|more|"
    r"(?:have|has|had|need|got) to (?:take|earn|do|complete)|must (?:\w+ )?(?:take|earn|do|complete)|"
    r"must be (?:taken|earned|done|completed))\b|"
    r"\bwhat(?:['’]?s| is| would be| will be)? (?:then )?(?:left|remain\w*)\b|"
    r"\bwhat (?:do|would|will|must|should) (?:i|we|he|she|they|(?:the|my) (?:student|advisee)) (?:then )?(?:still )?"
    r"(?:(?:have|need) to )?(?:take|earn|do|complete)\b(?= (?:at best|there|here|then|still|after|if)\b|[?.!]|$)|"
    r"\b(?:credits?|hours?|hrs|units?) (?:are |is )?(?:still )?ahead of (?:me|us|him|her|them)\b",
    re.IGNORECASE,
)
_DONE_THERE = re.compile(
    r"\b(?:done|taken|took|finished|earned|completed|passed) \d+ (?:out )?of (?:(?:the|its|my|his|her|all) )*\d+\b|"
    r"\b\d+ (?:credits?|hours?|hrs|units?) (?:(?:are|is|were|already) )*(?:done|taken|finished|earned|completed) "
    r"(?:there|here|in residence|in residency|on campus|after admission)\b|"
    r"(?:\b(?:have|has|had|got|with)|['’]ve) (?:(?:already|got|now) )*\d+ (?:out )?of "
    r"(?:(?:the|its|my|his|her|all) )+\d+ (?:credits?|hours?|hrs|units?)\b",
    re.IGNORECASE,
)
"""Credit of the degree itself, which is neither brought along nor left."""
_ASKED_THERE = re.compile(
    r"\bhow many (?:\w+ )?(?:credits?|hours?|hrs|units?)(?: (?:do|would|must|should|will) (?:i|we|you|he|she|they) "
    r"(?:take|do|earn)| (?:am|are|is) (?:i|we|you|he|she|they) (?:really |actually |then )?(?:taking|doing|earning)|"
    r" (?:are|is) (?:then )?(?:taken|earned|done))? "
    r"(?:at|there|here)\b(?![^.?!]{0,40}\b(?:transfer|count|move|come)\b)",
    re.IGNORECASE,
)
"""How many are taken there, which asks for the rest where as much as may count is taken."""
_ROOM = re.compile(
    r"\bhow (?:many|much)\b[^.?!]{0,40}\b(?:can|may|could)\b[^.?!]{0,12}\b(?:still|more)\b[^.?!]{0,12}"
    r"\b(?:come|comes?|transfer\w*|bring|brought|move) (?:\w+ )?from\b|"
    r"\bhow (?:many|much) (?:more |further )?\w* ?(?:can|may|could) still (?:be )?(?:come|transfer\w*|bring|brought)\b|"
    r"\bhow (?:many|much) more (?:credits?|hours?|hrs|units?)?[^.?!]{0,30}\b(?:before|transfer\w*)\b|"
    r"\b(?:left|remain\w*|room) (?:under|within|below|of|in|to) (?:the |my |their |your )?(?:\w+ )?"
    r"(?:cap|limit|max\w*|ceiling|pool)\b",
    re.IGNORECASE,
)
"""How much may still come from elsewhere, which asks for the room under a cap."""
_REFUSED = re.compile(r"\b(?:refused|denied|rejected|not accepted|did(?:n['’]t| not) (?:take|accept))\b", re.IGNORECASE)
_LEAST = re.compile(
    r"\b(?:least|fewest|minimum|smallest)\b|"
    r"\b(?:fully|in full|entirely) accepted\b|\baccepted (?:in full|entirely|fully)\b|"
    r"\b(?:give|gives|get|got|take|takes|accept|accepts|with|use|transfers?|brings?) (?:\w+ )?(?:the|their|your) "
    r"(?:full )?max(?:imum)?\b|"
    r"\b(?:full|whole|entire) (?:transfer )?(?:allowance|cap|quota)\b|"
    r"\b(?:after|once|when) (?:the |my |all )?(?:advanced standing|transfer credit) (?:is|gets|has been|was) "
    r"(?:posted|granted|applied|approved|awarded)\b|"
    r"\bmax(?:es|ed|ing)? (?:it |this )?out\b|"
    r"\b(?:best case|at best)\b|\bas (?:much|many) (?:(?:of (?:it|them|that|this|those)|"
    r"of (?:my|the|her|his) (?:[\w'’]+ ){0,3}?[\w'’]+|credits?|hours|units|courses|classes) )?"
    r"as (?:they|it|she|he|i|we|one|the \w+) "
    r"(?:may|can|will|could|is allowed|are allowed|am allowed|lets?|allows?|permits?|takes?|accepts?|would)\b|"
    r"\b(?:everything|all|whatever) (?:that )?(?:they|the school|the university) "
    r"(?:lets?|allows?|permits?|accepts?|takes?)\b|"
    r"\ball that (?:they|it) (?:may|can|allows?)\b",
    re.IGNORECASE,
)


_BROUGHT = re.compile(
    r"\b(?:transfer\w*|br(?:ing|ings|inging|ought)|outside|external|elsewhere|from|accept\w*|counts?|counted|appl(?:y|ied)|"
    r"used?|move\w*|carr(?:y|ied)|another|other|previous|old|first|cert\w*|allow\w*|lets?|cap|limit|max\w*|"
    r"non-?degree|before|waive\w*|credit for)\b",
    re.IGNORECASE,
)
"""That credit which is told comes from somewhere, or is to be counted by somebody."""


def may_be_of_it(understood: Understanding) -> bool:
    """Whether credit of which nobody says where it comes from may be that of the degree itself."""
    unsaid = any(lot.amount and lot.origin is None for lot in understood.holdings)
    return unsaid and not _BROUGHT.search(understood.unnamed)


def asks_rest(question: str) -> bool:
    """Whether a question is, among others, what is left to earn."""
    asked = _ASKED.search(question) or (_LEAST.search(question) and _ASKED_THERE.search(question))
    return (
        bool(asked)
        and not _ROOM.search(question)
        and not _REFUSED.search(question)
        and not _DONE_THERE.search(question)
    )


@turned_by(Beside.TWO, Beside.UNDONE, Beside.WAIVED, Beside.UNSURE, Beside.USED)
def rest_to_earn(understood: Understanding, result: Check | None, sizes: Sizes) -> Finding | None:
    """The size of the credential less the credit that a cap lets count: of the credit described, or of as much as may
    count where the least left is asked for. None where a rule shuts some of it out or a figure is unknown."""
    size = sizes.program
    if size is None or result is None or result.failures or not asks_rest(understood.question) or understood.unmarked:
        return None
    if _comes_after(understood, result) or result.shares_a_limit:
        return None
    pools = [pool for pool in result.pools if pool.limit is not None]
    amounts = [lot.amount for lot in result.case.lots]
    in_courses = [pool for pool in result.pools if pool.limit is None and _is_of_courses(pool.held)]
    told = [amount for amount in amounts if amount]
    if (
        in_courses
        or any(drawing(pool.held, understood) != told for pool in pools)
        or not pools
        or result.sizes_needed
        or any(pool.limit is None or pool.limit >= size or _is_of_another_size(pool.held, size) for pool in pools)
    ):
        return None
    if None in amounts:
        alone = len(pools) == 1 and isinstance(pools[0].held.rule, Cap) and _LEAST.search(understood.question)
        return _left(size, pools[0].limit or size, pools, result, sizes.stated, understood.question) if alone else None
    drawn = {position for pool in result.pools for position in pool.lots}
    if None in result.counts or len(drawn) < len(amounts):
        return None
    counts = sum((count or Fraction(0) for count in result.counts), Fraction(0))
    return _left(size, counts, pools, result, sizes.stated, understood.question)


def _comes_after(understood: Understanding, result: Check) -> bool:
    """Whether the degree that is said to come first takes none of the certificate that came after it."""
    of_certificate = {lot.origin for lot in result.case.lots} == {Origin.CERTIFICATE}
    into_degree = result.case.target is Credential.MASTERS
    return of_certificate and into_degree and Beside.DEGREE_FIRST in beside(understood.question)


def _is_of_another_size(held: HeldRule, size: Fraction) -> bool:
    """Whether the sentence of a limit is of a credential of another size ("32 of the 96 hours")."""
    sizes = [rule for rule in held.document.rules if isinstance(rule, Size) and rule.sentence == held.rule.sentence]
    return any(rule.part == "total" and rule.least == rule.most and rule.least != size for rule in sizes)


def _left(
    size: Fraction, counts: Fraction, pools: Sequence[PoolUse], result: Check, stated: Source | None, question: str
) -> Finding:
    rest = size - counts
    expression = f"{number(size)} - {number(counts)} = {number(rest)}"
    full = [pool for pool in pools if pool.limit == counts or pool.asked > (pool.limit or counts)]
    given = sum((lot.amount or Fraction(0) for lot in result.case.lots), Fraction(0))
    most = bool(full) and given != counts
    worth_it = full[0].held if full else pools[0].held
    own = isinstance(worth_it.rule, Cap) and _states(worth_it, counts)
    terms = (
        Term("size", size, "credits", stated),
        Term("most that counts" if full else "credits that count", counts, "credits", worth_it.source if own else None),
    )
    how = f"{number(counts)} is the most that counts" if full else f"if all {number(counts)} are accepted"
    if most and given:
        how = f"{number(counts)} of your {number(given)} is the most that counts"
    where = f"{TARGETS[result.case.target]} are left at {speaker(worth_it.document)}"
    text = f"{counted(rest)} of the {where}: {expression}; {how}."
    sums = [*_capped(worth_it, result, counts), Sum("credits left", expression, rest, "credits", terms)]
    if most and given:
        sums += _over([lot.amount for lot in result.case.lots if lot.amount], terms[1])
    after = _after_a_share(rest, question)
    if after:
        sums += after
        text = f"{counted(after[-1].result)} of the {where}: {expression}, and {after[-1].expression}; {how}."
    sources = tuple(dict.fromkeys([pool.held.source for pool in full or pools] + ([stated] if stated else [])))
    return Finding(text, sources, None, tuple(sums), sources)


def _capped(held: HeldRule, result: Check, counts: Fraction) -> Sequence[Sum]:
    """How a limit came about that is what counts, where its sentence states a share."""
    came = cap_for_size(held, result.case.sizes) if isinstance(held.rule, Cap) else None
    return came.sums if came and came.sums[-1].result == counts else ()


def _over(brought: Sequence[Fraction], counts: Term) -> list[Sum]:
    """By how much the credit brought is over what counts of it."""
    given = sum(brought, Fraction(0))
    terms = (Term("credits brought", given, "credits", None), replace(counts, label="of them count"))
    expression = f"{number(given)} - {number(counts.value)} = {number(given - counts.value)}"
    together = [added("credits brought", brought, "credits")] if len(brought) > 1 else []
    return [*together, Sum("credits over the cap", expression, given - counts.value, "credits", terms)]


def _is_of_courses(held: HeldRule) -> bool:
    """Whether a cap counts courses, which credit of an unknown number of courses cannot be held against."""
    return isinstance(held.rule, Cap) and isinstance(held.rule.amount, Courses)


def _states(held: HeldRule, counts: Fraction) -> bool:
    """Whether the rule's own figure is the number that counts."""
    return counts in digits(held.source.sentence)


_SHARE_OF_REST = re.compile(
    rf"\b(?P<share>{IN_WORDS}) (?:of )?"
    r"(?:what(?:['’]?s| is)(?: then| still)? left|the rest|the remainder|what remains|the remaining (?:credits|hours))",
    re.IGNORECASE,
)


def _after_a_share(rest: Fraction, question: str) -> list[Sum]:
    """What is left of a rest once the share of it that the question tells is done; none where none is told."""
    told = _SHARE_OF_REST.search(question)
    if told is None:
        return []
    part = share(told["share"])
    done, before = part * rest, Term("left before", rest, "credits", None)
    of_it = f"{percent(part)} of {number(rest)} = {number(done)}"
    left = f"{number(rest)} - {number(done)} = {number(rest - done)}"
    return [
        Sum("done of it", of_it, done, "credits", (Term("share", part, "", None), before)),
        Sum("credits left", left, rest - done, "credits", (before, Term("done of it", done, "credits", None))),
    ]
