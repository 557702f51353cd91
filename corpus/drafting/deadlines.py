"""When something is to be asked for, joined or finished."""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.amounts import Courses, Everything, Share
from corpus.drafting.found import Found, Reading
from corpus.drafting.numbers import share
from corpus.drafting.statement import Statement
from corpus.rules import Act, AfterEarned, BeforeDone, Deadline, Stage, Stages, Window, YearsAfter

_ACTS = (
    (Act.REQUEST_PRIOR_LEARNING, r"\bprior learning\b"),
    (Act.SEND_TRANSCRIPTS, r"\btranscripts?\b[^.;]{0,40}\b(?:arrives?|received?|submitted|sent|reach\w*)\b|\b(?:send|submit) (?:\w+ ){0,3}transcripts?\b"),
    (Act.REQUEST_TRANSFER, r"\b(?:requests?|petitions?|apply|application|filed?|submit\w*|ask)\b[^.;]{0,60}\btransfer\b|\btransfer\b[^.;]{0,50}\b(?:requests?|requested|petitions?|submitted|filed|approved)\b|\b(?:requests?|petitions?|the petition|forms?) (?:\w+ ){0,4}?(?:is|are|must be|has to be|have to be|should be) (?:filed|submitted|made|received|turned in)\b|\b(?:requests?|petitions?) (?:filed|submitted|made|received)\b|\ballow transfer credit\b|\btransfer credit in the final\b"),
    (Act.ANNOUNCE_CERTIFICATE, r"\b(?:notify|declared?|announced?|inform)\b[^.;]{0,60}\bCERT\b|\bCERT\b[^.;]{0,30}\b(?:be|is) (?:declared|announced)\b"),
    (Act.JOIN_CERTIFICATE, r"\b(?:admitted|apply|applied|admission|appl\w+|enroll?(?:ed)?|add(?:ed)?)\b[^.;]{0,60}\bCERT\b|\bCERT\b[^.;]{0,30}\b(?:be|is) (?:added|applied for)\b"),
    (Act.JOIN_DEGREE, r"\b(?:admitted|apply|applied|admission|enroll?(?:ed)?|enter|begin|start)\b[^.;]{0,40}\b(?:MAST|DEG)\b"),
)  # fmt: skip
_ACT_PATTERNS = tuple((act, re.compile(pattern)) for act, pattern in _ACTS)
_MUST = re.compile(
    r"\b(?:must|is to|are to|requires?|required|shall|should be|only|not|no|has to|have to|needs? to|no longer|until|filed|submitted)\b"
)

