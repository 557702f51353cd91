"""`python -m evals.messages` asks all messages without a model and counts what came of them; exit status 1 where one
was promised more than counts. `--aside` asks those that are kept aside, and tells the counts alone."""

from typing import Annotated

import typer

from advisor.bootstrap import build_service
from advisor.settings import read_settings
from evals.messages import ASIDE, WRITTEN, Came, messages, tally


def main(aside: Annotated[bool, typer.Option(help="Ask the messages that are kept aside.")] = False) -> None:
    """Ask, and print a line for each kind of message."""
    service = build_service(read_settings(model="none"))
    try:
        found = tally(messages(ASIDE if aside else WRITTEN), service.advisor.ask)
    finally:
        service.close()
    for wanted in (True, False):
        counts = {one: found[wanted, one] for one in Came}
        told = ", ".join(f"{count:,} {one}" for one, count in counts.items())
        typer.echo(f"{'a verdict is wanted' if wanted else 'none may be given'}: {sum(counts.values()):,}, {told}")
    raise typer.Exit(int(any(found[wanted, Came.PROMISED] for wanted in (True, False))))


if __name__ == "__main__":
    typer.run(main)
