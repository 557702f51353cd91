"""Whether a credential is finished within its time limit, by the dates of its beginning and its end."""

import re
from collections.abc import Iterable
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.message.asked.wanted import asked_in
from advisor.message.time.stretch import STRETCH_READ, Stretch
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard, unheard
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.wording import TARGETS, speaker
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Rule, TimeLimit

_OF_TIME = re.compile(
    r"\b(?:in|on) time\b|\b(?:within|inside|in|under|past|over|beyond|make|meet|exceed|outside) "
    r"(?:the|its|their|that|this) (?:(?:time|\d+-year|year|\w+-year|completion|program|degree|certificate) ){0,2}?"
    r"(?:limit|time frame|timeframe|deadline|window|clock)\b|\btime limit\b|"
    r"\btoo (?:late|long|slow|old)\b|\b(?:quick|fast|early|recent) enough\b|\bran? out\b|\btaken too long\b|"
    r"\b(?:soon|timely)\b|\bok or not\b|"
    r"\b(?:ok(?:ay)?|fine|good|allowed|permitted|possible|acceptable|valid|alright|enough)\b",
    re.IGNORECASE,
)
"""That what is asked about is the time."""
_WAY = re.compile(
    r"\b(?:extension\w*|extend\w*|exception\w*|petition\w*|appeal\w*|re-?validat\w*|validat\w*|waive\w*|waiver\w*|"
    r"leaves? of absence|reinstat\w*|readmi\w*)\b",
    re.IGNORECASE,
)
"""A way round a time limit."""
_NO_WAY = re.compile(
    r"(?:\b(?:no|not|never|without(?: an?y?)?|none|nothing)\b|\b\w+n['’]?t\b)[^.?!;,]{0,30}?"
    r"\b(?:extension\w*|extended|exception\w*|petition\w*|appeal\w*|re-?validat\w*|validat\w*|waivers?)\b"
    r"(?: (?:letter|from (?:the|my) \w+|done(?: on it)?|granted|sent|filed|either))?",
    re.IGNORECASE,
)
"""That none was gone."""
_READ = (
    *STRETCH_READ,
    _NO_WAY,
    re.compile(_OF_TIME.pattern, re.IGNORECASE),
    re.compile(r"\bplan of study\b|\bthen (?:kids|work|life|a move|covid|a baby)\b|\bor not\b", re.IGNORECASE),
)


def completion(understood: Understanding, scope: Scope) -> Finding | None:
    """The verdict of a time limit, or of one on the age of courses at graduation, where the message dates both ends of
    the time and asks about nothing else. Where it speaks of a way round the limit there is none."""
    told, target = understood.progress.stretch, understood.target
    if told is None or target is None or not _asks(understood):
        return None
    limits = scope.own_rules(lambda rule: _is_limit(rule, target, told.of_course))
    years = {held.rule.years for held in limits if isinstance(held.rule, TimeLimit | AgeLimit)}
    past = told.age.past(years.pop()) if len(years) == 1 else None
    if past is None or not _fits_the_credit(understood, limits) or _WAY.search(_NO_WAY.sub(" ", understood.question)):
        return None
    is_read = heard(understood, _READ) if past else not unheard(understood, _READ)
    return _found(limits[0], told, past) if is_read else None


def _asks(understood: Understanding) -> bool:
    """Whether the time that a credential takes is all that is asked about."""
    if any(lot.amount or lot.used_for or lot.traits for lot in understood.holdings):
        return False
    asked = [question for _, question in asked_in(understood.unnamed)]
    asked = asked or [part for part in _PARTS.split(understood.unnamed) if _OF_TIME.search(part)][-1:]
    return bool(asked) and all(_OF_TIME.search(one) and not _left(one) for one in asked)


def _left(asked: str) -> bool:
    """Whether a question has words beside those of time and of who asks about what."""
    for pattern in _READ:
        asked = pattern.sub(" ", asked)
    return any(word not in _PLAIN for word in re.findall(r"[a-z'’]+|\d+", asked.lower()))


_PARTS = re.compile(r"[.!;,]+\s|\s-\s|\b(?:so|and) (?=(?:am|is|are|will|would|do|does)\b)", re.IGNORECASE)
_PLAIN_WORDS = """
    am is are was were be do does did have has had will would can could should i i'd i'll i'm it that this they those
    these he she we you my the a his her their our its me us still or not right now then for at here there by with so
    and but all of in to if when everything master's masters ms ma mba degree certificate cert graduate grad program
    class classes course courses one good just really actually finish get
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Words of a question that ask about nothing of their own."""


def _is_limit(rule: Rule, target: Credential, of_course: bool) -> bool:
    """Whether a rule limits the time from what is dated."""
    if isinstance(rule, TimeLimit):
        from_course = rule.counted_from in (Anchor.FIRST_COURSE, Anchor.GRADUATION)
        return rule.target is target and (from_course if of_course else rule.counted_from is Anchor.UNSTATED)
    if not (of_course and isinstance(rule, AgeLimit)) or rule.reached:
        return False
    return rule.origin is Origin.ANY and rule.target is target and rule.anchor in (Anchor.GRADUATION, Anchor.AWARD)


def _fits_the_credit(understood: Understanding, limits: Iterable[HeldRule]) -> bool:
    """Whether a course from elsewhere is judged by a limit on credit of any origin alone."""
    outside = understood.schools.named > 1 or _ELSEWHERE.search(understood.question)
    return not outside or all(isinstance(held.rule, AgeLimit) for held in limits)


_ELSEWHERE = re.compile(
    r"\b(?:transfer\w*|elsewhere|outside|(?:another|other|different|previous|old) (?:school|university|college))\b",
    re.IGNORECASE,
)


def _ways(held: HeldRule) -> list[Source]:
    """What the page says of a way for who is late."""
    page = held.document
    return [Source(page, line) for line in page.text.splitlines() if _WAY.search(line) and line != held.rule.sentence]


def _found(held: HeldRule, told: Stretch, past: bool) -> Finding:
    limit, dates = held.rule, told.age.dates
    assert isinstance(limit, TimeLimit | AgeLimit) and dates
    first, last = (Fraction(year) for year in dates.years)
    begun = "first course" if told.of_course else "begun"
    worked = Sum(
        "years between",
        f"{number(last)} - {number(first)} = {number(last - first)}",
        last - first,
        "years",
        (Term("finished" if not told.unfinished else "counted to", last, "", None), Term(begun, first, "", None)),
    )
    ways = _ways(held)[:1] if past else []
    lead, how = ("No, that is too long", "past") if past else ("Yes, by the time", "within")
    kind = "time limit" if isinstance(limit, TimeLimit) else "limit on the age of courses"
    allowed = f"the {kind} of {counted(limit.years, 'year')} for the {TARGETS[limit.target]}"
    text = f"{lead}: {dates.earned} to {dates.counted_to} is {how} {allowed} at {speaker(held.document)}."
    return Finding(text, (held.source,), Verdict.NO if past else Verdict.YES, (worked,), (held.source, *ways))
