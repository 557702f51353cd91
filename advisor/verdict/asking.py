"""The questions to ask back where the outcome depends on what was not said."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from advisor.message.asked.aspects import Aspect
from advisor.message.asked.at_large import of_research
from advisor.message.understanding import Understanding
from advisor.names.spellings import words_of
from advisor.rules.scope import Scope, rules_of
from advisor.rules.wording import TARGETS
from advisor.verdict.groups import Group, groups_of, outcome
from corpus.document import Document, Kind
from corpus.rules import Cap, Credential, Origin, Reuse
from index.search import Hit

DIRECTIONS = {
    (Origin.OUTSIDE, Credential.MASTERS): "Credits from another school into a master's degree",
    (Origin.NONDEGREE, Credential.MASTERS): "Own non-degree credits into a master's degree",
    (Origin.CERTIFICATE, Credential.MASTERS): "A certificate's credits into a master's degree",
    (Origin.DEGREE, Credential.CERTIFICATE): "A degree's credits into a certificate",
    (Origin.CERTIFICATE, Credential.CERTIFICATE): "One certificate's credits into a second certificate",
    (Origin.MASTERS, Credential.MASTERS): "A first master's credits into a second master's degree",
    (Origin.OUTSIDE, Credential.CERTIFICATE): "Credits from another school into a certificate",
    (Origin.NONDEGREE, Credential.CERTIFICATE): "Own non-degree credits into a certificate",
}
"""The directions that can be asked back, in the words of a student."""

OWN = (Origin.NONDEGREE, Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS)


@dataclass(frozen=True)
class Ask:
    """A question back, with the answers that matter."""

    question: str
    options: tuple[str, ...]


def differing_parts(groups: Sequence[Group], understood: Understanding) -> Ask | None:
    """The question which part is meant, where the parts come to different outcomes."""
    outcomes = {outcome(group, understood) for group in groups}
    if len(groups) < 2 or len(outcomes) < 2:
        return None
    names = tuple(group.name for group in groups)
    return Ask("Which college, school or program is it? The rules differ between them.", names)


def differing_targets(results: Sequence[tuple[Credential, Group]]) -> Ask | None:
    """The question which credential is meant, where the outcome depends on it."""
    judged = [(target, group.finding.verdict, group.result.counts) for target, group in results if group.finding]
    if len(results) < 2 or len(judged) < 2 or len({(verdict, counts) for _, verdict, counts in judged}) < 2:
        return None
    names = tuple(f"A {TARGETS[target]}" for target, _, _ in judged)
    return Ask("Which credential are the credits for? The limit differs between them.", names)


def unknown_direction(understood: Understanding, scope: Scope) -> Ask | None:
    """The question what is to count toward what, where credit is held, its direction unsaid, and the rules differ."""
    lots = understood.holdings
    if understood.target is not None or not any(lot.amount for lot in lots) or any(lot.origin for lot in lots):
        return None
    if not understood.aspects & {Aspect.CAP, Aspect.REUSE, Aspect.SHARING}:
        return None
    circle: Iterable[Document] = scope.named or scope.general or scope.others
    caps = [held.rule for held in rules_of(circle, lambda rule: isinstance(rule, Cap))]
    found = {(rule.origin, rule.target) for rule in caps if isinstance(rule, Cap)}
    own = Aspect.REUSE in understood.aspects
    options = [words for pair, words in DIRECTIONS.items() if pair in found and (not own or pair[0] in OWN)]
    if len(options) < 2:
        return None
    question = (
        "What did you earn the credits in, and what are they to count toward? The limit depends on the direction."
    )
    return Ask(question, tuple(options))


def unknown_origin(understood: Understanding, scope: Scope) -> Ask | Understanding | None:
    """Credit whose origin is unsaid: the only origin that the rules know, or the question which of several it is
    where they come to different outcomes."""
    lots = [lot for lot in understood.holdings if lot.amount and lot.origin is None]
    target = understood.target
    if not lots or target is None or Aspect.PRICE in understood.aspects:
        return None
    possible = _possible_origins(scope, target)
    if target is Credential.CERTIFICATE and _DEGREE.search(understood.question) and _degrees_ruled(scope):
        possible.append(Origin.DEGREE)
    completed = [
        replace(understood, holdings=tuple(replace(lot, origin=lot.origin or origin) for lot in understood.holdings))
        for origin in possible
    ]
    outcomes = {outcome(group, each) for each in completed for group in groups_of(each, scope, target)[:1]}
    if len(outcomes) > 1 or (Origin.DEGREE in possible and len(possible) > 1):
        options = tuple(DIRECTIONS[(origin, target)] for origin in possible)
        return Ask("Where did you earn these credits? The limit differs.", options)
    return completed[0] if completed else None


def _possible_origins(scope: Scope, target: Credential) -> list[Origin]:
    """The origins of credit from before the program that the caps of a place know for this target."""
    caps = rules_of(scope.named, lambda rule: isinstance(rule, Cap))
    caps = caps or rules_of(scope.documents, lambda rule: isinstance(rule, Cap))
    known = {held.rule.origin for held in caps if isinstance(held.rule, Cap) and held.rule.target is target}
    possible: list[Origin] = [origin for origin in (Origin.OUTSIDE, Origin.NONDEGREE) if origin in known]
    return possible or ([Origin.OUTSIDE] if Origin.PREADMISSION in known else [])


_DEGREE = re.compile(
    r"(?<!post-)(?<!post )\b(?:master'?s?|masters|degree|mba)\b(?! (?:student|program))", re.IGNORECASE
)


def _degrees_ruled(scope: Scope) -> bool:
    """Whether a rule of the place speaks of a degree's credit in a certificate: then credit of an unsaid origin, where
    a degree is spoken of, may be that."""
    rules = [held.rule for held in rules_of(scope.named or scope.documents, lambda rule: isinstance(rule, Cap | Reuse))]
    return any(
        rule.target is Credential.CERTIFICATE
        and (rule.origin is Origin.DEGREE if isinstance(rule, Cap) else "degree" in rule.used_for)
        for rule in rules
        if isinstance(rule, Cap | Reuse)
    )


_SPEAKS = re.compile(r"\b(?:i|i'?m|i'?ve|my|me|can|do|does|is|how|what|student|advisee)\b", re.IGNORECASE)


def ambiguous_name(understood: Understanding) -> Ask | None:
    """The question which institution is meant by a name that several bear."""
    return Ask("Which institution do you mean?", understood.choices) if understood.choices else None


NEARLY_THE_SENTENCE = 0.75
"""The fused score from which a question repeats a sentence of a brief, such as one of its conversation starters."""


def missing_institution(understood: Understanding, hits: Sequence[Hit]) -> Ask | None:
    """The question which institution it is, where a rule is asked for and none is named."""
    asks = understood.aspects or any(lot.amount or lot.grade for lot in understood.holdings)
    if understood.places or not asks or of_research(understood.question):
        return None
    told = any(lot.amount or lot.grade for lot in understood.holdings)
    described = told or understood.certificate_size or understood.sizes
    if not described and not _SPEAKS.search(understood.question):
        return None
    if hits and hits[0].document.kind is Kind.BRIEF and hits[0].score >= NEARLY_THE_SENTENCE:
        return None
    return _which_institution(hits)


def of_a_school_unnamed(understood: Understanding, hits: Sequence[Hit]) -> Ask | None:
    """The question which institution it is, where none is named, not even misspelt, and what is found nearest is of
    one: what it says would be taken for the asker's own school."""
    if not hits or hits[0].document.kind in (Kind.BRIEF, Kind.NOTE) or of_research(understood.question):
        return None
    nearest = hits[0].document
    names = words_of(f"{nearest.institution} {nearest.unit or ''} {nearest.program or ''}")
    if any(get_close_matches(word, names, 1, LIKE_A_NAME) for word in understood.content):
        return None
    return _which_institution(hits)


LIKE_A_NAME = 0.8
"""How like a word must be to one of a name for that to be meant: "libery" and Liberty are at 0.92."""


def _which_institution(hits: Sequence[Hit]) -> Ask:
    found = dict.fromkeys(hit.document.institution for hit in hits if hit.document.kind not in (Kind.BRIEF, Kind.NOTE))
    question = "Which university and which master's degree or certificate is it? The rules depend on the school."
    return Ask(question, tuple(found)[:6])
