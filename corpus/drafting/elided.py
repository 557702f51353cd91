"""What a sentence leaves out since it has said it, put back for the patterns: "at most 12 credits toward a master's degree
and at most 3 toward a certificate", "a course of one certificate may not count toward another".

Two credentials that share credit are put as credit between the two, whichever way a sentence puts it.
"""

import re

_UNIT = r"(?:(?:semester|quarter|credit) )?(?:credits?|hours?|units?|courses?)(?: hours?)?"
_COUNTED = re.compile(rf"(?<![\w.-])\d+(?:\.\d+)? (?:[a-z]+ ){{0,2}}?(?P<unit>{_UNIT})\b")
_BARE = re.compile(
    r"\b(?:at (?:the )?(?:most|least)|up to|(?:no|not) (?:more|fewer|less) than|a (?:maximum|minimum) of|only) \d+(?![\d.%/])"
    r"(?=,? (?:toward|towards|into|for|in|to|from|if|when|with|without|must|shall|has to|have to|need)\b|[;.]|$)"
)
_OF_THESE = re.compile(r"\b(?:of which|of (?:these|those|them|this)|including|\d+(?:\.\d+)?[ -]years?)\b[^;]*\Z")
_MARK = r"(?:CERT|MAST|DOCT|DEG)"
_ANOTHER = re.compile(
    r"\b(?P<before>toward|towards|to|for|in|into|of|from|with) (?P<other>another|a second|the (?:first|second|other|earlier|previous|later))(?: one| 1)?(?=\s*(?:[.,;]|at ORG|$))"
)
_BOUND = r"(?:at (?:the )?most|up to|(?:no|not) more than|a maximum of|only)"
_EACH_ITS_OWN = re.compile(
    rf"\b(?P<bound>{_BOUND}) (?P<first>\d[^,;.]{{1,60}}?\b{_MARK}) (?:or|and) (?P<second>\d+(?:\.\d+)?(?:%|/\d)?(?: [a-z]+){{0,3}}? (?:of|in|for|toward|towards|into) (?:an? |the )?(?:\w+ )?{_MARK})\b",
    re.IGNORECASE,
)
"""Two amounts under one bound, each with its credential: "at most 50% of a certificate or 30% of a master's degree"."""
_TAKES = (
    r"(?:accepts?|allows?|takes?|permits?|grants?|awards?|transfers?|(?:may|can|to) (?:transfer|apply|count|use|bring))"
)
_TO = r"(?:toward|towards|into|for|in|to) (?:an? |the |any |its |graduate )*(?:[\w'-]+ )?"
_EACH_TOWARD = re.compile(
    rf"\b(?:{_BOUND}|{_TAKES}|(?:limit|cap|restrict)(?:s|ed)? (?:[a-z]+ ){{1,8}}?(?:to|at))(?: {_BOUND})? (?:\d+(?:\.\d+)?) (?P<unit>(?:[a-z]+ ){{0,2}}?{_UNIT})\b(?P<rest>[^\d,;.]{{0,60}}?{_TO}(?P<one>{_MARK})\b[^\d,;.]{{0,40}}?)"
    rf"(?P<and>,? (?:and|but|or) )(?P<bound>{_BOUND} )?(?P<number>\d+(?:\.\d+)?)(?: {_UNIT})?(?= {_TO}(?P<other>{_MARK})\b)"
)
"""Two amounts, each toward its credential, the second without its bound: "6 credits toward a certificate and 12 toward a
master's degree"."""
_BETWEEN_BOTH = re.compile(
    r"\b(?P<between>between|shared by|both) (?P<taker>(?:an? |the |1 )?(?:[\w-]+ )?(?:MAST|DEG|DOCT)) and (?P<giver>(?:an? |the |1 )?(?:[\w-]+ )?CERT)\b"
)
_EACH_IN_TIME = re.compile(
    rf"(?P<one>{_MARK})(?P<own>(?: students?| candidates?)?(?: (?:at|of) ORG)?)(?P<verb> (?:must|shall|has to|have to|is to|are to)(?: [a-z]+){{1,3}})(?P<within> (?:within|in) )(?P<first>\d+ years)"
    rf"(?P<rest>[^\d;.]{{0,40}}?)(?P<and>,? (?:and|but) )(?P<other>(?:an? |the )?(?:[\w-]+ )?{_MARK}(?: students?| candidates?)?)(?: (?:within|in))? (?P<second>\d+)(?: years)?(?=[,;.]| (?:at|of) ORG|$)"
)
"""Two times to finish, the second without its verb: "a master's degree must be done within 6 years, a certificate in 3"."""
_SHARE = r"(?=(?:(?:may|can|will|to) )?(?:share|overlap|have)\b)"
_PAIR = re.compile(
    rf"(?<!between )(?<!by )(?<!both )\b(?P<pair>(?:an? |the |1 )(?:\w+ )?{_MARK} and (?:an? |the |1 )(?:\w+ )?{_MARK}|"
    rf"(?:2|any 2) (?:\w+ )?{_MARK})(?: (?:of|at|from) ORG)?,? {_SHARE}"
)


