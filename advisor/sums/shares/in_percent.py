"""What a part of a degree is in percent of it: what a pathway brings, or what may come from elsewhere at the most."""

import re

from advisor.finding import Finding, Sum, Term, number, sources_of
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope, rules_of
from advisor.rules.sizes import Sizes, is_exact_total
from advisor.rules.stacking import brings_credits
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.shares.asked_of_size import differ, kind_asked
from corpus.amounts import Credits
from corpus.rules import Cap, Credential, Rule, Size, Stack

_ASKED = re.compile(
    r"\b(?:what|which|how (?:big|large|much) (?:a|of a)?) ?"
    r"(?:percent(?:age)?|fraction|share|proportion|part|portion)\b|\bhow many percent\b|\bwhat ?%|"
    r"\bas an? (?:percent\w*|fraction|share)\b|\bin (?:percent(?:age)?(?: terms)?|%)(?!\w)",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"\b(?:knock\w*|cover\w*|count\w*|take\w* care|bring\w*|give\w*|satisf\w*|fulfil\w*|worth|done|is (?:that|it)|"
    r"make\w*|supply|supplies|save\w*|contribut\w*|account\w*|mean\w*|stack\w*|award\w*|earn\w*)\b",
    re.IGNORECASE,
)
_PATHWAY = re.compile(r"\bmicro-?\s?masters\b|\bpathway\b|\bimsm\b|\bimsa\b|\bmicro-?credential", re.IGNORECASE)
_OF_CREDIT_HELD = re.compile(
    r"\b(?:already|still|us(?:e|ed|ing)|left|after|if|old|previous|prior|earlier|expired?|"
    r"with (?:an? )?(?-i:[A-F])(?![\w'’])|my (?!degree|master|program|ms|ma|mba))\b",
    re.IGNORECASE,
)
"""That credit is told of which some may not count, or of which some is spent: a limit at large says nothing of it."""
_MOST = re.compile(
    r"\b(?:most|max\w*|cap|limit|up to|can|could|may|might|allow\w*|accept\w*|let|lets|at best)\b", re.IGNORECASE
)
"""That a limit is asked about, and no credit that somebody has."""


@turned_by(
    Beside.DENIED,
    Beside.SHARE,
    Beside.ADDED,
    Beside.UNDONE,
    Beside.UNSURE,
    Beside.BEFORE,
    Beside.MONEY,
    Beside.PAID,
    Beside.GRADED,
    Beside.PART,
    Beside.TWICE,
)
def in_percent(understood: Understanding, scope: Scope, sizes: Sizes) -> Finding | None:
    """The part over the whole; None where either is not stated once, or where the question tells another amount."""
    question = understood.question
    if not _ASKED.search(question):
        return None
    told = {one.value for one in quantities(question) if one.measure is not Measure.YEARS}
    if told - set(sizes.values()):
        return None
    if _PATHWAY.search(question) and _COVERS.search(question):
        return _of_pathway(scope) if not told else None
    return _of_cap(understood, scope, sizes)


def _of_pathway(scope: Scope) -> Finding | None:
    """What the one pathway of the pages named brings, of the one size of the degree that it leads to."""
    paths = [held for held in rules_of(scope.named, brings_credits) if isinstance(held.rule, Stack)]
    if len(paths) != 1 or not isinstance(paths[0].rule, Stack) or not isinstance(paths[0].rule.amount, Credits):
        return None
    brings = paths[0].rule
    sizes = {
        held.rule.least: held
        for held in rules_of(scope.named, _is_exact)
        if isinstance(held.rule, Size) and held.document.program in brings.programs
    }
    if len(sizes) != 1 or not isinstance(brings.amount, Credits):
        return None
    ((whole, held),) = sizes.items()
    part = Term("credits that it brings", brings.amount.credits, "credits", paths[0].source)
    return _share(part, Term("size of the degree", whole, "credits", held.source))


def _is_exact(rule: Rule) -> bool:
    return is_exact_total(rule, Credential.MASTERS)


def _of_cap(understood: Understanding, scope: Scope, sizes: Sizes) -> Finding | None:
    """What the one limit in credits on the kind of credit asked about is of the size."""
    size, kind = sizes.program, kind_asked(understood.question)
    question = understood.question
    if size is None or kind is None or not _MOST.search(question) or _OF_CREDIT_HELD.search(question):
        return None
    caps = scope.own_rules(
        lambda rule: isinstance(rule, Cap) and rule.origin is kind and rule.target is understood.target
    )
    if not caps or differ(caps):
        return None
    cap = caps[0].rule
    if not isinstance(cap, Cap) or not isinstance(cap.amount, Credits) or not 0 < cap.amount.credits < size:
        return None
    return _share(
        Term("cap", cap.amount.credits, "credits", caps[0].source), Term("size", size, "credits", sizes.stated)
    )


def _share(part: Term, whole: Term) -> Finding:
    share = part.value / whole.value
    said = f"{number(share * 100)}%"
    expression = f"{number(part.value)} / {number(whole.value)} = {said}"
    worked = Sum("share of the whole", expression, share * 100, "%", (part, whole))
    text = f"{said} of the whole: {number(part.value)} of {number(whole.value)} {whole.unit}."
    sources = sources_of([worked])
    return Finding(text, sources, None, (worked,), sources)
