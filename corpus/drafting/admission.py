"""What work through a certificate does for admission, and who may enrol or receive aid."""

import re
from collections.abc import Iterator
from typing import Literal

from corpus.drafting.found import Found, Reading
from corpus.drafting.statement import Statement
from corpus.rules import AdmissionEffect, Credential, Effect, Eligibility, Purpose, Standing

_NO_PROMISE = re.compile(
    r"\b(?:does not|do not|in no way|not|nor)\b[^.;]{0,30}\bguarantees?\b[^.;]{0,40}\badmission|\badmission\b[^.;]{0,50}\bis not (?:guaranteed|automatic)|\bno (?:guarantee|assurance) of (?:\w+ ){0,2}admission|\bin no way guarantees|\bnot automatically (?:admitted|accepted)|\bCERT must apply and be accepted\b|"
    r"\b(?:does not|do not|shall not|will not|in no way|neither)\b[^.;]{0,30}?\b(?:entitles?|assures?|ensures?|secures?|confers?|constitutes?|implies|imply)\b[^.;]{0,40}\badmission\b"
)
_NO_TEST = re.compile(
    r"\b(?:does not|do not) require (?:the |an? )?(?:\w+ ){0,2}?(?:gre|gmat|test scores?|standardi[sz]ed tests?)\b|\b(?:gre|gmat|test scores?)\b[^.;]{0,30}\b(?:is|are) not required|\bno tests? (?:is|are) required"
)
_NO_AID = re.compile(
    r"\bonly in (?:a |an |the )?[^.;]{0,60}?CERT\b[^.;]{0,80}\bnot eligible for (?:\w+ ){0,3}(?:aid|loans)|\baid is not available (?:for|to) CERT students|\bCERT students?\b[^.;]{0,40}\bnot (?:be )?eligible for (?:\w+ ){0,3}(?:aid|loans)"
)
_DEGREE_STUDENTS = re.compile(
    r"\bstudents (?:who are )?(?:already |currently )?(?:enrolled |admitted |pursuing )?(?:in|to)? ?(?:an? |the |any )?(?:MAST|DEG)\b[^.;]{0,30}\b(?:may|can) (?:also )?(?:take|pursue|enroll? in|add|earn|complete|apply for|join) (?:an? |the )?(?:\w+ )?CERT|\bCERT\b[^.;]{0,40}\bopen to\b[^.;]{0,40}\b(?:DEG|MAST|graduate) students\b|\b(?:DEG|MAST)(?:-seeking)? students\b[^.;]{0,40}\b(?:may|can) (?:also )?(?:take|pursue|enroll? in|add|earn) (?:an? |the )?CERT"
)
_HOLDERS = re.compile(
    r"\bonly (?:persons?|people|students|applicants|those|graduates) (?:who (?:hold|have|earned)|holding|with) (?:an? )?(?:\w+ )?BACH\b[^.;]{0,60}\b(?:CERT|MAST|DEG)\b"
)
_UNDERGRADUATES = re.compile(
    r"\bundergraduates?(?: students)?\b[^.;]{0,40}\b(?:may not|cannot|not eligible|may|can)\b[^.;]{0,40}\bCERT\b"
)
_MICRO = re.compile(r"\bMICRO\b|\bmicromasters\b")


def draft_admission(statement: Statement) -> Iterator[Reading]:
    """What a sentence says of admission without promise, of tests, of aid and of who may enrol."""
    said, text = statement.said, statement.text
    through = _through(said)
    if _NO_PROMISE.search(said) and through:
        yield Found(AdmissionEffect("admission_effect", text, through, Effect.NONE))
    if _NO_TEST.search(said):
        yield Found(AdmissionEffect("admission_effect", text, "application", Effect.TEST_WAIVED))
    certificate = Credential.CERTIFICATE
    if _NO_AID.search(said):
        yield Found(Eligibility("eligibility", text, Purpose.AID, certificate, Standing.CERTIFICATE_ONLY, "no"))
    if _HOLDERS.search(said) and "CERT" in said:
        yield Found(Eligibility("eligibility", text, Purpose.ENROL, certificate, Standing.BACHELOR, "only"))
    if _UNDERGRADUATES.search(said):
        may: Literal["no", "conditional"] = "no" if re.search(r"\b(?:not|cannot)\b", said) else "conditional"
        yield Found(Eligibility("eligibility", text, Purpose.ENROL, certificate, Standing.UNDERGRADUATE, may))
    if _DEGREE_STUDENTS.search(said):
        eligible = Eligibility("eligibility", text, Purpose.ENROL, certificate, Standing.DEGREE_STUDENT, "conditional")
        yield Found(eligible)


def _through(said: str) -> Literal["microcredential", "nondegree", "certificate"] | None:
    if _MICRO.search(said):
        return "microcredential"
    if "nondegree" in said:
        return "nondegree"
    return "certificate" if "CERT" in said else None
