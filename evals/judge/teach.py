"""Teaches the reader of support: `python -m evals.judge.teach` writes its network; card.md says what came of it.

Two lessons: examples that are made and outside pairs first, once; then the sentences by hand with a sample of those
made, three times over, by three seeds whose weights are averaged. To write the network, the package onnx is needed,
which is installed with what the tests need."""

import hashlib
import random
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from safetensors.torch import load_file

from advisor.gate.support import Statement
from advisor.gate.weighing.encoding import Encoder, pieces_of
from advisor.gate.weighing.reader import NETWORK, PIECES
from evals.gate.bench import make_bench
from evals.judge.examples import DRAFT, HAND, Example, by_hand
from evals.judge.made import generated, outside, part, rivals, told
from evals.judge.network import Network, from_minilm
from evals.judge.teaching import Recipe, Rows, teach
from index.embed import packaged_model

FIRST = Recipe(rate=3e-4, epochs=1, batch=256)
SECOND = Recipe(rate=1e-4, epochs=3, batch=128, averaged=0.99, frozen=True)
SEEDS = (2, 3, 4)

ROUNDS, TOLD = 9, 6000
"""How often something is made around a true claim, and the findings with made-up figures that claims are made of."""

KEPT = {HAND: 1.0, DRAFT: 1.0, "crossed": 1.0, "verbatim": 1.0}
"""Of these all are used; of outside pairs nine in ten, of true claims that cite another text a fifth, of others two
fifths."""

SAMPLE = 20_000
"""So many that are made stand beside the sentences by hand in the second lesson."""

COUNTS = {HAND: 1.0, DRAFT: 2.5, "crossed": 0.5, "verbatim": 0.6, "joined by hand": 0.5, "miss": 0.3, "rival": 0.3}
"""What one of a sort counts in the second lesson; of others 0.4."""

WRONG_HALF = frozenset(("miss", "rival", "wrong again", "outside miss"))
"""These count half in the first lesson."""


class Doubtless:
    """A judge that is not asked: examples are made without one."""

    def doubts(self, statement: Statement, raised: Sequence[object]) -> None:
        """Nothing."""


def examples(folder: Path | None, share: float = 1.0) -> Iterator[Example]:
    """All examples, or what is made of a share of all that they are made of; `folder` has the outside sets, which are
    left out where there is none."""
    bench = make_bench(Doubtless())
    written = part(list(by_hand(bench)), share)
    made = list(generated(bench, written, part(list(bench.library), share), max(1, round(ROUNDS * share))))
    yield from (*written, *made)
    yield from rivals(written, [one for one in made if one.sort == "library"], random.Random(3))
    yield from told(random.Random(5), max(1, round(TOLD * share)))
    yield from outside(folder, share) if folder else ()


def thinned(given: Sequence[Example]) -> list[Example]:
    """Those of the first lesson."""
    chance = random.Random(1)

    def share(one: Example) -> float:
        return KEPT.get(one.sort, 0.9 if one.sort.startswith("outside") else 0.2 if one.kind == "elsewhere" else 0.4)

    return [one for one in given if chance.random() < share(one)]


def second_lesson(given: Sequence[Example], seed: int) -> list[Example]:
    """The sentences by hand, and a sample of those made of them and of the library."""
    core = [one for one in given if one.sort in KEPT]
    made = [
        one for one in given if one.sort not in KEPT and one.sort != "library" and not one.sort.startswith("outside")
    ]
    return core + random.Random(seed).sample(made, min(SAMPLE, len(made)))


def rows_of(given: Sequence[Example], encoder: Encoder, counts: Sequence[float], device: str) -> Rows:
    """Examples as the network reads them."""
    rows = [encoder.row(one.texts, one.claim) for one in given]
    lengths = np.array([len(row.ids) for row in rows])
    return Rows(
        torch.tensor([piece for row in rows for piece in row.ids], dtype=torch.int32, device=device),
        torch.tensor([kind for row in rows for kind in row.kinds], dtype=torch.uint8, device=device),
        torch.from_numpy(np.concatenate([[0], np.cumsum(lengths)])).to(device),
        torch.tensor([one.label for one in given], device=device),
        torch.tensor(list(counts), device=device),
        lengths,
    )


def taught(given: Sequence[Example], device: str, shorter: float = 1.0) -> Network:
    """A network after both lessons; `shorter` is the share of each that is taken, to see how long they take."""
    encoder = Encoder(pieces_of(PIECES))
    weights = load_file(packaged_model() / "model.safetensors")
    torch.manual_seed(0)
    network = Network(len(weights["embeddings.word_embeddings.weight"]))
    from_minilm(weights, network, torch.arange(network.words.num_embeddings))
    network.to(device)
    first = thinned(given)
    rows = rows_of(first, encoder, [0.5 if one.sort in WRONG_HALF else 1.0 for one in first], device)
    teach(network, rows, replace(FIRST, epochs=FIRST.epochs * shorter), 1, device)
    start = {name: value.clone() for name, value in network.state_dict().items()}
    states = []
    for seed in SEEDS:
        network.load_state_dict(start)
        second = second_lesson(first, seed)
        rows = rows_of(second, encoder, [COUNTS.get(one.sort, 0.4) for one in second], device)
        teach(network, rows, replace(SECOND, epochs=SECOND.epochs * shorter), seed, device)
        states.append({name: value.clone() for name, value in network.state_dict().items()})
    network.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in start})
    return network.cpu().eval()


def write(network: Network, out: Path) -> None:
    """Writes a network in whole numbers of eight bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # needs onnx, which the product does without

    ids, seen = torch.ones(2, 8, dtype=torch.int64), torch.ones(2, 8, dtype=torch.int64)
    names = ["ids", "kinds", "seen"]
    axes = {name: {0: "rows", 1: "pieces"} for name in names} | {"answers": {0: "rows"}}
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        given = (ids, ids, seen)
        with warnings.catch_warnings():
            # Its successor needs a package more, and writes the same network.
            warnings.simplefilter("ignore", DeprecationWarning)
            torch.onnx.export(
                network, given, exact, input_names=names, output_names=["answers"], dynamic_axes=axes, dynamo=False
            )
        quantize_dynamic(exact, out, weight_type=QuantType.QInt8, per_channel=True)


def main(
    out: Annotated[Path, typer.Option(help="The file of the network to write.")] = NETWORK,
    outside_sets: Annotated[Path | None, typer.Option(help="The folder that has train and test.")] = None,
    shorter: Annotated[float, typer.Option(help="Only this share of the steps, to see how long they take.")] = 1.0,
    share: Annotated[float, typer.Option(help="Only this share of the examples, to see that all of it works.")] = 1.0,
) -> None:
    """Makes the examples, teaches the network on whatever device there is, and writes it."""
    given = list(examples(outside_sets, share))
    device = "cuda" if torch.cuda.is_available() else "cpu"
    began = time.monotonic()
    network = taught(given, device, shorter)
    typer.echo(f"{len(given):,} examples, taught in {time.monotonic() - began:.0f} s on {device}")
    write(network, out)
    typer.echo(f"{out}: {out.stat().st_size // 1024} KB, sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    typer.run(main)
