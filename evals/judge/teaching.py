"""How the reader of support is taught: rows in batches of like length, on whatever device there is."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from evals.judge.network import OF_CLAIM, Network

UNKNOWN = 100
"""The piece that stands for a word that is hidden."""

NOT, CARRIED, DENIED, UNSAID = range(4)
_ALLOWED = torch.tensor([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


@dataclass(frozen=True)
class Rows:
    """Rows laid end to end: their pieces and kinds, where each starts and the last ends, what is right, what each
    counts, and how long each is."""

    ids: Tensor
    kinds: Tensor
    starts: Tensor
    labels: Tensor
    weights: Tensor
    lengths: NDArray[np.int64]


@dataclass(frozen=True)
class Recipe:
    """How long and how hard is taught."""

    rate: float
    epochs: float
    batch: int = 128
    twice: float = 0.0
    """What it weighs that two readings of a row, each with other parts left out, agree."""
    hidden: float = 0.0
    """The share of pieces that are hidden."""
    frozen: bool = False
    """Whether the vectors of words stay as they are."""
    kinds: float = 0.3
    """What it weighs to tell what is denied from what is not said."""
    smooth: float = 0.05
    averaged: float = 0.0
    """How much of the running mean of the weights is kept a step; 0 for no mean."""
    marks: bool = True


def batches(lengths: NDArray[np.int64], size: int, chance: np.random.Generator | None) -> Iterator[NDArray[np.int64]]:
    """The numbers of the rows, in batches of like length; in chance order where there is a chance."""
    order = chance.permutation(len(lengths)) if chance else np.arange(len(lengths))
    span = size * 50 if chance else len(order)
    found = []
    for start in range(0, len(order), max(span, 1)):
        part = order[start : start + span]
        part = part[np.argsort(lengths[part], kind="stable")]
        found += [part[place : place + size] for place in range(0, len(part), size)]
    yield from ([found[place] for place in chance.permutation(len(found))] if chance else found)


def gathered(rows: Rows, chosen: NDArray[np.int64], marks: bool = True) -> tuple[Tensor, Tensor, Tensor]:
    """The pieces, kinds and what is there of some rows, filled up to the longest."""
    place = torch.from_numpy(chosen).to(rows.starts.device)
    begin, end = rows.starts[place], rows.starts[place + 1]
    longest = int(rows.lengths[chosen].max())
    where = begin[:, None] + torch.arange(longest, device=begin.device)
    seen = where < end[:, None]
    where = torch.where(seen, where, begin[:, None])
    ids = torch.where(seen, rows.ids[where].long(), 0)
    kinds = torch.where(seen, rows.kinds[where].long(), 0)
    if not marks:
        kinds = torch.where(kinds >= OF_CLAIM, OF_CLAIM, 0)
    return ids, kinds, seen


def loss_of(scores: Tensor, labels: Tensor, recipe: Recipe) -> Tensor:
    """How wrong each row is read: carried or not above all, and denied or not said beside it."""
    said = functional.log_softmax(scores.float(), -1)
    carried = (labels == CARRIED).float() * (1 - recipe.smooth) + recipe.smooth / 2
    other = torch.logsumexp(said[:, 1:], -1)
    main = -(carried * said[:, 0] + (1 - carried) * other)
    allowed = _ALLOWED.to(scores.device)[labels.long()]
    return main - recipe.kinds * torch.logsumexp(said + torch.log(allowed + 1e-6), -1)


def teach(network: Network, rows: Rows, recipe: Recipe, seed: int, device: str, seconds: float = 1e9) -> Network:
    """The network after so many epochs over the rows, fewer where the seconds run out before; on request the running
    mean of its weights."""
    began = time.monotonic()
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network.words.weight.requires_grad_(not recipe.frozen)
    taught = [one for one in network.parameters() if one.requires_grad]
    plain = [one for one in taught if one.ndim < 2]
    groups = [
        {"params": [one for one in taught if one.ndim > 1], "weight_decay": 0.02},
        {"params": plain, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=recipe.rate, betas=(0.9, 0.98), fused=True)
    lengths = rows.lengths
    steps = max(1, int(recipe.epochs * math.ceil(len(lengths) / recipe.batch)))
    values = [one.detach() for one in taught]
    mean = [one.clone() for one in values]
    network.train()
    done, past = 0, 0.0
    while past < 1:
        for chosen in batches(lengths, recipe.batch, chance):
            past = max(done / steps, (time.monotonic() - began) / seconds)
            if past >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = recipe.rate * min((done + 1) / (0.06 * steps + 1), 1 - past)
            with torch.autocast(device, torch.bfloat16):
                loss = _loss(network, rows, chosen, recipe)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(taught, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            if recipe.averaged:
                keep = min(recipe.averaged, (done + 1) / (done + 10))
                torch._foreach_lerp_(mean, values, 1 - keep)
            done += 1
    if recipe.averaged:
        with torch.no_grad():
            torch._foreach_copy_(values, mean)
    return network.eval()


def _loss(network: Network, rows: Rows, chosen: NDArray[np.int64], recipe: Recipe) -> Tensor:
    ids, kinds, seen = gathered(rows, chosen, recipe.marks)
    place = torch.from_numpy(chosen).to(rows.labels.device)
    labels, weights = rows.labels[place], rows.weights[place]
    if recipe.hidden:
        ids = torch.where((torch.rand(ids.shape, device=ids.device) < recipe.hidden) & (ids > 103), UNKNOWN, ids)
    scores = network(ids, kinds, seen)
    loss = loss_of(scores, labels, recipe)
    if recipe.twice:
        again = network(ids, kinds, seen)
        loss = (loss + loss_of(again, labels, recipe)) / 2
        one, other = functional.log_softmax(scores.float(), -1), functional.log_softmax(again.float(), -1)
        apart = (one.exp() * (one - other) + other.exp() * (other - one)).sum(-1) / 2
        loss = loss + recipe.twice * apart
    return (loss * weights).sum() / weights.sum()


@torch.no_grad()
def answers(network: Network, rows: Rows, device: str, marks: bool = True, size: int = 512) -> NDArray[np.float32]:
    """The three shares of each row: carried, denied, not said."""
    network.eval()
    found = np.zeros((len(rows.lengths), 3), dtype=np.float32)
    for chosen in batches(rows.lengths, size, None):
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            scores = network(*gathered(rows, chosen, marks))
        found[chosen] = torch.softmax(scores.float(), -1).cpu().numpy()
    return found
