"""Records the run that submissions are held against: `python -m evals.recorded`. It is to be run, and its difference
read, only where a change of the scores is meant."""

import typer

from advisor.bootstrap import build_service
from advisor.settings import read_settings
from evals.recorded import RECORDED, sample, slim
from evals.reports.report import compare, read_report, render_comparison, summary, write_report
from evals.run import run


def main() -> None:
    """Ask the sample without a model, print what changed, write the record."""
    service = build_service(read_settings(model="none"))
    try:
        report = run(sample(), service.advisor.ask)
    finally:
        service.close()
    if RECORDED.exists():
        typer.echo(render_comparison(compare(read_report(RECORDED), report)))
    write_report(slim(report), RECORDED)
    typer.echo(summary(report))


if __name__ == "__main__":
    typer.run(main)
