"""The lessons of the reader of support as one file of numbers, and how they are taught: this needs torch and numpy and
nothing else of the project, so that a machine with a card for it can do it.

`python -m evals.judge.teach --pack FILE` writes the file; `python -m evals.judge.lessons FILE FOLDER` teaches wherever
torch is, one process a network; `python -m evals.judge.teach --taught FOLDER` writes the network of that folder."""

import argparse
import math
import multiprocessing
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from evals.judge.network import WIDTH, Network, from_minilm
from evals.judge.teaching import Recipe, Rows, answers, teach

OTHER, WRITTEN, MADE = range(3)
"""What an example is to the second lesson: no part of it, always a part, or one that may be drawn."""

FOLDS = 4
"""Each institution is in one; a network that is taught without a fold judges it as one of institutions not seen."""

TWICE = 0.5
"""What it weighs that two readings of a row agree, each with other parts left out."""


@dataclass(frozen=True)
class Course:
    """Two lessons: all examples, then those by hand with so many of those made beside them, once for each seed."""

    first: Recipe
    second: Recipe
    seeds: tuple[int, ...]
    sample: int


WHOLE = Course(
    first=Recipe(rate=3e-4, epochs=1, batch=256, twice=TWICE),
    second=Recipe(rate=1e-4, epochs=3, batch=128, averaged=0.99, frozen=True, twice=TWICE),
    seeds=(2, 3, 4),
    sample=20_000,
)
SHORT = Course(
    first=Recipe(rate=1.5e-4, epochs=0.3, batch=64, frozen=True),
    second=Recipe(rate=8e-5, epochs=3, batch=64, averaged=0.99, frozen=True),
    seeds=(2,),
    sample=10_000,
)
"""What two cores teach within 90 minutes: fewer steps of smaller batches, each row read once, one seed."""

WORDS = "words.weight"

PART = 15 * 1024 * 1024
"""Bytes of a part of a network as it is written: what comes back from another machine may come in small files only."""


@dataclass(frozen=True)
class Lessons:
    """Examples laid end to end as the network reads them, the pairs that it is asked about afterwards, and the vectors
    and layers that it starts from."""

    ids: NDArray[np.uint16]
    kinds: NDArray[np.uint8]
    lengths: NDArray[np.int64]
    labels: NDArray[np.uint8]
    first: NDArray[np.float32]
    """What each counts in the first lesson."""
    second: NDArray[np.float32]
    """And in the second."""
    part: NDArray[np.uint8]
    """What each is to the second lesson: OTHER, WRITTEN or MADE."""
    folds: NDArray[np.uint8]
    """A bit for each fold that knows an institution of the example."""
    asked_ids: NDArray[np.uint16]
    asked_kinds: NDArray[np.uint8]
    asked_lengths: NDArray[np.int64]
    used: NDArray[np.uint16]
    """The pieces that any of these has; `words` are their vectors."""
    words: NDArray[np.float16]
    start: Mapping[str, NDArray[np.float16]]
    """The other weights of MiniLM, by their names there."""

    def save(self, path: Path) -> None:
        """Writes one file, in which weights take eight bits each."""
        plain = {
            field.name: getattr(self, field.name) for field in fields(self) if field.name not in ("start", "words")
        }
        weights = {f"start {name}": value for name, value in self.start.items()} | {"words": self.words}
        for name, value in weights.items():
            plain |= dict(zip((name, f"scale {name}"), in_eight_bits(value), strict=True))
        np.savez_compressed(path, **plain)


def load_lessons(path: Path) -> Lessons:
    """The lessons of a file."""
    with np.load(path) as found:
        weights = {
            name.removeprefix("scale "): (found[name.removeprefix("scale ")] * found[name]).astype(np.float16)
            for name in found.files
            if name.startswith("scale ")
        }
        plain = {field.name: found[field.name] for field in fields(Lessons) if field.name not in ("start", "words")}
    words = weights.pop("words")
    return Lessons(**plain, words=words, start={name.removeprefix("start "): part for name, part in weights.items()})


