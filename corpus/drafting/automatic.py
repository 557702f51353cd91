"""Admission that follows of itself from a certificate: whose work it is, what average and grades it takes, and what else.

Only a sentence that promises it outright is read so: "automatically", "without a new application", "on request". One
that says "may", "considered" or "recommended" promises nothing.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.drafting.found import Basis, Found, Reading
from corpus.drafting.statement import Statement
from corpus.rules import AdmissionEffect, Condition, EachGrade, Effect, InWords, MeanGrade

_ADMITTED = r"(?:admitted|accepted|enrolled)"
_OF_ITSELF = (
    r"(?:automatically|automatic|on request|without (?:an? )?(?:(?:new|further|second|separate|additional|formal) )?"
    r"(?:application|review|admission review)|without (?:re)?applying(?: again)?|by (?:filing|completing|submitting|signing) (?:only )?(?:the|a|an) [\w -]{3,50}? form)"
)
_PROMISES = re.compile(
    rf"\b(?:is|are|will be|shall be)(?: then)? (?:automatically )?{_ADMITTED}\b[^.;]{{0,80}}?\b{_OF_ITSELF}\b|"
    rf"\b(?:is|are|will be|shall be)(?: then)? automatically {_ADMITTED}\b|"
    rf"\bwe (?:will )?(?:admit|accept) (?:you|them|the student)\b[^.;]{{0,40}}?\b{_OF_ITSELF}\b|"
    r"\badmission (?:to (?:the )?[\w ]{0,30})?(?:is|will be) automatic\b|"
    rf"\b(?:receives?|earns?|has|have|gains?) automatic admission\b"
)
_WORK = re.compile(r"\bCERT\b")
_AVERAGE = re.compile(
    r"\b(?P<a>[0-4]\.\d{1,2}) (?:or (?:better|higher|above) )?(?:(?:CERT|cumulative|overall|minimum|grade point) )*(?:gpa|average)\b|"
    r"\b(?:gpa|average)\b(?: (?:of|is|was|in (?:the |that )?CERT(?: courses)?))*(?: at least| no (?:lower|less) than| a minimum of)? (?P<b>[0-4]\.\d{1,2})\b"
)
_EACH = re.compile(
    r"\bno grades? (?:under|below|lower than|less than) (?:an? )?(?P<a>[a-c][+-]?)(?![\w+-])|\b(?:an? )?(?P<b>[a-c][+-]?) or (?:better|higher|above) in (?:each|every|all)\b"
)
_ON = re.compile(
    r",? (?P<words>(?:if|provided(?: that)?|as long as|so long as|within|once|unless)\b [^.;]+)(?=[.;]|\Z)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|can|considered|consideration|recommend\w*|usually|normally|ordinarily|generally|typically|often|conditional\w*|"
    r"provisional\w*|probation\w*|prefer\w*|priority|some|certain|not admitted|not automatic\w*|no longer|was|were|had|until|proposed|except|other than)\b"
)
_LAPSES = re.compile(r"\b(?:not|cannot|however|but|except|unless|only)\b")


def draft_automatic(statement: Statement) -> Iterator[Reading]:
    """The admission that a certificate brings of itself, with what it takes."""
    if not promises(statement):
        return
    said, text = statement.said, statement.text
    conditions: list[Condition] = []
    averages = [Fraction(found["a"] or found["b"]) for found in _AVERAGE.finditer(said)]
    conditions += [MeanGrade(average) for average in dict.fromkeys(averages)]
    conditions += [EachGrade((found["a"] or found["b"]).upper()) for found in _EACH.finditer(said)]
    conditions += [InWords(found["words"]) for found in _ON.finditer(text)]
    if len(averages) <= 1 and conditions:
        rule = AdmissionEffect("admission_effect", text, "certificate", Effect.AUTOMATIC, tuple(conditions))
        yield Found(rule, Basis.SENTENCE)


def promises(statement: Statement) -> bool:
    """Whether a sentence promises admission to whoever has done a certificate, and leaves nothing open."""
    said = statement.said
    return bool(_PROMISES.search(said) and _WORK.search(said)) and not _OPEN.search(_NOTHING_ELSE.sub(" ", said))


_NOTHING_ELSE = re.compile(r"\b(?:are|is) (?:then )?not (?:needed|required)\b|\bneed only\b|\bneeds only\b")


def taken_back(after: Statement) -> bool:
    """Whether the next sentence takes a promise back, or adds to what it takes."""
    return bool(
        re.match(r"(?:they|such|these|this|that|however|but|admission|even|nevertheless|the department)\b", after.said)
    ) and bool(_LAPSES.search(after.said))
