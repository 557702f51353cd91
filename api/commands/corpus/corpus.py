"""The commands `pathway corpus ...`."""

from pathlib import Path
from typing import Annotated

import typer

from api.commands.corpus.add import add, remove
from api.commands.corpus.diff import diff, freshness
from api.commands.corpus.export import export
from api.commands.corpus.review import review
from api.terminal.failures import CommandFailed

corpus_app = typer.Typer(help="The documents of the library.", no_args_is_help=True)
corpus_app.command("review")(review)
corpus_app.command("diff")(diff)
corpus_app.command("freshness")(freshness)
corpus_app.command()(add)
corpus_app.command()(remove)
corpus_app.command()(export)


@corpus_app.callback()
def corpus() -> None:
    """The documents of the library."""


@corpus_app.command("check")
def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders to examine together with the library.", exists=True)
    ] = None,
) -> None:
    """Report rules that their sentences do not carry, contradictions, missing dates and dead ids."""
    from advisor.bootstrap import library_roots
    from advisor.settings import read_settings
    from corpus.check import examine, files_of
    from corpus.names import load_names
    from corpus.proof import worked_out

    roots = [root for root in library_roots(read_settings()) if root.exists()]
    files = [path for root in (*roots, *(paths or [])) for path in files_of(root.resolve())]
    examined = examine(files, load_names(), worked_out())
    for remark in examined.remarks:
        typer.echo(f"{remark.where}: {remark.words}")
    rules = sum(len(document.rules) for document in examined.documents)
    counted = f"{len(examined.documents)} documents with {rules} rules"
    if examined.remarks:
        found = len(examined.remarks)
        raise CommandFailed(f"{counted}: {found} finding{'' if found == 1 else 's'}; mend them and check again")
    typer.echo(f"{counted}: nothing found")
