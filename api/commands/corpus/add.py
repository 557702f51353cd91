"""The commands that change the library of a home: `pathway corpus add` and `remove`."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.terminal.failures import CommandFailed
from corpus.document import Audience, Authority, Kind

if TYPE_CHECKING:
    from advisor.settings import Settings
    from corpus.adding import Told
    from corpus.draft import Given
    from corpus.shelving import Shelves


def add(
    paths: Annotated[list[Path], typer.Argument(help="Files, and folders with files below them.", exists=True)],
    institution: Annotated[str | None, typer.Option(help="The university, where the file does not say it.")] = None,
    unit: Annotated[str | None, typer.Option(help="The college or department that it is of.")] = None,
    program: Annotated[str | None, typer.Option(help="The program that it is of.")] = None,
    title: Annotated[str | None, typer.Option(help="What the document is called.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="What kind of text it is.")] = None,
    source_url: Annotated[str | None, typer.Option(help="Where the page is on the web.")] = None,
    as_of: Annotated[str | None, typer.Option(help="Its date, as printed.")] = None,
    catalog_year: Annotated[str | None, typer.Option(help="For example 2025-2026.")] = None,
    audience: Annotated[Audience, typer.Option(help="Who may read it.")] = Audience.STUDENT,
    authority: Annotated[Authority | None, typer.Option(help="Who makes its rules.")] = None,
) -> None:
    """Read files into the library and build the next index. What is given here stands before what the files say."""
    from advisor.settings import read_settings
    from corpus.draft import Given
    from corpus.readers.html_said import is_web_address

    if source_url and not is_web_address(source_url):
        raise typer.BadParameter("the address of a page on the web begins with https:// or http://")
    given = Given(institution, unit, program, title, kind, source_url, as_of, catalog_year, audience, authority)
    settings = read_settings()
    refused, changed = 0, 0
    for told in _added(settings, paths, given):
        _say(told)
        refused += told.outcome is None
        changed += told.outcome in ("added", "replaced")
    if changed:
        _build(settings)
        typer.echo("the pages are cited as they are; for verdicts, sign what was drafted: `pathway corpus review`")
    if refused:
        raise CommandFailed(
            f"{refused} {'file was' if refused == 1 else 'files were'} refused; the others are in the library"
        )


def remove(
    ids: Annotated[list[str], typer.Argument(help="The ids of documents that were added.")],
) -> None:
    """Take documents out of the library and build the next index, which holds nothing of them."""
    from advisor.settings import read_settings
    from corpus.shelving import NotAdded, locked

    settings = read_settings()
    missing = []
    with locked(settings.home / "library"):
        shelves = _shelves(settings)
        for document_id in dict.fromkeys(ids):
            try:
                shelves.remove(document_id)
                typer.echo(f"removed  {document_id}")
            except NotAdded as error:
                missing.append(str(error))
    if len(missing) < len(set(ids)):
        _build(settings)
    if missing:
        raise CommandFailed("\n".join(missing))


def _added(settings: "Settings", paths: list[Path], given: "Given") -> "list[Told]":
    from datetime import date

    from advisor.bootstrap import library_roots
    from api.terminal.progress import counting_bar
    from corpus.adding import Adder, files_in
    from corpus.institutions import Institutions
    from corpus.library import load_library
    from corpus.names import load_elsewhere, load_names
    from corpus.readers.confined import confined
    from corpus.shelving import locked

    files = list(dict.fromkeys(files_in(paths)))
    told: list[Told] = []
    with ExitStack() as stack:
        stack.enter_context(locked(settings.home / "library"))
        known = Institutions(load_names(), load_elsewhere(), load_library(*library_roots(settings)))
        reader = stack.enter_context(confined())
        step = stack.enter_context(counting_bar("Reading files", len(files)))
        adder = Adder(_shelves(settings), known, reader, given, date.today())
        for file in files:
            told += adder.add(file)
            step()
    return told


def _shelves(settings: "Settings") -> "Shelves":
    from corpus.library import load_library, shipped_library_path
    from corpus.shelving import Shelves

    shipped = frozenset(document.id for document in load_library(shipped_library_path()))
    return Shelves(settings.home / "library", shipped)


def _say(told: "Told") -> None:
    from api.terminal.answer import printed

    outcome = told.outcome.value if told.outcome else "refused"
    typer.echo(printed(f"{outcome:<10} {told.path}: {told.words}"))
    for finding in told.findings:
        typer.echo(printed(f"           - {finding}"))


def _build(settings: "Settings") -> None:
    from advisor.bootstrap import library_roots, make_snapshots
    from api.terminal.progress import building_bar

    with building_bar() as bar:
        manifest = make_snapshots(settings).build(library_roots(settings), bar)
    typer.echo(f"{manifest.version}: {manifest.documents} documents, {manifest.passages} passages")
