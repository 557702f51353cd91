"""When a time limit ends, counted from the one date that a question gives for its beginning, or when the earliest
course is too old for the credential."""

import re
from calendar import month_name
from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number, sources_of
from advisor.message.time.moment import MONTH
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.wording import speaker
from advisor.sums.beside.beside import Beside, turned_by
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Rule, TimeExtension, TimeLimit

_ASKED = re.compile(
    r"\bwhen (?:does|do|will|is|must|should|would) (?:it|that|this|the (?:clock|time|limit|deadline)|my (?:time|clock)|"
    r"i|they|he|she|(?:the |my |an? )?(?:student|advisee|stu))\b[^.?!]{0,40}"
    r"\b(?:run out|expire|end|over|up|finish\w*|done|through|complete|graduate)|"
    r"\bwhat(?:['’]?s| is) (?:my|the|his|her|their) (?:\w+ )?(?:deadline|limit)|"
    r"\bdeadline to (?:be )?(?:finish|done|complete)|"
    r"\b(?:in|on) (?:what|which) (?:month|year|term|semester)\b|"
    r"\b(?:by|until|till) (?:when|(?:what|which) (?:month|date|year|term))\b|"
    r"\b(?:what|which) (?:month|year|term|semester)\b(?! (?:did|do|does|was) (?:i|we|he|she) (?:start|begin|take))|"
    r"\b(?:last|latest|final) (?:possible )?(?:date|month|day|term|semester|year|graduation|end)\b|"
    r"\b(?:last|latest|longest) (?:(?:that|time|point) )?(?:i|we|he|she|they|the (?:student|advisee)) "
    r"(?:can|could|may|might|must|am allowed|is allowed)\b|"
    r"\bwhen (?:does|do|must|should|will|would|has|is) (?:the|my|her|his|their|that|this) (?:[\w'’-]+ ){0,2}?"
    r"(?:cert\w*|degree|master\w*|ms|ma|mba|award|program|coursework) (?:[\w'’]+ ){0,3}?"
    r"(?:awarded|granted|conferred|done|finish\w*|complete\w*|over|through)\b|"
    r"\b(?:cut-?off|drop[- ]dead) (?:date|day|month|term)\b|"
    r"\bhow (?:long|late) (?:do|can|may|could|is) (?:i|he|she|they|it)\b[^.?!]{0,30}"
    r"\b(?:have|finish|be|take|allowed)\b",
    re.IGNORECASE,
)
_TERM = r"(?:spring|summer|fall|autumn|winter)(?: (?:term|semester|quarter))?"
_DATE = rf"(?:(?P<part>(?:{_TERM}|{MONTH})\.?)(?: of)? )?(?P<year>20[0-4]\d)\b"
_YEAR = re.compile(r"(?<![\d.$])20[0-4]\d\b(?![-–/]\d)")
_OF_ANOTHER = r"another|other|previous|bachelor\w*|undergrad\w*|job|work\w*|sister|friend|brother"
_GAP = rf"(?:(?!\b(?:{_OF_ANOTHER})\b)[^.?!;,(]){{0,70}}?"
_BEGUN = re.compile(
    r"\b(?:start(?:ed|s)?|began|begun|enrolled|entered|"
    r"in (?:it|(?:the|this|my) (?:[\w-]+ )?(?:program|cert\w*|degree|master\w*|ms|ma|mba)) since)\b"
    rf"{_GAP}\b{_DATE}",
    re.IGNORECASE,
)
"""That a credential was begun at a date."""
_FIRST_COURSE = re.compile(
    r"\b(?:first|earliest|oldest) (?:[\w'’]+ ){0,3}?(?:class|course|crs)(?:es|s)?\b"
    rf"(?!(?: \w+){{0,3}} (?:start|began|begun)){_GAP}\b{_DATE}",
    re.IGNORECASE,
)
"""That the earliest course of a credential is of a date."""
_ANOTHERS = re.compile(
    r"\b(?:my|a|his|her) (?:sister|brother|friend|wife|husband|coworker|roommate|cousin|boss|classmate|mom|dad)\b|"
    r"\b(?:if|had) (?:i|we|he|she) (?:had|were|start\w*)\b|\bhad i\b",
    re.IGNORECASE,
)
_INTERRUPTED = re.compile(
    r"\bleave of absence\b|\bon leave\b|\bpaus\w*|\bstop(?:ped)?[- ]?out\b|\bwithdr\w+|\breadmi\w*|\bre-?enroll\w*|"
    r"\btransfer(?:red)? in\b|\bcounting from\b|\b(?:got|was) admitted\b|\bcatalog\b|\bbulletin\b",
    re.IGNORECASE,
)
"""That the time was interrupted, or is counted by the asker from something else."""
_BROUGHT = re.compile(
    r"\b(?:transfer\w*|outside|elsewhere|external|an?other (?:school|uni\w*|college))\b", re.IGNORECASE
)
"""That the course is one from elsewhere, whose age is often limited otherwise."""
_SERVED = re.compile(r"\b(?:used|applied|counted|previous|earlier|prior|old|other|another)\b", re.IGNORECASE)
"""That credit may have served for a credential before, which some limits on age except."""
_MEANWHILE = re.compile(
    r"\b(?:while|during|as part of)\b|\bin (?:the|my|an?) (?:old|first|last|previous|earlier|other)\b", re.IGNORECASE
)
"""That the course may have been one of another program."""
_OF_COURSES = (Anchor.FIRST_COURSE, Anchor.GRADUATION)
_FINISHED = (Anchor.AWARD, Anchor.GRADUATION)


