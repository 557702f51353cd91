"""Whether a credential that a text names is where credit comes from, or what it is to go into."""

import re

_TAKES_IN = re.compile(
    r"\b(?:does|do|will|would|can|could) (?:the|their|your|my|an?) (?:[\w'’-]+ ){0,3}?(?P<cert>cert\w*)\b "
    r"(?!credits?|courses?|class|hours?|units?)(?:[\w'’&-]+ ){0,5}?(?:accept|take|allow|honou?r|recogni[sz]e) "
    r"(?:an? |any |my |one |\d+ )?(?:\w+ ){0,2}?(?:outside|external|transfer|elsewhere|"
    r"from (?:an?other|other|a different|any other))\b",
    re.IGNORECASE,
)


def takes_in(text: str, position: int) -> bool:
    """Whether the certificate named here is what is to take credit from elsewhere in."""
    return any(match.start("cert") == position for match in _TAKES_IN.finditer(text))


def is_part_of(text: str, position: int) -> bool:
    """Whether the credential named here is what courses are of, as in "a course of the GIS certificate"."""
    before = text[:position]
    return bool(_OF_CREDENTIAL.search(before) or (_MASTERS.search(text) and _TAKEN_FOR.search(before)))


def is_taken_for(text: str, end: int) -> bool:
    """Whether the degree that is named up to here is what courses were taken for: "courses I completed for my MPA"."""
    return bool(_DONE_FOR.search(text[:end]))


_DONE_FOR = re.compile(
    r"\b(?:courses?|class(?:es)?|credits?|hours|units|coursework)(?: (?:that|which))?"
    r"(?: (?:i|we|she|he|they)(?:['’]ve| have| had)?)?(?: already)? "
    r"(?:took|taken|did|done|completed|finished|earned) (?:for|in|toward|as part of) "
    r"(?:the|my|an?|her|his|their)(?: [\w'’.-]+){1,3}$",
    re.IGNORECASE,
)
_MASTERS = re.compile(r"\b(?:master'?s?|masters|ms|ma|mba|degree)\b", re.IGNORECASE)
_TAKEN_FOR = re.compile(
    r"\b(?:took|taken|did|done|completed|earned) (?:for|in|toward|as part of) (?:the|my|an?|this|that|your|our) "
    r"(?:[\w'’.-]+ ){0,3}$",
    re.IGNORECASE,
)
"""A course taken for a certificate comes from it, where a degree is spoken of too."""
_OF_CREDENTIAL = re.compile(
    r"\b(?:course|courses|class|classes|credits?|hours?|units?) (?:of|from) (?:the|my|an?|this|that|your|our) "
    r"(?:[\w'’.-]+ ){0,5}$",
    re.IGNORECASE,
)


def is_target(text: str, position: int) -> bool:
    """Whether a credential is what the credit is to go into, not where it comes from."""
    before = text[max(0, position - 54) : position + 1]
    return bool(
        re.search(
            r"\b(?:into|toward|towards|to|for|in|start(?:ing)?|of|entering|one of their|second|another|next|new|"
            r"doing)\b[^.?!,;]{0,44}$",
            before,
            re.IGNORECASE,
        )
    ) and not re.search(
        r"\b(?:from|out of|finished|completed|earned)\b"
        r"(?![^.?!,;]*\b(?:for|to|into|toward|towards)\b)[^.?!,;]{0,20}$|"
        r"\bown (?:online )?(?:grad(?:uate)? )?\w?$|"
        r"\b(?:my (?:finished|completed)|i (?:now |already )?hold)\b"
        r"(?![^.?!,;]*\b(?:for|to|into|toward|towards)\b)[^.?!,;]{0,44}$",
        before,
        re.IGNORECASE,
    )


_MOVE = r"\b(?:count|apply|use|move|transfer|put|bring|share|reuse|roll|carry|take)(?:s|ing|ed)? (?:over )?"
_DETERMINER = r"(?:(?:those|these|the|my|its|their|her|his|some|all|an?|that|this|our|your|of) ){0,3}"
_COURSES = r"(?:courses?|credits?|hours?|classes|class|units?|coursework|work)"
_TOWARD = r" (?:\w+ ){0,2}?(?:toward|towards|into|to|onto) "
_MASTERS_NAMED = r"(?:[\w'’&-]+ ){0,2}?(?:master'?s?|masters|ms|ma|mba|mpa|mpp|mph|msn|degree)\b"
_CERTIFICATE_INTO_MASTERS = re.compile(
    rf"{_MOVE}{_DETERMINER}(?:graduate )?cert(?:ificate)?(?:['’]s)? {_COURSES}{_TOWARD}{_DETERMINER}{_MASTERS_NAMED}",
    re.IGNORECASE,
)


def certificate_into_masters(text: str) -> bool:
    """Whether a text says outright that courses of a certificate go into a master's degree, whichever was first."""
    return bool(_CERTIFICATE_INTO_MASTERS.search(text))
