"""The command `pathway received`: what people sent."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.database.received import Feedback, HandedOver


def received(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """Print the feedback and the questions that people handed to an advisor, the oldest first."""
    from api.deployment import opened_deployment
    from api.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        deployment.received.forget_old()
        rows: list[Feedback | HandedOver] = [*deployment.received.handoffs(), *deployment.received.feedback()]
    for row in sorted(rows, key=lambda row: row.received_at):
        typer.echo(_as_json(row) if as_json else _as_text(row))
    if not rows and not as_json:
        typer.echo("Nothing was received.")


def _as_json(row: "Feedback | HandedOver") -> str:
    from api.database.received import Feedback

    kind = "feedback" if isinstance(row, Feedback) else "handoff"
    told = {"kind": kind, **asdict(row), "received_at": row.received_at.isoformat()}
    return json.dumps(told, ensure_ascii=False)


def _as_text(row: "Feedback | HandedOver") -> str:
    from api.database.received import Feedback
    from api.handoff.deliver import letter

    when = f"{row.received_at:%Y-%m-%d %H:%M} UTC"
    if isinstance(row, Feedback):
        parts = (row.question, row.reason, row.correction and f"should say: {row.correction}")
        return f"{when}  thumbs {row.rating}  {'  |  '.join(part for part in parts if part)}\n"
    return f"{when}  {'handed over' if row.delivered else 'waiting'}\n{letter(row)}"
