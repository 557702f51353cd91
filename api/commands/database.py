"""The commands of the database: what people sent and who may embed the service, into a file and back."""

from pathlib import Path
from typing import Annotated

import typer

database_app = typer.Typer(help="Copies the database into a file, and back.", no_args_is_help=True)

Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace what is there.")]


@database_app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Where the copy goes.")],
    overwrite: Overwrite = False,
) -> None:
    """Copy all rows, and the home's documents, what was signed of them, corrections and the key of receipts, into a
    file; the service may go on meanwhile."""
    from api.accounts.audit import COMMAND_LINE, Audit
    from api.backup.backup import write_backup
    from api.database.database import database_url, open_database
    from api.deployment.service_settings import read_service_settings
    from api.privacy.beside import BACKED_UP

    settings = read_service_settings()
    database = open_database(database_url(settings.database_url, settings.home))
    try:
        rows = write_backup(database, file, overwrite, settings.home)
        Audit(database).note(COMMAND_LINE, BACKED_UP)
    finally:
        database.close()
    typer.echo(
        f"{rows} rows and the files of {settings.home} are in {file}: documents, what was signed, corrections, keys."
    )
    typer.echo(
        "It holds what people sent, hashes, and the key that receipts are signed with: keep it as safe as these."
    )


@database_app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `backup` wrote, of this or of another kind of database.")],
    overwrite: Overwrite = False,
) -> None:
    """Put the rows of a backup into the database of the settings, and its files into the home: all or nothing."""
    from api.backup.backup import restore_backup
    from api.database.database import database_url, open_database
    from api.deployment.service_settings import read_service_settings

    settings = read_service_settings()
    database = open_database(database_url(settings.database_url, settings.home))
    try:
        rows = restore_backup(database, file, overwrite, settings.home)
    finally:
        database.close()
    typer.echo(f"{rows} rows are in the database. A service that runs serves its documents once it is started anew.")