def in_eight_bits(weights: NDArray[np.floating]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights as whole numbers of eight bits, and what a whole number is worth in each row; one worth a number where
    they are no rows, since those are few and count most."""
    exact = weights.astype(np.float32)
    most = np.abs(exact).max(-1, keepdims=True) if exact.ndim > 1 else np.abs(exact)
    worth = (np.maximum(most, 1e-9) / 127).astype(np.float32)
    return np.rint(exact / worth).astype(np.int8), worth


def taught(
    lessons: Lessons,
    device: str,
    shorter: float = 1.0,
    without: int | None = None,
    course: Course = WHOLE,
    seconds: float = 1e9,
) -> Network:
    """A network after both lessons, without the examples of one fold where one is named. `shorter` is the share of
    each lesson that is taken; where the seconds run short, the lessons are cut short."""
    began = time.monotonic()
    kept = np.ones(len(lessons.lengths), dtype=bool) if without is None else (lessons.folds >> without) & 1 == 0
    torch.manual_seed(0)
    network = started(lessons).to(device)
    left = seconds * 0.35
    rows = rows_of(lessons, np.flatnonzero(kept), lessons.first, device)
    teach(network, rows, _shortened(course.first, shorter), 1, device, left)
    start = {name: value.clone() for name, value in network.state_dict().items()}
    states = []
    for place, seed in enumerate(course.seeds):
        network.load_state_dict(start)
        rows = rows_of(lessons, _drawn(lessons, kept, seed, course.sample), lessons.second, device)
        left = (seconds - (time.monotonic() - began)) / (len(course.seeds) - place)
        teach(network, rows, _shortened(course.second, shorter), seed, device, left)
        states.append({name: value.clone() for name, value in network.state_dict().items()})
    network.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in start})
    return network.eval()


def _shortened(recipe: Recipe, share: float) -> Recipe:
    return replace(recipe, epochs=recipe.epochs * share)


def started(lessons: Lessons) -> Network:
    """MiniLM's layers with vectors for the pieces that are used; those of others are nought, see `filled`."""
    words = torch.zeros(int(lessons.used.max()) + 1 if len(lessons.used) else 1, WIDTH)
    words[torch.from_numpy(lessons.used.astype(np.int64))] = torch.from_numpy(lessons.words.astype(np.float32))
    weights = {name: torch.from_numpy(value.astype(np.float32)) for name, value in lessons.start.items()}
    network = Network(len(words))
    from_minilm({**weights, "embeddings.word_embeddings.weight": words}, network, torch.arange(len(words)))
    return network


def _drawn(lessons: Lessons, kept: NDArray[np.bool_], seed: int, number: int) -> NDArray[np.int64]:
    """The numbers of the examples of the second lesson: all that people wrote and a sample of those made."""
    made = np.flatnonzero((lessons.part == MADE) & kept)
    chance = np.random.default_rng(seed)
    sample = chance.choice(made, min(number, len(made)), replace=False)
    return np.concatenate([np.flatnonzero((lessons.part == WRITTEN) & kept), sample])


def rows_of(lessons: Lessons, chosen: NDArray[np.int64], counts: NDArray[np.float32], device: str) -> Rows:
    """Some of the examples, on the device."""
    ends = np.cumsum(lessons.lengths)
    lengths = lessons.lengths[chosen]
    places = np.concatenate([np.arange(ends[n] - lessons.lengths[n], ends[n]) for n in chosen])
    return Rows(
        torch.from_numpy(lessons.ids[places].astype(np.int32)).to(device),
        torch.from_numpy(lessons.kinds[places]).to(device),
        torch.from_numpy(np.concatenate([[0], np.cumsum(lengths)])).to(device),
        torch.from_numpy(lessons.labels[chosen].astype(np.int64)).to(device),
        torch.from_numpy(counts[chosen]).to(device),
        lengths,
    )


def asked(lessons: Lessons, network: Network, device: str) -> NDArray[np.float32]:
    """The three answers to each pair that is asked about."""
    number = len(lessons.asked_lengths)
    nothing = torch.zeros(number, device=device)
    rows = Rows(
        torch.from_numpy(lessons.asked_ids.astype(np.int32)).to(device),
        torch.from_numpy(lessons.asked_kinds).to(device),
        torch.from_numpy(np.concatenate([[0], np.cumsum(lessons.asked_lengths)])).to(device),
        nothing.long(),
        nothing,
        lessons.asked_lengths,
    )
    return answers(network, rows, device)


def save_parts(state: Mapping[str, Tensor], folder: Path, name: str) -> None:
    """Writes a state in its order, in parts of a size: vectors of words in eight bits, all else as half numbers."""
    pieces = []
    for key, value in state.items():
        if key == WORDS:
            whole, worth = in_eight_bits(value.numpy())
            pieces += [worth.tobytes(), whole.tobytes()]
        else:
            pieces.append(value.numpy().astype(np.float16).tobytes())
    written = b"".join(pieces)
    for number in range(math.ceil(len(written) / PART)):
        (folder / f"{name}.{number}").write_bytes(written[number * PART : (number + 1) * PART])


def load_parts(lessons: Lessons, words: Tensor, folder: Path, name: str) -> Network:
    """The network of such parts; `words` are MiniLM's vectors of all pieces."""
    parts = sorted(folder.glob(f"{name}.[0-9]*"), key=lambda path: int(path.suffix[1:]))
    rest, state = b"".join(part.read_bytes() for part in parts), {}

    def cut(number: int, kind: type[np.generic]) -> NDArray[np.float32]:
        nonlocal rest
        size = number * np.dtype(kind).itemsize
        taken, rest = np.frombuffer(rest[:size], dtype=kind).astype(np.float32), rest[size:]
        return taken

    for key, value in Network(len(lessons.used)).state_dict().items():
        worth = cut(len(value), np.float32)[:, None] if key == WORDS else np.ones(1, dtype=np.float32)
        found = cut(value.numel(), np.int8 if key == WORDS else np.float16)
        state[key] = torch.from_numpy(found.reshape(value.shape) * worth)
    return filled(state, lessons, words)


def filled(state: Mapping[str, Tensor], lessons: Lessons, words: Tensor) -> Network:
    """The network of a state that knows the pieces that are used, with MiniLM's vectors for all others."""
    network = Network(len(words))
    used = torch.from_numpy(lessons.used.astype(np.int64))
    network.load_state_dict({**state, WORDS: words.clone().index_copy(0, used, state[WORDS])})
    return network.eval()


def known(network: Network, lessons: Lessons) -> dict[str, Tensor]:
    """The state of a taught network, of its vectors those of the pieces that are used."""
    state = {key: value.cpu() for key, value in network.state_dict().items()}
    state[WORDS] = state[WORDS][torch.from_numpy(lessons.used.astype(np.int64))]
    return state


def _teach_one(path: Path, folder: Path, without: int | None, twice: float, seconds: float, shorter: float) -> None:
    """Teaches one network, and writes what it answers, and itself where it left nothing out."""
    began = time.monotonic()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(1 if device == "cuda" else torch.get_num_threads())
    lessons = load_lessons(path)
    left = seconds - (time.monotonic() - began)
    course = replace(WHOLE, first=replace(WHOLE.first, twice=twice), second=replace(WHOLE.second, twice=twice))
    network = taught(lessons, device, shorter, without, course, left)
    name = f"{'twice' if twice else 'once'}-{'all' if without is None else without}"
    np.save(folder / "answers" / f"{name}.npy", asked(lessons, network, device).astype(np.float16))
    if without is None:
        save_parts(known(network, lessons), folder, name)
    sys.stdout.write(f"{name}: {time.monotonic() - began:.0f} s on {device}\n")
    sys.stdout.flush()


def main() -> None:
    """Teaches once with all examples and once without each fold, side by side; by several recipes in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lessons", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=1e9, help="what each network may take")
    parser.add_argument("--shorter", type=float, default=1.0, help="only this share of the steps")
    parser.add_argument("--recipes", nargs="*", type=float, default=[TWICE], help="what it weighs to read twice")
    given = parser.parse_args()
    (given.folder / "answers").mkdir(parents=True, exist_ok=True)
    fresh = multiprocessing.get_context("spawn")
    failed = 0
    for twice in given.recipes:
        networks = [
            fresh.Process(
                target=_teach_one,
                args=(given.lessons, given.folder, without, twice, given.seconds, given.shorter),
            )
            for without in (None, *range(FOLDS))
        ]
        for one in networks:
            one.start()
        for one in networks:
            one.join()
        failed += sum(one.exitcode != 0 for one in networks)
    found = {path.stem: np.load(path) for path in sorted((given.folder / "answers").glob("*.npy"))}
    np.savez_compressed(given.folder / "answers.npz", **found)
    for path in (given.folder / "answers").glob("*.npy"):
        path.unlink()
    (given.folder / "answers").rmdir()
    if failed:
        raise SystemExit(f"{failed} networks were not taught")


if __name__ == "__main__":
    main()
