"""The heavy pieces against the limits of the machine, and what follows for larger libraries, as a page:
`python -m evals.performance docs/performance.md`, which `make bench` calls."""

import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from evals.performance import large
from evals.performance.measured import measured
from evals.performance.page import HEAD, PLAN, as_table


def main(page: Annotated[Path, typer.Argument(help="Where to write the page.")]) -> None:
    """Measure the pieces and write the page."""
    before = os.getloadavg()[0]
    sections, constants = measured()
    today, after = f"{datetime.now(UTC):%Y-%m-%d}", os.getloadavg()[0]
    head = HEAD.format(date=today, cores=os.cpu_count(), before=before, after=after)
    means = large.Means()
    told = PLAN.format(shard=large.SHARD, **asdict(means))
    lines = [head, *(line for section in sections for line in as_table(section)), told, *large.table(constants, means)]
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    typer.echo(f"{page}")


if __name__ == "__main__":
    typer.run(main)
