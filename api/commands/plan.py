"""`pathway plan`: pathways in the terminal."""

import json
import re
from typing import Annotated

import typer

_CREDIT = "Credit held: NUMBER ORIGIN, then what is known of it, parted by commas."
HOW = (
    "a lot of credit reads like “9 outside, courses 3, grade B, earned 2021-05, at Ohio State, used nothing” or "
    "“certificate Penn State GIS certificate, grade A, earned 2024”"
)
_KEYS = {"used": "used_for"}


def plan(
    targets: Annotated[list[str] | None, typer.Argument(help="Up to five programs or institutions.")] = None,
    credit: Annotated[list[str] | None, typer.Option("--credit", help=_CREDIT)] = None,
    field: Annotated[str | None, typer.Option(help="A field instead of targets, such as “data science”.")] = None,
    credential: Annotated[str, typer.Option(help="`masters` or `certificate`.")] = "masters",
    start: Annotated[str | None, typer.Option(help="When it is begun: 2026 or 2026-09.")] = None,
    per_term: Annotated[str | None, typer.Option(help="Credits a term.")] = None,
    terms_a_year: Annotated[int | None, typer.Option(help="Terms a year.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the plan as JSON.")] = False,
) -> None:
    """Lay out pathways: what counts, what is left, until when, at what price, and what breaks it."""
    from pydantic import ValidationError

    from advisor.planner.request import PlanRequest
    from advisor.settings import read_settings
    from corpus.plain_words import in_plain_words

    wanted = {
        "credits": [described(text, number) for number, text in enumerate(credit or [], start=1)],
        "targets": targets or [],
        "field": field,
        "credential": credential,
        "start": start,
        "per_term": per_term,
        "terms_a_year": terms_a_year,
    }
    try:
        request = PlanRequest.model_validate(wanted)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise typer.BadParameter(f"{place + ': ' if place else ''}{in_plain_words(first)}") from error
    settings = read_settings()

    from rich.console import Console

    from advisor.bootstrap import library_roots, make_planner
    from api.bodies.plans import plan_body
    from api.terminal.plan_table import show_plan
    from corpus.library import load_library

    library = load_library(*library_roots(settings))
    body = plan_body(make_planner(library).plan(request.to_wish()), library)
    if as_json:
        typer.echo(json.dumps(body.model_dump(mode="json"), indent=1, ensure_ascii=False))
    else:
        show_plan(body, Console())


def described(text: str, number: int) -> dict[str, str]:
    """A lot as it is written on the command line, as the fields of a request; raises BadParameter."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    found = {"name": f"credit {number}"}
    for place, part in enumerate(parts):
        amount = re.fullmatch(r"(\d+(?:\.\d+)?) ([a-z_]+)(?: (semester|quarter|unit|credit|competency))?", part)
        key, _, value = part.partition(" ")
        if place == 0 and amount:
            found |= {"credits": amount.group(1), "origin": amount.group(2)}
            if amount.group(3):
                found["unit"] = amount.group(3)
        elif value and key in ("name", "courses", "grade", "earned", "at", "used", "certificate", "origin", "unit"):
            found[_KEYS.get(key, key)] = value.strip()
        else:
            raise typer.BadParameter(f"{part!r} cannot be read; {HOW}")
    if not parts:
        raise typer.BadParameter(HOW)
    return found
