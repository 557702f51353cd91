"""Which of the things that a message speaks of its question is about."""

import re

from advisor.message.asked.aspects import Aspect, asked
from advisor.message.understanding import Understanding

_ASKING = re.compile(r"[^.?!;]*\?")
_REFERS = re.compile(
    r"\b(?:that|this|it|its|they|them|those|these|so|such|ones?|too|either|both|same|then|there|allowed|"
    r"possible|ok|okay|right)\b",
    re.IGNORECASE,
)
"""Words by which a question takes up what was told before it."""
_IN_PASSING = re.compile(
    r"\b(?:my|his|her|our|their|your|the|those|these) old (?=(?:\w+ )?(?:credits?|classes|courses|hours|units)\b)",
    re.IGNORECASE,
)
"""Credit of earlier on, of whose age nothing is asked where it is how much of it counts."""
_HOW_MUCH = re.compile(r"\b(?:how (?:many|much)|max\w*|most|again|reus\w*)\b", re.IGNORECASE)


def not_in_passing(understood: Understanding) -> frozenset[Aspect]:
    """The aspects that a question is about, without those that it only tells of: in the sentences before a question
    that takes up none of them, of credit that is called old and not aged, and of a length that is one in credits."""
    question = understood.question
    text = _IN_PASSING.sub(" ", question) if _HOW_MUCH.search(question) else question
    beside = asked(question) - asked(text)
    asking = " ".join(_ASKING.findall(text))
    if asking and not _REFERS.search(asking):
        beside |= asked(text) - asked(asking)
    if Aspect.SIZE in understood.aspects:
        beside |= {Aspect.DURATION}
    return understood.aspects - beside
