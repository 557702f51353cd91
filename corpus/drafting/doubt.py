"""Why a sentence that looks like a rule is none to be signed unread: it reports, denies or revokes, its heading turns it
round, or it is of one program while the page is of all.

Chosen on pages of invented universities where `--accept-all` had signed such sentences; a limit in doubt is shown to
the person who reviews.
"""

import re
from dataclasses import replace

from corpus.document import Document, Wording
from corpus.drafting.found import Basis, Found
from corpus.drafting.revoked import taken_back
from corpus.drafting.statement import Statement
from corpus.rules import AgeLimit, Allowed, Credential, Exclusion, MinimumGrade, Origin, Permission, Reuse

_NOT_OURS = re.compile(
    r"\bnot true\b|\bit is (?:false|a myth|wrong)|\bmyth\b|\bpeer (?:institutions?|schools?|universities)\b|"
    r"\bother (?:institutions|universities|schools|colleges) (?:such as|like|(?:may |can |will |do )?(?:allow|accept|permit|take|let))|"
    r"\brecommend(?!ations? of\b)\w*|\btask force\b|\bunder (?:discussion|consideration|review)\b|\bmisunderst\w+|\bmistak\w+|"
    r"\bsurvey(?:ed|s)?\b|\brespondents?\b|\bnobody\b|\bno basis\b|\bhas been (?:struck|removed|deleted|lifted|dropped|withdrawn|abolished)|"
    r"\b(?:repealed|rescinded|suspended|abolished|deleted)\b|\bmemorandum\b|\b(?:am|was|were|been) told\b|"
    r"\bi (?:may|can|was|am|have)\b|\bmy \w+|\bpropos(?:al|ed|es)\b|"
    r"\bdraft\b|\bwould (?:permit|allow|accept|raise|let|be)\b|\bbeliev\w+|\bcontrary to\b|(?<!be )(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )\bused to (?!support|satisfy|earn|meet|fulfil|complete)\b|\bformerly\b|"
    r"\bpreviously (?:allowed|accepted|permitted)|\bonce (?:allowed|accepted)\b|\brumou?r|\bin the past\b|"
    r"\bsince then\b|\buntil (?:[\w,]+ ){0,3}(?:19|20)\d\d\b|\bcould (?:transfer|apply|count|use|bring)\b|"
    r"\bwere (?:allowed|permitted|able) to\b|\b(?:beginning|starting) (?:in |with )?(?:the )?(?:fall|spring|summer|winter|autumn|\w+ 20\d\d|20\d\d)"
)
_NOT_IN_FORCE = re.compile(
    r"\b(?:proposed|not yet|withdrawn|superseded|archived?|former|repealed|obsolete|discontinued|myths?|drafts?|"
    r"examples?|samples?|previous|historical|rescinded|past)\b"
)
_TURNED = re.compile(r"\b(?:not|no|cannot|never|ineligible|excluded?|exclusions?|except\w*|prohibited|unacceptable)\b")
_OF_A_GROUP = re.compile(
    r"\b(?:veterans?|military|exchange|executive|dual[- ]degrees?|joint|accelerated|consorti\w+|articulation|employees?|"
    r"reciprocal|honors|law|medicine|pharmacy)\b"
)
_EXCEPTED = re.compile(r"\bexcept (?:in|for|at|by|within|that|as)\b|^except\b")
_TAKEN_BACK = re.compile(
    r"^(?:the (?:foregoing|above|preceding)|this (?:is (?:incorrect|not|false|wrong)|does not|no longer)|"
    r"th(?:is|ese) (?:limits?|rules?|caps?|provisions?) (?:do|does|is|are) not|that is (?:not|false|wrong)|however\b|"
    r"fact:|not so\b|in fact\b|since then\b)"
)
_ONE_PROGRAM = re.compile(
    r"\b(?:M\.?B\.?A|MSN|M\.?F\.?A|MPP|MPA|MPH|MSW|M\.?Ed|M\.?Eng|MHA|MAT|MLIS|DNP|Ed\.?D|LL\.?M)\b|"
    r"\b(?:M\.?S\.?|M\.?A\.?) in [A-Z]|\bMaster of (?!(?:Science|Arts)\b(?! in))[A-Z]|\b[Cc]ertificate in [A-Z]"
)
_ONE_OTHER = re.compile(
    r"\b(?:from|at|with) (?:the )?(?:(?:University|College|Institute) of (?P<of>[A-Z]\w+)|(?P<name>[A-Z][\w.&'-]+(?: [A-Z][\w.&'-]+){0,3}) (?:University|College|Institute))\b"
)
_GLOSSED = re.compile(r"\bMaster of [A-Z][\w ]{3,40}(?= \([A-Z]{3,5}\))")
"""The name of a program before its short form."""
_DENIED = re.compile(r"\b(?:not|ineligible|cannot|no|never)\b")


