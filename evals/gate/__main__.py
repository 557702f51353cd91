"""`python -m evals.gate`: the rates by kind, printed."""

import typer

from evals.gate.bench import make_bench
from evals.gate.measure import Sentences, measure
from evals.gate.pages import with_pages
from evals.gate.rates import render
from evals.judge.first import first_judge
from evals.paraphrases import (
    DRAFTS_2,
    DRAFTS_3,
    MEASURING,
    MEASURING_2,
    MEASURING_3,
    TUNING,
    load_drafts,
    load_paraphrases,
)


def main(tuning: bool = False, first: bool = False, pages: bool = False) -> None:
    """Measures on the sentences for measuring; or on those for tuning, which the judges were trained on; or on those
    of pages that no other set knows. On request with the first judge alone. Leaves with 1 where a goal is missed."""
    drafts = tuple(draft for draft in load_drafts() if draft.for_tuning is tuning)
    if pages:
        sentences = Sentences(others_paraphrases=load_paraphrases(MEASURING_3))
    elif tuning:
        sentences = Sentences(load_paraphrases(TUNING), drafts)
    else:
        others = load_paraphrases(MEASURING_2), load_drafts(DRAFTS_2), load_drafts(DRAFTS_3)
        sentences = Sentences(load_paraphrases(MEASURING), drafts, *others)
    bench = make_bench(first_judge() if first else None, with_pages if pages else None)
    tally = measure(bench, sentences)
    name = "pages that nobody has seen" if pages else "tuning" if tuning else "measuring"
    for line in render(f"The gate on the sentences for {name}", tally):
        typer.echo(line)
    raise typer.Exit(1 if tally.missed else 0)


if __name__ == "__main__":
    typer.run(main)
