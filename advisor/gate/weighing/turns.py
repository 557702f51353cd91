"""What one small change makes of a sentence: a not put in or taken out, a bound or two numbers changed round, a may
made a will. The judge that cannot tell a sentence from these has not read it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from advisor.gate.numbers import NUMBER
from advisor.gate.plain import plainly

_AUXILIARY = "do|does|did|is|are|was|were|may|can|could|must|will|would|should|need|has|have|had"
_VERBS = (
    "accept|add|admit|allow|apply|ask|award|belong|bring|call|come|consist|cost|count|cover|depend|earn|end|exceed|fall|"
    "fit|give|go|grant|include|keep|lead|leave|let|lift|limit|make|matter|mean|meet|need|offer|permit|qualify|remain|"
    "require|reach|rest|run|set|share|stack|start|stay|stop|take|transfer|use|want|work"
)
_SUBJECTS = "you|they|students|credits|courses|units|hours|certificates|degrees|programs|departments|applicants|grades"
_CHANGES = (
    (rf"\b({_AUXILIARY})(?: not|n't)\b", r"\1"),
    (r"\bcan(?:not|'t)\b", "can"),
    (r"\bwon't\b", "will"),
    (r"\b(?:not|never) ", ""),
    (r"\bno (?!more|fewer|less|lower|higher|older|later|longer|matter)", "some "),
    (r"\bnone\b", "all"),
    (r"\bnothing\b", "anything"),
    (r"\bneither\b", "both"),
    (r"\bwithout\b", "with"),
    (r"\bunless\b", "if"),
    (r"\bwith\b", "without"),
    (r"\bif\b", "unless"),
    (rf"\b({_AUXILIARY})\b(?! not|n't)", r"\1 not"),
    (r"\bcan\b(?! not|'t)", "cannot"),
    (rf"\b({_VERBS})(?:s|es)\b", r"does not \1"),
    (rf"\b({_SUBJECTS}) (?=(?:{_VERBS})\b)", r"\1 do not "),
    (r"\b(?:at most|up to|no more than|as (?:many|much) as)\b", "at least"),
    (r"\b(?:at least|no (?:fewer|less|lower) than)\b", "at most"),
    (r"\bno older than\b", "no younger than"),
    (r"\b(?:maximum|ceiling|cap)\b", "minimum"),
    (r"\b(?:minimum|floor)\b", "maximum"),
    (r"\bor (?:better|higher|more|above)\b", "or lower"),
    (r"\bor (?:fewer|less|lower|below)\b", "or more"),
    (r"\b(?:more|older|longer|higher|larger) than\b", "less than"),
    (r"\b(?:less|fewer|newer|shorter|lower|smaller) than\b", "more than"),
    (r"\b(?:above|over|beyond|past)\b", "below"),
    (r"\b(?:below|under|within)\b", "above"),
    (r"\bbefore\b", "after"),
    (r"\bafter\b", "before"),
    (r"\b(?:may|can|might)\b(?!'t)", "will"),
    (r"\bwill\b", "may"),
)
_PATTERNS = tuple((re.compile(pattern), put) for pattern, put in _CHANGES)


def turns_of(claim: str) -> Iterator[str]:
    """The sentences that one such change makes of a claim, each once."""
    plain, seen = plainly(claim), {claim}
    for changed in (*_reworded(claim, plain), *_swapped(claim, plain)):
        if changed not in seen:
            seen.add(changed)
            yield changed


def _reworded(claim: str, plain: str) -> Iterator[str]:
    for pattern, put in _PATTERNS:
        for match in pattern.finditer(plain):
            new = match.expand(put)
            new = f"{new[:1].upper()}{new[1:]}" if claim[match.start()].isupper() else new
            yield claim[: match.start()] + new + claim[match.end() :]


def _swapped(claim: str, plain: str) -> Iterator[str]:
    """The claim with two neighbouring numbers in one another's place."""
    for one, other in pairwise(NUMBER.finditer(plain)):
        (a, b), (c, d) = one.span(), other.span()
        yield claim[:a] + claim[c:d] + claim[b:c] + claim[a:b] + claim[d:]
