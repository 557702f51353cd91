"""What a sentence leaves out since it has said it, put back for the patterns: "at most 12 credits toward a master's degree
and at most 3 toward a certificate", "a course of one certificate may not count toward another".

Two credentials that share credit are put as credit between the two, whichever way a sentence puts it.
"""

import re

_UNIT = r"(?:(?:semester|quarter|credit) )?(?:credits?|hours?|units?|courses?)(?: hours?)?"
_COUNTED = re.compile(rf"(?<![\w.-])\d+(?:\.\d+)? (?:[a-z]+ ){{0,2}}?(?P<unit>{_UNIT})\b")
_BARE = re.compile(
    r"\b(?:at (?:the )?(?:most|least)|up to|(?:no|not) (?:more|fewer|less) than|a (?:maximum|minimum) of|only) \d+(?![\d.%/])"
    r"(?=,? (?:toward|towards|into|for|in|to|from|if|when|with|must|shall|has to|have to|need)\b|[;.]|$)"
)
_OF_THESE = re.compile(r"\b(?:of which|of (?:these|those|them|this)|including|\d+(?:\.\d+)?[ -]years?)\b[^;]*\Z")
_MARK = r"(?:CERT|MAST|DOCT|DEG)"
_ANOTHER = re.compile(
    r"\b(?P<before>toward|towards|to|for|in|into|of|from|with) (?P<other>another|a second|the (?:first|second|other|earlier|previous|later))(?: one)?(?=\s*(?:[.,;]|at ORG|$))"
)
_BOUND = r"(?:at (?:the )?most|up to|(?:no|not) more than|a maximum of|only)"
_EACH_ITS_OWN = re.compile(
    rf"\b(?P<bound>{_BOUND}) (?P<first>\d[^,;.]{{1,60}}?\b{_MARK}) (?:or|and) (?P<second>\d+(?:\.\d+)?(?:%|/\d)?(?: [a-z]+){{0,3}}? (?:of|in|for|toward|towards|into) (?:an? |the )?(?:\w+ )?{_MARK})\b",
    re.IGNORECASE,
)
"""Two amounts under one bound, each with its credential: "at most 50% of a certificate or 30% of a master's degree"."""
_SHARE = r"(?=(?:(?:may|can|will|to) )?(?:share|overlap|have)\b)"
_PAIR = re.compile(
    rf"(?<!between )(?<!by )(?<!both )\b(?P<pair>(?:an? |the |1 )(?:\w+ )?{_MARK} and (?:an? |the |1 )(?:\w+ )?{_MARK}|"
    rf"(?:2|any 2) (?:\w+ )?{_MARK})(?: (?:of|at|from) ORG)?,? {_SHARE}"
)


def put_back(said: str) -> str:
    """A sentence as patterns read it, with the nouns that it leaves out."""
    said = _EACH_ITS_OWN.sub(r"\g<bound> \g<first> and \g<bound> \g<second>", said)
    return _with_the_other(_with_units(_PAIR.sub(r"between \g<pair> ", said)))


def _with_units(said: str) -> str:
    """With the unit of its amounts after each number alone that is bounded, where all of them have the same."""
    for bare in reversed(list(_BARE.finditer(said))):
        before = said[: bare.start()]
        units = {found["unit"].rstrip("s") for found in _COUNTED.finditer(before)}
        if len(units) == 1 and not _OF_THESE.search(before):
            said = f"{said[: bare.end()]} {units.pop()}s{said[bare.end() :]}"
    return said


def _with_the_other(said: str) -> str:
    """With its credential after "another", where it names one kind alone."""
    found = _ANOTHER.search(said)
    named = set(re.findall(rf"\b{_MARK}\b", said[: found.start()])) if found else set()
    if found is None or len(named) != 1:
        return said
    return f"{said[: found.start()]}{found['before']} {found['other']} {named.pop()}{said[found.end() :]}"
