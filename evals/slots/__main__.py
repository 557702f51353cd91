"""`python -m evals.slots`: what is understood of the development questions, the working and the kept phrasings."""

from typing import Annotated

import typer

from advisor.advisor import Advisor
from advisor.bootstrap import build_service
from advisor.reply import Clarification
from advisor.settings import read_settings
from evals.slots.phrasing import Phrasing, load
from evals.slots.report import line, table
from evals.slots.tally import Understood, tally

SETS = ("development", "working", "working-2", "kept", "kept-2")


def main(
    only: Annotated[str | None, typer.Option(help="One of development, working, working-2, kept and kept-2.")] = None,
    misses: Annotated[bool, typer.Option(help="List what was missed, of the kept phrasings never.")] = False,
    slot: Annotated[str | None, typer.Option(help="List the misses of this slot alone.")] = None,
) -> None:
    """Print precision and recall by slot for each set of phrasings."""
    service = build_service(read_settings(model="none"))
    try:
        for name in SETS if only is None else (only,):
            phrasings = load(name)
            tallies, missed = tally(phrasings, lambda phrasing: _understood(service.advisor, phrasing))
            typer.echo("\n".join(table(name, len(phrasings), tallies)))
            if (misses or slot) and not name.startswith("kept"):
                typer.echo("\n".join(line(miss) for miss in missed if slot in (None, miss.slot)))
    finally:
        service.close()


def _understood(advisor: Advisor, phrasing: Phrasing) -> Understood:
    question = phrasing.asked()
    return Understood(advisor.understand(question), isinstance(advisor.ask(question).reply, Clarification))


if __name__ == "__main__":
    typer.run(main)
