"""What a question tells against a finding: another credit, credential, stage or time than those of the sentences that
it rests on, or an amount that was read for something else. Such a finding is withheld, and the rules are quoted."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

from advisor.finding import Finding
from advisor.message.amounts.nouns import CREDITS
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from corpus.figures import NUMBER, number_of
from corpus.rules import Origin

_CREDENTIAL = r"(?:cert\w*|master['’]?s?|masters|degrees?|ms|ma|mba|credentials?|programs?)"
_DEGREE = r"(?:master['’]?s?|masters|degrees?|ms|ma|mba)"
_OWN = {Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS, Origin.NONDEGREE}


def without_contradicted(findings: Sequence[Finding], understood: Understanding, scope: Scope) -> list[Finding]:
    """The findings against which the question tells nothing."""
    return [finding for finding in findings if not _is_contradicted(finding, understood, scope)]


def _is_contradicted(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    if finding.verdict and any(told(finding, understood, scope) for told in _OF_VERDICTS):
        return True
    return bool(finding.sums) and any(told(finding, understood, scope) for told in _OF_SUMS)


def _said(finding: Finding) -> str:
    """The sentences that a finding rests on."""
    return " ".join(dict.fromkeys(source.sentence for source in (*finding.sources, *finding.reasons)))


def _lines(scope: Scope) -> list[str]:
    return [line for page in (*scope.named, *scope.general) for line in page.text.splitlines()]


_TWO_LOTS = re.compile(
    rf"\b{NUMBER}(?: {CREDITS})? (?:of|from|in) (?:an?|the|my|one|another) [^.?!;,\d]{{1,40}}?(?:,| and| plus| \+) "
    rf"{NUMBER}(?: {CREDITS})? (?:of|from|in) (?:an?|the|my|one|another)\b",
    re.IGNORECASE,
)


def _drops_a_lot(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether two amounts are told of two credentials, and only one was taken for credit."""
    return bool(_TWO_LOTS.search(understood.question)) and sum(bool(lot.amount) for lot in understood.holdings) < 2


_IN_ANOTHER = re.compile(
    r"\b(?:already|also|previously) (?:(?:been|were|was|are|is) )*(?:count|appl|us|serv)\w* (?:in|for|toward|towards|"
    rf"to|into) (?:another|a (?:second|different|third)|one|two) (?:[\w-]+ ){{0,2}}?{_CREDENTIAL}\b",
    re.IGNORECASE,
)


