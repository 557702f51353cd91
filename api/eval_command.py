"""The commands `pathway eval run` and `eval compare`. The one module of this room that meets the evals."""

from pathlib import Path
from typing import Annotated

import typer

from api.failures import CommandFailed

eval_app = typer.Typer(help="Evals.", no_args_is_help=True)


@eval_app.command("run")
def run(
    cases: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Files of cases, in YAML.")],
    json_out: Annotated[
        Path | None, typer.Option("--json", dir_okay=False, help="Where to write the report as JSON.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="The language model: `local`, `none`, or PROVIDER:NAME.")] = None,
) -> None:
    """Ask every case, score the replies, list the misses."""
    from advisor.settings import read_settings
    from api.opening import PATIENCE, opened_service
    from api.progress import counting_bar
    from evals.cases import BadCase, load_cases
    from evals.report import passed, render, write_report
    from evals.run import run as run_cases

    settings = read_settings(model=model)
    if json_out and not json_out.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {json_out.parent}", param_hint="--json")
    try:
        loaded = load_cases(cases)
    except BadCase as error:
        raise CommandFailed(str(error)) from error
    with opened_service(settings, PATIENCE) as service, counting_bar("asking", len(loaded)) as done:
        report = run_cases(loaded, service.advisor.ask, lambda row, report: done())
    if json_out:
        write_report(report, json_out)
    typer.echo(render(report))
    if not passed(report):
        raise typer.Exit(1)


@eval_app.command("compare")
def compare(
    first: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A report written by `eval run --json`.")],
    second: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The report to hold against it.")],
) -> None:
    """Say which cases flipped between two runs, and whether that is more than chance."""
    from evals.report import BadReport, read_report, render_comparison
    from evals.report import compare as compared

    try:
        reports = read_report(first), read_report(second)
    except BadReport as error:
        raise CommandFailed(str(error)) from error
    typer.echo(render_comparison(compared(*reports)))
