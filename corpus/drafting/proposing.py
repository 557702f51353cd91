"""Rules that somebody else proposes for a sentence, a language model for example, held against the sentence itself.

A proposal is accepted only where every figure and grade, where the credit comes from, what it counts toward, each
circumstance and the side of the bound can be read in the sentence or a heading above it. Families whose point is a yes
or a no (reuse, permissions) are not accepted at all: nothing here can tell whether a "not" was overlooked.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from corpus.document import Document
from corpus.drafting.correcting import NotARule, make_rule
from corpus.drafting.draft import DraftedRule, drafting_of
from corpus.drafting.found import Basis
from corpus.drafting.naming import MARKS, named_in
from corpus.drafting.origins import origins
from corpus.drafting.out_of import credential_origin
from corpus.drafting.quantities import least, most
from corpus.drafting.situations import open_condition, situations
from corpus.drafting.statement import Statement, statements
from corpus.rules import AgeLimit, Cap, CourseLevel, Credential, MinimumGrade, Origin, Residency, Rule, TimeLimit

CONFIDENCE = Fraction(1, 2)
"""Not measured: no model was at hand. Below every draft of the patterns."""

Proposal = Mapping[str, object]
"""The fields of a rule, its family under `rule`, as in front matter."""


class Proposer(Protocol):
    """Whoever proposes rules for a sentence."""

    def propose(self, sentence: str, headings: Sequence[str]) -> Sequence[Proposal]:
        """Rules that the sentence may state, under its headings, the nearest first."""
        ...


def proposed(document: Document, proposer: Proposer) -> tuple[DraftedRule, ...]:
    """The accepted proposals for those limits of a document that the patterns left untyped."""
    open_spans = {(one.start, one.end) for one in drafting_of(document).untyped}
    found: dict[Rule, DraftedRule] = {}
    for statement in statements(document):
        if (statement.start, statement.end) not in open_spans:
            continue
        for rule in _accepted(statement, proposer):
            draft = DraftedRule(statement.start, statement.end, rule, CONFIDENCE, Basis.MODEL)
            found.setdefault(rule, draft)
    return tuple(found.values())


def _accepted(statement: Statement, proposer: Proposer) -> Iterator[Rule]:
    for proposal in proposer.propose(statement.text, statement.headings):
        fields = {name: value for name, value in proposal.items() if name not in ("rule", "sentence")}
        try:
            rule = make_rule(str(proposal.get("rule")), fields, statement.text)
        except NotARule:
            continue
        if grounded(rule, statement):
            yield rule


def grounded(rule: Rule, statement: Statement) -> bool:
    """Whether the direction, the circumstances and the side of the bound of a rule stand in its sentence or headings."""
    match rule:
        case Cap():
            bounded = any(quantity.amount == rule.amount for quantity in most(statement.said))
            return bounded and _directed(rule, statement) and _plain(rule.when, statement)
        case Residency() | CourseLevel():
            bounded = any(quantity.amount == rule.amount for quantity in least(statement.said))
            return bounded and _toward(rule.target, statement) and _plain((), statement)
        case MinimumGrade():
            return _directed(rule, statement) and _plain(rule.when, statement)
        case AgeLimit():
            return _directed(rule, statement) and _plain((), statement)
        case TimeLimit():
            return _toward(rule.target, statement) and _plain((), statement)
        case _:
            return False


def _directed(rule: Cap | MinimumGrade | AgeLimit, statement: Statement) -> bool:
    return _toward(rule.target, statement) and _from(rule.origin, rule.target, statement)


def _toward(target: Credential, statement: Statement) -> bool:
    named = {credential for words in (statement.said, *statement.headings) for credential in named_in(words)}
    return target in named if target in MARKS.values() else not named


def _from(origin: Origin, target: Credential, statement: Statement) -> bool:
    told = {found for words in (statement.said, *statement.headings) for found in origins(words)}
    out_of = credential_origin(statement.said, target)
    if origin is Origin.ANY:
        return not told and out_of is None
    return origin in told or origin is out_of


def _plain(when: Sequence[object], statement: Statement) -> bool:
    """Whether the circumstances are those that the sentence names, and no other condition stands in it."""
    return set(when) == set(situations(statement.said)) and open_condition(statement.said) is None
