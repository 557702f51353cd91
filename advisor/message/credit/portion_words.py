"""How a portion of credit is worded: how much of it, what is said of it, and where the clause begins and ends."""

import re

from advisor.message.credit.letters_listed import LETTER
from corpus.figures import NUMBER

_CREDITS = r"(?:grad(?:uate)? )?(?:credits?|credit hours?|hours?|hrs?|units?|cr)"
_COURSES = r"(?:grad(?:uate)? )?(?:courses?|class(?:es)?)"
_NOUN = rf"(?:(?P<credits>{_CREDITS})|(?P<courses>{_COURSES}))"
_ANY = rf"(?:{_CREDITS}|{_COURSES})"
_IT = (
    rf"(?:(?:the|my|those|these|her|his|their) (?:(?P<whole>{NUMBER})(?: {_ANY})?|{_ANY})|"
    r"(?:those|them|these|which|that|it)(?! (?!was\b|is\b|has\b)\w+s\b))"
)
PART = re.compile(
    rf"(?:(?P<n>{NUMBER})(?: {_NOUN})? (?:out )?of {_IT}|of (?:which|them|those|these|"
    rf"that),? (?P<n2>{NUMBER})(?: (?:{_CREDITS}|(?P<courses2>{_COURSES})))?)"
    r"(?! \w+ing\b)",
    re.IGNORECASE,
)
PLAIN = re.compile(rf"(?P<n>{NUMBER})(?: {_NOUN})?\b", re.IGNORECASE)
ORDINAL = re.compile(
    r"the (?:first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)(?: (?:one|course|class))?\b", re.IGNORECASE
)
REST = re.compile(
    rf"(?:the )?(?:(?:other|remaining|rest|last|others)(?: of (?:them|it|those|the {_ANY}))?"
    rf"(?: (?P<n>{NUMBER})(?: (?:of (?:them|those|these)|ones|{_NOUN}))?|(?: (?:one|course|class|ones|"
    rf"{_ANY})))?)(?!\w)",
    re.IGNORECASE,
)
VERB = re.compile(
    r"(?:\s?[,:=–—-])?\s?(?:(?:i|that i) )?(?:(?:was|were|are|is|have|had|has|got|came|come|being|carry|carries|"
    r"have got|"
    r"took|earned|received|did)\b(?: (?:back|out|in|as|with|it|them|all|both|only|just|actually|also|already|taken|"
    r"done|earned|"
    r"graded|a|an))*\s)?\s*",
    re.IGNORECASE,
)
GRADE = re.compile(
    r"(?:(?:all|both|each|just|only|straight|solid|graded|marked|grades?|got|with|an?|of|at|had|has|have|mark|as|"
    r"came|back) )*"
    rf"(?:{LETTER})(?: (?:each|grades?|both|too|(?:in|for|on) (?:each|all|both|it|them|every one)(?: of (?:them|"
    rf"it))?))?",
    re.IGNORECASE,
)
KIND = re.compile(
    r"(?:(?:from|in|for|as|through|thru|via|by|on|done|taken|earned|of|graded|took) )*"
    r"(?P<kind>[\w'’/-]+(?: [\w'’/-]+){0,4}?)(?: \((?:all )?(?:i )?passed!*\))?",
    re.IGNORECASE,
)
AGE = re.compile(
    r"(?:(?:from|taken|earned|done|completed|about|exactly|already|now|over|almost|more than|at least) )*"
    rf"{NUMBER} (?:full )?(?:years?|yrs?)(?: (?:old|ago|back))?(?: (?:before|at|when|by) (?:(?:i|my|the|she|he|they|"
    rf"her|his|admission|"
    r"application|entry|matriculation|graduation|applying|starting|transfer|request|applied|matriculated|enrolled|"
    r"started|get|got|in|"
    r"was|am|were|be|admitted|graduate|apply|start|enroll|matriculate|finish) ?){1,5})?",
    re.IGNORECASE,
)
USE = re.compile(
    r"(?:(?:were|was|have|has|had|already|been) )*(?:used|counted|applied|went|gone)(?: already)? "
    r"(?:in|for|to|toward|towards|into) (?:an?|my|the|another|her|his|that)(?: [\w'’-]+){0,3}? (?:degree|certificate|"
    r"cert|master'?s|ms|ma|mba)",
    re.IGNORECASE,
)
SIGH = re.compile(
    r"(?:,? (?:tho|though|unfortunately|sadly|however|ugh|lol|oops))+(?=\s*(?:[.,;:!)]|$|\w+))", re.IGNORECASE
)
NEUTRAL = re.compile(
    r"(?:(?:just|only|all|plain|a|an|in|for|from) )*(?:regular|normal|ordinary|standard|letter[- ]graded|theory|"
    r"lectures?|didactic|seminars?)(?: (?:grad(?:uate)? )?(?:courses?|class(?:es)?|credits?|hours|work|coursework))?",
    re.IGNORECASE,
)
"""What is said of credit that no policy asks about."""
END = re.compile(
    r"\s*(?:(?P<asked>\?)|[.,;:!)(\]+—–]|$|(?:and|but|plus|so|while|whereas|tho|though|however|can|could|will|would|"
    r"do|does|may|is it|"
    r"unfortunately|sadly)\b)",
    re.IGNORECASE,
)
JOINT = re.compile(r"\s*(?:[,;.:!–—-]|\(|\)|&|\+)*\s*(?:(?:and|but|plus|while|whereas|with|then) )?", re.IGNORECASE)
OPENS = re.compile(
    r"(?:^|[.,;:!?(+&—–]|\s-|\b(?:and|but|although|though|since|because|while|so|bc|only|that|with|where|note|"
    r"including|incl|"
    r"even tho|altho|cause|cuz|however|also))\s*$",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(?:although|though|since|because|given that|considering|even tho|altho|bc|cuz)\s*$", re.IGNORECASE
)
