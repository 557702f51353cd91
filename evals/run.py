"""Asking every case and scoring what comes back."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from advisor.question import Question, Status, Turn
from advisor.reply import Answer, Consultation, Origin, Reply, Verdict, status, text
from corpus.document import Audience
from evals.cases import Case, CaseKind
from evals.exact import Score, beside, judge
from evals.faithfulness.calibration import Calibration
from evals.faithfulness.faithful import Judged
from evals.faithfulness.telling import telling
from evals.scorers.marks import Mark


@dataclass(frozen=True)
class Quoted:
    """A quote that a reply cited, and where it stands."""

    number: int
    document: str
    quote: str
    url: str


@dataclass(frozen=True)
class Said:
    """What a reply said: its text, what it showed beside the text, the ids of the documents it cited, the sentences
    of a model, how many of these say more than the sentence beside them, and the quotes that it cited."""

    text: str
    beside: str | None
    status: Status
    verdict: Verdict | None
    cited: tuple[str, ...]
    model: tuple[str, ...] = ()
    telling: int = 0
    quotes: tuple[Quoted, ...] = ()


@dataclass(frozen=True)
class Row:
    """One case asked and scored; `reply` is None where asking failed. `dropped` says of each sentence of a model that
    the gate stopped why, and `evidence` in how many seconds the first evidence was there. `key` says a right answer in
    words; `marks` are what the exact scorers said, `judged` what a judge of faithfulness said of each sentence."""

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
    audience: Audience = Audience.STUDENT
    key: str | None = None
    marks: tuple[Mark, ...] = ()
    judged: tuple[Judged, ...] = ()
    history: tuple[Turn, ...] = ()


@dataclass(frozen=True)
class Report:
    """The rows of a run over `cases` cases, in the order asked; `judge` names who judged faithfulness, if anyone, and
    `agreement` says how often that judge agrees with people. `calibration` is the trained judge's, where measured."""

    cases: int
    rows: tuple[Row, ...]
    judge: str | None = None
    agreement: str | None = None
    calibration: Calibration | None = None

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


@dataclass(frozen=True)
class Read:
    """What more was read off one consultation."""

    marks: tuple[Mark, ...] = ()
    judged: tuple[Judged, ...] = ()


Reader = Callable[[Case, Consultation], Read]


def unread(case: Case, consultation: Consultation) -> Read:
    """Nothing but right and harmful."""
    return Read()


def run(
    cases: Sequence[Case],
    ask: Ask,
    progress: Progress | None = None,
    clock: Callable[[], float] = time.perf_counter,
    read: Reader = unread,
    workers: int = 1,
) -> Report:
    """Asks the cases, so many at a time, and reports them in their order. One that fails to be answered is a row that
    is not right, never a gap."""
    report = Report(len(cases), ())
    for row in _each(lambda case: _asked(case, ask, clock, read), cases, workers):
        report = replace(report, rows=(*report.rows, row))
        if progress is not None:
            progress(row, report)
    return report


def asked_as(case: Case) -> Question:
    """The question of a case as it is put to the advisor."""
    return Question(text=case.question, audience=case.audience, history=case.history)


def _each(work: Callable[[Case], Row], cases: Iterable[Case], workers: int) -> Iterator[Row]:
    """The rows in the order of the cases; an interruption leaves what has not begun."""
    if workers == 1:
        yield from map(work, cases)
        return
    with ThreadPoolExecutor(workers) as pool:
        try:
            yield from pool.map(work, cases)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _asked(case: Case, ask: Ask, clock: Callable[[], float], read: Reader) -> Row:
    """The row of one case. An answer that was kept took as long as it did when it was made."""
    begun = clock()
    try:
        asked = ask(asked_as(case))
    except Exception as error:  # whatever breaks is a finding about this case, and the other cases are still asked
        failed = Score(right=False, harmful=False, reasons=(f"error {type(error).__name__}: {error}",))
        return _row(case, failed, clock() - begun, None)
    took = max(clock() - begun, asked.timings.total / 1000)
    row, seen = _row(case, judge(case, asked.reply), took, _said(asked.reply)), read(case, asked)
    return replace(
        row,
        dropped=tuple(dropped.reason for dropped in asked.dropped),
        degraded=asked.degraded,
        evidence=round(asked.timings.first_evidence / 1000, 3),
        marks=seen.marks,
        judged=seen.judged,
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
        audience=case.audience,
        key=case.key,
        history=case.history,
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
        quotes=tuple(Quoted(cited.number, cited.document_id, cited.quote, cited.url) for cited in reply.citations),
    )
