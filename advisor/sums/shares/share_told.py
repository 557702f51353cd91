"""What a share of a size comes to where a message tells both, and one limit of the institution is that share of it."""

import re
from collections.abc import Sequence

from advisor.finding import Finding, HeldRule
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from corpus.amounts import Share
from corpus.rules import Cap, Rule

_ASKED = re.compile(r"\b(?:how (?:many|much)|what(?:['’]?s| is)|which)\b", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:ceiling|cap|limit|max(?:imum)?|most|transfer\w*)\b", re.IGNORECASE)


def share_of_size(understood: Understanding, scope: Scope, sizes: Sizes) -> Finding | None:
    """The limit in credits; None where credit is told beside the size, or no limit or more than one is that share."""
    question = understood.question
    told = {told.of_one for told in understood.figures.shares}
    amounts = {lot.amount for lot in understood.holdings if lot.amount}
    if len(told) != 1 or amounts or not (_ASKED.search(question) and _LIMIT.search(question)):
        return None
    wanted = told.pop()

    def is_that_share(rule: Rule) -> bool:
        return (
            isinstance(rule, Cap)
            and isinstance(rule.amount, Share)
            and rule.amount.share == wanted
            and rule.target is understood.target
            and not rule.when
        )

    return _worked(scope.rules_meant(is_that_share), sizes)


def _worked(caps: Sequence[HeldRule], sizes: Sizes) -> Finding | None:
    """The limit, where all rules that state it rest on one sentence."""
    return cap_for_size(caps[0], sizes) if len({held.rule.sentence for held in caps}) == 1 else None
