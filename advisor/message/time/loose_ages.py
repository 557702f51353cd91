"""Years and dates that may be of something else than the credit: of the asker, a marriage, a transcript, a visit.

An age rule would be held against them. A bare age ("9 credits, 3 years old") is the credit's; one in a clause with a
subject of its own is so only where the clause speaks of credit.
"""

import re

from corpus.figures import AMOUNT

_N = rf"(?:{AMOUNT}|an?)"
_CLAUSES = re.compile(
    r"[.?!;:,()]|\b(?:and|but|because|since|so|while|when) (?=(?:i|we|my|the|it|he|she|they|i['’]m)\b)", re.I
)
_AGE = re.compile(
    rf"\b{_N}[ -](?:years?|yrs?|months?|semesters?|terms?|decades?)[ -](?:old|ago|back|earlier|prior)\b|"
    rf"\bfor {_N} (?:years?|yrs?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_SUBJECT = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|we|he|she|my|our|his|her|been)\b", re.IGNORECASE)
_OF_CREDIT = re.compile(
    r"\b(?:credits?|courses?|class(?:es)?|hours?|hrs?|units?|coursework|seminars?|took|taken|take|earn\w*|complet\w*|"
    r"finish\w*|did|done|pass(?:ed)?|studied|enrol\w*|ended|certificates?|certs?|degree|master\w*|ms|ma|mba|grad\w*|"
    r"work was|oldest|newest|first|last|they|them|those|these|it|all|everything|admi\w*|matricul\w*|appl\w*|petition\w*|"
    r"start\w*|began|beg[iu]n\w*|enter\w*|award\w*|request\w*|transfer\w*|catalog|bulletin|rules?|polic\w*|edition|"
    r"school|university|college|experience|portfolio|exam|learning)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:transcripts?|letter|diploma|paper|passport|card|photo|site|page|website|catalog)\b[^.?!;,]{0,25}"
    r"\b(?:printed|issued|sent|dated|ordered|updated|from|valid|says)\b|"
    r"\b(?:toured|visited|moved|married|born|hired|founded|posted|evaluated|emailed|updated|accepted by|sold|lost my)\b|"
    r"\b(?:my|the|our) (?:first |1st )?(?:semester|term|program|studies|degree|master'?s?|ms|ma|mba)(?: there)? (?:has )?(?:started|began|begun)\b|"
    r"\brequested the\b|\bvalid (?:through|until)\b|\bstarted (?:teaching|working|(?:my|a) (?:\w+ )?job)\b|\bfirst job\b|"
    r"\bi (?:applied|graduated)\b(?= (?:\d|to law)|\w* [^.?!;,]{0,12}ago)|\brule changed\b|"
    r"\b(?:at|am|i['’]?m) \d+ years? old\b|\byears? old too old\b|\b(?:have|has) an? \d+[- ]years?[- ]old\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"\b(?:not|none|never|nothing|max|at most|up to|between)\b[^.?!;,]{{0,20}}"
    rf"(?:\b{_N} years? old\b|\bfrom (?:19|20)\d\d)",
    re.IGNORECASE,
)
"""An age or a year that is told as what the credit is not, or as the most that it is."""
_UNMEASURED = re.compile(
    r"\b(?:forever|ages|long|decades?|a long time|a while|way) (?:ago|back)\b|\blast (?:century|decade)\b|"
    r"\b(?:pretty|very|quite|kind of|a bit) (?:old|dated)\b|\b(?:previous|earlier|another|former) life\b|\bback in the day\b|"
    r"\b(?:passed|past) (?:the limit|that|it)\b|\bold when i (?:applied|started|enrolled|was|began)\b|\bold in (?:19|20)\d\d\b|\bout of school for\b|"
    rf"\b{_N} summers? ago\b|"
    rf"\b(?:enter|start|begin|graduat|appl|enrol|join)\w*\b[^.?!;,]{{0,25}}\bin (?:{_N}|a few|a couple of) (?:more )?years?\b|"
    r"\bpre[- ]?(?:pandemic|covid)\b|\bbefore (?:covid|the pandemic)\b|"
    rf"\b(?:(?<!the )past|beyond|outside) (?:the )?{_N} years?\b|\b{_N} (?:semesters?|terms?|quarters?) ago\b|"
    r"(?<!\d)(?:19|20)\d\d ?(?:-|–|to|through|until) ?(?:19|20)\d\d(?!\d)(?! (?:\w+ )?(?:catalog|bulletin|rules?|academic))|"
    r"\b(?:should|could|would|might) have (?:completed|finished|taken|done|earned|passed)\b|"
    rf"\b{_N} (?:years?|yrs?) before (?:i|she|he|we|they) (?:finished|completed|graduated|earned)\b|"
    rf"\bgraduat\w* in {_N} (?:more )?(?:years?|yrs?|semesters?)\b|"
    rf"\b{_N} (?:months?|years?|yrs?|semesters?|terms?) (?:after|since) (?:i |my |first |the )*(?:first )?(?:enrol\w*|start\w*|"
    r"beg[iua]n\w*|admission|admitted|matriculat\w*)\b",
    re.IGNORECASE,
)
"""Ages that are told without a number that a rule could be held against, or that will have grown by then; and those
counted to the end of a degree that is over, which is not the one asked about."""


def age_unsure(text: str) -> bool:
    """Whether years or dates are told that may be of something else than the credit, or that no rule can be held
    against."""
    return bool(_DENIED.search(text)) or any(map(_of_something_else, _CLAUSES.split(text)))


def age_unmeasured(text: str) -> bool:
    """Whether an age is told in a way that is no number of years."""
    return bool(_UNMEASURED.search(text))


def _of_something_else(clause: str) -> bool:
    if not (_AGE.search(clause) or _YEAR.search(clause)):
        return False
    if _OF_OTHERS.search(clause):
        return True
    return bool(_SUBJECT.search(clause)) and not _OF_CREDIT.search(clause)
