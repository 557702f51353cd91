"""`python -m evals.unseen.registrars`: the pages added, signed unread and asked about, in two halves."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from advisor.bootstrap import build_service
from advisor.question import Question
from advisor.reply import text
from advisor.settings import read_settings
from corpus.readers.confined import confined
from evals.run import Ask
from evals.unseen.home import command
from evals.unseen.registrars.asking import Worth, worth
from evals.unseen.registrars.held import Held, documents_of
from evals.unseen.registrars.truth import OFFICES, REGISTRARS, Made, made


def main(misses: bool = False, offices: bool = False) -> None:
    """Print what is drafted, signed and answered; `--misses` lists the replies of the first half that are not right.
    `--offices` takes the second set of pages.

    Exit status 1 where a limit is signed wrongly or a reply is harmful."""
    folder = OFFICES if offices else REGISTRARS
    pages = made(folder)
    held = _held(pages)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        shutil.copytree(folder / "pages", Path(name) / "pages")
        _add(home, Path(name) / "pages", pages)
        typer.echo(command(home, "corpus", "review", "--accept-all", "--by", "Eval").splitlines()[-1])
        service = build_service(read_settings(home=home, model="none"))
        try:
            harmful = sum(_asked(pages, half, service.advisor.ask, misses and half == 1) for half in (1, 2))
        finally:
            service.close()
    raise typer.Exit(int(harmful > 0 or any(one.wrong for one in held)))


def _add(home: Path, folder: Path, pages: Sequence[Made]) -> None:
    """Adds the folder as it is; a table that names no university is added again with the one whose it is."""
    typer.echo(command(home, "corpus", "add", str(folder)).splitlines()[-1])
    for page in pages:
        if page.file.suffix == ".csv" and page.page.institution not in page.file.read_text(encoding="utf-8"):
            file = str(folder / page.file.name)
            typer.echo(command(home, "corpus", "add", file, "--institution", page.page.institution).splitlines()[-1])


def _held(pages: Sequence[Made]) -> list[Held]:
    """What is drafted and signed of each half, printed."""
    halves = []
    with confined() as reader:
        for half in (1, 2):
            held = Held()
            for page in pages:
                if page.half == half:
                    held.add(page.page.limits, documents_of(page, reader))
            halves.append(held)
            fields, drafted, signed = held.fields, held.drafted, held.signed
            typer.echo(
                f"half {half}: fields {fields.precision or 0:.3f} precision {fields.recall or 0:.3f} recall; "
                f"limits set {drafted.typed}, drafted {drafted.drafted}, every field right {drafted.right}; "
                f"signed unread {signed.right} rightly, {len(held.wrong)} wrongly"
            )
            for sentence in held.wrong:
                typer.echo(f"  WRONG: {sentence}")
    return halves


def _asked(pages: Sequence[Made], half: int, ask: Ask, misses: bool) -> int:
    """Asks the questions of a half and prints how many replies are worth what; gives the number of harmful ones."""
    counts = Counter[Worth]()
    for page in pages:
        for question in page.questions if page.half == half else ():
            reply = ask(Question(text=question.asked)).reply
            found = worth(question, reply)
            counts[found] += 1
            if found is Worth.HARMFUL or (misses and found is not Worth.RIGHT):
                typer.echo(
                    f"{found.upper()} {question.asked} ({question.expected})\n    {' '.join(text(reply).split())}"
                )
    typer.echo(f"half {half}: " + ", ".join(f"{counts[one]} {one}" for one in Worth))
    return counts[Worth.HARMFUL]


if __name__ == "__main__":
    typer.run(main)