_FIRST = re.compile(
    r"\b(?:in|within|during|by the end of|before the end of|no later than(?: the end of)?|prior to the end of|end of) (?:the |their |a |his or her |of )?(?:student'?s?'? )?(?:first|initial) (?:full )?(?:\w+ )?(?:semester|term|quarter)(?! of the (?:program|CERT))|\b(?:in|within|during|by|before the end of) (?:the |their |a student's )?(?:semester|term|quarter) (?:of|in which) (?:first |initial )?(?:enrol?lment|admission|matriculation|they (?:first )?enroll?|the student (?:first )?enrolls?)"
)
_BEFORE_LAST = re.compile(
    r"\b(?:final|last) (?:semester|term|quarter) (?:can|may|will) (?:no longer|not)\b|\b(?:in|of|during) (?:the |their )?(?:semester|term|quarter) (?:of|in which)[^.;]{0,30}\bgraduat\w+[^.;]{0,40}\b(?:not|no)\b|\b(?:not|no|too late)\b[^.;]{0,60}\b(?:in|during) (?:the |their )?(?:semester|term) (?:of|in which (?:they|the student)) (?:graduation|graduates?)\b|\b(?:the )?(?:semester|term) before (?:the )?(?:graduation|final|last)\b|\b(?:not|no)\b[^.;]{0,60}\bin the (?:final|last) (?:semester|term|quarter)|\bbefore the (?:final|last) (?:semester|term|quarter)"
)
_AT_ADMISSION = re.compile(
    r"\b(?:at the time of|upon|at|with|before|prior to) (?:the |their )?(?:application for )?(?:admission|matriculation|enrol?lment|the first term starts)|\bafter the first term starts"
)
_BEFORE_GRADUATION = re.compile(
    r"\buntil the (?:semester|term) (?:in which|of)[^.;]{0,20}\bgraduat\w+|\buntil (?:they|the student) graduates?\b|\bno later than (?:the )?(?:graduation|final (?:semester|term)|last (?:semester|term))\b|(?<!semester )(?<!term )(?<!year )\b(?:before|prior to) (?:they |the student |their )?graduat(?:e|es|ion|ing)\b|\b(?:before|prior to) the (?:DEG|MAST) is (?:awarded|conferred|completed)\b"
)
_DONE = re.compile(
    r"\b(?:no later than|by|at|until|before) (?:the )?(?:middle|(?P<half>1/2)) (?:of|mark|point)\b|\bbefore (?:they |the student |he or she )?(?:have |has )?(?:complet\w+ |finish\w+ |earn\w+ )?(?:more than )?(?:(?P<share>\d/\d|\d+%) of (?:the |their |its )?(?:CERT|hours|credits|courses|coursework|units|requirements)|all (?P<all>(?:the |of the )?(?:CERT )?(?:courses|coursework|credits|hours|requirements))|the (?P<place>second|third|fourth) CERT course|(?P<whole>(?:the )?CERT(?! (?:course|credit|hour|coursework)|'s)))"
)
_PLACES = {"second": 2, "third": 3, "fourth": 4}
_AFTER = re.compile(
    r"\b(?:until|only after|after) (?:the student (?:has )?)?(?:(?:at least )?(?P<number>\d+) (?:graduate |semester )?(?:credits|hours|units) (?:are|have been|is) (?:completed|earned)|(?:has |have )?(?:earned|completed) (?:at least )?(?P<second>\d+) (?:graduate |semester )?(?:credits|hours|units))"
)
_YEARS = re.compile(
    r"\bwithin (?P<years>\d+) years? (?:of|after) (?:first |initial |the |their |a )*(?P<event>enrol?lment|matriculation|graduation|graduating|admission|entry|entering|beginning)"
)
_AFTER_CONFERRED = re.compile(
    r"\b(?:after|once|has been|have been) (?:a |the |an )?(?:\w+ )?(?:MAST|DEG)?[^.;]{0,40}(?:conferred|awarded)[^.;]{0,30}\btoo late\b"
)


def draft_deadlines(statement: Statement) -> Iterator[Reading]:
    """The deadlines that a sentence sets by the stage of the degree, by what is done, or by years since an event."""
    said = statement.said
    if _AFTER_CONFERRED.search(said) and "CERT" in said:
        window: Window | None = Stages(last=Stage.LAST_TERM)
        yield Found(Deadline("deadline", statement.text, Act.SHARE_CERTIFICATE, Stages(last=Stage.LAST_TERM)))
        return
    act = next((act for act, pattern in _ACT_PATTERNS if pattern.search(said)), None)
    if act is None or not _MUST.search(said):
        return
    window = _window(said, act)
    if window is None:
        return
    if re.search(r"\bevaluates\b|\bposts\b|\badvis(?:es|ed)\b|\brecommend|\bencourag|\bgrade of\b", said):
        return
    yield Found(Deadline("deadline", statement.text, act, window))


def _window(said: str, act: Act) -> Window | None:
    if _FIRST.search(said):
        return Stages(last=Stage.FIRST_TERM)
    if act is not Act.REQUEST_PRIOR_LEARNING and _BEFORE_GRADUATION.search(said):
        return Stages(last=Stage.LAST_TERM)
    if _BEFORE_LAST.search(said):
        return Stages(last=Stage.LATER_TERM)
    done = _DONE.search(said)
    if done and act in (Act.JOIN_CERTIFICATE, Act.ANNOUNCE_CERTIFICATE):
        if done.group("half") or "middle" in done.group():
            return None if done.group("half") is None else BeforeDone(Share(share("1/2")))
        if done.group("share"):
            return BeforeDone(Share(share(done.group("share"))))
        place = done.group("place")
        return BeforeDone(Courses(_PLACES[place]) if place else Everything(True))
    after = _AFTER.search(said)
    if after and act is Act.REQUEST_TRANSFER:
        return AfterEarned(Fraction(after.group("number") or after.group("second")))
    years = _YEARS.search(said)
    if years:
        event = "graduation" if years.group("event").startswith("gradua") else "enrolment"
        return YearsAfter(Fraction(years.group("years")), "graduation" if event == "graduation" else "enrolment")
    if _AT_ADMISSION.search(said) and act in (Act.SEND_TRANSCRIPTS, Act.REQUEST_TRANSFER):
        return Stages(last=Stage.APPLICANT)
    return None
