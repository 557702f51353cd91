"""The exact scorers over the development cases and a sample of the library's, without a model: no reply is harmful, and
no fewer are right than in the recorded run but by chance."""

from dataclasses import replace
from pathlib import Path

import pytest

from advisor.bootstrap import build_service
from advisor.settings import Settings
from evals.recorded import RECORDED, sample, slim
from evals.reports.report import compare, read_report, render, render_comparison
from evals.reports.tables import by_scorer
from evals.run import Report, run
from evals.scorers.marks import ALWAYS, missed
from evals.session import reading
from index.embed import SentenceEmbedder


@pytest.fixture(scope="module")
def report(indexed_home: Path) -> Report:
    """The sample, asked of the advisor as it is."""
    settings = Settings(home=indexed_home, model="none")
    service = build_service(settings, embedder=SentenceEmbedder())
    try:
        return run(sample(), service.advisor.ask, read=reading(service.advisor.library, None))
    finally:
        service.close()


def test_no_reply_is_harmful(report: Report) -> None:
    assert [row.id for row in report.rows if row.harmful] == [], render(report)
    assert report.skipped == 0


def test_no_fewer_are_right_than_in_the_recorded_run(report: Report) -> None:
    comparison = compare(read_report(RECORDED), slim(report))
    assert (comparison.only_first, comparison.only_second) == ((), ()), "record the run anew: python -m evals.recorded"
    assert not comparison.worse, render_comparison(comparison)


def test_what_holds_of_every_reply_holds_and_was_looked_at(report: Report) -> None:
    tallies = {tally.scorer: tally for tally in by_scorer(report) if tally.scorer in ALWAYS}
    assert set(tallies) == set(ALWAYS)
    assert all(tally.scored for tally in tallies.values())
    assert [(row.id, mark.reason) for row in report.rows for mark in missed(row.marks, ALWAYS)] == []


def test_a_drop_beyond_noise_would_be_found() -> None:
    recorded = read_report(RECORDED)
    assert len(recorded.rows) == len(sample())
    wrong = tuple(replace(row, right=False) if at % 10 == 0 else row for at, row in enumerate(recorded.rows))
    assert compare(recorded, replace(recorded, rows=wrong)).worse
    one = (replace(recorded.rows[0], right=False), *recorded.rows[1:])
    assert not compare(recorded, replace(recorded, rows=one)).worse


def test_the_record_is_one_of_a_run_without_harm() -> None:
    assert Path(RECORDED).stat().st_size < 200_000
    assert read_report(RECORDED).harmful == 0
