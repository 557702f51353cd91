"""The term or month after which credit is too old for the credential, where the message dates the credit itself."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.credit.credit import Dates, Holding
from advisor.message.understanding import Understanding
from advisor.rules.conditions import applies
from advisor.rules.scope import Scope
from advisor.rules.wording import speaker
from advisor.sums.beside.beside import Beside, turned_by
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Rule

_ASKED = re.compile(
    r"\b(?:until|till) when\b[^.?!]{0,40}\b(?:count|good|valid|use)|"
    r"\bhow long (?:will|does|do|is|are|would)\b[^.?!]{0,30}\b(?:count|good|valid)|"
    r"\bwhen (?:will|does|do|would)\b[^.?!]{0,30}\b(?:expire|too old)\b",
    re.IGNORECASE,
)
_BY = (
    r"\b(?:by when|until when|till when|when|by (?:what|which) (?:date|term|year|semester)|how late|"
    r"(?:the )?latest(?: date| term)?|(?:the )?last (?:date|term|moment|time))\b[^.?!]{0,40}"
)
_EVENTS = {
    Anchor.ADMISSION: re.compile(rf"{_BY}\b(?:admitted|admission|accepted)\b", re.IGNORECASE),
    Anchor.MATRICULATION: re.compile(rf"{_BY}\bmatriculat\w*", re.IGNORECASE),
}
"""That it is asked by when somebody has to be admitted, or to matriculate, for credit to count."""
_IN_WORDS = {Anchor.ADMISSION: "admission", Anchor.MATRICULATION: "matriculation"}
_COUNTS = re.compile(r"\b(?:counts?|transfers?|good|valid|too old|use|used|accepted|take it|expires?)\b", re.IGNORECASE)
_OF_MORE = re.compile(
    r"\b(?:my|a|his|her) (?:sister|brother|friend|wife|husband|coworker|roommate|cousin|boss|classmate|mom|dad)\b|"
    r"\b(?:first|earliest|oldest|last|latest|newest) (?:[\w'’]+ ){0,3}?(?:class|course|credit)|"
    r"\b(?:while|during|as part of|start\w*|beg[au]n|admission)\b|"
    r"\bbachelor\w*|\bundergrad\w*|\b(?:validat|re-?validat|appeal|petition)\w*",
    re.IGNORECASE,
)
"""That it is somebody else's, one of several of other dates, may have served for something, or was only begun."""


_WAY_ROUND = re.compile(r"\b(?:re-?)?(?:validat|except|exten[ds]|petition|appeal|waive)\w*", re.IGNORECASE)
"""That a page knows a way by which older credit counts after all."""


@turned_by(
    Beside.WAIVED,
    Beside.UNDONE,
    Beside.GRADED,
    Beside.PASSED,
    Beside.USED,
    Beside.DENIED,
    Beside.UNSURE,
    Beside.SHARE,
    Beside.PART,
)
def credit_ends(understood: Understanding, scope: Scope) -> Finding | None:
    """When credit of one told date is too old at the award, where all limits on its age count back from that and say
    the same, without a way around them."""
    text, target, lots = understood.question, understood.target, understood.holdings
    if target is None or len(lots) != 1 or not _ASKED.search(text) or _OF_MORE.search(text):
        return None
    dates = _dated(lots[0])
    if dates is None or not _is_one_date(dates, text) or understood.schools.named > 1:
        return None
    limits = scope.rules(lambda rule: isinstance(rule, AgeLimit) and applies(rule, lots[0].origin, target))
    years = {held.rule.years for held in limits if isinstance(held.rule, AgeLimit)}
    around = any(_WAY_ROUND.search(held.document.text) for held in limits)
    if len(years) != 1 or around or not all(_is_plain(held.rule, lots[0].origin) for held in limits):
        return None
    return _ended(limits[0], years.pop(), dates)


