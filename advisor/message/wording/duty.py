"""Whether a message asks what has to be done, rather than whether something may be: "yes" and "no" mean another thing
then."""

import re

_DUTY = re.compile(
    r"\b(?:do|does|did|must|should|shall|will|would) (?:i|we|she|he|they|you|one|it|this|that|these|those|stu|"
    r"students?|(?:the|my|our|an?) \w+) (?:still |also |really |then |even |just )*"
    r"(?:have|has|need|owe|want|require)\b|"
    r"\b(?:do|does) (?:an?|the|my|our|their) [^.?!;,]{0,50}\bneed to\b|"
    r"\b(?:must|should|shall) (?:i|we|she|he|they|you|one|it|this|that|stu|the|my)\b|"
    r"\b(?:have|has|having|need|needs|needed|required|forced|obliged) to\b|"
    r"(?:^|[.?!;:] ?|\b(?:and|so|but|then) )(?:what|which|how|where|why|who|whose|"
    r"when (?:can|could|may|do|does|will|would|must|should))\b",
    re.IGNORECASE,
)


def asks_of_duty(text: str) -> bool:
    """Whether a text asks what one must or needs, or for something else than a "yes" or a "no"."""
    return bool(_DUTY.search(text))
