"""Which part of an institution is meant, where the rules of one part must not answer for the others."""

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.conditions import applies
from advisor.rules.scope import Scope, rules_of
from advisor.verdict.asking import Ask
from advisor.verdict.groups import ANOTHER, elsewhere_in
from corpus.document import READ, Document
from corpus.rules import Cap, Credential, Origin, Reuse

SERVED = {Origin.CERTIFICATE: "certificate", Origin.DEGREE: "degree", Origin.MASTERS: "degree"}
"""What credit of an origin has served for by being of it."""
MOST_NAMED = 8
"""Programs that a question back offers by name."""


def part_not_named(understood: Understanding, scope: Scope, target: Credential) -> Ask | None:
    """The question which part is meant, where the asker only says which it is not, or where a rule of the institution
    shuts out credit that one of its parts lets in."""
    if (
        scope.named
        or not scope.others
        or elsewhere_in(understood)
        or not any(lot.amount for lot in understood.holdings)
    ):
        return None
    letting = [document for document in scope.others if _lets_in(document, understood, target)]
    if scope.place.refused:
        return _ask(letting or scope.others)
    if letting and _only_added_programs(letting) and not any(_lets_in(d, understood, target) for d in scope.general):
        return _ask(letting[:MOST_NAMED])
    return _ask(letting) if letting and _shut_out_elsewhere(understood, scope, target) else None


def _only_added_programs(letting: list[Document]) -> bool:
    """Whether only pages of single programs that were read by machine let the credit in: nobody chose them so that they
    could speak for the institution's other programs."""
    return all(document.program and document.confidence == READ for document in letting)


def _ask(documents: tuple[Document, ...] | list[Document]) -> Ask:
    names = dict.fromkeys(document.program or document.unit or document.title for document in documents)
    return Ask("Which college, school or program is it? The rules differ between them.", (*names, ANOTHER))


def _lets_in(document: Document, understood: Understanding, target: Credential) -> bool:
    origins = [lot.origin for lot in understood.holdings]
    return any(isinstance(rule, Cap) and applies(rule, origin, target) for rule in document.rules for origin in origins)


def _shut_out_elsewhere(understood: Understanding, scope: Scope, target: Credential) -> bool:
    """Whether a rule for the whole institution shuts out credit for what it has served by being what it is."""
    served = {SERVED[lot.origin] for lot in understood.holdings if lot.origin in SERVED}
    rules = [held.rule for held in rules_of(scope.general, lambda rule: applies(rule, None, target))]
    return any(isinstance(rule, Reuse) and rule.allowed == "no" and served & set(rule.used_for) for rule in rules)


def parts_with_limits(understood: Understanding, scope: Scope) -> bool:
    """Whether several colleges or programs that nobody named limit the credit asked about by rules of their own."""
    target = understood.target
    told = any(lot.amount for lot in understood.holdings)
    if scope.named or target is None or Aspect.CAP not in understood.aspects or not told:
        return False
    return len({d.unit or d.program for d in scope.others if _lets_in(d, understood, target)}) > 1
