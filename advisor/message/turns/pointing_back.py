"""A follow-up with what it points back at put in its place: "the first one", "they", "so?", "33, not 30"."""

import re

from advisor.message.asked.aspects import Aspect, asked
from advisor.message.asked.wanted import asks_of_credit
from advisor.message.credit.direction import SECOND_MASTERS

_OPENING = re.compile(
    r"\A\W*(?:(?:(?:hm+|uh+m*|um+|er+m*|oh|ah+|ugh|lol|ok|okay|k|wait|sorry|hang on|hold on|got it|gotcha|i see|nope|"
    r"nah|yeah|yep|yup|thanks(?: a lot| so much)?|thank you|thx|makes sense|good to know|fair enough)\b|"
    r"(?:well|right|cool|great|nice|perfect|awesome|alright|sure|yes|no|actually|interesting)(?=\s*[,.!;:–—-]\W*\w)|"
    r"no(?=\W+no\b)|no(?=\W+(?:wait|sorry|i mean)\b)|i mean(?:t)?(?=\s*[,:])|i meant)\W*)+(?=\w)",
    re.IGNORECASE,
)
"""What people say to an answer before they go on, or take back what they said."""


def without_opening(text: str) -> str:
    """A follow-up without what is said to the answer before it goes on."""
    return _OPENING.sub("", text)


def put_back(text: str, before: str) -> str:
    """A follow-up as it would be said by itself, as far as it points at the question before it."""
    text = without_opening(text)
    for resolve in (_corrected, _first_masters, _they, _that_one, _exam, _so, _for_the_other):
        text = resolve(text, before)
    return text


INSTEAD = re.compile(
    r",? ?\b(?:(?:and|but) )?(?:not|instead of|rather than) (?:the |an? )?"
    r"(?P<said>\d+(?:\.\d+)?|(?-i:[A-D][+-]?)(?![\w'’]))"
    r"(?:[ -](?:credits?|hours?|hrs?|units?|cr|years?|yrs?)(?: old)?)?"
    r"(?=\W*\Z|[,.;!?]| (?:as|like) i (?:said|wrote|told)\b)"
    r"(?: (?:as|like) i (?:said|wrote|told(?: you)?)(?: before)?)?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.])(?:\d+(?:\.\d+)?(?!\w)|(?:[A-D][+-]?)(?![\w'’]))")

_SIZE = re.compile(
    r"(?<![\w.])(?P<size>\d+(?:\.\d+)?)(?=[ -](?:graded[ -])?(?:credits?|cr|hours?|hrs?|units?|points?)[ -]"
    r"(?:[\w'’-]+ ){0,4}?(?:master|ma|ms|mba|degree|program|cert|curriculum)|[ -]graded\b)|"
    r"\b(?:master['’]?s?|degree|program|cert\w*|m[as]|mba)\W+"
    r"(?:(?:is|of|at|takes|has|needs|with) )*(?P<behind>\d+)\b",
    re.IGNORECASE,
)
"""The size of a degree or a certificate, which is no credit that somebody has."""


def _corrected(text: str, before: str) -> str:
    """Without the figure or the grade of the question before, which another one takes the place of ("33, not 30")."""
    told = {found.lower() for found in _FIGURE.findall(before)} - _sizes(before)
    found = [one for one in INSTEAD.finditer(text) if one["said"].lower() in told]
    if len(found) != 1:
        return text
    rest = text[: found[0].start()] + text[found[0].end() :]
    return rest if _FIGURE.search(rest) else text


def _sizes(text: str) -> set[str]:
    return {found["size"] or found["behind"] for found in _SIZE.finditer(text)}


_FIRST_ONE = re.compile(r"\b(?P<whose>my|the|that) (?:first|1st|old|previous|earlier) one\b", re.IGNORECASE)


def _first_masters(text: str, before: str) -> str:
    """ "The first one", after a question on a second master's degree alone, as the first master's degree."""
    if not SECOND_MASTERS.search(before) or re.search(r"\bcert", before, re.IGNORECASE):
        return text
    return _FIRST_ONE.sub(lambda found: f"{found['whose']} first master's", text)


