"""Grade point averages that a credential needs for admission or for its award, held against the asker's."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule
from advisor.message.amounts.averages import OF_A_RULE
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard, unheard
from advisor.reply import Verdict
from advisor.rules.average_meant import ASKS_ENOUGH, decided_otherwise, minimums, of_all
from advisor.rules.average_told import is_of_an_act, is_plain, is_the_one_meant
from advisor.rules.scope import Scope
from advisor.rules.wording import grade_points, speaker
from corpus.figures import figures
from corpus.rules import MinimumAverage

AVERAGE_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:(?:overall|cumulative|cum|undergrad(?:uate)?|final) )*(?:gpa|grade point average|average)\b(?:['’]s\b)?",
        r"\b(?:gpa[- ]?)?wise\b|\bqualify\b|\bgpa['’]s\b|\b(?:sitting|standing|stands?|sits?) at\b|\bso far\b",
        r"\b(?:(?:gpa|average|admission|their) )*(?:requirements?|requirments?|cut-?offs?|bar|threshold|minimum|min)\b",
        r"\b(?:required|needed|needs?)\b|\b(?:met|meets?|satisf(?:y|ies)|reach(?:es)?|clears?|enuf)\b|\b2(?= get\b)",
        r"\b(?:sufficient|adequate|acceptable|fulfil\w*|satisfied|(?:gonna )?cut it)\b|"
        r"\bpass(?:ing|es)?(?= (?:the )?gpa\b)|\b(?:above|below|under)(?= (?:the|their|what)\b)|"
        r"\b(?:ended up|right now|bachelor['’]s|rule|college|post-?bac\w*)\b",
        r"\bcumulative(?= [0-4]\.\d)|(?<=\d )(?:overall|cumulative)\b|\bmy grades (?:slipped|dipped|dropped)\b",
        r"\bchecking (?:a|the|my|our|her|his) (?:student['’]s )?file\b|\bprospective student\b",
        r"\b(?:in|over) (?:my|the|her|his|their) (?:last )?\d+ (?:[\w-]+ )?(?:credits?|hours|units)\b",
        r"\b(?:a )?(?:hard stop|deal-?breaker)\b|\binstant rejection\b|\btoo low\b|\bhigh enough\b|\baward\w*|"
        r"\bpass\b|\benroll?\b|\bapply\b",
        r"\bi(?: do)?(?:['’]ve| have)(?: been)? (?:a \w+ for )?(?:like |about )?\d+ (?:years?|yrs?)(?: of| as)?(?: "
        r"an?)?(?: [\w-]+){1,3}$",
        r"\bive been an? (?:\w+ ){1,3}for (?:like |about )?\d+ (?:years?|yrs?)\b",
    )
)  # fmt: skip
"""What is said of an average, which is read here."""


_GETS = re.compile(
    r"\b(?:can|could|may|do|will|would|am) i\b"
    r"(?! (?:now |still |then )?(?:meet|clear|reach|satisfy|fulfil|qualify|make it|pass the gpa|above|below|under|"
    r"have (?:a |the )?(?:high|good) enough))",
    re.IGNORECASE,
)
"""That it is asked what the asker gets, which more than an average decides."""
_SPOKEN_OF = re.compile(r"\b(?:gpa|grade point|average|avg)\b", re.IGNORECASE)


def average_needed(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether the asker's average reaches what admission or the award asks for. Enough is a yes to the average where
    that alone is asked of, and no promise of anything else."""
    average = _told(understood)
    alone = bool(ASKS_ENOUGH.search(understood.question)) and not _GETS.search(understood.question)
    asked = understood.aspects & {Aspect.ADMISSION, Aspect.GRADE, Aspect.AWARD} or alone
    if average is None or not asked or any(lot.grade for lot in understood.holdings):
        return None
    if understood.schools.named > 1 or len(understood.places) > 1:
        return None  # the average may be of the one and the credential of the other
    found = minimums(understood, scope)
    if any(lot.amount and not (found and lot.amount in _over(found[0])) for lot in understood.holdings):
        return None
    floors = {held.rule.average for held in found if isinstance(held.rule, MinimumAverage)}
    if len(floors) != 1 or (found[0].document in scope.others and not of_all(found[0])):
        return None
    numbers = (average, *_over(found[0]))
    if not heard(understood, AVERAGE_READ, numbers):
        return None
    held = found[0]
    if not is_the_one_meant(held, understood) or decided_otherwise(held, average, understood, scope):
        return None
    if not is_of_an_act(held, understood) and not _is_excepted(held, average):
        return None
    sure = alone and is_plain(held, understood) and not unheard(understood, AVERAGE_READ, numbers)
    return _held_against(held, average, sure)


def _told(understood: Understanding) -> Fraction | None:
    """The asker's average: told as theirs, or the one such figure of a question that speaks of an average."""
    if understood.asker.average is not None or not _SPOKEN_OF.search(understood.question):
        return understood.asker.average
    figures = [told.points for told in understood.figures.averages]
    return figures[0] if len(figures) == 1 and not _OF_A_RULE.search(understood.question) else None


_OF_A_RULE = re.compile(rf"{OF_A_RULE.pattern.removesuffix('$')}[0-4]\.\d", re.IGNORECASE)
"""That the figure is what a rule asks for."""


def _over(held: HeldRule) -> list[Fraction]:
    """The number of credits or courses that a rule's average is over, which the asker may say too."""
    assert isinstance(held.rule, MinimumAverage)
    return sorted(figures(held.rule.over or ""))


def _held_against(held: HeldRule, average: Fraction, sure: bool) -> Finding:
    """An average against the rule's: "no" below it, unless the rule names an exception or is of other work; "yes", by
    the average, where that alone was asked of and all was read."""
    rule = held.rule
    assert isinstance(rule, MinimumAverage)
    over = f" {rule.over}" if rule.over and " " in rule.over else ""
    below = average < rule.average
    floor, end = grade_points(rule.average, rule.sentence), "the award" if rule.purpose == "award" else "admission"
    needed = f"the {floor} needed{over}" + (f" for {end}" if rule.purpose != "unstated" else "")
    verb = "is below" if below else "meets"
    text = f"an average of {grade_points(average)} {verb} {needed} at {speaker(held.document)}"
    excepted = _is_excepted(held, average)
    if below and not excepted and (rule.purpose != "unstated" or sure):
        return Finding(f"No: {text}.", (held.source,), Verdict.NO, (), (held.source,))
    if not below and sure:
        return Finding(f"Yes, by the average: {text}.", (held.source,), Verdict.YES, (), (held.source,))
    end = f", {_WITHOUT_WHO.sub('and the program ', rule.exception or '')}" if excepted else ""
    return Finding(f"{text[0].upper()}{text[1:]}{end}.", (held.source,), None, (), (held.source,))


def _is_excepted(held: HeldRule, average: Fraction) -> bool:
    """Whether an average is too low by a rule that names an exception for it."""
    rule = held.rule
    assert isinstance(rule, MinimumAverage)
    below = average < rule.average
    return below and rule.exception is not None and not _is_beyond(rule.exception, average, rule.average)


_WITHOUT_WHO = re.compile(r"\Aand (?=(?:has|have|offers?|accepts?|admits?|allows?|considers?)\b)", re.IGNORECASE)
"""How an exception begins whose subject is that of its sentence."""


def _is_beyond(exception: str, average: Fraction, needed: Fraction) -> bool:
    """Whether an exception is for averages down to one that is named, and this one is lower."""
    named = [Fraction(figure) for figure in re.findall(r"[0-4]\.\d+", exception)]
    return bool(named) and min(named) < needed and average < min(named)
