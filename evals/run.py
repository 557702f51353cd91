"""Asking every case and scoring what comes back."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from advisor.question import Question, Status
from advisor.reply import Answer, Consultation, Origin, Reply, Verdict, status, text
from evals.cases import Case, CaseKind
from evals.exact import Score, beside, judge
from evals.telling import telling


@dataclass(frozen=True)
class Said:
    """What a reply said: its text, what it showed beside the text, the ids of the documents it cited, the sentences
    of a model, and how many of these say more than the sentence beside them."""

    text: str
    beside: str | None
    status: Status
    verdict: Verdict | None
    cited: tuple[str, ...]
    model: tuple[str, ...] = ()
    telling: int = 0


@dataclass(frozen=True)
class Row:
    """One case asked and scored; `reply` is None where asking failed. `dropped` says of each sentence of a model that
    the gate stopped why, and `evidence` in how many seconds the first evidence was there."""

    id: str
    kind: CaseKind
    question: str
    right: bool
    harmful: bool
    reasons: tuple[str, ...]
    seconds: float
    reply: Said | None
    dropped: tuple[str, ...] = ()
    degraded: str | None = None
    evidence: float = 0.0


@dataclass(frozen=True)
class Report:
    """The rows of a run over `cases` cases, in the order asked."""

    cases: int
    rows: tuple[Row, ...]

    @property
    def right(self) -> int:
        """How many replies were right."""
        return sum(row.right for row in self.rows)

    @property
    def harmful(self) -> int:
        """How many replies were harmful."""
        return sum(row.harmful for row in self.rows)

    @property
    def skipped(self) -> int:
        """How many cases have no row."""
        return self.cases - len(self.rows)


Ask = Callable[[Question], Consultation]
Progress = Callable[[Row, Report], None]
"""Told of each row as it is done, with the report so far."""


def run(
    cases: Sequence[Case], ask: Ask, progress: Progress | None = None, clock: Callable[[], float] = time.perf_counter
) -> Report:
    """Asks the cases in order. One that fails to be answered is a row that is not right, never a gap."""
    report = Report(len(cases), ())
    for case in cases:
        row = _asked(case, ask, clock)
        report = Report(len(cases), (*report.rows, row))
        if progress is not None:
            progress(row, report)
    return report


def _asked(case: Case, ask: Ask, clock: Callable[[], float]) -> Row:
    begun = clock()
    try:
        asked = ask(Question(text=case.question, audience=case.audience, history=case.history))
    except Exception as error:  # whatever breaks is a finding about this case, and the other cases are still asked
        failed = Score(right=False, harmful=False, reasons=(f"error {type(error).__name__}: {error}",))
        return _row(case, failed, clock() - begun, None)
    return replace(
        _row(case, judge(case, asked.reply), clock() - begun, _said(asked.reply)),
        dropped=tuple(dropped.reason for dropped in asked.dropped),
        degraded=asked.degraded,
        evidence=round(asked.timings.first_evidence / 1000, 3),
    )


def _row(case: Case, score: Score, seconds: float, said: Said | None) -> Row:
    return Row(
        id=case.id,
        kind=case.kind,
        question=case.question,
        right=score.right,
        harmful=score.harmful,
        reasons=score.reasons,
        seconds=round(seconds, 3),
        reply=said,
    )


def _said(reply: Reply) -> Said:
    return Said(
        text=text(reply),
        beside=" ".join(beside(reply)) or None,
        status=status(reply),
        verdict=reply.verdict if isinstance(reply, Answer) else None,
        cited=tuple(dict.fromkeys(citation.document_id for citation in reply.citations)),
        model=tuple(sentence.text for sentence in reply.sentences if sentence.origin is Origin.MODEL),
        telling=telling(reply.sentences),
    )