_UNDERGRADUATES = re.compile(
    r"^(?:[\w,]+ ){0,3}?(?:undergraduates?|BACH)\b(?: (?:degree[- ]seeking )?(?:students?|candidates?|majors?|applicants?|programs?)\b|s\b| (?:may|can|require))"
)
_HISTORY = re.compile(
    r"^(?:originally )?(?:adopted|amended|revised|approved|effective|enacted) (?:in |on )?(?:[a-z]+ )?(?:\d{1,2},? )?(?:19|20)\d\d\b"
)
_PRINTED_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ASKED = re.compile(r"\?[\"'”’)]*$")


def doubt(statement: Statement, following: Statement | None, document: Document) -> str | None:
    """Why no rule of a sentence is to be drafted; None where nothing speaks against it."""
    if _UNDERGRADUATES.search(statement.said) and not re.search(r"\b(?:MAST|CERT|DEG)\b", statement.said):
        return "it is of undergraduates"
    if _HISTORY.search(statement.said):
        return "it tells when a rule was made"
    if _ASKED.search(statement.text):
        return "it asks, and does not say"
    if _NOT_OURS.search(statement.said):
        return "it reports, denies or proposes a limit, or says from when it will hold"
    if back := taken_back(statement, document):
        return back
    if any(_NOT_IN_FORCE.search(heading) for heading in statement.headings):
        return "its heading says that it is not in force"
    if statement.headings and _TURNED.search(statement.headings[0]):
        return "its heading may turn it round"
    if any(_OF_A_GROUP.search(heading) for heading in statement.headings):
        return "its heading is of a group that no field of a rule holds"
    if _EXCEPTED.search(statement.said):
        return "it excepts a part that no field of a rule holds"
    if following is not None and _TAKEN_BACK.search(following.said):
        return "the next sentence may take it back"
    if document.program is None and _of_a_program_besides(statement, document):
        return "it is of one program, and the page is not"
    return None


def widened(reading: Found, statement: Statement, document: Document) -> Found:
    """A reading as far as its page goes: what credit from elsewhere has to be like holds for every credential where the
    page speaks of several and neither the sentence nor its headings name one."""
    rule = reading.rule
    if not _unnamed(reading, statement, document) or not isinstance(rule, MinimumGrade | AgeLimit | Reuse | Exclusion):
        return reading
    if isinstance(rule, MinimumGrade | AgeLimit | Exclusion) and rule.origin is not Origin.OUTSIDE:
        return reading
    return replace(reading, rule=replace(rule, target=Credential.ANY), basis=Basis.HEADING)


def _unnamed(reading: Found, statement: Statement, document: Document) -> bool:
    several = {"MAST", "CERT"} <= statement.page.marks
    return document.wording is Wording.SOURCE and reading.basis is Basis.PAGE and several


def turns(heading: str) -> bool:
    """Whether a heading, as patterns read it, may say that what stands under it is not so, not now or not for all."""
    return any(pattern.search(heading) for pattern in (_NOT_IN_FORCE, _TURNED, _OF_A_GROUP, _PRINTED_YEAR))


def one_program_in(statement: Statement) -> bool:
    """Whether a sentence, or a heading that it stands under, names one program."""
    return any(_ONE_PROGRAM.search(words) for words in (statement.text, *statement.above))


def _of_a_program_besides(statement: Statement, document: Document) -> bool:
    """Whether a sentence, or a heading above it, names a program that the title of its page does not."""
    if document.unit and document.wording is Wording.OWN:  # each sentence was chosen for the page of that college
        return False
    texts = (_GLOSSED.sub(" ", words) for words in (statement.text, *statement.above))
    named = {found.group() for words in texts for found in _ONE_PROGRAM.finditer(words)}
    return any(name not in document.title for name in named)


def _of_one_other(statement: Statement, document: Document) -> bool:
    """Whether a sentence names another institution as the one whose credit it speaks of."""
    own = f"{document.institution} {document.unit or ''}"
    return any((found["of"] or found["name"]).split()[-1] not in own for found in _ONE_OTHER.finditer(statement.text))


def names_a_program(title: str) -> bool:
    """Whether a title is of one program."""
    return bool(_ONE_PROGRAM.search(title))


def misplaced(reading: Found, statement: Statement, document: Document) -> str | None:
    """Why one rule read of a sentence is not to be drafted; None where nothing speaks against it."""
    rule = reading.rule
    if isinstance(rule, Permission):
        denied = rule.allowed is not Allowed.NO and _DENIED.search(statement.said)
        return "it denies something, and was read as allowing it" if denied else None
    target, origin = getattr(rule, "target", None), getattr(rule, "origin", None)
    nearest = " ".join(statement.headings[:1])
    if target is not Credential.DOCTORATE and "DOCT" in nearest and not re.search("MAST|CERT", nearest):
        return "its heading is of doctoral students"
    if target is Credential.DOCTORATE and "DOCT" not in f"{statement.said} {nearest}":
        return "it does not say that it is of doctoral students"
    if origin is Origin.OUTSIDE and "internal" in statement.said:
        return "it speaks of internal credit"
    if origin is Origin.OUTSIDE and _of_one_other(statement, document):
        return "it is of credit from one other institution alone"
    if _unnamed(reading, statement, document) and target is not None:
        return "neither it nor its heading says toward which credential"
    return None