_PART_OF_AN_ALLOWANCE = re.compile(
    rf"^(?:at ORG )?of the (?P<number>\d+) (?P<unit>(?:[a-z]+ ){{0,2}}?{_UNIT}) that (?P<may>(?:may|can) [^,;]+), (?={_BOUND} \d)"
)
"""A limit within another that is told first: "of the 12 credits that may be transferred, at most 6 ..."."""


_AMOUNT = rf"\d+(?:\.\d+)?(?:%|/\d| (?:[a-z]+ ){{0,2}}?{_UNIT})(?![\w/%])"
_LESSER_OF = re.compile(
    rf"\bthe (?P<which>lesser|smaller|lower|greater|larger) of (?P<first>{_AMOUNT}(?: of [^,;.\d]{{1,40}}?)?),? (?:or|and) (?P<second>{_AMOUNT})"
)

_BOTH_AT_MOST = re.compile(
    rf"\b{_BOUND} (?P<first>{_AMOUNT}),? (?:and|but) (?:{_BOUND}|never more than) (?P<second>{_AMOUNT})(?! of (?:them|these|those|which))"
)
"""Two bounds side by side, which both hold."""


_AND_NONE = re.compile(
    rf",? (?:and|but) (?:none|nothing|not any) (?=(?:toward|towards|into|for|in|to) (?:an? |the |its |any )?(?:\w+ )?{_MARK}\b)"
)
_TRANSFER = re.compile(r"\btransfer(?:red)?\b|\b(?:elsewhere|other (?:institution|universit|school|college)\w*)\b")


_FOR_BOTH = re.compile(
    r"\b(?P<verb>(?:count|counted|used|applied|apply|serve) (?:for|toward|towards|in|to)) both(?=[,.;]| at ORG| of (?:them|these)\b|$)(?: of (?:them|these))?"
)
"""What serves the two credentials that a sentence named before."""


def _for_both(said: str) -> str:
    """A sentence with the certificate and the degree that it named after "for both", where it named just these two."""
    found = _FOR_BOTH.search(said)
    named = set(re.findall(rf"\b{_MARK}\b", said[: found.start()])) if found else set()
    if found is None or len(named) != 2 or "CERT" not in named:
        return said
    (degree,) = named - {"CERT"}
    return f"{said[: found.start()]}{found['verb']} both the CERT and the {degree}{said[found.end() :]}"


def none_told(said: str) -> str:
    """A sentence on transfer credit with what "none" is said of: "at most 9 toward a master's degree and none toward a
    certificate"."""
    return _AND_NONE.sub("; no transfer credit is accepted ", said) if _TRANSFER.search(said) else said


def put_back(said: str) -> str:
    """A sentence as patterns read it, with the nouns that it leaves out."""
    said = _for_both(said)
    said = _EACH_ITS_OWN.sub(r"\g<bound> \g<first> and \g<bound> \g<second>", said)
    said = _PART_OF_AN_ALLOWANCE.sub(r"at most \g<number> \g<unit> \g<may>, of which ", said)
    said = _BOTH_AT_MOST.sub(r"at most \g<first> or \g<second>, whichever is less", _LESSER_OF.sub(_whichever, said))
    said = _EACH_TOWARD.sub(_with_its_bound, said)
    said = _BETWEEN_BOTH.sub(r"\g<between> \g<giver> and \g<taker>", said)
    said = _EACH_IN_TIME.sub(
        r"\g<one>\g<own>\g<verb>\g<within>\g<first>\g<rest>\g<and>\g<other>\g<verb>\g<within>\g<second> years", said
    )
    return _with_the_other(_with_units(_PAIR.sub(r"between \g<pair> ", said)))


def _whichever(found: re.Match[str]) -> str:
    """Two amounts of which the lesser or the greater holds, with the words for that behind them."""
    return f"at most {found['first']} or {found['second']}, whichever is {found['which']}"


def _with_its_bound(found: re.Match[str]) -> str:
    """Two amounts with a bound and a unit each, where their credentials are two."""
    if found["one"] == found["other"]:
        return found.group()
    first = found.group()[: found.start("and") - found.start()]
    return f"{first} and {found['bound'] or 'up to '}{found['number']} {found['unit']}"


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
