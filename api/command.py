"""The command `pathway`. Each command loads what it needs and no more, so that help and wrong usage answer at once."""

import sys
from collections.abc import Sequence
from typing import Annotated, Literal

import typer

from api.commands.account import account_app
from api.commands.corpus.corpus import corpus_app
from api.commands.database import database_app
from api.commands.eval import eval_app
from api.commands.index import index_app
from api.commands.key import key_app
from api.commands.model import model_app
from api.commands.plan import plan
from api.commands.receipt import receipt_app
from api.commands.received import received
from api.commands.statuses import status_of
from api.commands.token import token_app

app = typer.Typer(
    help="Cited answers about stacking graduate certificates into master's degrees.", no_args_is_help=True
)
app.add_typer(index_app, name="index")
app.add_typer(corpus_app, name="corpus")
app.add_typer(model_app, name="model")
app.add_typer(eval_app, name="eval")
app.add_typer(key_app, name="key")
app.add_typer(database_app, name="database")
app.add_typer(receipt_app, name="receipt")
app.add_typer(account_app, name="account")
app.add_typer(token_app, name="token")
app.command()(plan)
app.command()(received)

Model = Annotated[str | None, typer.Option(help="The language model: `local`, `none`, or PROVIDER:NAME.")]
Asking = Annotated[Literal["student", "advisor"], typer.Option(help="Who asks.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command: status 0 done, 1 the work failed or a number was missed, 2 wrong usage."""
    try:
        app(arguments, prog_name="pathway")
    except Exception as error:
        status = status_of(error)
        if status is None:
            raise
        _say(str(error))
        sys.exit(status)


def _say(message: str) -> None:
    from rich.console import Console

    Console(stderr=True).print(message, style="red", highlight=False, markup=False, soft_wrap=True)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="1 to 2,000 characters.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON.")] = False,
    audience: Asking = "student",
    model: Model = None,
) -> None:
    """Answer one question."""
    from advisor.question import Question
    from advisor.settings import read_settings
    from api.bodies.schemas import askable
    from corpus.document import Audience

    if not askable(question):
        raise typer.BadParameter("a question has 1 to 2,000 characters, at least one of them visible")
    settings = read_settings(model=model)
    from api.terminal.asking import ask_once

    ask_once(Question(question.strip(), Audience(audience)), settings, as_json)


@app.command()
def chat(audience: Asking = "student", model: Model = None) -> None:
    """Talk in the terminal; an empty line ends it."""
    from advisor.settings import read_settings
    from corpus.document import Audience

    settings = read_settings(model=model)
    from api.terminal.asking import talk

    talk(Audience(audience), settings)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(help="The port; 8000, or a free one where that is taken.", min=0, max=65535)
    ] = None,
    model: Model = None,
) -> None:
    """Start the service with the chat page."""
    from api.deployment.service_settings import read_service_settings

    settings = read_service_settings(model=model)
    from api.deployment.strange_settings import strange_settings
    from api.serve import serve_until_stopped

    for told in strange_settings():
        _say(told)
    serve_until_stopped(settings, host, port)


@app.command()
def mcp() -> None:
    """Give the library and its rules as tools to another program's model, over standard input and output."""
    from advisor.settings import read_settings

    settings = read_settings(model="none")
    from api.mcp.command import speak

    speak(settings)


@app.command()
def doctor() -> None:
    """Say what is well and what is not."""
    from api.deployment.service_settings import read_service_settings
    from api.doctor.doctor import examine

    findings = examine(read_service_settings())
    for well, words in findings:
        typer.echo(f"{'ok  ' if well else 'FAIL'}  {words}")
    if not all(well for well, _ in findings):
        raise typer.Exit(1)
