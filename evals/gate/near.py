"""`python -m evals.gate.near`: what is shown of sentences that keep near to their quotes, right and wrong ones."""

from pathlib import Path

import typer

from evals.gate.bench import Bench, evidence_of, make_bench
from evals.paraphrases import NEAR, NEAR_2, NEAR_3, NEAR_TUNING, Draft, Said, load_drafts


def main() -> None:
    """Measures on what nothing was built on, first by the check's author, then by another; then on the rest of each."""
    bench = make_bench()
    for path in (NEAR, NEAR_3, NEAR_TUNING, NEAR_2):
        typer.echo(told(bench, path))


def told(bench: Bench, path: Path) -> str:
    """How many of the right and of the wrong sentences of a file are shown."""
    drafts = load_drafts(path)
    right = [shown for draft in drafts for shown in _shown(bench, draft, draft.right)]
    wrong = [shown for draft in drafts for shown in _shown(bench, draft, draft.wrong)]
    return f"{path.name}: {sum(right)} of {len(right)} right ones shown, {sum(wrong)} of {len(wrong)} wrong ones"


def _shown(bench: Bench, draft: Draft, sentences: tuple[Said, ...]) -> list[bool]:
    evidence = evidence_of(bench, draft)
    return [bench.dropped(said.text, said.cites, evidence, draft.asked) is None for said in sentences]


if __name__ == "__main__":
    typer.run(main)
