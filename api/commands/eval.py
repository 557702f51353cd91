"""The commands `pathway eval run` and `eval compare`. The one module of this room that meets the evals."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.terminal.failures import CommandFailed

if TYPE_CHECKING:
    from evals.faithfulness.faithful import FaithfulnessJudge
    from evals.run import Report

eval_app = typer.Typer(help="Evals.", no_args_is_help=True)


@eval_app.command("run")
def run(
    cases: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Files of cases, in YAML.")],
    json_out: Annotated[
        Path | None, typer.Option("--json", dir_okay=False, help="Where to write the report as JSON.")
    ] = None,
    report_out: Annotated[
        Path | None, typer.Option("--report", dir_okay=False, help="Where to write the report as one HTML page.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="The language model: `local`, `none`, or PROVIDER:NAME.")] = None,
    judge: Annotated[
        str,
        typer.Option(
            help="Who judges faithfulness: `local` (the gate), `trained` (its trained judges alone), PROVIDER:NAME, "
            "two of them with a plus between, or `none`."
        ),
    ] = "local",
    workers: Annotated[int, typer.Option(min=1, max=32, help="How many questions are asked at a time.")] = 1,
    fresh: Annotated[bool, typer.Option("--fresh", help="Ask anew what was answered before.")] = False,
    goals: Annotated[bool, typer.Option("--goals", help="Hold the run to the goals of the whole suite.")] = False,
) -> None:
    """Ask every case, score the replies, list the misses. A run that was interrupted goes on where it was."""
    from dataclasses import replace

    from advisor.settings import read_settings
    from api.terminal.opening import PATIENCE, opened_service
    from api.terminal.progress import counting_bar
    from evals.cases import BadCase, load_cases
    from evals.reports.report import render, write_report
    from evals.reports.sheet import write_sheet
    from evals.run import run as run_cases
    from evals.session import (
        agreement_with_people,
        kept_answers,
        make_judge,
        reading,
        records_not_held,
        trained_calibration,
    )

    settings = read_settings(model=model)
    _refuse_nowhere({"--json": json_out, "--report": report_out})
    try:
        loaded = load_cases(cases)
    except BadCase as error:
        raise CommandFailed(str(error)) from error
    with opened_service(settings, PATIENCE) as service:
        library = service.advisor.library
        for line in records_not_held(loaded, library):
            typer.echo(f"Note: {line}", err=True)
        judging = None if judge == "none" else _judge(lambda: make_judge(judge, settings, library), judge)
        ask = service.advisor.ask if fresh else kept_answers(settings, service).asking(service.advisor.ask)
        with counting_bar("asking", len(loaded)) as done:
            report = run_cases(loaded, ask, lambda row, so_far: done(), read=reading(library, judging), workers=workers)
        if judging is not None:
            judged = any(row.judged for row in report.rows)
            agreed = agreement_with_people(judging, library) if judged else None
            report = replace(report, judge=judging.name, agreement=agreed)
            if report_out and judged:
                report = replace(report, calibration=trained_calibration(library))
    if json_out:
        write_report(report, json_out)
    if report_out:
        write_sheet(report, report_out)
    typer.echo(render(report))
    _end(report, goals)


def _end(report: "Report", goals: bool) -> None:
    """Status 1 where goals are missed, or without goals where the report does not pass."""
    from evals.reports.goals import missed_goals, whole_line
    from evals.reports.report import passed

    failed = missed_goals(report) if goals else ()
    if goals:
        typer.echo("\n".join((*failed, whole_line(report))))
    if failed or (not goals and not passed(report)):
        raise typer.Exit(1)


def _refuse_nowhere(outputs: Mapping[str, Path | None]) -> None:
    """Before anything is asked: a report that could not be written would be lost."""
    for option, path in outputs.items():
        if path and not path.parent.is_dir():
            raise typer.BadParameter(f"there is no folder {path.parent}", param_hint=option)


def _judge(make: "Callable[[], FaithfulnessJudge]", name: str) -> "FaithfulnessJudge":
    try:
        return make()
    except (ImportError, ValueError) as error:
        raise CommandFailed(f"the judge {name} cannot be used: {error}") from error


@eval_app.command("compare")
def compare(
    first: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A report written by `eval run --json`.")],
    second: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The report to hold against it.")],
) -> None:
    """Say which cases flipped between two runs, and whether that is more than chance; status 1 where the second is
    worse: harmful where the first was not, or right less often by more than chance."""
    from evals.reports.report import BadReport, read_report, render_comparison
    from evals.reports.report import compare as compared

    try:
        reports = read_report(first), read_report(second)
    except BadReport as error:
        raise CommandFailed(str(error)) from error
    comparison = compared(*reports)
    if comparison.change is None:
        raise CommandFailed("the two reports share no case, so there is nothing to compare")
    typer.echo(render_comparison(comparison))
    if comparison.worse:
        raise typer.Exit(1)
