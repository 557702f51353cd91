"""The command `pathway`."""

import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, TaskID

from advisor.advisor import Advisor
from advisor.bootstrap import Service, build_service, library_roots, make_snapshots
from advisor.question import Question, Turn
from advisor.reply import status, text
from advisor.settings import Settings, WrongSettings, read_settings
from api.doctor import examine
from api.schemas import answer_body
from api.terminal import show
from corpus.document import Audience
from corpus.library import DuplicateDocument
from corpus.markdown import UnreadableDocument
from evals.cases import BadCase, load_cases
from evals.report import passed, render, write_report
from evals.run import Report, Row, run
from index.embed import ModelMissing
from index.snapshot import NoSnapshot, SnapshotDamaged

FAILURES = (NoSnapshot, SnapshotDamaged, UnreadableDocument, DuplicateDocument, ModelMissing, BadCase)

app = typer.Typer(help="Cited answers about stacking graduate certificates into master's degrees.", no_args_is_help=True)
index_app = typer.Typer(help="The snapshots of the index.", no_args_is_help=True)
eval_app = typer.Typer(help="Evals.", no_args_is_help=True)
app.add_typer(index_app, name="index")
app.add_typer(eval_app, name="eval")

Model = Annotated[str | None, typer.Option(help="The language model; this version knows `none`.")]
Asking = Annotated[Audience, typer.Option(help="Who asks.")]


def main() -> None:
    """Run the command: status 0 done, 1 the work failed or a number was missed, 2 wrong usage."""
    try:
        app()
    except WrongSettings as error:
        _fail(str(error), 2)
    except FAILURES as error:
        _fail(str(error), 1)
    except KeyboardInterrupt:
        _fail("Interrupted; it is safe to start again.", 130)


def _fail(message: str, code: int) -> None:
    Console(stderr=True).print(message, style="red", highlight=False, markup=False)
    sys.exit(code)


@app.command()
def ask(question: str, as_json: Annotated[bool, typer.Option("--json")] = False, audience: Asking = Audience.STUDENT, model: Model = None) -> None:
    """Answer one question."""
    if not question.strip() or len(question) > 2000:
        raise typer.BadParameter("a question has 1 to 2,000 characters")
    with _service(read_settings(model=model)) as service:
        consultation = service.advisor.ask(Question(question, audience))
    if as_json:
        typer.echo(json.dumps(answer_body(consultation).model_dump(mode="json"), indent=1, ensure_ascii=False))
    else:
        show(consultation, Console())


@app.command()
def chat(audience: Asking = Audience.STUDENT, model: Model = None) -> None:
    """Talk in the terminal; an empty line ends it."""
    console = Console()
    history: list[Turn] = []
    with _service(read_settings(model=model)) as service:
        console.print("An automated assistant, unofficial: confirm with the graduate school. An empty line ends.")
        while asked := _line(console):
            consultation = service.advisor.ask(Question(asked[:2000], audience, tuple(history[-20:])))
            show(consultation, console)
            history.append(Turn(asked, text(consultation.reply), status(consultation.reply)))


def _line(console: Console) -> str:
    try:
        return console.input("\n[bold]> [/bold]").strip()
    except EOFError:
        return ""


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int | None, typer.Option(help="The port; 8000, or a free one where that is taken.")] = None,
    model: Model = None,
) -> None:
    """Start the service with the chat page."""
    import uvicorn

    from api.app import create_app

    settings = read_settings(model=model)
    chosen = port if port is not None else _free_port(host)
    console = Console()
    _prepare(settings, console)
    console.print(f"Pathway Advisor: http://{host}:{chosen}/  (stop with Ctrl+C)", highlight=False)
    uvicorn.run(create_app(lambda: build_service(settings)), host=host, port=chosen, log_level="warning", access_log=False)


def _prepare(settings: Settings, console: Console) -> None:
    """Build the index where there is none yet, with a progress bar, before the address is printed."""
    if make_snapshots_current(settings):
        return
    with _progress(console) as progress:
        service = build_service(settings, progress)
    service.close()


def make_snapshots_current(settings: Settings) -> bool:
    """Whether some snapshot is pointed at, without loading a model."""
    return (settings.home / "snapshots" / "current").is_file()


def _free_port(host: str) -> int:
    for wanted in (8000, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, wanted))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise typer.BadParameter(f"no port of {host} can be listened on")


@app.command()
def doctor() -> None:
    """Say what is well and what is not."""
    findings = examine(read_settings())
    for well, words in findings:
        typer.echo(f"{'ok  ' if well else 'FAIL'}  {words}")
    if not all(well for well, _ in findings):
        raise typer.Exit(1)


@index_app.command("build")
def index_build() -> None:
    """Build the next snapshot, check it, and swap it in."""
    settings = read_settings()
    with _progress(Console()) as progress:
        manifest = make_snapshots(settings).build(library_roots(settings), progress)
    typer.echo(f"{manifest.version}: {manifest.documents} documents, {manifest.passages} passages")


@index_app.command("verify")
def index_verify() -> None:
    """Check the current snapshot: hashes, counts, canary queries."""
    manifest = make_snapshots(read_settings()).verify()
    typer.echo(f"{manifest.version} is whole")


@index_app.command("list")
def index_list() -> None:
    """List the snapshots, newest first."""
    snapshots = make_snapshots(read_settings())
    current = snapshots.current()
    for manifest in snapshots.list():
        mark = "*" if manifest.version == current else " "
        typer.echo(f"{mark} {manifest.version}  {manifest.built_at}  {manifest.documents} documents")


@index_app.command("rollback")
def index_rollback() -> None:
    """Serve the snapshot before the current one."""
    typer.echo(f"now serving {make_snapshots(read_settings()).rollback()}")


@eval_app.command("run")
def eval_run(
    cases: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False)],
    json_out: Annotated[Path | None, typer.Option("--json", help="Where to write the report as JSON.")] = None,
    model: Model = None,
) -> None:
    """Ask every case, score the replies, list the misses."""
    loaded = load_cases(cases)
    with _service(read_settings(model=model)) as service, Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("asking", total=len(loaded))

        def done(row: Row, report: Report) -> None:
            bar.update(task, advance=1)

        report = run(loaded, service.advisor.ask, done)
    if json_out:
        write_report(report, json_out)
    typer.echo(render(report))
    if not passed(report):
        raise typer.Exit(1)


@contextmanager
def _service(settings: Settings) -> Iterator[Service]:
    with _progress(Console(stderr=True)) as progress:
        service = build_service(settings, progress)
    try:
        if service.warning:
            Console(stderr=True).print(service.warning, style="yellow", highlight=False)
        yield service
    finally:
        service.close()


class _Bar:
    """A progress bar that appears with the first thing to report."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(f"Building the index: {stage}", total=total)
        self._progress.update(self._tasks[stage], completed=done)


@contextmanager
def _progress(console: Console) -> Iterator[_Bar]:
    with Progress(console=console, transient=False) as progress:
        yield _Bar(progress)


__all__ = ["Advisor", "main"]
