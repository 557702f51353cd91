"""The command `pathway corpus export`."""

from pathlib import Path
from typing import Annotated

import typer


def export(
    ctdl: Annotated[Path, typer.Option("--ctdl", help="The JSON-LD file to write.")],
) -> None:
    """Write programs, stacking links, transfer values and pathways in the terms of the Credential Registry."""
    from advisor.bootstrap import library_roots
    from advisor.settings import read_settings
    from corpus.ctdl.export import exported
    from corpus.ctdl.record import to_json
    from corpus.document import Audience
    from corpus.library import load_library
    from corpus.shelving import write

    library = load_library(*library_roots(read_settings())).current
    records = exported(document for document in library if document.readable_by(Audience.STUDENT))
    write(ctdl.resolve(), to_json(records).encode())
    typer.echo(f"{ctdl}: {len(records)} records")
