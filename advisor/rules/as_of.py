"""An answer as of a date: what is said where the versions held are not known to have been in force then."""

from collections.abc import Sequence
from dataclasses import replace

from advisor.finding import Finding, HeldRule, Source
from advisor.message.time.period import Period, Standing, standing
from advisor.rules.disputes import Superseded
from corpus.document import Document


def dated(
    findings: Sequence[Finding], rules: Sequence[HeldRule], superseded: Sequence[Superseded], period: Period | None
) -> tuple[Finding, ...]:
    """The findings with a note on the version that they rest on, where that is not one of the period. A version that
    came later, or has no date where a past catalog is named, gives no verdict for the period: it is told as it is."""
    sources = [source for finding in findings if finding.verdict for source in finding.sources]
    sources = sources or [source for finding in findings if finding.sums for source in finding.sources]
    sources = sources or [held.source for held in rules]
    if period is None or not sources:
        return tuple(findings)
    told = _told(sources, superseded, period)
    if told is None:
        return tuple(findings)
    note, binding = told
    if not binding:
        return (*findings, note)
    loose = tuple(finding for finding in findings if finding.verdict is None)
    reasons = tuple(dict.fromkeys(source for finding in findings for source in finding.reasons))
    return (replace(note, reasons=(*note.reasons, *reasons)), *loose)


def _told(sources: Sequence[Source], superseded: Sequence[Superseded], period: Period) -> tuple[Finding, bool] | None:
    """The note on the first source that is not of the period, and whether it forbids a verdict."""
    for source in dict.fromkeys(sources):
        stands = standing(source.document, period)
        if stands is Standing.LATER:
            older = tuple(pair.older.source for pair in superseded if pair.newer.document.id == source.document.id)
            rest = "; an older version states another limit" if older else ", and the library holds none of then"
            text = f"The version held is {_dating(source.document)}, and may not be the one of {period.words}{rest}."
            return Finding(text, (source, *older[:1]), None, (), (source, *older[:1])), True
        if stands is Standing.IN_FORCE and source.document.replaced_by:
            text = f"This is the version {_dating(source.document)}; the library holds a newer one."
            return Finding(text, (source,), None, (), (source,)), False
        if stands is Standing.EARLIER:
            text = f"The newest version held is {_dating(source.document)}; the library holds none of {period.words}."
            return Finding(text, (source,)), False
        if stands is Standing.UNDATED and period.past:
            text = (
                f"The page shows no date and was current when read; the library holds no version of {period.words}, "
                "which may have differed."
            )
            return Finding(text, (source,), None, (), (source,)), period.named
    return None


def _dating(document: Document) -> str:
    """When a version holds, as the page prints it."""
    if document.valid_from:
        return f"in force from {document.valid_from.isoformat()}"
    return f"of {document.catalog_year}"
