"""How much may come from elsewhere in all, where a limit for one kind of credit is said to stand beside another limit:
"up to 15 credits from exchange partners, which are outside the cap of 6"."""

import re
from itertools import product

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number, sources_of
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.wording import UNITS
from advisor.sums.beside.beside import Beside, turned_by
from corpus.amounts import Credits
from corpus.rules import Cap, Credential, Origin, Rule, Situation

_ASKED = re.compile(
    r"\b(?:combined|altogether|together|in (?:all|total)|total|overall|both|add(?:ed)? up|sum|all told)\b",
    re.IGNORECASE,
)
_MOST = re.compile(r"\b(?:most|highest|max\w*|limit|cap|ceiling|how (?:many|much)|greatest|up to)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:outside (?:of )?the (?:cap|limit)|do(?:es)? not count (?:them )?(?:as transfer|toward the (?:cap|limit))|"
    r"in addition to|on top of|beside the|not (?:included|counted) in|do(?:es)? not bind)\b",
    re.IGNORECASE,
)
"""That the credit of which a sentence speaks is not under the other limit."""
_OWN = re.compile(
    r"\bnon-?(?:degree|matriculated)\b|\bbefore (?:\w+ ){0,3}?(?:admi\w+|matriculat\w+|accepted)\b|\bpre-?admission\b",
    re.IGNORECASE,
)
_NAMED = {
    Situation.EXCHANGE: re.compile(r"\bexchange\b", re.IGNORECASE),
    Origin.NONDEGREE: _OWN,
    Origin.CERTIFICATE: re.compile(r"\bcert\w*\b", re.IGNORECASE),
}
"""The words for the kind of credit that stands beside."""
_OUTSIDE = re.compile(
    r"\b(?:transfer\w*|outside|external|elsewhere|(?:an)?other (?:school|uni\w*|college))\b", re.IGNORECASE
)


@turned_by(
    Beside.SPENT,
    Beside.DONE,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.WAIVED,
    Beside.DENIED,
    Beside.COMPARED,
    Beside.SUPPOSED,
)
def caps_together(understood: Understanding, scope: Scope) -> Finding | None:
    """The plain limit on credit from elsewhere and the one that its sentence sets beside it; None where either is
    stated otherwise, too, or the question tells an amount."""
    question = understood.question
    if not (_ASKED.search(question) and _MOST.search(question) and _OUTSIDE.search(question)):
        return None
    if any(one.measure is not Measure.YEARS for one in quantities(question)):
        return None
    target = understood.target or Credential.MASTERS
    caps = scope.own_rules(lambda rule: _limits(rule, target))
    plain = [held for held in caps if _is_plain(held.rule)]
    beside = [held for held in caps if _is_named(held, question)]
    pairs = [(one, other) for one, other in product(plain, beside) if one.document == other.document]
    return _together(*pairs[0]) if len(pairs) == 1 and len(plain) == 1 else None


def _limits(rule: Rule, target: Credential) -> bool:
    """Whether a rule limits credit toward the credential by a number of credits."""
    return isinstance(rule, Cap) and rule.target is target and isinstance(rule.amount, Credits)


def _is_plain(rule: Rule) -> bool:
    """Whether a rule is the limit on any credit from elsewhere."""
    return isinstance(rule, Cap) and rule.origin is Origin.OUTSIDE and not rule.when


def _is_named(held: HeldRule, question: str) -> bool:
    """Whether a limit is of the kind of credit that the question names, and is said to stand beside another."""
    cap = held.rule
    if not isinstance(cap, Cap) or _is_plain(cap) or not _BESIDE.search(cap.sentence):
        return False
    kinds = cap.when or (cap.origin,)
    return all(kind in _NAMED and _NAMED[kind].search(question) for kind in kinds)


def _together(one: HeldRule, other: HeldRule) -> Finding | None:
    terms = tuple(
        Term(label, held.rule.amount.credits, f"{UNITS[held.rule.unit]}s", held.source)
        for label, held in (("cap", one), ("the cap beside it", other))
        if isinstance(held.rule, Cap) and isinstance(held.rule.amount, Credits)
    )
    if len(terms) != 2 or terms[0].unit != terms[1].unit or not all(term.value for term in terms):
        return None
    total = terms[0].value + terms[1].value
    expression = f"{number(terms[0].value)} + {number(terms[1].value)} = {number(total)}"
    worked = Sum("credits at most", expression, total, terms[0].unit, terms)
    text = f"At most {counted(total, terms[0].unit.removesuffix('s'))} together: {expression}."
    return Finding(text, sources_of([worked]), None, (worked,), sources_of([worked]))
