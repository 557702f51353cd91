"""Learn what parts the clauses of a message, and say how well it holds: `python -m evals.clauses` writes
`advisor/message/asked/boundaries`.

The clauses were written by hand, those that bear and the remarks by two hands apart. A threshold is the one at which,
learned from one half, so many clauses of the other half are taken for what they are not.
"""

import typer

from advisor.bootstrap import DeferredEmbedder
from evals.clauses.learn import TARGET, learn_all

command = typer.Typer(add_completion=False)


@command.command()
def main() -> None:
    """Learn every boundary anew and print what each one tells of clauses that it was not learned from."""
    for kind, boundary, told in learn_all(DeferredEmbedder()):
        boundary.write(TARGET / f"{kind}.npz")
        typer.echo(f"{kind}: {told}; {len(boundary.weights)} clauses support it")


if __name__ == "__main__":
    command()
