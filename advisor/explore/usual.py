"""What is usual: a figure of which it is asked what most certificates, degrees or schools have, read word for word."""

import re
from fractions import Fraction

from advisor.explore.wish import Aged, Bound, Capped, Graded, Shelf, Side, Sized, Wish
from advisor.message.credit.credit import GRADES
from advisor.names.spellings import words_of
from corpus.rules import Credential, Origin

_USUAL = re.compile(
    r"\b(?:usual(?:ly)?|typical(?:ly)?|generally|normally|commonly|mostly|in general|on average|average|"
    r"(?:at |for )?most (?=(?:\w+ )?(?:schools?|universit|colleges?|places|programs?|cert|master|grad|degrees)))\b|"
    r"\b(?:what(?:'s| is)|is) (?:the )?(?:norm|normal|common)\b"
)
_CERTIFICATE = re.compile(r"\bcert\w*\b")
_MASTERS = re.compile(r"\bmaster\S*\b|\bdegrees?\b|\bms\b")
_CREDIT = r"(?:credits?|credit hours?|hours?|units?)"
_SIZE = re.compile(
    rf"\bhow (?:many {_CREDIT}|big|large)\b|\b(?:what|which) size\b|\bsize of\b|\bnumber of {_CREDIT}\b|"
    r"\b(?P<long>how long)\b"
)
_BROUGHT = re.compile(
    r"\b(?:accept\w*|transfer\w*|bring|brought|outside|external|elsewhere|other schools?|let|allow\w*)\b"
)
_CAP = re.compile(rf"\bhow (?:many|much)\b.*\b(?:{_CREDIT}|classes|courses)\b|\b(?:limit|cap|maximum|max)\b")
_COURSES = r"(?:(?:transfer|outside|external|other) )?(?:credits?|courses?|classes)"
_AGE = re.compile(
    rf"\bhow old (?:are|is|can|may|could|do|does) (?:the |your )?{_COURSES}\b|"
    rf"\bhow long (?:are|is|do|does|can) (?:the |your )?{_COURSES}\b.*\b(?:good|count|be used|accepted)\b|\bage limit\b"
)
_GRADE = re.compile(
    r"\b(?:lowest|minimum) (?:letter )?grades?\b|"
    r"\bgrades?\b.*\b(?:want|wants|require|requires|accept|accepts|take|takes|need|needs|ask|asks)\b"
)
_BY_STUDENTS = re.compile(r"\b(?:students?|people|someone)\b")
_LET = re.compile(r"\b(?:can|could|lets?|allows?|allow)\b")
_OF_OTHER_CREDIT = re.compile(
    rf"\bfrom (?:an?(?:other)? |the |your |one )?(?:\w+ )?(?:cert|master|degree)|"
    rf"\b(?:cert\w*|master\S*|degrees?) {_CREDIT}\b|\b(?:cert\w*|master\S*|degrees?) (?:courses|classes)\b"
)
"""That the credit is that of a certificate or of a degree, and not from elsewhere."""
_READ = frozenset(words_of(
    "a accept accepts age allow allows an and another are ask asks at average be big bring brought by can cap "
    "cert certificate certificates certs class classes college colleges common commonly could count counted "
    "counts course courses credit credits degree degrees do does elsewhere enough external for from general "
    "generally good grad grade grades graduate has have hour hours how i in into is it large let lets letter "
    "limit long lowest many master master's masters max maximum minimum most mostly ms much need needs norm "
    "normal normally number of old on one or other outside people place places program programs require requires "
    "school schools size someone student students take takes taking that the their there they this to toward "
    "towards transfer transferred transferring typical typically unit units universities university use used "
    "usual usually want wants what what's which will with would you your"
))  # fmt: skip
"""Words that such a question is asked in; with any other it is not read."""

_ANY = Bound(Side.AT_LEAST, Fraction(0))


def usual_asked(text: str) -> Wish | None:
    """The figure of which it is asked what is usual, as a list of all that state one; None where another thing is
    asked, or not surely."""
    low = " ".join(text.lower().replace("’", "'").split())
    if not _USUAL.search(low) or not set(words_of(low)) <= _READ:
        return None
    certificate, degree = bool(_CERTIFICATE.search(low)), bool(_MASTERS.search(low))
    brought = bool(_BROUGHT.search(low))
    if brought and (_OF_OTHER_CREDIT.search(low) or (_BY_STUDENTS.search(low) and not _LET.search(low))):
        return None
    target = Credential.CERTIFICATE if certificate and not degree else Credential.MASTERS
    if brought and certificate and degree:
        return None
    if _GRADE.search(low):
        return Wish(Shelf.LIMITS, limit=Graded(GRADES[0], target)) if brought else None
    if _AGE.search(low):
        return Wish(Shelf.LIMITS, limit=Aged(_ANY, target))
    if brought:
        return Wish(Shelf.LIMITS, limit=Capped(_ANY, "credit", Origin.OUTSIDE, target)) if _CAP.search(low) else None
    sized = _SIZE.search(low)
    if certificate == degree or sized is None or sized["long"]:
        return None
    return Wish(Shelf.CERTIFICATES if certificate else Shelf.MASTERS, criteria=(Sized(_ANY, "credit"),))
