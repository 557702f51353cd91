"""Acts that a sentence allows or forbids outright."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.drafting.found import Found, Reading
from corpus.drafting.statement import Statement
from corpus.rules import Allowed, Permission, Topic

_COURSE = r"(?:courses?|credits?|hours?|units?|coursework|work|classes|academic credits)"


@dataclass(frozen=True)
class _Way:
    """A way of speaking of a topic; `says` is what it means, None where its own yes, no and conditions tell."""

    topic: Topic
    says: Allowed | None
    pattern: re.Pattern[str]


def _way(topic: Topic, says: Allowed | None, pattern: str) -> _Way:
    return _Way(topic, says, re.compile(pattern))


_WAYS = (
    _way(Topic.RETROACTIVE_AWARD, Allowed.NO, r"\b(?:not|never|no|cannot)\b[^.;]{0,50}\bretroactive|\bfinished all CERT coursework before admission\b[^.;]{0,60}\bnot eligible"),
    _way(Topic.AUTOMATIC_AWARD, Allowed.NO, r"\bCERT\b[^.;]{0,60}\bnot (?:be )?(?:awarded|conferred) automatically|\bawards? (?:a |the )?CERT only if the student\b[^.;]{0,70}\bappl"),
    _way(
        Topic.AUTOMATIC_AWARD,
        Allowed.NO,
        r"\bCERT\b[^.;]{0,80}\bnot (?:be )?(?:an? automatic|automatically (?:awarded|conferred|granted|issued|posted)|(?:awarded|conferred|granted|issued|posted) automatically)|"
        r"\bnot automatically (?:receives?|gets?|awarded|awards?|conferred|confers?|granted|grants?)\b[^.;]{0,60}\bCERT|"
        r"\bmust (?:apply|file) (?:for|to receive) (?:the|a|their) (?:award|conferral) of (?:the|a|their) CERT|"
        r"\b(?:awards?|confers?|grants?) (?:the |a )?CERT only (?:if|after|when|to students who)\b[^.;]{0,70}\b(?:appl|file|request)",
    ),
    _way(
        Topic.RETROACTIVE_AWARD,
        Allowed.CONDITIONAL,
        r"\b(?:may|can|only if|only when|unless|except\w*)\b[^.;]{0,80}\bretroactive|\bretroactive\w*\b[^.;]{0,80}\b(?:may|can|only|if|unless|within|with)\b",
    ),
    _way(
        Topic.REVALIDATE_TRANSFERRED,
        Allowed.NO,
        r"\btransfer(?:red)? (?:credits?|courses?|coursework|work|hours?|units?)\b[^.;]{0,50}\b(?:not|cannot)\b[^.;]{0,30}\b(?:re)?validat|"
        r"\bcannot (?:re)?validate transfer|\b(?:re)?validat\w+\b[^.;]{0,60}\bnot (?:for |of )?(?:transferred|transfer|those from|courses from other)",
    ),
    _way(
        Topic.TRANSFER_GRADES_IN_GPA,
        None,
        r"\btransfer[^.;]{0,90}\b(?:enters?|becomes? part|goes? into|carr(?:y|ies) over|carried over)\b[^.;]{0,40}\bgpa\b|"
        r"\bgpa\b[^.;]{0,40}\b(?:does not include|excludes)\b[^.;]{0,40}\btransfer",
    ),
    _way(
        Topic.SHARE_BETWEEN_CERTIFICATES,
        Allowed.CONDITIONAL,
        r"\b(?:at most|up to|no more than|not more than|maximum of|only) \d[^.;]{0,60}\b(?:between|by|across|among|toward|in) (?:2|both|different) (?:\w+ )?CERT\b|"
        r"\b2 (?:\w+ )?CERT (?:may|can) (?:share|overlap)\b[^.;]{0,30}\b(?:at most|up to|no more than|only) \d",
    ),
    _way(
        Topic.SHARE_WITH_DEGREE,
        None,
        r"^(?!.*(?:\d|\bnot\b|\bat most\b|\bup to\b|\bmore than\b|\bmaximum\b)).*\bCERT (?:courses?|credits?|coursework|hours?|units?)\b[^.;]{0,30}\b(?:may|can)\b"
        r"(?! not)[^.;]{0,40}\b(?:count|appl|transfer|used|shared|double)\w*[^.;]{0,60}\b(?:toward|towards|to|into|in|for) (?:an? |the |\w+ )*?(?:MAST|DEG)\b|"
        r"^(?!.*(?:\d|\bnot\b|\bat most\b|\bup to\b|\bmore than\b|\bmaximum\b)).*\b(?:courses?|credits?|coursework|hours?|units?) (?:of|from|in|earned in|taken for) (?:an? |the |\w+ ){0,4}?CERT\b[^.;]{0,30}\b(?:may|can)\b"
        r"(?! not)[^.;]{0,40}\b(?:count|appl|transfer|used|shared|double)\w*[^.;]{0,60}\b(?:toward|towards|to|into|in|for) (?:an? |the |\w+ )*?(?:MAST|DEG)\b|"
        r"\b(?:may|can) (?:be )?double[- ]?count\w*[^.;]{0,60}\bCERT and (?:an? |the )?(?:MAST|DEG)\b",
    ),
    _way(Topic.TRANSFER_GRADES_IN_GPA, None, r"\btransfer[^.;]{0,90}\b(?:includ|comput|calculat|count|factor|averag|figur|affect|used in)\w*[^.;]{0,50}\bgpa\b"),
    _way(Topic.SUBSTITUTION, Allowed.NO, r"\b(?:not|no)\b[^.;]{0,30}\b(?:course )?substitutions?\b[^.;]{0,50}\bCERT"),
    _way(Topic.UNDERGRADUATE_LEVEL, Allowed.NO, r"\b(?:does not|not|no) (?:allow|accept|permit)?[^.;]{0,20}\b(?:undergraduate|upper-division)(?:-level)?\b[^.;]{0,30} courses in (?:a|the) (?:CERT|MAST)"),
    _way(Topic.CONCURRENT_ENROLMENT, Allowed.YES, r"\b(?:may|can)\b[^.;]{0,60}\bCERT\b[^.;]{0,40}\b(?:concurrent(?:ly)?|simultaneously|at the same time|while)|\b(?:may|can) (?:earn|pursue) (?:a |an )?(?:DEG|MAST) and (?:a |an )?CERT (?:simultaneously|concurrently)|\b(?:may|can) pursue an? (?:ORG )?CERT with or without a DEG|\bCERT\b[^.;]{0,40}\bmay be[^.;]{0,20}\bconcurrent with a (?:DEG|MAST)"),
    _way(Topic.THIRD_CREDENTIAL, Allowed.NO, r"\bcourse\b[^.;]{0,60}\b(?:at most|more than) 2 (?:\w+ )?credentials|\bthird CERT\b[^.;]{0,60}\bcannot be credited"),
    _way(Topic.SHARE_BETWEEN_CERTIFICATES, Allowed.NO, r"\b1 (?:graduate )?course may not serve 2 CERT|\b(?:not|cannot|never)\b[^.;]{0,60}\bsecond CERT\b(?! (?:must|requires))"),
    _way(Topic.SHARE_BETWEEN_CERTIFICATES, Allowed.CONDITIONAL, r"\b2 (?:\w+ )?CERT share at most|\bcourse may serve 2 (?:\w+ )?CERT"),
    _way(Topic.SHARE_WITH_DEGREE, None, rf"\b{_COURSE}\b[^.;]{{0,90}}\b(?:both (?:for )?(?:a |an |the )?CERT and (?:a |an |the )?(?:DEG|MAST)|both (?:a |an |the )?CERT and (?:a |an |the )?(?:DEG|MAST))|\b(?:from|of) (?:a |the )?CERT\b[^.;]{{0,70}}\bcan be transferred to DEG|\bCERT {_COURSE} may (?:fill|transfer to)\b"),
    _way(
        Topic.INTERNATIONAL_STUDENTS,
        None,
        r"\b(?:international students?|f-1|visa)\b[^.;]{0,80}\b(?:not|cannot|no)\b|\b(?:not|cannot|no)\b[^.;]{0,60}\b(?:international students|f-1|student visa)",
    ),
    _way(
        Topic.NONCREDIT_LEARNING,
        Allowed.NO,
        r"\b(?:non-?credit|noncredit)\b[^.;]{0,80}\b(?:not|no|cannot)\b[^.;]{0,40}\b(?:credit|count|transfer|appl)",
    ),
    _way(
        Topic.TEST_OUT_FOR_CREDIT,
        Allowed.NO,
        r"\btest(?:ing)? out\b[^.;]{0,60}\bno credit|\bno credit for testing out|\b(?:not|no) (?:\w+ )?credit (?:by|for) (?:examination|exam|testing out)",
    ),
    _way(
        Topic.RETROACTIVE_AWARD,
        Allowed.NO,
        r"\bCERT\b[^.;]{0,60}\b(?:not|cannot|never) (?:be )?(?:awarded|granted|conferred|added|earned)[^.;]{0,30}\bafter (?:the student )?(?:graduat|the (?:MAST|DEG) (?:is|was|has been) (?:awarded|conferred))",
    ),
    _way(
        Topic.SHARE_WITH_DEGREE,
        Allowed.NO,
        r"\b(?:not|cannot|never|no)\b[^.;]{0,40}\b(?:count|double[- ]count\w*|appl\w+|used?) (?:toward |to |for )?both (?:a |an |the )?(?:CERT|MAST|DEG) and",
    ),
    _way(Topic.PASS_FAIL, None, r"\b(?:pass/fail|pass-fail|p, r or s|pass/no pass|credit/no credit)\b[^.;]{0,60}"),
    _way(Topic.REVALIDATE_TRANSFERRED, Allowed.NO, r"\brevalidat\w+[^.;]{0,50}\bnot transfer"),
    _way(Topic.REVALIDATE_OWN, Allowed.YES, r"\ballows only its own expired courses to be revalidated"),
    _way(Topic.REVALIDATE_OWN, Allowed.CONDITIONAL, r"\b(?:revalidat|validat)\w+\b[^.;]{0,60}\b(?:exceptional|limited|at most|up to|past the time|out-of-date|examination|older)|\b(?:at most|up to)[^.;]{0,40}\bvalidated credit|\bcourses? (?:older|past)[^.;]{0,60}\bmay be (?:re)?validated"),
)  # fmt: skip

_UNLESS = re.compile(r"\b(?:unless|except\w*|only if|only when)\b")
_NO = re.compile(r"\b(?:not|no|never|cannot|neither|nor|without grades)\b")
_CONDITION = re.compile(
    r"\b(?:if|only|with (?:the )?(?:\w+ ){0,3}?(?:approval|permission|letter)|in most cases|unless|except|depending|but no|provided|subject to|at the discretion|with a letter|may fill|generally|some|limited|up to|at most)\b"
)


def draft_permissions(statement: Statement) -> Iterator[Reading]:
    """The acts that a sentence allows, forbids, or allows under a condition that it states."""
    told: set[Topic] = set()
    for way in _WAYS:
        if way.topic in told or not way.pattern.search(statement.said):
            continue
        if way.topic is Topic.RETROACTIVE_AWARD and way.says is Allowed.NO and _UNLESS.search(statement.said):
            continue
        told.add(way.topic)
        yield Found(Permission("permission", statement.text, way.topic, way.says or _allowed(statement.said)))


def _allowed(said: str) -> Allowed:
    if _CONDITION.search(said):
        return Allowed.CONDITIONAL
    return Allowed.NO if _NO.search(said) else Allowed.YES
