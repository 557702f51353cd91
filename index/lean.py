"""One text through MiniLM, to the bit as the library that loads it computes it, without what it does around that: a
third of what a text takes is spent on looking at signatures, hooks and modes of a hundred parts."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

NORM = 1e-12
"""BERT's: what is added to the variance."""


@dataclass(frozen=True)
class Part:
    """A linear map or a norm: its weight and its bias."""

    weight: Tensor
    bias: Tensor

    def map(self, x: Tensor) -> Tensor:
        return functional.linear(x, self.weight, self.bias)

    def norm(self, x: Tensor) -> Tensor:
        return functional.layer_norm(x, self.bias.shape, self.weight, self.bias, NORM)


@dataclass(frozen=True)
class Layer:
    """One layer of a BERT."""

    mixing: Part
    """Query, key and value, one above the other."""
    mixed: Part
    first: Part
    inner: Part
    outer: Part
    second: Part


class LeanBert:
    """The encoder of a BERT with gelu, by the names of its weights. Reads one text at a time, so that nothing has to be
    filled up."""

    def __init__(self, weights: Mapping[str, Tensor], layers: int, heads: int) -> None:
        self._words = weights["embeddings.word_embeddings.weight"]
        self._places = weights["embeddings.position_embeddings.weight"]
        self._kind = weights["embeddings.token_type_embeddings.weight"][0]
        self._norm = _part(weights, "embeddings.LayerNorm")
        self.layers = [_layer(weights, f"encoder.layer.{number}") for number in range(layers)]
        self._heads = heads

    def __call__(self, ids: Tensor) -> Tensor:
        """What the last layer says of each piece of a text; `ids` are 1 by n numbers of pieces."""
        x = self.entered(ids)
        for layer in self.layers:
            x = layer.first.norm(layer.mixed.map(self.attended(layer.mixing.map(x))) + x)
            x = layer.second.norm(layer.outer.map(functional.gelu(layer.inner.map(x))) + x)
        return x

    def entered(self, ids: Tensor) -> Tensor:
        """What the first layer is given."""
        return self._norm.norm(self._words[ids] + self._kind + self._places[: ids.shape[1]])

    def attended(self, mixing: Tensor) -> Tensor:
        """What each piece takes over from the others; `mixing` are their queries, keys and values side by side."""
        _, pieces, width = mixing.shape
        width //= 3
        size = width // self._heads
        asked, held, told = mixing.view(1, pieces, 3, self._heads, size).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(asked, held, told, scale=size**-0.5)
        return mixed.transpose(1, 2).reshape(1, pieces, width)


def mean_of(x: Tensor) -> Tensor:
    """The unit vector of a text by the mean of its pieces, normed twice: by the packaged model and by who asks it."""
    mean = x.sum(1) / torch.clamp(torch.tensor([[float(x.shape[1])]]), min=1e-9)
    return functional.normalize(functional.normalize(mean, p=2, dim=1), p=2, dim=1)


def _part(weights: Mapping[str, Tensor], name: str) -> Part:
    return Part(weights[f"{name}.weight"], weights[f"{name}.bias"])


def _layer(weights: Mapping[str, Tensor], name: str) -> Layer:
    three = [_part(weights, f"{name}.attention.self.{which}") for which in ("query", "key", "value")]
    mixing = Part(torch.cat([each.weight for each in three]), torch.cat([each.bias for each in three]))
    return Layer(
        mixing,
        mixed=_part(weights, f"{name}.attention.output.dense"),
        first=_part(weights, f"{name}.attention.output.LayerNorm"),
        inner=_part(weights, f"{name}.intermediate.dense"),
        outer=_part(weights, f"{name}.output.dense"),
        second=_part(weights, f"{name}.output.LayerNorm"),
    )
