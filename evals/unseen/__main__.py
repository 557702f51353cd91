"""`python -m evals.unseen`: forty pages added, signed unread and asked about, beside the shipped library."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from advisor.bootstrap import build_service
from advisor.reply import text
from advisor.settings import read_settings
from evals.boundary.facts import Place
from evals.boundary.judging import Mark
from evals.boundary.places import PLACES
from evals.boundary.questions import SEED
from evals.boundary.report import render
from evals.boundary.run import Row, run
from evals.run import Ask
from evals.unseen.asked import FigureQuestion, around_limits, figures, in_vain
from evals.unseen.facts import Facts, drawn
from evals.unseen.figures import judge_figure
from evals.unseen.home import command, write_pages
from evals.unseen.wordings.sets import SETS

EACH = 12
"""Questions around the limits of one university."""
HEADS = f"{'':42} {'asked':>6} {'right':>14} {'withheld':>9} {'wrong':>6} {'harmful':>8}"


@dataclass(frozen=True)
class Told:
    """A question for a figure, what the reply is worth, and what it said."""

    question: FigureQuestion
    mark: Mark
    said: str


def main(
    seed: Annotated[int, typer.Option(help="Another seed draws other limits and other wordings.")] = SEED,
    wordings: Annotated[str, typer.Option(help="Which set of wordings: first or second.")] = "first",
    shipped: Annotated[bool, typer.Option(help="Ask the same of the shipped library.")] = True,
    examples: Annotated[int, typer.Option(min=0, help="How many examples of each kind of miss to list.")] = 3,
    keep: Annotated[Path | None, typer.Option(file_okay=False, help="Keep the pages and the home here.")] = None,
) -> None:
    """Exit status 1 where a reply about the pages promises more than they do, or where a smaller share of the replies
    is right than on the shipped library."""
    facts = drawn(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = keep or Path(name)
        write_pages(folder / "pages", facts, SETS[wordings], seed)
        typer.echo(command(folder / "home", "corpus", "add", str(folder / "pages")))
        typer.echo(command(folder / "home", "corpus", "review", "--accept-all", "--by", "Eval"))
        service = build_service(read_settings(home=folder / "home", model="none"))
        try:
            marks = _asked(facts, service.advisor.ask, seed, examples, shipped)
        finally:
            service.close()
    harmful = any(Mark.HARMFUL in found for name, found in marks.items() if not name.startswith("shipped"))
    behind = shipped and _share(marks["pages: around the limits"]) < _share(marks["shipped: around the limits"])
    raise typer.Exit(int(harmful or behind))


def _asked(facts: Sequence[Facts], ask: Ask, seed: int, examples: int, shipped: bool) -> dict[str, list[Mark]]:
    """Asks everything, prints the table and the misses."""
    places = [one.place() for one in facts]
    rows = run(around_limits(places, EACH, seed), ask)
    vain = run(in_vain(facts, seed), ask)
    told = _told(figures(places, seed), ask)
    marks = {
        "pages: around the limits": [row.judged.mark for row in rows],
        "pages: limits named in vain": [row.judged.mark for row in vain],
        "pages: figures": [one.mark for one in told],
    }
    if shipped:
        marks["shipped: around the limits"] = _marks(PLACES, ask, seed)
        marks["shipped: figures"] = [one.mark for one in _told(figures(PLACES, seed), ask)]
    if examples:
        typer.echo("\n".join(render([*rows, *vain], examples)))
        typer.echo("\n".join(_missed(told)))
    typer.echo("\n".join((HEADS, *(_line(name, found) for name, found in marks.items()))))
    return marks


def _marks(places: Sequence[Place], ask: Ask, seed: int) -> list[Mark]:
    rows: list[Row] = run(around_limits(places, EACH, seed), ask)
    return [row.judged.mark for row in rows]


def _told(questions: Iterable[FigureQuestion], ask: Ask) -> list[Told]:
    replies = ((question, ask(question.asked).reply) for question in questions)
    return [Told(question, judge_figure(question, reply), text(reply)) for question, reply in replies]


def _missed(told: Iterable[Told]) -> Iterator[str]:
    for one in told:
        if one.mark is not Mark.RIGHT:
            yield f"{one.mark.upper()} {one.question.text} ({one.question.number})\n    {' '.join(one.said.split())}"


def _line(name: str, marks: Sequence[Mark]) -> str:
    counts = Counter(marks)
    right = f"{counts[Mark.RIGHT]} ({_share(marks):.1%})"
    rest = f"{counts[Mark.WITHHELD]:9} {counts[Mark.WRONG]:6} {counts[Mark.HARMFUL]:8}"
    return f"{name:42} {len(marks):6} {right:>14} {rest}"


def _share(marks: Sequence[Mark]) -> float:
    return sum(mark is Mark.RIGHT for mark in marks) / len(marks)


if __name__ == "__main__":
    typer.run(main)
