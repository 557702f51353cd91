"""Whether the credit of a message may be somebody's or something else's than what a rule on outside credit is of: the
school's own, another person's, of work, spent already, added to what was told before, or for a degree that is done."""

import re

from advisor.message.understanding import Understanding
from corpus.rules import Credential, Origin, Stage

_GRADED = r"(?:with |and )?(?:an? )?(?:[ABC][+-]? )?"
_OWN = re.compile(
    rf"\b(?:taken|took|earned|did|done|completed|credits?|hours?|units?|courses?|classes) {_GRADED}"
    r"(?:i (?:did|took|earned) )?(?:here|there|in[- ]house)\b(?! (?:is|are|was|were))|"
    r"\b\d+ own (?:credits?|hours?|units?)\b|\b(?:home|own) (?:school|university|college) is\b|"
    r"\b(?:switch|chang)(?:ing|ed) (?:programs?|majors?|degrees?|departments?|from|to|within)\b|\breturning to\b|"
    r"\bre-?admi\w+|\b(?:came|am|i['’]m|are) back (?:in|to|at)\b|\bdropped out\b|"
    r"\bour (?:continuing|extension|own)\b|\bhours? (?:from|with \w+ from) before\b",
    re.IGNORECASE,
)
"""Credit of the school itself, or of another program there."""
_IN_PLACE_OF = re.compile(
    r"\b(?:replac\w+|substitut\w+ for|stand(?:s|ing)? in for|tak(?:e|es|ing) the place of|instead of|in place of|"
    r"(?:count|serve|go|pass)(?:s|es|ing)? as|get(?:s|ting)? me out of|waiv\w+|cover(?:s|ing)?) "
    r"(?:(?:some|any|two|three|the|my|of|required|core|one or two|similar|equivalent) )*(?:courses?|classes) "
    r"(?:here|there)\b",
    re.IGNORECASE,
)
"""What the credit is to stand for, which is the school's own."""
_IN_THE_DEGREE = re.compile(
    r"\b(?:at|in)\s{3,}(?:itself )?(?:after|since) (?:(?:i|she|he) (?:was|were|got|am) |being |my |her |formal )*"
    r"(?:admi|matricul|enrol|accept|start)",
    re.IGNORECASE,
)
"""One of several lots that was earned at a named school since admission, which may be credit of the degree itself."""
_ANOTHERS = re.compile(
    r"\b(?:can|may|could|do|will|would) i\b[^?]*\b(?:her|his|your|their|somebody['’]?s|boss['’]?s?|kids['’]?|kid['’]s) "
    r"(?:own )?\d+|\bcan my (?:boss|kids?|son|daughter|wife|husband)\b|"
    r"\b(?:my (?:kids?|boss|son|daughter)|a person|somebody|someone) (?:earned|gave|took|got|did)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\b(?:hours?|credits?|units?|[ABC][+-]?) (?:given )?(?:from|at|for) (?:an? |my |the )?(?:employer|work|job)\b|"
    r"\bhours? of work\b|\bgiven for\b",
    re.IGNORECASE,
)
_ACCREDITED = re.compile(
    r"\b(?:once|formerly|previously|to be|will be|soon|since|nationally|was|were|not yet) accredited\b|"
    r"\baccredited (?:once|nationally|since|later|before|until|only|by \w+ only|soon|in part)\b",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\bfor (?:my|an?|the|her|his) (?:\w+ )?(?:master'?s?|masters|ms|ma|mba|degree|cert\w*) (?:at|from)"
    r"(?:\s{3,}| an?other\b)",
    re.IGNORECASE,
)
_OF_CERTIFICATE_ELSEWHERE = re.compile(r"\bfrom (?:an?|my) (?:\w+ )?cert\w* (?:elsewhere|at an?other)\b", re.IGNORECASE)
"""Credit that was taken for a credential of another school."""
_BESIDES = re.compile(
    r"\W*(?:and )?(?:plus|also|add|with another|on top|i (?:also )?have (?:another|\d+ more)|another|my other|"
    r"the other)\b[^?]*\d|\W*and \d+ (?:\w+ )?(?:outside|own|nondegree|non-degree|transfer|more|from|of)\b",
    re.IGNORECASE,
)
"""Credit that is told beside what the message before told."""
_DONE = re.compile(
    r"\b(?:the|my) degree is (?:done|finished|complete)\b|\b(?:at|by) the end of my degree\b|"
    r"\b(?:master['’]?s?|degree|program|mba|ms|ma) is (?:now |long |already )?behind (?:me|us|her|him)\b|"
    r"\bfor (?:an?other|a different) (?:school|university|college)\b|\bfrom there (?:at|to|for)\b",
    re.IGNORECASE,
)
"""A degree that is over, or credit that is to go elsewhere."""
_DONE_FIRST = re.compile(
    r"\b(?:the|my) degree is (?:done|finished|complete)\b|"
    r"\b(?:master['’]?s?|degree|program|mba|ms|ma) is (?:now |long |already )?behind (?:me|us|her|him)\b",
    re.IGNORECASE,
)
"""That a degree is over, which tells nothing where its credit is to go into a certificate."""


_NO_MASTERS = re.compile(
    r"\b(?:for|into|toward|towards) (?:the|an?|my|their) (?:[\w-]+ ){0,3}?cert\w*\b|"
    r"\b(?:in)?to\s+(?:the |an? |their )?post-?bacc?\w*",
    re.IGNORECASE,
)
_MASTERS = re.compile(r"\b(?:master\w*|m\.?s|m\.?a|mba|msn|mha|mph|mpa|mpp|msw|degree)\b", re.IGNORECASE)
_DOCTORAL = re.compile(r"\b(?:doctoral|doctorate|ph\.?d)\b", re.IGNORECASE)


def credit_put_otherwise(understood: Understanding) -> bool:
    """Whether a verdict on outside credit, or on the credit of this message alone, would answer another case."""
    text = understood.question
    if understood.follows and _BESIDES.match(text) and len(understood.holdings) == 1:
        return True
    if len(understood.holdings) > 1 and _IN_THE_DEGREE.search(understood.unnamed):
        return True
    if _ANOTHERS.search(text) or _OF_WORK.search(text) or _ACCREDITED.search(text):
        return True
    if _DONE.search(_DONE_FIRST.sub(" ", text) if _goes_back(understood) else text):
        return True
    outside = all(lot.origin in (None, Origin.OUTSIDE) for lot in understood.holdings)
    told = (
        _SPENT.search(understood.unnamed) if understood.schools.named > 1 else _OWN.search(_IN_PLACE_OF.sub(" ", text))
    )
    if outside and (told or _OF_CERTIFICATE_ELSEWHERE.search(text)):
        return True
    if outside and understood.target is not Credential.CERTIFICATE and _is_of_another_target(understood):
        return True
    done = understood.progress.first is Stage.GRADUATED and understood.target is Credential.MASTERS
    return outside and done


def _goes_back(understood: Understanding) -> bool:
    """Whether credit of a degree is to count in a certificate."""
    origins = {lot.origin for lot in understood.holdings}
    return understood.target is Credential.CERTIFICATE and origins == {Origin.DEGREE}


def _is_of_another_target(understood: Understanding) -> bool:
    """Whether another credential than a master's is named as what the credit is for, in words that settled nothing."""
    text = understood.unnamed
    if _DOCTORAL.search(text):
        return understood.target is not Credential.DOCTORATE
    return bool(_NO_MASTERS.search(text)) and not _MASTERS.search(text)
