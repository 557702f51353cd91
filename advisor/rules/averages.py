"""Grade point averages that a credential needs for admission or for its award, held against the asker's."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.wording import grade_points, speaker
from corpus.rules import Credential, MinimumAverage, Rule

_AWARDED = re.compile(
    r"\b(?:award\w*|confer\w*|earn|receive|graduat\w*|pass|complete|finish\w*|get (?:the|my|a) (?:[\w-]+ "
    r"){0,2}?(?:cert\w*|degree))\b",
    re.IGNORECASE,
)


AVERAGE_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:(?:overall|cumulative|cum|undergrad(?:uate)?|final) )*(?:gpa|grade point average|average)\b",
        r"\b(?:a )?(?:hard stop|deal-?breaker)\b|\binstant rejection\b|\btoo low\b|\bhigh enough\b|\baward\w*|"
        r"\bpass\b|\benroll?\b|\bapply\b",
        r"\bi(?: do)?(?:['’]ve| have)(?: been)? (?:a \w+ for )?(?:like |about )?\d+ (?:years?|yrs?)(?: of| as)?(?: "
        r"an?)?(?: [\w-]+){1,3}$",
        r"\bive been an? (?:\w+ ){1,3}for (?:like |about )?\d+ (?:years?|yrs?)\b",
    )
)  # fmt: skip
"""What is said of an average, which is read here."""


def average_needed(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether the asker's average reaches what admission or the award asks for. Enough is no promise."""
    average = understood.asker.average
    asked = understood.aspects & {Aspect.ADMISSION, Aspect.GRADE, Aspect.AWARD}
    if average is None or not asked or any(lot.amount or lot.grade for lot in understood.holdings):
        return None
    awarded = Aspect.ADMISSION not in understood.aspects and _AWARDED.search(understood.question)
    purpose = "award" if awarded else "admission"

    def wanted(rule: Rule) -> bool:
        return (
            isinstance(rule, MinimumAverage) and rule.purpose in (purpose, "unstated") and _of_target(rule, understood)
        )

    found = scope.rules(wanted)
    floors = {held.rule.average for held in found if isinstance(held.rule, MinimumAverage)}
    if (
        len(floors) != 1
        or found[0].document in scope.others
        or not heard(understood, AVERAGE_READ, (average, *_over(found[0])))
    ):
        return None
    return _held_against(found[0], understood)


_CERTIFICATE = re.compile(r"\bcert|\bpbc\b|\bpost-?bacc", re.IGNORECASE)


def _of_target(rule: MinimumAverage, understood: Understanding) -> bool:
    """Whether a rule is of the credential spoken of."""
    if rule.target is Credential.CERTIFICATE and not _CERTIFICATE.search(understood.context):
        return any(place.documents for place in understood.places)
    if understood.target is not None:
        return rule.target is understood.target
    named = re.search(r"\bcert", understood.question, re.IGNORECASE)
    return rule.target is (Credential.CERTIFICATE if named else Credential.MASTERS)


def _over(held: HeldRule) -> list[Fraction]:
    """The number of credits that a rule's average is over, which the asker may say too."""
    assert isinstance(held.rule, MinimumAverage)
    return [Fraction(digits) for digits in re.findall(r"\d+", held.rule.over or "")]


def _held_against(held: HeldRule, understood: Understanding) -> Finding:
    """An average against the rule's: "no" below it, unless the rule names an exception or is of other work."""
    rule, average = held.rule, understood.asker.average
    assert isinstance(rule, MinimumAverage) and average is not None
    over = f" {rule.over}" if rule.over and " " in rule.over else ""
    below = average < rule.average
    floor, end = grade_points(rule.average, rule.sentence), "the award" if rule.purpose == "award" else "admission"
    needed = f"the {floor} needed{over}" + (f" for {end}" if rule.purpose != "unstated" else "")
    verb = "is below" if below else "meets"
    text = f"an average of {grade_points(average)} {verb} {needed} at {speaker(held.document)}"
    if below and not rule.exception and rule.purpose != "unstated" and _same_work(rule, understood):
        return Finding(f"No: {text}.", (held.source,), Verdict.NO, (), (held.source,))
    end = f", {rule.exception}" if below and rule.exception else ""
    return Finding(f"{text[0].upper()}{text[1:]}{end}.", (held.source,), None, (), (held.source,))


def _same_work(rule: MinimumAverage, understood: Understanding) -> bool:
    """Whether the asker's average is over the work that the rule's is over, as far as both say."""
    said = understood.question.lower()
    return all(word in said for word in re.findall(r"[a-z]{5,}|\d+", (rule.over or "").lower()))
