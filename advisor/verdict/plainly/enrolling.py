"""Who may enroll, where that is asked plainly, by the one rule on people as the asker is."""

from advisor.finding import Finding, HeldRule
from advisor.message.plainly.standing import Entrant, entrant
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.wording import TARGETS, speaker
from advisor.verdict.eligibility import WHO, WITHOUT
from advisor.verdict.plainly.named import is_named
from corpus.rules import Eligibility, Purpose, Standing


def may_enroll(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether somebody may enroll who tells nothing but what they are; None where no rule is on such people alone, or
    two of them differ."""
    held = scope.own_rules(lambda rule: isinstance(rule, Eligibility) and rule.purpose is Purpose.ENROL)
    found = [finding for one in held if (finding := _judged(one, understood, scope))]
    return found[0] if len({finding.verdict for finding in found}) == 1 else None


def is_new(understood: Understanding, scope: Scope) -> bool:
    """Whether somebody new asks to be let into the one program that is named."""
    who = entrant(understood)
    return who is not None and who.new and len(scope.place.programs) == 1


def _judged(held: HeldRule, understood: Understanding, scope: Scope) -> Finding | None:
    rule = held.rule
    assert isinstance(rule, Eligibility)
    who = entrant(understood, rule)
    if who is None or not _is_of(held, rule, who, scope):
        return None
    target = f"{rule.program} {TARGETS[rule.target]}" if rule.program else TARGETS[rule.target]
    at = f"enroll in the {target} at {speaker(held.document)}"
    people = _people(rule)
    if rule.eligible == "no" and rule.standing is who.standing:
        return _found(f"No: {people} may not {at}.", held, Verdict.NO)
    if rule.eligible == "only" and rule.standing is who.lacks:
        lead = f"only {people} may {at}" if rule.degrees else f"{WITHOUT[rule.standing]} to {at}"
        return _found(f"No: {lead}.", held, Verdict.NO)
    if rule.eligible == "yes" and rule.standing is who.standing:
        return _found(f"Yes: {people} may {at}.", held, Verdict.YES)
    return None


def _is_of(held: HeldRule, rule: Eligibility, who: Entrant, scope: Scope) -> bool:
    """Whether a rule is on the credential that is named, and on a standing in the degree that is."""
    if bool(rule.degrees) != who.of_degree or who.own != bool(rule.program):
        return False
    if who.f1 and "F-1" not in rule.sentence:
        return False
    unit = held.document.unit
    if who.own:
        return unit is None or unit in scope.place.units
    return is_named(held.document, rule.sentence, who.named, rule.target, scope)


def _people(rule: Eligibility) -> str:
    """Whom a rule is on, in words."""
    if rule.standing is Standing.INTERNATIONAL_ALONE and rule.degrees:
        return f"international students who are in no {' or '.join(rule.degrees)}"
    return f"students of the {' or the '.join(rule.degrees)}" if rule.degrees else WHO[rule.standing]


def _found(text: str, held: HeldRule, verdict: Verdict) -> Finding:
    return Finding(text, (held.source,), verdict, (), (held.source,))
