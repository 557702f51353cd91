"""What a page sets beyond the rules that were signed on it: a limit on a sum, an older rule for whoever began earlier,
a program's own limit on the same credit, one degree for a certificate's credit, a later policy in place of its cap."""

import re
from collections.abc import Iterable

from advisor.finding import HeldRule
from advisor.message.understanding import Understanding
from advisor.rules.limiting_words import RULING
from advisor.rules.rulebook import Check
from advisor.rules.scope import Scope
from corpus.amounts import Base, Share
from corpus.document import Document, Wording
from corpus.drafting.marking import marked
from corpus.drafting.origins import origins
from corpus.drafting.quantities import most
from corpus.figures import digits
from corpus.rules import Origin
from corpus.sentences import alone

_SUM = re.compile(r"\b(?:together|combined|in (?:sum|total|all)|the sum of|total of)\b", re.IGNORECASE)
_CREDIT = re.compile(r"\b(?:credits?|hours?|units?|courses?)\b", re.IGNORECASE)
_OF_OLD = re.compile(
    r"\b(?:still (?:applies|apply)|continues? to apply|held to|remains? (?:subject|under)|governed by|grandfathered)\b"
    r"[^.]*\b(?:students?|admitted|enrolled|entered|matriculated|plan)\b|"
    r"\bstudents?\b[^.]{0,60}\b(?:admitted|enrolled|entered|matriculated|began|started)\b[^.]{0,30}"
    r"\b(?:before|prior to) [^.]{0,20}(?:19|20)\d\d\b|"
    r"\bstudents?\b[^.]{0,60}\bunder (?:an |the )?(?:earlier|previous|older) [^.]*"
    r"\b(?:held|follow|keep|remain|may|are)\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:admitted|started?|began|begun|enrolled|entered|matriculated|since|in)\b[^.?!]{0,60}?\b(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_USED = re.compile(
    r"\balready\b[^.?!]{0,40}\b(?:used|applied|counted)\b|\b(?:used|applied|counted)\b[^.?!]{0,40}\balready\b|"
    r"\bsecond master",
    re.IGNORECASE,
)
_ONE_DEGREE = re.compile(
    r"\b(?:applied|used|counted) (?:to|toward|in|for) (?:only )?(?:one|a single) (?:master|degree)", re.IGNORECASE
)
_REPLACED = re.compile(
    r"\b(?:is|was|are|were) (?:an? |the )?(?:older|earlier|former|superseded) "
    r"(?:rules?|limits?|caps?|polic(?:y|ies))\b",
    re.IGNORECASE,
)
"""That a page calls its own limit an older one."""


def set_beyond(understood: Understanding, scope: Scope, result: Check) -> bool:
    """Whether a page from elsewhere sets something for this case that no rule applied to it holds, or any page calls a
    cap that was applied replaced; then no verdict is given."""
    if any(_replaced(pool.held) for pool in result.pools):
        return True
    pages = [held.document for held in _applied(result)]
    pages = [page for page in dict.fromkeys([*pages, *scope.named, *scope.general]) if page.wording is Wording.SOURCE]
    return any(
        _sum_limited(page, understood) or _of_old(page, understood) or _of_one(page, understood) for page in pages
    ) or any(_limits_too(page, result) for page in scope.named if page.wording is Wording.SOURCE)


def _applied(result: Check) -> Iterable[HeldRule]:
    return (*(pool.held for pool in result.pools), *(ruling.held for ruling in result.rulings))


def _replaced(held: HeldRule) -> bool:
    """Whether the page of a cap says of its figure that it is an older one; what holds instead may have no rule."""
    figures = set(digits(held.rule.sentence))
    return any(_REPLACED.search(line) and figures & set(digits(line)) for line in _untyped(held.document))


def _untyped(page: Document) -> list[str]:
    typed = {rule.sentence for rule in page.rules}
    return [line for line in alone(page.text) if line not in typed]


def _sum_limited(page: Document, understood: Understanding) -> bool:
    """Whether a sum of several kinds of credit is limited: where such are told, or one alone is more than the sum."""
    sums = [line for line in _untyped(page) if _SUM.search(line) and _CREDIT.search(line) and RULING.search(line)]
    if not sums:
        return False
    if len({lot.origin for lot in understood.holdings}) > 1:
        return True
    size = understood.sizes.get(Base.PROGRAM)
    shares = [one.amount.share for line in sums for one in most(marked(line, ())) if isinstance(one.amount, Share)]
    largest = max((lot.amount for lot in understood.holdings if lot.amount), default=None)
    return size is not None and largest is not None and any(largest > share * size for share in shares)


def _of_old(page: Document, understood: Understanding) -> bool:
    """Whether an older rule still holds for those who began before a year, and the asker began before it."""
    began = [int(found["year"]) for found in _BEGAN.finditer(understood.question)]
    for line in alone(page.text) if began else ():
        if _OF_OLD.search(line):
            years = [int(year) for year in _YEAR.findall(line)]
            if not years or min(began) < max(years):
                return True
    return False


def _of_one(page: Document, understood: Understanding) -> bool:
    """Whether a certificate's credit goes into one degree only, and the message tells that it went into one."""
    own = any(lot.origin is Origin.CERTIFICATE for lot in understood.holdings)
    return own and bool(_USED.search(understood.question)) and bool(_ONE_DEGREE.search(page.text))


def _limits_too(page: Document, result: Check) -> bool:
    """Whether a page that the question names limits credit of the same origin in a sentence without a rule."""
    if any(pool.held.document == page for pool in result.pools):
        return False
    names = tuple(name for name in (page.unit, page.institution) if name)
    told = {lot.origin for lot in result.case.lots}
    return any(told & set(origins(marked(line, names))) and RULING.search(line) for line in _untyped(page))
