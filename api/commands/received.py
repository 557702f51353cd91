"""The command `pathway received`: what people sent."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.database.received import Feedback, HandedOver, Unresolved

    Row = Feedback | HandedOver | Unresolved


def received(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """Print the feedback, the questions handed to an advisor, and those stored without an answer, the oldest first."""
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        deployment.received.forget_old()
        kept = deployment.received
        rows: list[Row] = [*kept.handoffs(), *kept.feedback(), *kept.unresolved()]
    for row in sorted(rows, key=lambda row: row.received_at):
        typer.echo(_as_json(row) if as_json else _as_text(row))
    if not rows and not as_json:
        typer.echo("Nothing was received.")


def _as_json(row: "Row") -> str:
    from api.database.received import Feedback, HandedOver, Unresolved

    kinds = {Feedback: "feedback", HandedOver: "handoff", Unresolved: "unresolved"}
    told = {"kind": kinds[type(row)], **asdict(row), "received_at": row.received_at.isoformat()}
    return json.dumps(told, ensure_ascii=False)


def _as_text(row: "Row") -> str:
    from api.database.received import Feedback, Unresolved
    from api.handoff.deliver import letter

    when = f"{row.received_at:%Y-%m-%d %H:%M} UTC"
    if isinstance(row, Feedback):
        parts = (row.question, row.reason, row.correction and f"should say: {row.correction}")
        return f"{when}  thumbs {row.rating}  {'  |  '.join(part for part in parts if part)}\n"
    if isinstance(row, Unresolved):
        return f"{when}  {row.outcome}  {row.question}  |  {row.answer}\n"
    return f"{when}  {'handed over' if row.delivered else 'waiting'}\n{letter(row)}"
