"""Asking from the terminal: one question, or a conversation."""

import json

import typer
from rich.console import Console

from advisor.patience import Patience
from advisor.question import Question, Turn
from advisor.reply import status, text
from advisor.settings import Settings
from api.bodies.replies import answer_body
from api.bodies.schemas import TURNS, UNASKABLE, askable
from api.terminal.answer import show
from api.terminal.opening import PATIENCE, opened_service
from corpus.document import Audience


def ask_once(question: Question, settings: Settings, as_json: bool) -> None:
    """Print the answer to one question."""
    with opened_service(settings, PATIENCE) as service:
        consultation = service.advisor.ask(question, Patience(whole=True))
    if as_json:
        typer.echo(json.dumps(answer_body(consultation).model_dump(mode="json"), indent=1, ensure_ascii=False))
    else:
        show(consultation, Console())


def talk(audience: Audience, settings: Settings) -> None:
    """Answer line by line until an empty one; each question follows those before it."""
    console = Console()
    history: list[Turn] = []
    with opened_service(settings) as service:
        console.print("An automated assistant, unofficial: confirm with the graduate school. An empty line ends.")
        while asked := _line(console):
            if not askable(asked):
                console.print(UNASKABLE, style="red", highlight=False)
                continue
            consultation = service.advisor.ask(Question(asked, audience, tuple(history[-TURNS:])))
            show(consultation, console)
            history.append(Turn(asked, text(consultation.reply), status(consultation.reply)))


def _line(console: Console) -> str:
    try:
        return console.input("\n[bold]> [/bold]").strip()
    except EOFError:
        return ""
