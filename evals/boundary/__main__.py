"""The questions around every boundary: `python -m evals.boundary`. Exit status 1 where a reply is wrong or harmful."""

from pathlib import Path
from typing import Annotated

import typer

from advisor.bootstrap import build_service
from advisor.settings import read_settings
from evals.boundary.judging import Mark
from evals.boundary.questions import SEED, everything
from evals.boundary.report import EXAMPLES, render
from evals.boundary.run import Row, run

EVERY = 500
"""After how many questions the run says how far it is."""


def main(
    seed: Annotated[int, typer.Option(help="Another seed words the questions otherwise.")] = SEED,
    step: Annotated[int, typer.Option(min=1, help="Ask every so-manieth question only.")] = 1,
    examples: Annotated[int, typer.Option(min=0, help="How many examples of each kind of miss to list.")] = EXAMPLES,
    out: Annotated[Path | None, typer.Option(dir_okay=False, help="Also write the report to this file.")] = None,
) -> None:
    """Ask the advisor, without a model, whether credit at, within and beyond every limit counts."""
    asked = everything(seed)[::step]
    done: list[Row] = []

    def tell(row: Row) -> None:
        done.append(row)
        if len(done) % EVERY == 0:
            typer.echo(f"asked {len(done)} of {len(asked)}", err=True)

    service = build_service(read_settings(model="none"))
    try:
        rows = run(asked, service.advisor.ask, tell)
    finally:
        service.close()
    lines = list(render(rows, examples))
    typer.echo("\n".join(lines))
    if out is not None:
        out.write_text("\n".join((*lines, "")), encoding="utf-8")
    raise typer.Exit(int(any(row.judged.mark in (Mark.WRONG, Mark.HARMFUL) for row in rows)))


if __name__ == "__main__":
    typer.run(main)
