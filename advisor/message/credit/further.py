"""Whether a message asks to earn a further credential: a rule on whether credit may serve two says nothing of that."""

import re

from advisor.message.understanding import Understanding
from corpus.rules import Credential, Origin

_FURTHER = re.compile(
    r"\b(?:take|taking|earn|earning|do|doing|get|getting|pursue|pursuing|complete|completing|"
    r"finish|have|hold|start|add|obtain|go for|enrol+ in)\b (?:on |up |both |up to )?(?:the |an? |my |their )?"
    r"(?:second|another|2nd|third|two|2|three|3|multiple|several|both|more than one|an additional|"
    r"additional|further)?\b ?(?:(?!(?:batch|pile|lot|set|group|chunk)(?:es|s)\b)[\w'’&-]+ ){0,4}?"
    r"(?:cert\w*|master\w*|m\.?[as]\.?|mba|degrees?|programs?|"
    r"credentials?|doctora\w*|phd)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:second|another|2nd|third|two|2|three|3|multiple|several|both|more than one|additional|further)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:shar\w+|count\w*|us(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)|double\w*|overlap\w*|same|toward\w*|into|"
    r"re-?us\w*|transfer\w*|common|on both|"
    r"bring\w* (?=(?:\w+ ){0,4}(?:credits?|courses?|class(?:es)?|hours|units)\b)|serv\w+|twice|carr\w+|roll\w*|dip\w*|"
    r"credits? (?:from|of|in)|of (?:the|my|those|these) (?:credits?|courses?|classes)|"
    r"(?:courses?|class(?:es)?) in both|between)\b",
    re.IGNORECASE,
)
"""That credit is to serve somewhere, which is asked about then."""


_NEW = re.compile(
    r"\bnew (?:credits?|courses?|hours?|units?|classes)\b|\b(?:nothing|no) (?:is )?(?:shared|courses shared)\b|"
    r"\bno shared\b|\bdifferent courses\b|\bnone of it from\b|\bnot used for the first\b|\bnot two cert",
    re.IGNORECASE,
)
"""That nothing is shared."""


_CREDIT_FROM = re.compile(
    r"\b(?:credits?|hours?|hrs|units?|courses?|classes)\b(?: [\w'’-]+){0,3}? (?:from|at|in|of) "
    r"(?:an?other|a (?:second|different)) (?:[\w'’-]+ ){0,3}?(?:program|school|uni\w*|college)\b",
    re.IGNORECASE,
)
"""Where credit is from, which is no credential to earn."""


def earns_further(understood: Understanding) -> bool:
    """Whether a message asks to take, earn or do two credentials or a second one, and not what credit may serve."""
    if _NEW.search(understood.question):
        return True
    asked = _FURTHER.search(_CREDIT_FROM.sub(" ", understood.question))
    return bool(asked and _SEVERAL.search(asked.group())) and not _MOVED.search(understood.question)


_TWO = re.compile(
    r"\b(?:second|another|other|2nd|both|between|third|more than one|one of|(?:in|into|for|toward|towards) the next)\b|"
    r"\b(?:two|2|three|next|new|different|each|multiple|several)\b"
    r"(?= (?:[\w'’&-]+ ){0,4}?(?:cert|credential|program|of them\b))|"
    r"\bcert\w*\b.{3,}\bcert|\bcertificates\b|\bcerts\b",
    re.IGNORECASE | re.DOTALL,
)


def single_certificate(understood: Understanding) -> bool:
    """Whether credit was taken to go from one certificate into another, and the message speaks of one alone."""
    origins = {lot.origin for lot in understood.holdings}
    into_another = origins == {Origin.CERTIFICATE} and understood.target is Credential.CERTIFICATE
    return into_another and not _TWO.search(understood.text)


_AFTER = re.compile(
    r"\b(?:take|get|earn|do|start|add|join|pursue|finish|complete|have|enrol+ in)\b[^.?!;]{0,60}\bcert\w*\b"
    r"[^.?!;]{0,40}\bafter\b[^.?!;]{0,30}\b(?:master\w*|m\.?[as]\b\.?|mba|mph|mpa|mpp|degree|graduat\w+)",
    re.IGNORECASE,
)


def certificate_comes_after(text: str) -> bool:
    """Whether a certificate is to be taken after a degree, into which none of its credit goes then."""
    return bool(_AFTER.search(text)) and not _MOVED.search(text)


_DEGREE_DONE = re.compile(
    r"\b(?:master(?:['’]?s)?|m\.?[as]\b\.?|mba|mph|mpa|degree)(?: (?:is|was|has been|already|all))* "
    r"(?:done|finished|completed|earned|awarded|conferred|first|behind me)\b[^.?!;]{0,20}\b(?:now|then|next)\b"
    r"[^.?!;]{0,40}\bcert",
    re.IGNORECASE,
)


def degree_came_first(understood: Understanding) -> bool:
    """Whether a certificate's credit was taken to go into a degree that is done already."""
    into_degree = understood.target is Credential.MASTERS and _DEGREE_DONE.search(understood.question)
    return bool(into_degree) and any(lot.origin is Origin.CERTIFICATE for lot in understood.holdings)


_YET_TO_TAKE = re.compile(
    r"\b(?:can|could|may|might|should|will|would|must) (?:i|we|she|he|they) (?:(?:also|then|still|even|now|just) )*"
    r"(?:do|add|get|earn|take|start|pursue|join|enrol+ in|apply (?:for|to)) (?:the|an?|that|this|their|its|your) "
    r"(?:[\w'’&-]+ ){0,4}?cert\w*\b(?! (?:credits?|courses?|class(?:es)?|hours?|units?)\b)",
    re.IGNORECASE,
)


def certificate_yet_to_take(understood: Understanding) -> bool:
    """Whether credit was taken to be of a certificate of which the message only asks whether it may be taken."""
    if not any(lot.origin is Origin.CERTIFICATE for lot in understood.holdings):
        return False
    left = _YET_TO_TAKE.sub(" ", understood.question)
    return left != understood.question and not re.search(r"\bcert", left, re.IGNORECASE)
