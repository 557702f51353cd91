"""The commands `pathway receipt ...`."""

from pathlib import Path
from typing import Annotated

import typer

from api.terminal.failures import CommandFailed

receipt_app = typer.Typer(help="Receipts of answers.", no_args_is_help=True)

LARGEST = 10 * 1024 * 1024
"""Bytes; a receipt has some 20,000."""


@receipt_app.command("verify")
def verify_receipt(
    file: Annotated[Path, typer.Argument(help="The receipt, as it was saved.", exists=True, dir_okay=False)],
    key: Annotated[
        str | None, typer.Option(help="The public key of the deployment that made it, where that is another one.")
    ] = None,
) -> None:
    """Say whether a receipt is as it was made, and which of its sources have changed since: status 0 where all is as
    it was, 1 where anything is not."""
    from advisor.bootstrap import library_roots
    from api.deployment.service_settings import read_service_settings
    from api.receipt.signing import read_public_key, signing_key
    from api.receipt.verify import NotGenuine, Standing, standing, verify
    from corpus.library import load_library

    settings = read_service_settings()
    try:
        public = read_public_key(key) if key else signing_key(settings.home).public_key()
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if file.stat().st_size > LARGEST:
        raise CommandFailed(f"{file} is larger than any receipt")
    verified = verify(file.read_bytes(), public)
    if isinstance(verified, NotGenuine):
        raise CommandFailed(f"NOT GENUINE: {verified.reason}")
    content = verified.content
    typer.echo(f"Genuine: answer {content.answer_id} of {content.given_at}, index {content.index_version}")
    library = load_library(*library_roots(settings))
    standings = [(source, standing(source, library)) for source in content.sources]
    for source, found in standings:
        typer.echo(f"[{source.number}] {source.title} ({source.document_id}): {found}")
    changed = sum(found is not Standing.SAME for _, found in standings)
    if changed:
        raise CommandFailed(f"{changed} of {len(standings)} cited sources are not as they were; ask again")


@receipt_app.command("key")
def public_key() -> None:
    """Print the public key by which others check this deployment's receipts."""
    from api.deployment.service_settings import read_service_settings
    from api.receipt.signing import public_text, signing_key

    typer.echo(public_text(signing_key(read_service_settings().home).public_key()))
