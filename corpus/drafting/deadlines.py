"""When something is to be asked for, joined or finished."""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.amounts import Courses, Credits, Everything, Share
from corpus.drafting.evidence import PLACES
from corpus.drafting.found import Found, Reading
from corpus.drafting.numbers import share
from corpus.drafting.statement import Statement
from corpus.rules import Act, AfterEarned, BeforeDone, DaysAfter, Deadline, Stage, Stages, Window, YearsAfter

_ACTS = (
    (Act.REQUEST_PRIOR_LEARNING, r"\bprior learning\b"),
    (Act.SEND_TRANSCRIPTS, r"\btranscripts?\b[^.;]{0,40}\b(?:arrives?|received?|submitted|sent|reach\w*)\b|\b(?:send|submit) (?:\w+ ){0,3}transcripts?\b"),
    (Act.REQUEST_TRANSFER, r"\b(?:requests?|petitions?|apply|application|filed?|submit\w*|ask)\b[^.;]{0,60}\btransfer\b|\btransfer\b[^.;]{0,50}\b(?:requests?|requested|petitions?|submitted|filed|approved)\b|\b(?:requests?|petitions?|the petition|forms?) (?:\w+ ){0,4}?(?:is|are|must be|has to be|have to be|should be) (?:filed|submitted|made|received|turned in)\b|\b(?:requests?|petitions?) (?:filed|submitted|made|received)\b|\ballow transfer credit\b|\btransfer credit in the final\b|\b(?:not|no longer|never) (?:\w+ )?(?:allow|accept|grant|give|award|approve|consider|post) (?:\w+ ){0,2}?transfer credits?\b[^.;]{0,60}\b(?:after|in|during|beyond) (?:the |their |a )?(?:end of )?(?:the |their )?(?:(?:first|initial|final|last|graduating) (?:\w+ )?(?:semester|term|quarter)|(?:semester|term|quarter) of graduation)\b|\b(?:requests?|petitions?)\b[^.;]{0,40}\b(?:elsewhere|other (?:institution|universit|college)\w*)"),
    (Act.ANNOUNCE_CERTIFICATE, r"\b(?:notify|declared?|announced?|inform)\b[^.;]{0,60}\bCERT\b|\bCERT\b[^.;]{0,30}\b(?:be|is) (?:declared|announced)\b"),
    (Act.JOIN_CERTIFICATE, r"\b(?:admitted|apply|applied|admission|appl\w+|enroll?(?:ed)?|add(?:ed)?)\b(?:(?!\b(?:MAST|DEG)\b)[^.;]){0,60}\bCERT\b|\bCERT\b[^.;]{0,30}\b(?:be|is) (?:added|applied for)\b"),
    (Act.FINISH_CERTIFICATE, r"\b(?:finish|complete|earn) (?:all )?(?:of )?(?:the |their |a |an |its )?(?:requirements (?:of|for) (?:the |a )?)?CERT\b(?! (?:courses?|credits?|hours))|\bCERT\b[^.;]{0,40}\bbe (?:finished|completed|earned)\b"),
    (Act.JOIN_DEGREE, r"\b(?:admitted|apply|applied|admission|enroll?(?:ed)?|enter|begin|start)\b[^.;]{0,40}\b(?:MAST|DEG)\b"),
)  # fmt: skip
_ACT_PATTERNS = tuple((act, re.compile(pattern)) for act, pattern in _ACTS)
_MUST = re.compile(
    r"\b(?:must|deadlines?|due|too late|cannot|never|may be (?:made|filed|submitted|requested)|by|no later|not later|at the latest|is to|are to|requires?|required|shall|should be|only|not|no|up to|has to|have to|needs? to|wants?|asks?|no longer|until|filed|submitted)\b"
)