@turned_by(
    Beside.WAIVED,
    Beside.UNDONE,
    Beside.GRADED,
    Beside.PASSED,
    Beside.USED,
    Beside.DENIED,
    Beside.UNSURE,
    Beside.SHARE,
)
def admitted_by(understood: Understanding, scope: Scope) -> Finding | None:
    """By when one has to be admitted, or to matriculate, for credit of one told date, where all limits on the age of
    credit toward the credential count back from that, say the same and know no way around."""
    text, lots = understood.question, understood.holdings
    event = next((anchor for anchor, asked in _EVENTS.items() if asked.search(text)), None)
    dates = lots[0].age.dates if len(lots) == 1 and lots[0].age else None
    if event is None or dates is None or not _COUNTS.search(text):
        return None
    if _OF_MORE.search(_EVENTS[event].sub(" ", text)) or not _is_one_date(dates, text):
        return None
    lot = lots[0]
    told = lot.grade or lot.percent is not None or lot.used_for is not None or lot.traits or lot.situations
    if told or understood.schools.named > 1 or understood.target is None:
        return None
    limits = scope.rules(lambda rule: isinstance(rule, AgeLimit) and _is_toward(rule, understood.target))
    rules = {held.rule for held in limits if isinstance(held.rule, AgeLimit) and held.document not in scope.others}
    if len({(rule.years, rule.anchor) for rule in rules}) != 1 or any(not _is_firm(rule, event) for rule in rules):
        return None
    return _ended(limits[0], rules.pop().years, dates, _IN_WORDS[event])


def _is_toward(rule: AgeLimit, target: Credential | None) -> bool:
    return rule.target in (target, Credential.ANY)


def _is_firm(rule: AgeLimit, event: Anchor) -> bool:
    """Whether a limit counts back from the event, in whole years, and leaves nothing out."""
    around = rule.reached or rule.but or rule.exception or rule.exempt or _WAY_ROUND.search(rule.sentence)
    return rule.anchor is event and rule.years.denominator == 1 and not around


_DATE = re.compile(r"(?:[a-z]+\.? )?20[0-4]\d", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _is_one_date(dates: Dates, text: str) -> bool:
    """Whether a term, a month or a year is told, no other beside it, and not that it was before it or near it."""
    if not _DATE.fullmatch(dates.earned) or len(_YEAR.findall(text)) != 1:
        return False
    near = r"\b(?:before|after|since|by|to|prior to|around|about|or|and|between|until)\s+(?:the )?(?:\w+ of )?"
    return not re.search(rf"{near}{re.escape(dates.earned)}", text, re.IGNORECASE)


def _dated(lot: Holding) -> Dates | None:
    """The one date of a lot of which nothing else is told."""
    told = (lot.grade, lot.percent, lot.used_for)
    if lot.origin is None or lot.age is None or any(one is not None for one in told) or lot.traits or lot.situations:
        return None
    return lot.age.dates if lot.age.dates and lot.age.dates.assumed else None


def _is_plain(rule: Rule, origin: Origin | None) -> bool:
    """Whether a limit on age counts back from the end of the credential, leaves nothing out, and is of credit from
    elsewhere where that is told, whose age is often limited otherwise."""
    return (
        isinstance(rule, AgeLimit)
        and (rule.origin is not Origin.ANY or origin is not Origin.OUTSIDE or "transfer" in rule.sentence)
        and rule.anchor in (Anchor.AWARD, Anchor.GRADUATION)
        and rule.years.denominator == 1
        and not (rule.reached or rule.but or rule.exception or rule.exempt)
    )


def _ended(held: HeldRule, years: Fraction, dates: Dates, event: str = "the award") -> Finding:
    earned = Fraction(dates.years[0])
    last = dates.earned.replace(number(earned), number(earned + years))
    expression = f"{number(earned)} + {number(years)} = {number(earned + years)}"
    terms = (Term("year of the credit", earned, "", None), Term("age limit", years, "years", held.source))
    worked = Sum("year in which it ends", expression, earned + years, "", terms)
    end = "ends" if years == 1 else "end"
    text = (
        f"{counted(years, 'year')} from {dates.earned} {end} in {last} at {speaker(held.document)}, and {event} has to "
        f"come by then: {expression}."
    )
    return Finding(text, (held.source,), None, (worked,), (held.source,))
