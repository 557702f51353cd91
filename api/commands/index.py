"""The commands `pathway index ...`."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.terminal.failures import CommandFailed

if TYPE_CHECKING:
    from index.snapshot import Snapshots

index_app = typer.Typer(help="The snapshots of the index.", no_args_is_help=True)


@index_app.command("build")
def build(
    on_ray: Annotated[bool, typer.Option("--ray", help="Embed on Ray: on its cluster, or on this machine.")] = False,
    workers: Annotated[int, typer.Option(help="How many embed at a time with --ray.", min=1, max=1000)] = 2,
) -> None:
    """Build the next snapshot, check it, and swap it in."""
    from advisor.bootstrap import embed_on_ray, library_roots, make_snapshots
    from advisor.settings import read_settings
    from api.terminal.progress import building_bar

    settings = read_settings()
    with building_bar() as bar:
        if on_ray:
            embed_on_ray(settings, workers, bar)
        manifest = make_snapshots(settings).build(library_roots(settings), bar)
    typer.echo(f"{manifest.version}: {manifest.documents} documents, {manifest.passages} passages")


@index_app.command("verify")
def verify() -> None:
    """Check the current snapshot: hashes, counts, canary queries."""
    from index.snapshot import SnapshotDamaged

    snapshots = _snapshots()
    try:
        manifest = snapshots.verify()
    except SnapshotDamaged as error:
        damaged = f"snapshot {snapshots.current()} is damaged: {error}; `pathway index build` makes a new one"
        raise CommandFailed(damaged) from error
    typer.echo(f"{manifest.version} is whole")


@index_app.command("list")
def list_snapshots() -> None:
    """List the snapshots, newest first; a star marks the one that is served."""
    snapshots = _snapshots()
    current = snapshots.current()
    held = snapshots.list()
    for manifest in held:
        mark = "*" if manifest.version == current else " "
        typer.echo(f"{mark} {manifest.version}  {manifest.built_at}  {manifest.documents} documents")
    if not held:
        typer.echo("no snapshot is held: run `pathway index build`")


@index_app.command("rollback")
def rollback() -> None:
    """Serve the snapshot before the current one."""
    typer.echo(f"now serving {_snapshots().rollback()}")


def _snapshots() -> "Snapshots":
    from advisor.bootstrap import make_snapshots
    from advisor.settings import read_settings

    return make_snapshots(read_settings())
