"""The commands `pathway key ...`: which sites may embed the service."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from advisor.settings import Settings
from api.terminal.failures import CommandFailed

key_app = typer.Typer(help="The public keys of sites that embed the service.", no_args_is_help=True)


@key_app.command("add")
def add(
    origin: Annotated[list[str], typer.Option(help="Where the pages are: https://www.example.edu; may be repeated.")],
    institution: Annotated[str | None, typer.Option(help="Whose rules are meant where a question names none.")] = None,
    catalog_year: Annotated[str | None, typer.Option(help='For example "2025-2026".')] = None,
    contact: Annotated[str | None, typer.Option(help="Whom people can ask instead.")] = None,
    handoff: Annotated[
        str | None, typer.Option(help="mailto:ADDRESS, https://PAGE, webhook+https://PROGRAM or none.")
    ] = None,
    office_hours: Annotated[
        str | None, typer.Option(help='"America/New_York Mon-Fri 09:00-17:00; Sat 10:00-12:00".')
    ] = None,
    theme: Annotated[list[str] | None, typer.Option(help="NAME=VALUE for the widget's CSS; may be repeated.")] = None,
) -> None:
    """Let the pages of some origins embed the service, and print their key. It is public."""
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings
    from api.sites.site import Site, new_key

    settings = read_service_settings()
    try:
        site = Site(
            key=new_key(),
            origins=tuple(dict.fromkeys(each.rstrip("/").lower() for each in origin)),
            made_at=datetime.now(UTC),
            institution=institution,
            catalog_year=catalog_year,
            contact=contact,
            handoff=handoff,
            office_hours=office_hours,
            theme=dict(_pair(each) for each in theme or []) or None,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    with opened_deployment(settings) as deployment:
        deployment.sites.add(site)
    typer.echo(site.key)
    if institution and not _is_held(settings, institution):
        typer.echo(
            f"The library holds nothing of {institution!r}: whoever asks on pages of this key is asked back for the "
            "school, until `pathway corpus add` brings its documents. `pathway corpus freshness` lists what is held.",
            err=True,
        )


@key_app.command("list")
def show() -> None:
    """Print every key with its origins and what is set for it."""
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        sites = deployment.sites.all()
    for site in sites:
        typer.echo(f"{site.key}  {' '.join(site.origins)}")
        for name in ("institution", "catalog_year", "contact", "handoff", "office_hours", "theme"):
            if getattr(site, name):
                typer.echo(f"    {name.replace('_', ' ')}: {getattr(site, name)}")
    if not sites:
        typer.echo("No site may embed the service yet: pathway key add --origin https://www.example.edu")


@key_app.command("remove")
def remove(key: Annotated[str, typer.Argument(help="The key, as `pathway key list` prints it.")]) -> None:
    """Take a key back; a service that runs knows within two seconds."""
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        if not deployment.sites.remove(key):
            raise CommandFailed(f"there is no key {key!r}; `pathway key list` prints them")
    typer.echo("removed")


def _is_held(settings: Settings, institution: str) -> bool:
    """Whether the library of the home holds documents of an institution, by any of its names."""
    from advisor.bootstrap import library_roots, make_gazetteer
    from api.library.institutions import institutions_named
    from corpus.library import load_library

    library = load_library(*library_roots(settings))
    return bool(institutions_named(institution, library, make_gazetteer(library)))


def _pair(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    if not equals:
        raise ValueError(f"{written!r} is no NAME=VALUE")
    return name.strip(), value.strip()