def _serves_another(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether credit of one credential counts in a further one already, and would then serve in a third."""
    own = any(lot.origin in _OWN for lot in understood.holdings)
    return finding.verdict is not Verdict.NO and own and bool(_IN_ANOTHER.search(understood.question))


_ELSEWHERE = re.compile(
    rf"\b{_CREDENTIAL} (?:(?:is|are|was|were|that|i|have|had|earned|got|took|taken|done|finished) )*"
    r"(?:from|at|of) (?:an?other|a different|some other) (?:school|universit|college|institution)\w*",
    re.IGNORECASE,
)


def _is_of_elsewhere(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether credit judged as the school's own is told to be of another."""
    origins = {lot.origin for lot in understood.holdings}
    return Origin.OUTSIDE not in origins and bool(_ELSEWHERE.search(understood.question))


_OF_A_UNIT = re.compile(rf"\b(?:[Mm]y|[Tt]he|[Aa]n?) ([A-Z][a-z]{{3,}}) (?:school )?{_CREDENTIAL}\b")


def _is_of_another_unit(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a unit's rule on its own credit is held against credit that a name stands before, which is not its."""
    units = [source.document for source in finding.sources if source.document.unit]
    named = [name.lower() for name in _OF_A_UNIT.findall(understood.question)]
    if not units or not named or not any(lot.origin in _OWN for lot in understood.holdings):
        return False
    own = " ".join(f"{page.unit} {page.institution} {page.program or ''}" for page in units).lower()
    return any(name not in own for name in named)


_ONE_COURSE = re.compile(
    rf"\b(?:an?|one|this|that|my|single) (?:single )?(?P<size>{NUMBER})[- ](?:credit|hour|unit) (?:course|class)\b",
    re.IGNORECASE,
)


def _splits_a_course(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a part of one course would count."""
    found = _ONE_COURSE.search(understood.question)
    amounts = [lot.amount for lot in understood.holdings if lot.amount]
    return finding.verdict is Verdict.PARTLY and found is not None and amounts == [number_of(found["size"])]


_BESIDE = re.compile(
    rf"\b(?:besides?|in addition to|on top of|along with|together with|next to) (?:my |the )?{NUMBER} "
    r"(?:transfer|outside|consortium|transferred)\b",
    re.IGNORECASE,
)


def _takes_use_for_both(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether credit from elsewhere beside that of a degree was taken to have served for that degree, too."""
    served = any(lot.origin is Origin.OUTSIDE and lot.used_for for lot in understood.holdings)
    return served and bool(_BESIDE.search(understood.question))


_UNFINISHED = re.compile(
    rf"\b{_DEGREE}(?: (?:program|degree|that|which|i|he|she|we))* "
    r"(?:did not|didn['’]?t|never|have not|haven['’]?t|had not|hadn['’]?t|could not|couldn['’]?t) "
    r"(?:finish|complet|earn|graduat|get|end)\w*|"
    rf"\b(?:unfinished|incomplete|uncompleted|abandoned|half-finished|dropped) (?:[\w-]+ )?{_CREDENTIAL}\b|"
    rf"\b(?:did not|didn['’]?t|never) (?:finish|complete|earn|get) (?:the|my|that|a) (?:[\w-]+ )?{_CREDENTIAL}\b",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    rf"\b(?:completed|finished|awarded|earned|conferred|granted)\b[^.;]{{0,25}}\b{_CREDENTIAL}\b", re.IGNORECASE
)


def _is_unfinished(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a rule on finished degrees shuts out the credit of one that was not."""
    shut = finding.verdict is not Verdict.YES and any(_COMPLETED.search(one.sentence) for one in finding.sources)
    return bool(shut and _UNFINISHED.search(understood.question))


_AWARDED = re.compile(
    rf"\b(?:after|once) (?:the|my|a) (?:[\w-]+ )?{_CREDENTIAL} (?:is|was|has been|have been|gets|got|were) "
    r"(?:already )?(?:awarded|conferred|finished|completed|granted|done|posted)\b|"
    rf"\bafter (?:i )?(?:am |was |have been )?(?:award|conferr)\w* (?:of )?(?:the|my|a) (?:[\w-]+ )?{_CREDENTIAL}\b|"
    rf"\b(?:already|previously|an?) (?:awarded|conferred) (?:[\w-]+ )?{_CREDENTIAL}\b",
    re.IGNORECASE,
)
_OF_AWARDED = re.compile(r"\b(?:awarded|conferred)\b", re.IGNORECASE)
_BARS = re.compile(r"\b(?:not|cannot|unless|only|before|no)\b", re.IGNORECASE)


def _is_awarded(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a credential is awarded before, where a sentence on awarded ones limits what the finding allows."""
    if finding.verdict is Verdict.NO or not _AWARDED.search(understood.question):
        return False
    return any(_OF_AWARDED.search(line) and _BARS.search(line) for line in _lines(scope))


_PREREQUISITE = re.compile(r"\bas an? (?:\w+ )?(?:prerequisite|prereq|substitute|audit)\b", re.IGNORECASE)


def _is_prerequisite(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a course is to be taken for something else than its credit, of which the rules say nothing."""
    return bool(_PREREQUISITE.search(understood.question)) and "prereq" not in _said(finding).lower()


_TO_BOTH = re.compile(
    rf"\b(?:both|each of) (?:of )?(?:the |my |a |its )?(?:[\w-]+ )?{_CREDENTIAL} and (?:the |my |a |its )?"
    rf"(?:[\w-]+ )?{_CREDENTIAL}\b",
    re.IGNORECASE,
)
_EITHER = re.compile(
    rf"\bcertificate or (?:the |an? )?(?:[\w-]+ )?{_DEGREE}\b|\b{_DEGREE} or (?:the |a )?(?:graduate )?cert",
    re.IGNORECASE,
)


def _is_one_or_the_other(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether credit is to go into two credentials by a sentence that says "or"."""
    allows = finding.verdict is not Verdict.NO
    return allows and bool(_TO_BOTH.search(understood.question) and _EITHER.search(_said(finding)))


_BY_ITSELF = re.compile(r"\bnot (?:awarded by itself|award\w* .{0,40}automatically)", re.IGNORECASE)
_APPLIED = re.compile(
    r"\b(?:if|once|when|after|since|because) (?:i|we|he|she|they)(?:['’]ve| have| had)? (?:already )?appl(?:y|ied)\b|"
    r"\bafter (?:applying|my application)\b|\bi(?:['’]ve| have)? (?:already )?applied for (?:it|the|my)\b",
    re.IGNORECASE,
)


def _is_awarded_otherwise(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a rule that a certificate has to be applied for is held against a degree, or against who applied."""
    if not _BY_ITSELF.search(finding.text):
        return False
    degree = re.search(rf"\b{_DEGREE}\b", understood.question, re.IGNORECASE)
    certificate = re.search(r"\bcert\w*", understood.question, re.IGNORECASE)
    return bool((degree and not certificate) or _APPLIED.search(understood.question))


_COUNTS_LATER = re.compile(
    r"\b(?:tak\w+|earn\w*|do) (?:[\w-]+ ){0,3}?(?:courses?|class(?:es)?|credits?|hours?|units?|coursework)\b"
    r"[^.?!;]{0,40}\b(?:count|appl(?:y|ied)|go|transfer|us(?:e|ed))\w*\b",
    re.IGNORECASE,
)


def _is_of_courses(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a rule on who is let into a certificate is held against courses that count in it later."""
    return "eligible to enroll" in finding.text and bool(_COUNTS_LATER.search(understood.question))


_YEAR = re.compile(r"(?<![-–/])\b(20\d\d)\b")
_FROM_YEAR = re.compile(r"\b(?:from|since|as of|starting|beginning|after|effective)(?: \w+)? (20\d\d)\b", re.IGNORECASE)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_THEN = re.compile(
    r"\b(?:applied|enrolled|started|began|admitted|matriculated|entered|was admitted|got in|enroll|start|begin|apply)\b"
    rf"[^.?!;]{{0,60}}?\b(?:in|on|since|for) (?:(?:(?P<month>{'|'.join(_MONTHS)})\w*\.?|spring|summer|fall|winter|the|"
    r"early|late|academic year|year) )*(?P<year>20\d\d)\b",
    re.IGNORECASE,
)


def _is_of_before(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether the time of applying or beginning lies before that from which a rule says that it holds."""
    then = _THEN.search(understood.question)
    if then is None:
        return False
    year = int(then["year"])
    if any(int(start) > year for start in _FROM_YEAR.findall(_said(finding))):
        return True
    month = _MONTHS.index(then["month"].lower()[:3]) + 1 if then["month"] else 1
    starts = (source.document.valid_from for source in finding.sources)
    return any(start is not None and start > date(year, month, 1) for start in starts)


_SIZE_OF_ONE = re.compile(
    rf"\b(?P<size>{NUMBER})[- ](?:credit|hour|unit) (?:graduate )?cert\w*|"
    rf"\bcert\w* (?:is|has|takes|of|with) (?P<also>{NUMBER}) {CREDITS}\b",
    re.IGNORECASE,
)
_OF_DEGREE_CREDIT = re.compile(
    rf"\bhow (?:many|much) (?:of (?:the|my) )?(?:{_DEGREE}|degree['’]s) {CREDITS}\b", re.IGNORECASE
)


def _is_a_size(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether how much of a degree counts is asked, and the certificate's size was taken for credit held."""
    if not _OF_DEGREE_CREDIT.search(understood.question):
        return False
    sizes = {number_of(one["size"] or one["also"]) for one in _SIZE_OF_ONE.finditer(understood.question)}
    return any(lot.amount in sizes for lot in understood.holdings if lot.amount)


_FORMER_SIZE = re.compile(
    rf"\b(?:was|were|used to|would have) (?:(?:going|supposed|meant|planned|originally|once|first|been|be|to) )+"
    rf"{NUMBER}\b[^.?!;]{{0,40}}\b(?:but|and|now)\b[^.?!;]{{0,25}}\b{NUMBER}\b",
    re.IGNORECASE,
)


def _is_former_size(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a program's size is told to have changed, so that either number may have been read."""
    return bool(_FORMER_SIZE.search(understood.question))


_EXCLUDED = re.compile(
    r"^(?P<what>.*?)\b(?:is|are) (?:excluded|exempt\w*|excepted) from\b|^(?P<also>.*?)\b(?:does|do) not count "
    r"(?:toward|towards|against) (?:the|this|its|any) (?:[\w-]+ ){0,3}?(?:cap|limit|maximum)\b",
    re.IGNORECASE,
)
_COMMON_WORDS = (
    "credit credits hours transfer graduate course courses university college school students "
    "certificate degree master masters semester program"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def _is_excluded(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether the credit is of a kind that a sentence takes out of the cap on which a finding rests."""
    words = set(re.findall(r"[a-z]{5,}", understood.unnamed.lower())) - _COMMON
    for line in _lines(scope):
        found = _EXCLUDED.search(line)
        if found and words & set(re.findall(r"[a-z]{5,}", (found["what"] or found["also"] or "").lower())):
            return any("cap" in one.label for one in finding.sums) or finding.verdict is Verdict.PARTLY
    return False


_DONE = re.compile(
    rf"\b(?P<some>{NUMBER})(?: {CREDITS})? (?:(?:already|are|were|is|have|been) )*(?:done|taken|earned|finished|"
    r"completed|passed) (?:at|here|there)\b",
    re.IGNORECASE,
)


def _drops_what_is_done(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether what is left was worked out without credit that is told to be done at the school."""
    if not any(one.label == "credits left" for one in finding.sums):
        return False
    used: list[Fraction] = [term.value for one in finding.sums for term in one.terms if term.source is None]
    return any(number_of(found["some"]) not in used for found in _DONE.finditer(understood.question))


_SHORT = re.compile(r"\b(?!MS\b|MA\b|GPA\b|US\b|USA\b)[A-Z]{2,5}\b")
_OWN_RULE = re.compile(
    r"\b(?:has|have|sets?|follows?) (?:its|their) own (?:rule|limit|minimum|cap|polic)", re.IGNORECASE
)


def _has_its_own(finding: Finding, understood: Understanding, scope: Scope) -> bool:
    """Whether a program that the question names has a rule of its own, and the finding rests on another."""
    named = set(_SHORT.findall(understood.question))
    if not named:
        return False
    said = _said(finding)
    own = (line for line in _lines(scope) if _OWN_RULE.search(line) and line not in said)
    return any(named & set(_SHORT.findall(line)) for line in own)


_OF_VERDICTS: tuple[Callable[[Finding, Understanding, Scope], bool], ...] = (
    _drops_a_lot,
    _serves_another,
    _is_of_elsewhere,
    _is_of_another_unit,
    _splits_a_course,
    _takes_use_for_both,
    _is_unfinished,
    _is_awarded,
    _is_prerequisite,
    _is_one_or_the_other,
    _is_awarded_otherwise,
    _is_of_courses,
    _is_of_before,
    _is_a_size,
    _is_excluded,
    _has_its_own,
)
_OF_SUMS: tuple[Callable[[Finding, Understanding, Scope], bool], ...] = (
    _is_former_size,
    _is_excluded,
    _drops_what_is_done,
    _has_its_own,
)
