"""The circumstances of the asker, as far as a text names those under which alone a rule holds."""

import re

from advisor.message.credit.qualities import said
from corpus.rules import Situation

NOT_KEPT = (
    r"\b(?:don['’]?t|do not|doesn['’]?t) (?:\w+ )?(?:care about|need|want)(?: to)? (?:keep(?:ing)?|having|getting) "
    r"(?:the|my|both the) cert\w*|"
    r"\b(?:don['’]?t|do not|doesn['’]?t) (?:\w+ )?(?:care about|need|want) (?:the|my) cert\w*(?: itself)?"
    r"(?: any ?more\b| at all\b|(?=[.,;!?)]| and\b| so\b|$))"
)
"""That somebody gives the certificate up."""
_FOR_BOTH = (
    r"(?=[\s\S]*\b(?:for|in|on|toward|of|by) both (?:of )?(?:the |my |these |those )?(?:grad\w* )?"
    r"(?:certs|certificates)\b(?! and))"
)
"""That credit is to serve both of the certificates that were spoken of, and not the degree."""
_SITUATIONS = (
    (
        Situation.CONTAINED_IN_MASTERS,
        r"\b(?:inside|within|contained in|part of|subset of|fits in) (?:the|my|that|a) (?:\w+ )?master|"
        r"\bentirely inside\b|\bwholly contained\b|\bsits (?:entirely |wholly |completely )?in",
    ),
    (
        Situation.CERTIFICATE_KEPT,
        r"\bkeep(?:ing)? (?:the|my|both|that)?\s?(?:cert|certificate|both)?|\bwant both\b|\bboth the cert|"
        r"\bcert(?:ificate)? too\b",
    ),
    (
        Situation.CERTIFICATE_GIVEN_UP,
        r"\b(?:give up|drop|forgo|without) (?:the|my) cert|"
        rf"{NOT_KEPT}|\bswitch(?:ing)? to the\b|\bmove(?:d)? to the ma\b",
    ),
    (
        Situation.HIGH_GPA,
        r"\b(?:3\.[0-9]+|4\.0+)\b.{0,25}\bgpa\b|"
        r"\b(?:gpa|graduate average|overall average|average)\b.{0,25}\b(?:3\.[0-9]+|4\.0+)\b",
    ),
    (Situation.NONTHESIS, r"\bnon-?\s?thesis\b|\bcoursework[- ](?:only|based)\b"),
    (Situation.THESIS, r"(?<!non-)(?<!non )(?<!non)\bthesis\b"),
    (
        Situation.ALUMNUS,
        r"\b(?:degree|master'?s?|masters|ms|ma|mba) (?:came|comes|was|is) (?:first|done|finished)\b|"
        r"\b(?:degree|master'?s?|masters|ms|ma|mba)\b[^.?!,;]{0,40}\bin hand\b|"
        r"\bi hold an? (?:[\w.'’&-]+ ){0,6}?(?:master'?s|masters|degree|ms|ma|mba)\b|"
        r"\b(?:have|got|hold|earned|finished) (?:the|my|an?) (?:degree|master'?s?|masters|ms|ma|mba) "
        r"(?:already|now|first)\b|"
        r"\balready (?:have|hold|got|earned) (?:the|my|an?) (?:degree|master'?s?|masters|ma)\b|"
        r"\balum(?:nus|na|ni)?\b|\bgraduated (?:from|with)\b|"
        r"\balready (?:graduated|finished|have (?:the|my) (?:mba|ms|master))|\bafter (?:i )?graduat|"
        r"\bgraduate of\b",
    ),
    (
        Situation.CURRENT_STUDENT,
        r"\bcurrent(?:ly)? (?:an? )?(?:mba|ms|student|enrolled|in)\b|\bi'?m (?:an? |in the )?(?:mba|ms)\b",
    ),
    (
        Situation.SAME_STACKED_DEGREE,
        r"\bsame stack|\bone stackable\b|\bsame degree\b|"
        rf"\bstackable (?:master\w*|degree|ms|ma)\b[^.?!]{{0,20}}\b(?:has|with|contains|includes) (?:two|2|both) "
        rf"(?:\w+ ){{0,2}}?cert\w*{_FOR_BOTH}|"
        rf"\b(?:two|2|both) (?:\w+ ){{0,2}}?cert\w* (?:inside|within|in|of) (?:the|a|my|the same) stackable\b"
        rf"{_FOR_BOTH}",
    ),
)


def circumstances(text: str) -> frozenset[Situation]:
    """The circumstances of the asker that a text names."""
    kept = re.sub(NOT_KEPT, " ", text, flags=re.IGNORECASE)
    return frozenset(
        situation
        for situation, pattern in _SITUATIONS
        if said(pattern, kept if situation is Situation.CERTIFICATE_KEPT else text)
    )
