"""How many credits of a certificate must carry regular grades, where the message tells its size and a page states the
least share of them: "at least two-thirds to be taken on A/F grading"."""

import re

from advisor.finding import Finding, Source, Sum, Term, counted, number, percent, share_term
from advisor.message.amounts.shares import SHARE, share
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from advisor.sums.beside.beside import Beside, turned_by
from corpus.rules import Credential
from corpus.sentences import alone

_ASKED = re.compile(
    r"\bhow (?:many|much)\b[^.?!]*\b(?:needs?|must|ha(?:s|ve) to|required|least|minimum)\b|"
    r"\b(?:least|minimum)\b[^.?!]*\bhow (?:many|much)\b",
    re.IGNORECASE,
)
_LETTERS = r"A(?: ?[-/–] ?| to | through )F|A/B/C"
_REGULAR = re.compile(
    rf"\b(?:{_LETTERS})\b|\b(?:regular|letter|normal)(?:[- ](?:{_LETTERS}))?[- ]grad\w+|\bgraded\b", re.IGNORECASE
)
_STATED = re.compile(
    rf"\bat least (?P<share>{SHARE}) of (?:the (?:credits|hours|units) of )?an? (?:[\w ]+? )?graduate certificate\b"
    rf"[^.]*\b(?:{_LETTERS})\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:pass|fail|ungraded|most|may|can|could|allowed|average|gpa|better|higher)\b", re.IGNORECASE)
"""That another amount, or another thing of grades, is asked about."""


@turned_by(
    Beside.SPENT, Beside.DONE, Beside.ELSEWHERE, Beside.WAIVED, Beside.UNDONE, Beside.TWO, Beside.TWICE, Beside.DENIED,
    Beside.UNSURE, Beside.MONEY, Beside.DEGREE, Beside.BEFORE, Beside.CHANGED,
)  # fmt: skip
def graded(understood: Understanding, scope: Scope, sizes: Sizes) -> Finding | None:
    """The least share of the size; None where another amount is told, or not one page states it once."""
    question, size = understood.question, sizes.program
    if size is None or understood.target is not Credential.CERTIFICATE or _OTHER.search(question):
        return None
    told = {lot.amount for lot in understood.holdings if lot.amount}
    if told - {size} or not (_ASKED.search(question) and _REGULAR.search(question)):
        return None
    found = [
        (Source(page, line), stated)
        for page in scope.named or scope.general
        for line in alone(page.text)
        if (stated := _STATED.search(line))
    ]
    if len(found) != 1:
        return None
    source, stated = found[0]
    part = share(stated["share"])
    least = part * size
    worked = Sum(
        "credits with regular grades",
        f"{percent(part)} of {number(size)} = {number(least)}",
        least,
        "credits",
        (share_term("share", part, source), Term("size", size, "credits", sizes.stated)),
    )
    text = f"At least {counted(least)} with regular grades: {percent(part)} of {number(size)} is {number(least)}."
    return Finding(text, (source,), None, (worked,), (source,))
