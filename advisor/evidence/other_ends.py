"""Ends that no rule held is on: credit that goes to a school nobody named, or toward a degree of another level."""

import re
from collections.abc import Mapping, Sequence

from advisor.evidence.silence import ASK_SCHOOL, Silence
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.wording import within
from index.split import Passage

_ANY = r"(?:an?|some|any) (?:other|different)|another|other|some other|different"
_SCHOOL = (
    r"(?:schools?|universit(?:y|ies)|univ|unis?|colleges?|institutions?|places?|grad schools?)"
    r"(?! (?:inside|within|in|of|at|here)\b)"
)
_TAKES = r"(?:accept|take|count|honou?r|recogni[sz]e|give|allow|let)\b"
_AWAY = re.compile(
    rf"\b(?:transfer\w*|go|going|move|moving|switch\w*|leave|leaving|goes?) (?:\S+ ){{0,6}}?(?:to|for) (?:{_ANY}) "
    rf"(?:\w+ )?{_SCHOOL}\b|"
    rf"\b(?:will|would|do|does|can|could|might|what|which|whether|if|that) (?:{_ANY}) (?:\w+ )?{_SCHOOL} "
    rf"(?:\w+ ){{0,2}}?{_TAKES}|"
    rf"\b(?:in|into|towards?|for) (?:{_ANY}) (?:\w+ )?{_SCHOOL}['’]?s? (?:\w+ )?"
    r"(?:master|degree|program|cert|mba|ms\b|ma\b)|"
    r"\btransfer\w* out\b|\b(?:take|bring|carry|move|transfer|use) (?:(?:all|both|any) )?"
    r"(?:(?:of )?(?:my|the|these|those|our) (?:\w+ ){0,4}?(?:credits?|units?|hours?|courses?|classes|cert\w*)|"
    r"them|it|these|those) (?:elsewhere|somewhere else)\b",
    re.IGNORECASE,
)
"""That credit is to leave for a school that is not said."""
_COMES_IN = re.compile(
    rf"\b(?:from|at) (?:{_ANY}) (?:\w+ )?{_SCHOOL}\b|"
    rf"\b(?:transfer\w*|brought|bring\w*) (?:\S+ ){{0,5}}?(?:in|here|into)\b",
    re.IGNORECASE,
)
"""That credit comes in, whatever is said beside it."""

_BELOW = (
    r"(?:bachelor(?:['’]?s)?|undergrad(?:uate)?|associate(?:['’]?s)?|b\.?s\.?n|bba)(?: (?:degree|program|diploma)s?)?"
)
_TO_BELOW = re.compile(
    rf"\b(?:in)?to(?:wards?)? (?:(?:an?|my|the|their|your|its|his|her|our) )?(?:\w+ )?{_BELOW}(?!\w| \w*\s?(?:courses?|"
    r"classes|credits?|work|gpa|level|students?|transcript)\b)|"
    rf"\bfor (?:an?|my|the|their|your|its|his|her|our) (?:\w+ )?{_BELOW}(?! (?:courses?|classes|credits?|work|gpa|"
    r"students?)\b)(?!\w)|"
    r"\bfor (?:an? )?undergrad(?:uate)?s?\b(?! (?:courses?|classes|credits?|work))|"
    rf"\b(?:how (?:many|much|long|old)|what)\b[^.?!]{{0,40}}\b(?:is|does|for|in|are) (?:an?|the|my) {_BELOW}(?!\w)|"
    rf"\b(?:shorten|shrink|reduce|speed up|accelerate|cut|trim|lessen|lighten) (?:\w+ ){{0,3}}?{_BELOW}(?!\w)|"
    r"(?<!from )(?<!my )(?<!of )\bundergrad(?:uate)? (?:transfers?|admissions?|tuition|polic(?:y|ies)|catalog|majors?|"
    r"minors?|requirements?)\b|"
    r"\b(?:transfer|apply|enrol|enroll|start|enter|get in|come)\b"
    r"(?: (?!(?:i|earned|took|taken|did|had|have|from)\b)\S+){0,6}? as an? (?:incoming |new |transfer )?"
    r"(?:freshman|sophomore|junior|undergrad(?:uate)?)\b",
    re.IGNORECASE,
)
"""That an undergraduate degree is what credit goes into, or what is to become shorter by it."""
_SCHOOL_WORK = re.compile(r"\b(?-i:AP|IB|CLEP)\b(?! (?:\w+ )?exam fee)|\badvanced placement\b", re.IGNORECASE)
"""Credit of high schools, which only a bachelor's degree takes."""
_LOWER = re.compile(
    r"\b(?:my|an?|our|their) associate(?:['’]?s)?(?: degree)?\b|\bdual[- ]enrol\w+\b|"
    r"\b(?:community|junior) college (?:\w+ )?(?:credits?|courses?|classes|units|hours)\b|"
    r"\b(?:i am|i['’]?m|as) an? (?:freshman|sophomore)\b|\bundergrad(?:uate)?s (?:need|have to|must)\b",
    re.IGNORECASE,
)
"""Work, or a standing, that is below a bachelor's degree."""
_GRADUATE = re.compile(
    r"\b(?:master\w*(?:['’]s)?|graduate (?!school)|grad (?!school)|post-?bac\w*|certificates?|certs?|m\.?s|m\.?a|mba|"
    r"mpa|mph|msn|mha|meng|ph\.?d|doctora\w+|docs?|stack\w*)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_BELOW = re.compile(
    r"\b(?:toward|towards|into|for) (?:an?|the|its) (?:bachelor|undergraduate (?:degree|cert)|associate)", re.IGNORECASE
)

