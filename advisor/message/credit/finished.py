"""Credit of a credential of which a message tells apart that it is finished: "my certificate is complete and 6
credits of it would fit". What was earned for it has served."""

import re

from advisor.message.credit.served_words import ALREADY, COURSEWORK, DEGREE, WHO, WORDS, named

_IS_OVER = (
    r"(?:(?:is|was|are|has been|have been|got|['’]s) (?:(?:now|already|fully|all|long|officially|just|finally|since) )*"
    r"(?:complete|completed|finished|done|conferred|awarded|earned|obtained|wrapped up|over|in hand|in the bag|"
    r"behind (?:me|us|her|him|them)|under (?:my|her|his|their) belt)|(?:complete|completed|finished|done|conferred)"
    r"(?= *[,.;:(–—-]))"
)
_HAS = (
    r"(?:finish|complet|earn|hold|obtain|receiv|wrapp?)\w*(?: up)?|graduated (?:with|from|in)|have|had|has|got|did|"
    r"was awarded"
)
_TO_CREDIT = (
    r"(?:(?!\b(?:took|taken|another|other|besides|separate\w*|apart|unrelated|before|instead|extra)\b)[^?!]){0,140}?"
)
_OF_IT = (
    r"(?:\b(?:of|from|out of|off|in|within|inside) (?:it|that|this|them|its own|the same)\b(?! (?:school|university|"
    r"college|campus|place|institution|year|time|program\b(?! credit)))|"
    r"\bits (?:own )?(?:\d+ |\w+ )?(?:credits?|hours?|hrs|units?|courses?|classes)\b|"
    r"\bof (?:the|those|these|its|all the) (?:\d+ )?(?:credits?|hours?|hrs|units?|courses?|classes)\b|"
    r"\b(?:from|of|out of) (?:that|this|the same) (?:\w+ ){0,2}?(?:certificate|cert|degree|master['’]?s?|mba|ms|ma|"
    r"credential|diploma)\b)"
)
OF_WHAT_IS_OVER = tuple(
    re.compile(named(pattern), re.IGNORECASE)
    for pattern in (
        # "my certificate is complete and 6 credits of it", "the degree was conferred; of its credits"
        rf"\bCREDENTIAL(?! (?:students?|program))[^.?!;]{{0,70}}?\b{_IS_OVER}{_TO_CREDIT}{_OF_IT}",
        # "I hold an MBA from there. 6 credits of it", "having completed the certificate, its credits"
        rf"\b(?:{WHO} {ALREADY}(?:{_HAS})|having (?:finished|completed|earned)|holder of) "
        rf"(?:an?|the|my|her|his|their|that|one) {WORDS}{{0,5}}?CREDENTIAL"
        rf"(?! (?:stud|adv|prog|cours|class|cred|hour|unit|coord)){_TO_CREDIT}{_OF_IT}",
        rf"\b{WHO} (?:\w+ )?graduated [^.?!;]{{0,70}}?\bwith (?:an?|the|my) {WORDS}{{0,5}}?CREDENTIAL"
        rf"{_TO_CREDIT}{_OF_IT}",
        # "credits from my certificate there, which is complete"
        rf"\b{COURSEWORK} {WORDS}{{0,4}}?(?:from|of|in|within|inside) (?:an?|my|the|her|his|their) {WORDS}{{0,3}}?"
        rf"CREDENTIAL\b[^.?!;]{{0,70}}?\b{_IS_OVER}",
        # "bring 6 hours, all with an A, out of a master's in nursing she has completed"
        rf"\b{COURSEWORK}\b[^.?!;()]{{0,60}}?\b(?:out of|from|within) (?:an?|my|the|her|his|their) {WORDS}{{0,3}}?"
        rf"CREDENTIAL {WORDS}{{0,5}}?(?:that |which )?{WHO} {ALREADY}(?:finished|completed|earned|graduated)\b",
        # "the certificate I got there has 6 credits that fit"
        rf"\bCREDENTIAL (?:that |which )?{WHO} {ALREADY}(?:{_HAS})\b[^.?!;]{{0,60}}?"
        rf"\b(?:has|had|contains?|includes?|held) (?:\w+ ){{0,3}}?{COURSEWORK}",
    )
)
"""Credit of a credential of which it is told apart that it is finished."""
_OVER = re.compile(
    rf"(?:\b(?:no|not|never|nothing|any) (?:[\w'’-]+ ){{0,3}}?)?\b(?:{DEGREE}|certificates?|certs?)\b[^.?!;]{{0,70}}?"
    rf"\b(?:{_IS_OVER}|(?:finished|completed|conferred|awarded)\b)",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:no|not|never|nothing|any|bachelor\w*|undergrad\w*|when|once|until|be|should|will|would|before|after|if|can|may)\b|n['’]t\b",
    re.IGNORECASE,
)
"""A credential that is told to be finished, and what says that it is not, or not yet."""


def credential_over(text: str) -> bool:
    """Whether a text tells of a credential beyond a bachelor's that is finished, whatever the credit is of."""
    return any(not _LEFT_OPEN.search(match.group()) for match in _OVER.finditer(text))