_TERM = r"(?:semester|term|quarter|session)"
_BY = (
    r"(?:in|within|during|inside|by|before|at|upon|until|up to|prior to|no later than|not later than|through|with)"
    r"(?: the (?:end|close|completion|conclusion|start|beginning) of)?"
)
_WHOSE = r"(?:the |their |an? |his or her |your |that |of |students? |student's |students' |very )*"
_FIRST = re.compile(
    rf"\b{_BY} {_WHOSE}(?:first|initial|entering|opening) (?:[a-z]+ ){{0,2}}?{_TERM}(?! of the (?:program|CERT))|"
    rf"\bend of {_WHOSE}(?:first|initial) (?:[a-z]+ )?{_TERM}|"
    rf"\b{_BY} {_WHOSE}{_TERM} (?:of|in which|when|that) (?:[a-z]+ ){{0,2}}?(?:enrol\w*|admission|admitted|matriculat\w+|entry|enters?|starts?|begins?)|"
    rf"\b(?:not|no|never|cannot|too late)\b[^.;]{{0,80}}\b(?:after|later than|beyond|past) (?:the end of )?{_WHOSE}(?:first|initial) (?:[a-z]+ )?{_TERM}"
)
_BEFORE_LAST = re.compile(
    rf"\b(?:final|last|graduating) {_TERM} (?:can|may|will|is|are) (?:no longer|not|too late)\b|"
    rf"\b(?:in|of|during) {_WHOSE}{_TERM} (?:of|in which|when)[^.;]{{0,30}}\bgraduat\w+[^.;]{{0,40}}\b(?:not|no)\b|"
    rf"\b(?:not|no|never|cannot|nothing|too late)\b[^.;]{{0,80}}\b(?:in|during) {_WHOSE}(?:(?:final|last|graduating) (?:[a-z]+ )?{_TERM}|"
    rf"{_TERM} (?:of|in which (?:they|the student)) (?:graduation|graduates?)\b)|"
    rf"\b{_TERM} before (?:the |their )?(?:graduation|final|last|they graduate|graduating)\b|"
    rf"\b(?:before|prior to|ahead of) (?:the (?:start|beginning) of )?{_WHOSE}(?:final|last|graduating) (?:[a-z]+ )?{_TERM}"
)
_AT_ADMISSION = re.compile(
    rf"\b(?:at the time of|upon|at|with|when|before|prior to|no later than|by|as part of) {_WHOSE}(?:application for |time of |point of )?"
    r"(?:(?:they|he or she|students?|you) (?:enrol|enroll|enrolls|matriculate|register|start|begin|apply)s?|admission|matriculation|matriculat\w+|enrol?lment|applying|apply(?: for admission)?|applies for admission|application for admission|"
    r"entry|entering|first term starts|are admitted|is admitted)\b|\bafter the first term starts|"
    r"\b(?:not|no|never|cannot)\b[^.;]{0,80}\bafter (?:admission|matriculation|enrol?lment|entry|being admitted)\b"
)
_BEFORE_GRADUATION = re.compile(
    rf"\buntil {_WHOSE}{_TERM} (?:in which|of)[^.;]{{0,20}}\bgraduat\w+|\buntil (?:they|the student) graduates?\b|"
    rf"\b(?:no|not) later than (?:the )?(?:graduation|{_WHOSE}(?:final|last) {_TERM})\b|"
    r"(?<!semester )(?<!term )(?<!year )\b(?:before|prior to|by|ahead of) (?:they |the student |their |the )?graduat(?:e|es|ion|ing)\b|"
    r"\b(?:before|prior to|until) (?:the |their |a )?(?:DEG|MAST)(?:'s)? (?:is|has been|was) (?:awarded|conferred|completed|granted|posted)\b|"
    r"\b(?:before|prior to|by) (?:the )?(?:award|conferral|conferring|granting|completion) of (?:the |their |a )?(?:DEG|MAST)\b|"
    r"\b(?:not|no|never|cannot|too late)\b[^.;]{0,90}\b(?:after|once|following) (?:the |their |a |they |students? )*(?:graduat\w+|"
    r"(?:DEG|MAST)(?: (?:is|has been|was))? (?:awarded|conferred|granted|conferral)|(?:award|conferral|completion) of (?:the |their |a )?(?:DEG|MAST))\b"
)
_DONE = re.compile(
    r"\b(?:no later than|by|at|until|before) (?:the )?(?:middle|(?P<half>1/2)) (?:of|mark|point)\b|\bbefore (?:they |the student |he or she )?(?:have |has )?(?:complet\w+ |finish\w* |earn\w* )?(?:more than )?(?:(?P<share>\d/\d|\d+%) of (?:the |their |its )?(?:CERT|hours|credits|courses|coursework|units|requirements)|(?:all|its|the) (?P<all>(?:the |of the |of its )?(?:required |CERT )?(?:courses|coursework|credits|hours|requirements))|(?P<part>1/2) of (?:it|the CERT|its (?:credits|courses))|the (?P<place>second|third|fourth) CERT course|(?P<whole>(?:the )?CERT(?! (?:course|credit|hour|coursework)|'s)))"
)
_SO_MUCH = re.compile(
    r"\bbefore (?:(?:they|he or she|the student|students|you) (?:have |has )?)?(?:complet\w+|finish\w*|earn\w*|tak\w+|having \w+) (?P<more>more than )?(?P<number>\d+) "
    r"(?:of (?:its|the|their) )?(?:\w+ ){0,2}?(?P<unit>credits?|hours?|units?|courses?)\b|"
    r"\b(?:after|once) (?:they|he or she|the student|students|you) (?:have |has )?(?:complet\w+|finish\w*|earn\w*|taken) (?P<over>more than )(?P<second>\d+) "
    r"(?:of (?:its|the|their) )?(?:\w+ ){0,2}?(?P<other>credits?|hours?|units?|courses?)\b"
)
"""How much of a certificate may be done at most."""
_ALL_DONE = re.compile(
    r"\b(?:finished|completed|took|has taken|have taken|has finished|has completed|have finished|have completed) (?:all|every|the last)(?: of)?(?: the| its)? (?:CERT )?(?:courses?|coursework|credits|hours|requirements)\b"
    r"[^.;]{0,40}\b(?:before|prior to|without)\b[^.;]{0,40}\badmi[ts]\w*[^.;]{0,60}\b(?:not|cannot|no longer|ineligible)\b"
)
"""Who is admitted to a certificate when all of it is done is admitted too late."""
_AFTER = re.compile(
    r"\b(?:until|only after|after) (?:the student (?:has )?)?(?:(?:at least )?(?P<number>\d+) (?:graduate |semester )?(?:credits|hours|units) (?:are|have been|is) (?:completed|earned)|(?:has |have )?(?:earned|completed) (?:at least )?(?P<second>\d+) (?:graduate |semester )?(?:credits|hours|units))"
)
_YEARS = re.compile(
    r"\bwithin (?P<years>\d+) years? (?:of|after) (?:first |initial |the |their |a )*(?P<event>enrol?lment|matriculation|graduation|graduating|admission|entry|entering|beginning)"
)
_AFTER_CONFERRED = re.compile(
    r"\b(?:after|once|has been|have been) (?:a |the |an )?(?:\w+ )?(?:MAST|DEG)?[^.;]{0,40}(?:conferred|awarded)[^.;]{0,30}\btoo late\b"
)


