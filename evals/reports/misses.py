"""The misses of a run as printed: what was asked, why it missed, and what was said."""

from collections.abc import Iterator

from evals.faithfulness.faithful import Support
from evals.run import Report, Row
from evals.scorers.marks import missed

NOT_CARRIED = (Support.NOT_SUPPORTED, Support.CONTRADICTED)


def misses(report: Report) -> Iterator[str]:
    """Every reply that is not right, and every right one of which a scorer or a judge says that something does not
    hold."""
    for row in report.rows:
        beside = by_scorers(row)
        if row.right and not beside:
            continue
        yield ""
        yield f"{row.id}{_standing(row)}: {row.question}"
        yield from (f"  - {reason}" for reason in (*row.reasons, *beside))
        yield from _said(row)
    yield ""


def by_scorers(row: Row) -> tuple[str, ...]:
    """What scorers say does not hold, beyond the reasons for which the reply is not right, and what a judge says of
    sentences that are not carried."""
    marks = (mark for mark in missed(row.marks) if not set((mark.reason or "").split("; ")) <= set(row.reasons))
    judged = ((one.text, one.judgement) for one in row.judged if one.judgement.support in NOT_CARRIED)
    return (
        *(f"{mark.scorer}: {mark.reason}" for mark in marks),
        *(f"{judgement.support}: {said} ({judgement.reason})" for said, judgement in judged),
    )


def _standing(row: Row) -> str:
    if row.harmful:
        return "  HARMFUL"
    return "  right by its key, and yet" if row.right else ""


def _said(row: Row) -> Iterator[str]:
    """What was said, kept to one line a part, so that a line of the report is never a line of an answer."""
    if row.reply is None:
        return
    verdict = f", {row.reply.verdict}" if row.reply.verdict else ""
    yield f"  {row.reply.status}{verdict}: {_one_line(row.reply.text)}"
    if row.reply.beside:
        yield f"  beside: {_one_line(row.reply.beside)}"
    yield f"  cited: {', '.join(row.reply.cited) or 'nothing'}"


def _one_line(shown: str) -> str:
    return " ".join(shown.split())
