"""Whether a message tells of credit that was brought before that which is asked about, and draws on the same limit; and
whether credit without a degree belongs to somebody who was not admitted."""

import re
from collections.abc import Iterable

from advisor.message.credit.credit import Holding
from corpus.figures import NUMBER
from corpus.rules import Origin

_BROUGHT = r"(?:moved|brought|transferred|carried|accepted)"
_WHEN = (
    r"(?:last (?:year|fall|spring|summer|term|semester|winter)|(?:in|this|that) (?:the )?(?:fall|spring|summer|winter)|"
    r"so far|earlier|before|already|previously|too|as well|also)"
)
_OF_ITS_OWN = (
    rf"{NUMBER} (?:(?:semester|quarter|graduate|credit) )*(?:credits?|hours?|units?) of (?:its|their|your) own\b"
)
"""Credit of the school itself, which is told as a lot beside the other one and asked about with it."""
_BEFORE = re.compile(
    rf"\bon top of\b(?! {_OF_ITS_OWN})|\b(?:second|another|next|further) (?:batch|lot|set|round|pile|bunch|group)\b|"
    rf"\b{_BROUGHT}(?: (?:in|over|across|up))* (?:the |another |an? other )?{NUMBER}"
    rf"(?: (?:credits?|hours?|hrs?|units?|courses?|of (?:them|mine|those)))?(?: (?:in|over|across|up))? {_WHEN}\b|"
    rf"\b{NUMBER}(?: (?:credits?|hours?|hrs?|units?|courses?))?(?: (?:have|were|are|got))?(?: been)?(?: already)? "
    rf"{_BROUGHT}(?: (?:in|over|across))? so far\b",
    re.IGNORECASE,
)
_NOT_IN = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\byet to(?: be)?|\bwithout being)(?: (?:been|be|yet|even|actually|formally|officially))* "
    r"(?:admitted|accepted|appl(?:y|ied)|matriculated)\b|"
    r"\b(?:still|only|just)(?: (?:only|just))? (?:an? )?(?:non-?\s?degree|non-?matriculated|unclassified|special)"
    r"(?: \w+)? student\b|"
    r"\bnon-?degree student still\b",
    re.IGNORECASE,
)


def brought_before(text: str) -> bool:
    """Whether other credit was brought before: what is left of the limit is not known by this credit alone."""
    return bool(_BEFORE.search(text))


def not_admitted(text: str, lots: Iterable[Holding]) -> bool:
    """Whether somebody has credit of the school itself from outside any degree, and is in none yet."""
    return any(lot.origin is Origin.NONDEGREE for lot in lots) and bool(_NOT_IN.search(text))