_DOCTORATE = r"(?:ph\.?d|doctora(?:te|l)|ed\.?d|dnp|dpt|dba|psyd|doctor of \w+)"
_TO_DOCTORATE = re.compile(
    rf"\b(?:in)?to(?:wards?)? (?:(?:an?|my|the|their|your|its|our) )?(?:\w+ ){{0,2}}?{_DOCTORATE}\b|"
    rf"\bfor (?:an?|my|the|their|your|its|our) (?:\w+ ){{0,2}}?{_DOCTORATE}\b|\b{_DOCTORATE} (?:transfer|credit)",
    re.IGNORECASE,
)
_IS_DOCTORATE = re.compile(
    rf"\b(?:from|with|have|has|had|hold|holds|finished|earned|completed|left|quit|after) (?:(?:an?|my|the) )?"
    rf"(?:\w+ ){{0,2}}?{_DOCTORATE}\b|"
    rf"\b{_DOCTORATE}(?= (?:student|candidate|courses?|classes|work|coursework|level)\b)|"
    rf"(?P<end>\b{_DOCTORATE}\b)",
    re.IGNORECASE,
)
"""A doctorate that is named, and is what somebody wants, where it is not what they come from or are in."""
_MASTERS = re.compile(r"\b(?:master\w*(?:['’]s)?|m\.?s|m\.?a|mba|cert\w*)\b", re.IGNORECASE)
_SPEAKS_OF_DOCTORATE = re.compile(
    rf"\b{_DOCTORATE}\b|\bgraduate (?:degree|program|study|credit)|\bpost-?master", re.IGNORECASE
)


def other_end(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> Silence | None:
    """That no sentence of the place is on the end that is asked about: a school that nobody named, a bachelor's degree
    or a doctorate; None where the end may be one that is ruled on."""
    question, where = understood.question, within(scope.place.institution)
    if understood.follows:
        return None
    if _AWAY.search(question) and not _COMES_IN.search(question):
        return Silence(f"how another school counts credit from {where}", "That school decides: please ask it.")
    held = [passage.text for document in scope.documents for passage in passages[document.id]]

    def unspoken(speaks: re.Pattern[str]) -> bool:
        return not any(speaks.search(text) for text in held)

    below = any(
        (
            _TO_BELOW.search(question) and not _GRADUATE.search(_TO_BELOW.sub(" ", question)),
            _LOWER.search(question) and not _GRADUATE.search(question),
            _SCHOOL_WORK.search(question) and unspoken(_SCHOOL_WORK),
        )
    )
    if below and unspoken(_SPEAKS_OF_BELOW):
        return Silence(f"what holds for an undergraduate degree at {where}", ASK_SCHOOL)
    doctorate = _TO_DOCTORATE.search(question) or any(one.group("end") for one in _IS_DOCTORATE.finditer(question))
    if doctorate and not _MASTERS.search(question) and unspoken(_SPEAKS_OF_DOCTORATE):
        return Silence(f"what holds for a doctorate at {where}", ASK_SCHOOL)
    return None
