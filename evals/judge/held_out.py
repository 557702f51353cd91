"""`python -m evals.judge.held_out`: how often the judge is right, by itself and in the gate, on our own pairs of
institutions that neither its trees nor its network were trained on. Changed numbers and names and sentences of other
institutions were not made for its trees; the other kinds of change they saw of other institutions (card.md).

The pairs are those that the gate is measured on: right sentences by hand and library sentences said again, and beside
them wrong ones by hand, right ones with one thing changed, and right ones that cite another sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from advisor.gate.claim import Claim, Dropped
from advisor.gate.gate import Exhibit
from advisor.gate.weighing.judge import WeighingJudge, weighing
from advisor.gate.weighing.reader import NETWORK, NetworkReader
from evals.faithfulness.judges import TrainedAlone
from evals.gate.bench import Bench, make_bench
from evals.gate.measure import Sentences, measure
from evals.gate.rates import OTHERS_RIGHT, PARAPHRASES, VERBATIM, Tally
from evals.judge.first import first_judge
from evals.paraphrases import MEASURING, MEASURING_2, load_paraphrases
from evals.statistics import Interval, interval

RIGHT = (PARAPHRASES, OTHERS_RIGHT, VERBATIM)
"""The kinds of sentence that their texts carry; all others are of sentences that theirs don't."""


@dataclass(frozen=True)
class Unchecked(Bench):
    """The bench with the trained judge by itself in the gate's place."""

    judge: WeighingJudge

    def dropped(
        self, claim: str, cites: Sequence[str], evidence: Mapping[str, Exhibit], asked: str = ""
    ) -> Dropped | None:
        """See Bench."""
        alone = TrainedAlone(self.gate.stated, self.gate.raised, self.judge.carried)
        return alone.check(Claim(claim, tuple(cites)), dict(evidence))


@dataclass(frozen=True)
class Accuracy:
    """The share of all pairs that are told rightly, drawn by institution, of so many; and the mean of the shares of
    carried and of other ones."""

    plain: Interval
    balanced: float
    institutions: int


def accuracy(tally: Tally) -> Accuracy:
    """How often the kinds of a tally came out as they should; it needs pairs of both sorts."""
    counted = [(kind in RIGHT, hits, total) for kind, (hits, total) in tally.counts.items()]
    told = tally.sources.values()
    plain = interval([hits for hits, _ in told], [total for _, total in told])
    assert plain is not None, "a tally with pairs"
    shares = [
        sum(hits for right, hits, _ in counted if right is sort)
        / sum(total for right, _, total in counted if right is sort)
        for sort in (True, False)
    ]
    return Accuracy(plain, sum(shares) / 2, len(tally.sources))


def lines(name: str, tally: Tally) -> Iterator[str]:
    """The accuracy as printed, and under it the share of each kind."""
    found = accuracy(tally)
    yield (
        f"{name}: accuracy {found.plain}, balanced {found.balanced:.3f}, of {found.plain.of:,} pairs "
        f"of {found.institutions} institutions"
    )
    for kind, (hits, total) in tally.counts.items():
        yield f"  {kind:45} {hits:5}/{total:<5} {tally.share(kind):6.1%}"


def main(network: Annotated[Path, typer.Option(help="The network to ask.")] = NETWORK) -> None:
    """Asks the trained judges by themselves, then the gate that they are part of."""
    judge = weighing(first_judge(), NetworkReader(network))
    bench = make_bench(judge)
    sentences = Sentences(load_paraphrases(MEASURING), others_paraphrases=load_paraphrases(MEASURING_2))
    alone = Unchecked(bench.library, bench.names, bench.gate, judge)
    for name, asked in (("The trained judges alone", alone), ("The gate", bench)):
        typer.echo("\n".join(lines(name, measure(asked, sentences))))


if __name__ == "__main__":
    typer.run(main)