_KIND = re.compile(
    r"\b(?:transfer(?:red)?|outside|non[- ]?degree|extension|certificate) "
    r"(?:credits?|units?|hours?|courses?|classes|coursework)\b",
    re.IGNORECASE,
)
_THEY = re.compile(r"\b(?:they|those)\b(?! (?:\w+ )?(?:credits?|units?|hours?|courses?|classes)\b)", re.IGNORECASE)
_EXPIRED = re.compile(r"\b(?:expir\w*|re-?validat\w*|too old|lapse\w*)\b", re.IGNORECASE)


def _they(text: str, before: str) -> str:
    """ "If they expire" as what the question before was about, where it was one kind of credit."""
    kinds = {found.lower() for found in _KIND.findall(before)}
    if len(kinds) != 1 or not _EXPIRED.search(text) or _KIND.search(text):
        return text
    return _THEY.sub(kinds.pop(), text, count=1)


_ONE_OF = re.compile(
    r"\bone of (?:mine|them|those|these|(?:the|my|those|these) (?:courses|classes|ones))\b(?! (?:\d|and)\b)",
    re.IGNORECASE,
)
_ASKED_OF_ONE = re.compile(
    r"\b(?:does|will|would|can|could|is|may) (?:that|this) (?:one|class|course)"
    r"(?= (?:still )?(?:count|transfer|go|apply|be|ok))[^?]*\?\W*\Z",
    re.IGNORECASE,
)


def _that_one(text: str, before: str) -> str:
    """ "One of them was pass/fail, does that one count?" as a course that was."""
    asked_of_one = _ASKED_OF_ONE.search(text)
    if asked_of_one is None or len(_ONE_OF.findall(text)) != 1:
        return text
    kinds = {found.lower() for found in _KIND.findall(before)}
    noun = re.sub(r"\w+\Z", "course", kinds.pop()) if len(kinds) == 1 else "course"
    return _ONE_OF.sub(f"my one {noun}", text)


_AGED = re.compile(
    r"\btoo old\b|\bexpir\w*|\bre-?validat\w*|\bout of date\b|\bolder than\b|"
    r"\bpast the (?:limit|deadline|\d+)\b|\blapsed?\b",
    re.IGNORECASE,
)
_TEST = re.compile(
    r"\b(?P<take>take|pass|sit|sit for|do|write) (?P<which>an?|the|that|their) (?P<exam>(?:\w+ )?(?:exam|test))\b"
    r"(?:(?: for| on) (?:it|them|that|those|this|that one))?(?=\W*(?:\Z|[?.!,;]|and\b|instead\b|then\b))",
    re.IGNORECASE,
)


def _exam(text: str, before: str) -> str:
    """An exam for a course that the question before called too old, as one that revalidates it."""
    if not _AGED.search(before) or _EXPIRED.search(text):
        return text
    return _TEST.sub(lambda found: f"{found['take']} {found['which']} {found['exam']} to revalidate it", text)


_SO = re.compile(
    r"(?P<told>\A.*[\w'’)+-])\s*[,.;:!…–—-]+\s*(?:so|well|and|and now|so now|so what now|what now|what then|thoughts|"
    r"so\W+thoughts|verdict|so\W+ok|so\W+good|now|so yes or no|yes or no)\s*\?+\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_OF_CREDIT = frozenset((Aspect.CAP, Aspect.GRADE, Aspect.AGE, Aspect.REUSE))
_COUNTS = re.compile(r"\b(?:take|accept|count|transfer|use|apply|bring|honou?r|go (?:in|into|toward))\b", re.IGNORECASE)


def _so(text: str, before: str) -> str:
    """A case told and "so?" behind it, which asks again whether the credit counts, where that was asked before."""
    found = _SO.search(text)
    if found is None or not (asked(before) & _OF_CREDIT and _COUNTS.search(before) and asks_of_credit(before)):
        return text
    return f"{found['told']}. does it count?"


_THE_OTHER = re.compile(
    r"(?P<lead>\W*(?:(?:and|but|so|ok|okay|then)\W+|(?:what|how) about\s+)+)"
    r"(?P<named>the (?:graduate |grad )?(?:cert(?:ificate)?|master['’]?s?(?: degree)?|degree)\W*)",
    re.IGNORECASE,
)


def _for_the_other(text: str, before: str) -> str:
    """ "And the certificate?", after a question on credit that may count, as what the credit is to count for."""
    found = _THE_OTHER.fullmatch(text)
    return f"{found['lead']}for {found['named']}" if found and asked(before) & _OF_CREDIT else text