@turned_by(Beside.WAIVED, Beside.UNDONE)
def last_month(understood: Understanding, scope: Scope) -> Finding | None:
    """The month, term or year in which a credential must be finished: the date at which it was begun, or that of its
    earliest course, whichever the rule counts from, and the years of the one time limit. Where the page names an
    extension, the date with it, too. None where another date is told, or the rule counts from something else."""
    text = understood.question
    target = understood.target
    if (
        target is None
        or not _ASKED.search(text)
        or _ANOTHERS.search(text)
        or _INTERRUPTED.search(text)
        or len(_YEAR.findall(text)) != 1
    ):
        return None
    course, begun = _FIRST_COURSE.search(text), _BEGUN.search(text)
    told = course or begun
    if told is None or (course and (understood.schools.named > 1 or _MEANWHILE.search(text))):
        return None
    limits = scope.rules(lambda rule: isinstance(rule, TimeLimit) and rule.target is target and _counts(rule, course))
    if course and not limits and not _BROUGHT.search(text):
        limits = scope.rules(lambda rule: _ages(rule, target) and not (_exempts(rule) and _SERVED.search(text)))
    if len({held.rule.years for held in limits if isinstance(held.rule, TimeLimit | AgeLimit)}) != 1:
        return None
    extensions = scope.rules(lambda rule: isinstance(rule, TimeExtension) and rule.target is target)
    return _ended(limits[0], [held for held in extensions if held.document == limits[0].document], told, bool(course))


def _counts(rule: TimeLimit, course: re.Match[str] | None) -> bool:
    """Whether a limit counts from what the asker dates."""
    return rule.counted_from in _OF_COURSES if course else rule.counted_from is Anchor.UNSTATED


def _ages(rule: Rule, target: Credential) -> bool:
    """Whether a rule limits how old any course may be when the credential is finished, without a way around it."""
    return (
        isinstance(rule, AgeLimit)
        and rule.origin is Origin.ANY
        and rule.target is target
        and rule.anchor in _FINISHED
        and not (rule.reached or rule.but)
    )


def _exempts(rule: Rule) -> bool:
    """Whether a limit on age leaves out credit that served before."""
    return isinstance(rule, AgeLimit) and bool(rule.exempt)


def _ended(held: HeldRule, extensions: Sequence[HeldRule], told: re.Match[str], of_course: bool) -> Finding | None:
    limit = held.rule
    assert isinstance(limit, TimeLimit | AgeLimit)
    if limit.years.denominator != 1:
        return None
    since = Fraction(told["year"])
    label = "year of the earliest course" if of_course else "year of the beginning"
    called = "time limit" if isinstance(limit, TimeLimit) else "age limit"
    first = _later(Term(label, since, "", None), Term(called, limit.years, "years", held.source), limit.years)
    begun = "" if of_course else ", counted from its beginning,"
    text = f"{counted(limit.years, 'year')} from {_dated(told, since)}{begun} end in {_dated(told, first.result)}"
    text += f" at {speaker(held.document)}: {first.expression}"
    sums = [first]
    for more in extensions if isinstance(limit, TimeLimit) else ():
        longer, said = _longer(first, more)
        if longer.result.denominator == 1:
            sums.append(longer)
            text += f"; with {said} in {_dated(told, longer.result)}: {longer.expression}"
    sources = sources_of(sums)
    return Finding(f"{text}.", sources, None, tuple(sums), sources)


def _longer(first: Sum, more: HeldRule) -> tuple[Sum, str]:
    """The end of the time with an extension, and the extension in words."""
    rule = more.rule
    assert isinstance(rule, TimeExtension)
    years = rule.amount if rule.unit == "years" else rule.amount / 12
    ends = Term("year in which the limit ends", first.result, "", None)
    kind = rule.kind or "possible"
    said = f"the {kind} extension of {counted(rule.amount, rule.unit.removesuffix('s'))}"
    return _later(ends, Term("extension", rule.amount, rule.unit, more.source), years), said


def _later(start: Term, time: Term, years: Fraction) -> Sum:
    added = number(time.value) if time.unit == "years" else f"{number(time.value)}/12"
    expression = f"{number(start.value)} + {added} = {number(start.value + years)}"
    return Sum("year in which it ends", expression, start.value + years, "", (start, time))


def _dated(told: re.Match[str], year: Fraction) -> str:
    """A year with the asker's own month or term before it."""
    words = re.match(r"[a-z]+", (told["part"] or "").lower())
    if words is None:
        return number(year)
    spelt = next((month for month in month_name if month and month.lower().startswith(words.group()[:3])), None)
    return f"{spelt or words.group()} {number(year)}"
