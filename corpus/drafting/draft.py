"""Drafting typed rules from the sentences of a page, for a person to sign.

Pure patterns, one module for each family of limits. What a sentence does not tell, nor a heading above it, is not
drafted; a limit left untyped is reported with the reason.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product, zip_longest

from corpus.amounts import Courses, Credits, Share
from corpus.document import Document
from corpus.drafting.admission import draft_admission
from corpus.drafting.automatic import draft_automatic
from corpus.drafting.averages import draft_averages
from corpus.drafting.beside import apart, beside, carrying, for_larger, narrows
from corpus.drafting.caps import draft_caps
from corpus.drafting.crossed import crossed
from corpus.drafting.deadlines import draft_deadlines
from corpus.drafting.doubt import doubt, misplaced, widened
from corpus.drafting.evidence import unsupported
from corpus.drafting.exclusions import draft_exclusions
from corpus.drafting.found import Basis, Found, Reading
from corpus.drafting.grades import draft_grades
from corpus.drafting.offers import draft_conversions, draft_sizes
from corpus.drafting.per_course import draft_credentials_per_course
from corpus.drafting.permissions import draft_permissions
from corpus.drafting.pointing import pointing, points_back
from corpus.drafting.precedence import draft_precedence
from corpus.drafting.prices import draft_prices
from corpus.drafting.recency import draft_ages
from corpus.drafting.residency import draft_levels, draft_residency
from corpus.drafting.reuse import draft_reuse
from corpus.drafting.revoked import revoked
from corpus.drafting.situations import open_condition
from corpus.drafting.stacks import draft_stacks
from corpus.drafting.statement import Statement, statements
from corpus.drafting.sure import TO_BE_READ, confidence, to_be_read
from corpus.drafting.times import draft_times
from corpus.rules import AdmissionEffect, Cap, Effect, Rule

FAMILIES: tuple[Callable[[Statement], Iterator[Reading]], ...] = (
    draft_caps,
    draft_residency,
    draft_reuse,
    draft_credentials_per_course,
    draft_ages,
    draft_times,
    draft_grades,
    draft_averages,
    draft_levels,
    draft_exclusions,
    draft_deadlines,
    draft_sizes,
    draft_prices,
    draft_conversions,
    draft_permissions,
    draft_admission,
    draft_automatic,
    draft_precedence,
)

_LIMITING = re.compile(
    r"\b(?:at most|up to|no more than|not more than|maximum|not exceed|limited to|at least|minimum|no (?:fewer|less) than|older than|within \d|under no|\bno (?:\w+ )?(?:credit|course|transfer|grade)|not be accepted|(?:may|must|shall|can) not\b|cannot|never|only (?:if|after|with)|not (?:accept|count|transfer|allow|appl))"
)
_TURNED = re.compile(
    r"\b(?:not|no|cannot|never|except\w*|unless|without|exempt\w*|waive\w*|approv\w*|permission|if|may be|some|example|consider\w*)\b"
)
"""What a line that leads up to a list may say to turn its items round, or to leave open whether they hold."""
_CREDIT = re.compile(
    r"\b(?:credits?|hours?|units?|courses?|coursework|transfer\w*|grades?|gpa|years? old|time limit)\b"
)


@dataclass(frozen=True)
class DraftedRule:
    """A rule that nobody has signed: where its sentence stands in the document's text, the rule, how sure the drafting
    is of all its fields (a share of one), and where the last of them was read."""

    start: int
    end: int
    rule: Rule
    confidence: Fraction
    basis: Basis


@dataclass(frozen=True)
class NotDrafted:
    """A limit that nobody typed: where its sentence stands, and why there is no draft of it."""

    start: int
    end: int
    sentence: str
    reason: str


@dataclass(frozen=True)
class Drafting:
    """What became of a document: its drafts, and the limits that were left untyped."""

    drafts: tuple[DraftedRule, ...]
    untyped: tuple[NotDrafted, ...]


def draft(document: Document) -> tuple[DraftedRule, ...]:
    """The rules that the sentences of a document state."""
    return drafting_of(document).drafts


def drafting_of(document: Document) -> Drafting:
    """The drafts of a document and the limits that were left untyped, in the order of its text."""
    first = [
        (statement, tuple(reading for part in crossed(statement) for reading in draft_caps(part)))
        for statement in statements(document)
    ]
    capped = tuple(
        (reading.rule.origin, reading.rule.target)
        for _, readings in first
        for reading in readings
        if isinstance(reading, Found) and isinstance(reading.rule, Cap)
    )
    drafts: list[DraftedRule] = []
    untyped: list[NotDrafted] = []
    old = revoked(document)
    after = [statement for statement, _ in first[1:]]
    before: Statement | None = None
    base: Cap | None = None
    for (statement, _), following in zip_longest(first, after):
        sized, base = (
            for_larger(base, statement) if base and before and narrows(statement, before, document) else None,
            None,
        )
        if sized is not None and not doubt(statement, following, document):
            drafts.append(DraftedRule(statement.start, statement.end, sized, TO_BE_READ, Basis.HEADING))
            before = statement
            continue
        informed = replace(statement, page=replace(statement.page, capped=capped))
        found, reasons, informed = _as_it_stands(informed, before, following, document, old)
        but = beside(statement, following, document)
        cut, excepted = apart(informed)
        if excepted:
            rest = [one for one in _as_it_stands(cut, before, following, document, old)[0] if not _forbids(one.rule)]
            found, but = (_carrying(rest, excepted), but) if rest else (found, but)
        found = _carrying(found, but)
        base = _only_cap(found)
        drafts += found
        reason = reasons[0] if reasons else _unread(informed)
        if not found and reason:
            untyped.append(NotDrafted(statement.start, statement.end, statement.text, reason))
        before = statement
    return Drafting(_weighed(document, [statement for statement, _ in first], drafts), tuple(untyped))


def _weighed(document: Document, read: list[Statement], drafts: list[DraftedRule]) -> tuple[DraftedRule, ...]:
    """The drafts, each with how sure of it the drafting is."""
    reasons = to_be_read(document, read, [(draft.start, draft.rule) for draft in drafts])
    return tuple(
        replace(draft, confidence=confidence(draft.basis, plain=why is None))
        for draft, why in zip(drafts, reasons, strict=True)
    )


def _as_it_stands(
    statement: Statement, before: Statement | None, following: Statement | None, document: Document, old: str | None
) -> tuple[list[DraftedRule], list[str], Statement]:
    """The drafts of a sentence, why others were not made, and the sentence as it was read: with the one before it as its
    heading, where it points back at that. `old` is why nothing of the page is to be drafted."""
    pointed = pointing(statement, before) if before is not None and points_back(statement, before) else statement
    found, reasons = _read(pointed, document)
    if not found and pointed is not statement:
        found, reasons = _read(statement, document)
    elif pointed is not statement:
        statement = pointed
    doubtful = old or doubt(statement, following, document)
    if doubtful and (found or reasons):
        found, reasons = [], [doubtful]
    return found, reasons, statement


def _forbids(rule: Rule) -> bool:
    """Whether a rule shuts credit out altogether: with an exception it is a condition, which no amount tells."""
    return isinstance(rule, Cap) and rule.amount == Credits(Fraction(0))


def _carrying(found: list[DraftedRule], but: tuple[str, ...]) -> list[DraftedRule]:
    """The drafts with what the sentences beside them set otherwise; those that cannot carry it wait as they are."""
    return [replace(draft, rule=carrying(draft.rule, but) or draft.rule) for draft in found]


def _only_cap(found: list[DraftedRule]) -> Cap | None:
    """The cap in credits that is all a sentence was drafted for; None for anything else."""
    rule = found[0].rule if len(found) == 1 else None
    return rule if isinstance(rule, Cap) and isinstance(rule.amount, Credits | Share | Courses) else None


def _read(statement: Statement, document: Document) -> tuple[list[DraftedRule], list[str]]:
    """The drafts of one sentence whose every value stands in it, and why others were not made."""
    drafts: dict[Rule, DraftedRule] = {}
    reasons: list[str] = []
    if statement.lead and (_TURNED.search(statement.lead) or open_condition(statement.lead)):
        return [], ["the line that leads up to its list may turn it round"] if _unread(statement) else []
    torn: list[Rule] = []
    by_part = (family(part) for part, family in product(crossed(statement), FAMILIES))
    for readings in (draft_stacks(statement), *by_part):  # what a certificate leads to is read of a row as a whole
        for reading in readings:
            if not isinstance(reading, Found):
                reasons.append(reading.reason)
                continue
            reading = widened(reading, statement, document)
            lacking = unsupported(reading.rule)
            wrong = f"{lacking} does not stand in the sentence" if lacking else misplaced(reading, statement, document)
            if wrong:
                reasons.append(wrong)
                continue
            if isinstance(reading.rule, Cap) and _differs(reading.rule, list(drafts)):
                reasons.append("it states several amounts for one direction")
                drafts = {rule: one for rule, one in drafts.items() if not _alike(reading.rule, rule)}
                torn.append(reading.rule)
            if any(_alike(rule, reading.rule) for rule in torn):
                continue
            drafts.setdefault(
                reading.rule, DraftedRule(statement.start, statement.end, reading.rule, TO_BE_READ, reading.basis)
            )
    promised = [one for one in drafts.values() if _is_promise(one.rule)]
    return promised or list(drafts.values()), reasons


def _is_promise(rule: Rule) -> bool:
    """Whether a rule is that a certificate admits of itself: the averages and grades of its sentence are what that takes."""
    return isinstance(rule, AdmissionEffect) and rule.effect is Effect.AUTOMATIC and not rule.may


def _alike(rule: Rule, other: Rule) -> bool:
    """Whether two rules cap the same credit."""
    return isinstance(rule, Cap) and isinstance(other, Cap) and replace(other, amount=rule.amount) == rule


def _differs(rule: Cap, drafted: list[Rule]) -> bool:
    return any(_alike(rule, other) and other != rule for other in drafted)


def _unread(statement: Statement) -> str | None:
    """Why a sentence that seems to set a limit has no draft, where no family said so; None where it sets none."""
    said = statement.said
    if _LIMITING.search(said) and _CREDIT.search(said) and re.search(r"\d|\b(?:not|no|cannot|never|only)\b", said):
        return "it seems to set a limit that the patterns do not read"
    return None
