"""The command `pathway model fetch`."""

import typer

model_app = typer.Typer(help="The language model that runs on this machine.", no_args_is_help=True)


@model_app.command("fetch")
def fetch() -> None:
    """Fetch the model's file, 1.1 GB, and say where it lies; an interrupted fetch goes on where it stopped."""
    from advisor.local.wanted import wanted_weights
    from advisor.local.weights import fetch as fetched
    from advisor.settings import read_settings
    from api.terminal.progress import fetching_bar

    settings = read_settings()
    with fetching_bar() as bar:
        path = fetched(wanted_weights(settings), settings.model_cache, bar)
    typer.echo(str(path))
