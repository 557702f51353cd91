"""Whether what comes next in a text is told as a fact of the asker's own credit, by the words before it."""

import re

_PERSON = (
    r"(?:friend|sister|brother|roommate|room-?mate|classmate|colleague|cousin|co-?worker|wife|husband|partner|spouse|"
    r"daughter|son|boss|prof|professor|advis[eo]r|somebody|someone|everyone)"
)
_UNREAL = re.compile(
    r"\b(?:if|suppos\w+|assum\w+|say|imagine|hypothetic\w*|would(?! like)|whether|unless|until|what happens|"
    r"needs?|requires?|required|"
    rf"(?:my|her|his|our|an?|the) (?:\w+ )?{_PERSON}s?|according to|said|says|told|tells|claims?|claimed|"
    rf"heard)\b[^.?!;]*$",
    re.IGNORECASE,
)
"""That the whole sentence is a case that somebody puts, somebody else's, or what somebody says."""
_DOUBT = re.compile(
    r"\b(?:might|maybe|perhaps|possibly|could|thinks?|thought|believe\w*|hop(?:e|ed|ing)|plan\w*|probably|unsure|not|"
    r"never|no|"
    r"nor|without|neither|none|nothing|\w+n['’]t|wonder\w*|should|supposed|going to|gonna|will|want\w*|need\w*|"
    r"requir\w*|must|"
    r"expect\w*|aim\w*|minimum|or|either|between|than|least|most|more|once|first|originally|almost|nearly|except\w*)\b"
    r"[^.?!;,:()]*$",
    re.IGNORECASE,
)
"""That the clause tells what is doubted, denied, wished, or only a bound."""
_ASKS = re.compile(r"\b(?:was|were|are|is|do|does|did|can|could|may|have|has|had)\b[^.?!;,:()]*$", re.IGNORECASE)
"""That the clause may be a question, or has a verb already."""
_JOINT = re.compile(r"\b(?:and|but)\s*$", re.IGNORECASE)


def is_put(before: str) -> bool:
    """Whether the sentence is a case that somebody puts, or of somebody else, by the words before a place."""
    return bool(_UNREAL.search(before))


def is_doubted(before: str, after_verb: bool = False) -> bool:
    """Whether the words before a place make what follows a case that is put, doubted, denied, or somebody else's. With
    `after_verb` a verb may stand before it ("grades were A, B and C")."""
    before = _JOINT.sub("", before)
    if is_put(before) or _DOUBT.search(before):
        return True
    return not after_verb and bool(_ASKS.search(before))