_APPEALED = re.compile(
    r"\b(?:appeal\w*|contest\w*|challeng\w*)\b[^.;]{0,60}\btransfer\b[^.;]{0,90}\b(?:within|no later than|not later than|has|have|in) (?P<days>\d+) (?:\w+ )?days\b|"
    r"\btransfer\b[^.;]{0,60}\b(?:appeals?|appealed|contested|challenged)\b[^.;]{0,60}\b(?:within|no later than|not later than|has|have|in) (?P<other>\d+) (?:\w+ )?days\b"
)
"""In how many days a decision on transfer credit may be appealed."""


def draft_deadlines(statement: Statement) -> Iterator[Reading]:
    """The deadlines that a sentence sets by the stage of the degree, by what is done, or by years since an event."""
    said = statement.said
    if _AFTER_CONFERRED.search(said) and "CERT" in said:
        window: Window | None = Stages(last=Stage.LAST_TERM)
        yield Found(Deadline("deadline", statement.text, Act.SHARE_CERTIFICATE, Stages(last=Stage.LAST_TERM)))
        return
    if appealed := _APPEALED.search(said):
        window = DaysAfter(Fraction(appealed["days"] or appealed["other"]), "decision")
        yield Found(Deadline("deadline", statement.text, Act.APPEAL_TRANSFER, window))
        return
    act = next((act for act, pattern in _ACT_PATTERNS if pattern.search(said)), None)
    if act is None or not _MUST.search(said):
        return
    window = _window(said, act)
    if window is None or (act is Act.FINISH_CERTIFICATE and not isinstance(window, Stages)):
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
    if act in (Act.JOIN_CERTIFICATE, Act.ANNOUNCE_CERTIFICATE, Act.JOIN_DEGREE) and (much := _so_much(said)):
        return much
    done = _DONE.search(said)
    if done and act in (Act.JOIN_CERTIFICATE, Act.ANNOUNCE_CERTIFICATE, Act.JOIN_DEGREE):
        if done.group("half") or "middle" in done.group():
            return None if done.group("half") is None else BeforeDone(Share(share("1/2")))
        if told := done.group("share") or done.group("part"):
            return BeforeDone(Share(share(told)))
        place = done.group("place")
        return BeforeDone(Courses(PLACES[place]) if place else Everything(True))
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


def _so_much(said: str) -> BeforeDone | None:
    """How much of a certificate may be done at most when it is joined."""
    if _ALL_DONE.search(said):
        return BeforeDone(Everything(True))
    found = _SO_MUCH.search(said)
    if found is None:
        return None
    number, unit = Fraction(found["number"] or found["second"]), found["unit"] or found["other"]
    courses = unit.startswith("course") and number.denominator == 1
    return BeforeDone(Courses(int(number)) if courses else Credits(number), bool(found["more"] or found["over"]))
