"""The command `pathway corpus review`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.terminal.failures import CommandFailed

if TYPE_CHECKING:
    from advisor.settings import Settings
    from api.signing.talk import Tally
    from corpus.drafting.desk import Waiting

    Desk = list[tuple[Path, Waiting]]


class Terminal:
    """The terminal that the command runs in."""

    def say(self, line: str) -> None:
        """Print a line; nothing in it steers the terminal."""
        from api.terminal.answer import printed

        typer.echo(printed(line))

    def ask(self, prompt: str) -> str:
        """Ask for a line; raises EOFError when the input ends."""
        from api.terminal.answer import printed

        return input(printed(prompt))


def review(
    documents: Annotated[
        list[str] | None, typer.Argument(help="Ids of the documents to review; all of this home without any.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--accept-all", help="Sign every draft that is worded plainly, without asking.")
    ] = False,
    page: Annotated[
        bool,
        typer.Option("--accept-page", help="Show all drafts of each document named, and sign them together."),
    ] = False,
    heading: Annotated[
        str | None, typer.Option(help="With --accept-page: only what stands under this heading.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="With --accept-page: sign what is shown without asking.")] = False,
    by: Annotated[str | None, typer.Option(help="Who signs.")] = None,
) -> None:
    """Sign, correct or reject the rules that were drafted from the documents of this home."""
    if (everything or yes) and not (by and by.strip()):
        raise typer.BadParameter(f"{'--accept-all' if everything else '--yes'} signs in somebody's name: add --by NAME")
    if page and not documents:
        raise typer.BadParameter("--accept-page signs the drafts of the documents that are named: add their ids")
    if (heading or yes) and not page:
        raise typer.BadParameter("--heading and --yes go with --accept-page")
    if everything and page:
        raise typer.BadParameter("--accept-all and --accept-page are two ways of signing: name one of them")
    from advisor.bootstrap import make_proposer
    from advisor.settings import read_settings
    from api.signing.reviewing import accept_all
    from api.signing.reviewing import review as converse
    from api.signing.unsigned import unsigned

    settings = read_settings()
    desk = list(unsigned(settings.home, documents or [], make_proposer(settings)))
    if not desk:
        typer.echo("nothing waits for a signature")
        return
    talk = Terminal()
    if everything:
        tally = accept_all(desk, str(by), talk, lambda: datetime.now(UTC))
    elif page:
        tally = _page(desk, heading, by or _name(talk), talk, yes)
    else:
        tally = converse(desk, by or _name(talk), talk, lambda: datetime.now(UTC))
    _tell(tally, everything or page)
    if tally.signed or tally.rejected:
        _rebuild(settings)


def _page(desk: "Desk", heading: str | None, by: str, talk: Terminal, sure: bool) -> "Tally":
    from api.signing.page_review import accept_page

    headings = list(dict.fromkeys(one.heading for _, one in desk))
    if heading is not None and heading not in headings:
        known = "; ".join(name for name in headings if name)
        raise CommandFailed(f"nothing waits under “{heading}”; there are drafts under: {known}")
    try:
        return accept_page(desk, heading, by, talk, lambda: datetime.now(UTC), sure)
    except (EOFError, KeyboardInterrupt) as error:
        raise CommandFailed("nobody is there to say yes; --yes signs what is shown without asking") from error


def _name(talk: Terminal) -> str:
    while True:
        try:
            name = talk.ask("Your name, as it is to stand on the signatures: ").strip()
        except (EOFError, KeyboardInterrupt) as error:
            raise CommandFailed("nobody is there to sign; give --by NAME") from error
        if name:
            return name


def _tell(tally: "Tally", everything: bool) -> None:
    left = "left to be looked at: `pathway corpus review` shows them" if everything else "left for another time"
    typer.echo(f"\n{tally.signed} signed, {tally.rejected} rejected, {tally.left} {left}")


def _rebuild(settings: "Settings") -> None:
    """Build the next snapshot where one is served that does not hold what was signed."""
    from advisor.bootstrap import library_roots, make_snapshots
    from api.terminal.progress import building_bar
    from corpus.library import load_library

    snapshots = make_snapshots(settings)
    roots = library_roots(settings)
    if snapshots.current() is None or snapshots.is_fresh(load_library(*roots)):
        return
    with building_bar() as bar:
        manifest = snapshots.build(roots, bar)
    typer.echo(f"{manifest.version}: {manifest.documents} documents, {manifest.passages} passages")
