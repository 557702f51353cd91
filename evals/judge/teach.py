"""Teaches the reader of support: `python -m evals.judge.teach` writes its network; card.md says what came of it.

Two lessons: examples that are made and outside pairs first, once; then the sentences by hand with a sample of those
made, three times over, by three seeds whose weights are averaged. On two cores that takes hours: `--pack` writes the
lessons as one file for another machine (lessons.py), and `--taught` writes the network that came back from there. To
write the network, the package onnx is needed, which is installed with what the tests need."""

import hashlib
import random
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated
from zlib import crc32

import numpy as np
import torch
import typer
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor

from advisor.gate.support import Statement
from advisor.gate.weighing.encoding import Encoder, Row, pieces_of
from advisor.gate.weighing.marking import plain
from advisor.gate.weighing.reader import NETWORK, PIECES
from evals.gate.bench import make_bench
from evals.judge.examples import DRAFT, HAND, Example, by_hand
from evals.judge.lessons import (
    FOLDS,
    MADE,
    OTHER,
    SHORT,
    WHOLE,
    WRITTEN,
    Lessons,
    filled,
    known,
    load_lessons,
    load_parts,
    taught,
)
from evals.judge.made import generated, outside, part, rivals, told
from evals.judge.network import Network
from evals.judge.pairs import pairs_of
from index.embed import packaged_model

ROUNDS, TOLD = 9, 6000
"""How often something is made around a true claim, and the findings with made-up figures that claims are made of."""

KEPT = {HAND: 1.0, DRAFT: 1.0, "crossed": 1.0, "verbatim": 1.0, "joined by hand": 1.0}
"""Of these all are used; of outside pairs nine in ten, of true claims that cite another text a fifth, of others two
fifths."""

COUNTS = {HAND: 1.0, DRAFT: 2.5, "crossed": 0.5, "verbatim": 0.6, "joined by hand": 0.5, "miss": 0.3, "rival": 0.3}
"""What one of a sort counts in the second lesson; of others 0.4."""

WRONG_HALF = frozenset(("miss", "rival", "wrong again", "outside miss"))
"""These count half in the first lesson."""

ALWAYS = frozenset((HAND, DRAFT, "crossed", "verbatim"))
"""Always a part of the second lesson; of what else is made a sample is drawn."""


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


def lessons_of(given: Sequence[Example], asked: Sequence[tuple[str, Sequence[str]]]) -> Lessons:
    """Examples, and plain claims with their plain texts to be asked about, as the network reads them, with the weights
    that it starts from."""
    encoder = Encoder(pieces_of(PIECES))
    rows = [encoder.row(one.texts, one.claim) for one in given]
    questions = [encoder.row(texts, claim) for claim, texts in asked]
    weights = {name: value.numpy() for name, value in load_file(packaged_model() / "model.safetensors").items()}
    words = weights.pop("embeddings.word_embeddings.weight")
    used = np.unique(np.concatenate([_pieces(rows), _pieces(questions)]))
    return Lessons(
        ids=_pieces(rows),
        kinds=_kinds(rows),
        lengths=np.array([len(row.ids) for row in rows]),
        labels=np.array([one.label for one in given], dtype=np.uint8),
        first=np.array([0.5 if one.sort in WRONG_HALF else 1.0 for one in given], dtype=np.float32),
        second=np.array([COUNTS.get(one.sort, 0.4) for one in given], dtype=np.float32),
        part=np.array([_part(one) for one in given], dtype=np.uint8),
        folds=np.array([_folds(one) for one in given], dtype=np.uint8),
        asked_ids=_pieces(questions),
        asked_kinds=_kinds(questions),
        asked_lengths=np.array([len(row.ids) for row in questions], dtype=np.int64),
        used=used,
        words=words[used].astype(np.float16),
        start={
            name: value.astype(np.float16) for name, value in weights.items() if np.issubdtype(value.dtype, np.floating)
        },
    )


def _pieces(rows: Sequence[Row]) -> NDArray[np.uint16]:
    return np.array([piece for row in rows for piece in row.ids], dtype=np.uint16)


def _kinds(rows: Sequence[Row]) -> NDArray[np.uint8]:
    return np.array([kind for row in rows for kind in row.kinds], dtype=np.uint8)


def _part(one: Example) -> int:
    if one.sort in ALWAYS:
        return WRITTEN
    return OTHER if one.sort == "library" or one.sort.startswith("outside") else MADE


def _folds(one: Example) -> int:
    """A bit for each fold that knows an institution of an example; that of a rival is its kind."""
    known = {one.institution, one.kind if one.sort == "rival" else ""} - {""}
    return sum(1 << fold for fold in {fold_of(name) for name in known})


def fold_of(institution: str) -> int:
    """The fold that an institution is in."""
    return crc32(institution.encode()) % FOLDS


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


def questions() -> list[tuple[str, Sequence[str]]]:
    """The pairs that the trees are trained on, as the reader is asked about them."""
    pairs = pairs_of(make_bench(Doubtless()))
    said = (pair.statement for pair in pairs)
    return [(plain(one.claim, one.schools), [plain(text, one.schools) for text in one.texts]) for one in said]


def vectors() -> Tensor:
    """MiniLM's vectors of all pieces."""
    return load_file(packaged_model() / "model.safetensors")["embeddings.word_embeddings.weight"]


def main(
    out: Annotated[Path, typer.Option(help="The file of the network to write.")] = NETWORK,
    outside_sets: Annotated[Path | None, typer.Option(help="The folder that has train and test.")] = None,
    shorter: Annotated[float, typer.Option(help="Only this share of the steps, to see how long they take.")] = 1.0,
    share: Annotated[float, typer.Option(help="Only this share of the examples, to see that all of it works.")] = 1.0,
    pack: Annotated[Path | None, typer.Option(help="Only write the lessons to this file, for lessons.py.")] = None,
    taught_in: Annotated[Path | None, typer.Option(help="Write the network that lessons.py left in a folder.")] = None,
    name: Annotated[str, typer.Option(help="Which of the networks of that folder.")] = "once-all",
    lessons: Annotated[Path | None, typer.Option(help="The lessons that it was taught with.")] = None,
    minutes: Annotated[float | None, typer.Option(help="Teach the short course, within so many minutes.")] = None,
) -> None:
    """Makes the examples, teaches the network on whatever device there is, and writes it; or one half of that."""
    if taught_in and lessons:
        network = load_parts(load_lessons(lessons), vectors(), taught_in, name)
    else:
        given = thinned(list(examples(outside_sets, share)))
        made = lessons_of(given, questions() if pack else [])
        typer.echo(f"{len(given):,} examples")
        if pack:
            made.save(pack)
            return
        device = "cuda" if torch.cuda.is_available() else "cpu"
        began = time.monotonic()
        course, seconds = (WHOLE, 1e9) if minutes is None else (SHORT, 60 * minutes)
        network = filled(known(taught(made, device, shorter, None, course, seconds), made), made, vectors())
        typer.echo(f"taught in {time.monotonic() - began:.0f} s on {device}")
    write(network, out)
    typer.echo(f"{out}: {out.stat().st_size // 1024} KB, sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    typer.run(main)
