"""`python -m evals.judge.cost`: what the judge costs for a claim against three sentences, by the processor's clock, so
that what else the machine does stretches it little; and how many bytes of it lie in the product."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import typer

from advisor.finding import Source
from advisor.gate.claim import Claim
from advisor.gate.gate import Exhibit
from advisor.gate.weighing.judge import OBJECTED, TREES, weighing
from advisor.gate.weighing.reader import NETWORK, PIECES, NetworkReader
from evals.faithfulness.judges import TrainedAlone
from evals.gate.bench import Bench, make_bench
from evals.judge.first import first_judge
from evals.paraphrases import MEASURING, Paraphrase, load_paraphrases
from index.split import split

SENTENCES = 3
CLAIMS = 60

Cited = tuple[Claim, dict[str, Exhibit]]


def claims(bench: Bench, rows: Sequence[Paraphrase]) -> Iterator[Cited]:
    """Each row's claim with three sentences of its document, those that it cites first; none of a shorter document."""
    for row in rows:
        document = bench.document(row.document)
        said = dict.fromkeys((*row.cites, *(passage.text for passage in split(document))))
        quotes = tuple(said)[:SENTENCES]
        if len(quotes) == SENTENCES:
            evidence = {str(n): Exhibit(str(n), quote, (Source(document, quote),)) for n, quote in enumerate(quotes)}
            yield Claim(row.text, tuple(evidence)), evidence


def milliseconds(judge: Callable[[Cited], float], asked: Sequence[Cited], clock: Callable[[], float]) -> list[float]:
    """What each claim takes, once the first has loaded all that is loaded."""
    judge(asked[0])
    found = []
    for one in asked:
        begun = clock()
        judge(one)
        found.append(1000 * (clock() - begun))
    return found


def size(files: Sequence[Path] = (NETWORK, PIECES, TREES, OBJECTED)) -> int:
    """Bytes of the judge's files."""
    return sum(path.stat().st_size for path in files)


def main() -> None:
    """Asks some claims, spread over the sentences for measuring, and prints the times and the size."""
    judge = weighing(first_judge(), NetworkReader())
    bench = make_bench(judge)
    alone = TrainedAlone(bench.gate.stated, bench.gate.raised, judge.carried)
    rows = load_paraphrases(MEASURING)
    asked = list(claims(bench, rows[:: max(1, len(rows) // CLAIMS)]))
    for name, way in (
        ("by itself, with the checks", lambda one: alone.likely(*one)),
        ("trees and network, without the checks", lambda one: judge.carried(alone.stated(*one))),
    ):
        took = milliseconds(way, asked, time.process_time)
        mean, tail = float(np.mean(took)), float(np.percentile(took, 95))
        typer.echo(
            f"{name}: {mean:.0f} ms of one core on the mean, {tail:.0f} at the 95th percentile of {len(took)} claims"
        )
    typer.echo(f"{size() / 1e6:.1f} MB of files")


if __name__ == "__main__":
    typer.run(main)
