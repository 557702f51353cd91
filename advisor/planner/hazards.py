"""What breaks a pathway, what the library does not state about it, and the sentences that a person has to read."""

from collections.abc import Iterable, Sequence

from advisor.finding import Finding, HeldRule, Source, number
from advisor.planner.filling import Filled
from advisor.planner.hedges import limiting_counts
from advisor.planner.in_time import in_time
from advisor.planner.judged import UNSAID, Judged
from advisor.planner.program import Program, Total, Unsized
from advisor.planner.reckoning import Allowed
from advisor.rules.disputes import Settled
from advisor.rules.wording import ORIGINS, TARGETS, UNITS
from advisor.verdict.certainty import unread
from corpus.document import Document, Kind
from corpus.rules import AdmissionEffect, AgeLimit, Effect, Eligibility, MinimumAverage, Purpose, Reuse

MOST_UNREAD = 12
"""Sentences that are listed to be read; a plan lists the program's own first."""


def breaks(
    lots: Sequence[Judged],
    filled: Filled,
    certain: bool,
    allowed: Allowed | None,
    rules: Sequence[HeldRule],
    program: Program,
) -> tuple[Finding, ...]:
    """What makes credit expire, shuts it out, or ends the way."""
    found = [deadline.finding for deadline in filled.deadlines]
    if not certain:
        loose = [d for place, lot in enumerate(lots) if filled.counts[place] for d in lot.ruled.deadlines]
        found += [d.finding for d in loose if not d.certain]
    kept = {source for finding in found for source in finding.sources}
    if allowed and not kept & set(allowed.finding.sources):  # else the same limit runs from the credit, and ends before
        found.append(allowed.finding)
    for place, lot in enumerate(lots):
        if filled.counts[place]:
            found += [
                _used(held) for held in lot.ruled.met if isinstance(held.rule, Reuse) and held.rule.allowed == "no"
            ]
    found += in_time(lots, filled, rules, program.credential)
    for held in rules:
        text = _admission(held, program)
        if text:
            found.append(Finding(text, (held.source,), None, (), (held.source,)))
    return _once(found)


def _used(held: HeldRule) -> Finding:
    named = " or ".join(held.rule.used_for) if isinstance(held.rule, Reuse) else ""
    text = f"Using the credit for another {named} first: it would no longer count."
    return Finding(text, (held.source,), None, (), (held.source,))


def _admission(held: HeldRule, program: Program) -> str | None:
    """What stands between the student and admission or the award, as a rule states it."""
    rule = held.rule
    if isinstance(rule, AdmissionEffect):
        return _EFFECTS.get(rule.effect)
    if isinstance(rule, MinimumAverage) and rule.target is program.credential:
        asks = {"admission": "Admission asks", "award": "The award asks", "unstated": "A rule asks"}[rule.purpose]
        return f"{asks} for an average of {number(rule.average)} or better."
    if isinstance(rule, Eligibility) and rule.purpose is not Purpose.AID and rule.eligible != "yes":
        return "Not everybody is eligible." if rule.target is program.credential else None
    return None


_EFFECTS = {
    Effect.NONE: "Admission is not guaranteed.",
    Effect.AUTOMATIC: "Admission hangs on conditions.",
    Effect.TEST_REQUIRED: "Admission may ask for a test.",
}


def unknowns(
    program: Program,
    total: Total | Unsized,
    lots: Sequence[Judged],
    filled: Filled,
    allowed: Allowed | None,
    settled: Settled,
) -> tuple[Finding, ...]:
    """What the library does not state, or states in two ways. Nothing is assumed in its place."""
    target = TARGETS[program.credential]
    found = []
    if isinstance(total, Unsized):
        found.append(Finding(f"What is left cannot be told: {total.why} for this {target}.", total.sources))
    if not filled.is_most:
        text = "Not all ways of counting so many different lots were tried: so much counts, and more might."
        found.append(Finding(text, ()))
    if allowed is None:
        found.append(Finding(f"No stored rule sets a time limit for this {target}.", ()))
    for place, lot in enumerate(lots):
        kinds = {type(held.rule) for held in lot.ruled.met} | {AgeLimit for _ in lot.ruled.deadlines}
        if filled.counts[place] and AgeLimit not in kinds:
            origin = ORIGINS[lot.holding.origin] if lot.holding.origin else ""
            kind = " ".join(word for word in (origin, "credit") if word)
            found.append(Finding(f"No rule was applied to the age of {kind}.", ()))
        if filled.counts[place] and lot.lot.holding.unit in UNSAID:
            noun = f"{UNITS[lot.holding.unit]}s" if lot.holding.unit else "credits"
            found.append(Finding(f"The unit of “{lot.lot.name}” was not said; it is taken as {noun}.", ()))
    for first, second in settled.disputed:
        sources = (first.source, second.source)
        found.append(Finding("Two pages differ, and the plan keeps both limits.", sources, None, (), sources))
    found += [
        Finding("Another limit holds in another situation.", (held.source,), None, (), (held.source,))
        for lot in lots
        for held in lot.elsewhere
    ]
    return _once(found)


def to_read(pages: Iterable[Document]) -> tuple[Source, ...]:
    """The limiting sentences of some pages that no typed rule stands for."""
    found = [source for page in pages for source in (*unread(page), *_of_certificate(page))]
    return tuple(dict.fromkeys(found))[:MOST_UNREAD]


def _of_certificate(page: Document) -> list[Source]:
    """What a certificate's page says of how much of it counts, in words that limit nothing elsewhere: "up to one"."""
    return limiting_counts(page) if page.kind is Kind.CERTIFICATE else []


def _once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in order, each text with each source once."""
    kept: dict[tuple[str, tuple[tuple[str, str], ...]], Finding] = {}
    for finding in findings:
        key = (finding.text, tuple((source.document.id, source.sentence) for source in finding.sources))
        kept.setdefault(key, finding)
    return tuple(kept.values())
