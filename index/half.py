"""What is asked through MiniLM in numbers of half the bits: a processor that multiplies them takes half the time, and
the vectors are those of `LeanBert` but for a ten-thousandth of their cosine (decision 68). No passage is read so."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from index.lean import LeanBert, Part

PIECES = 32
"""Pieces of a text that the weights are laid out for: about as many as a question has."""


def is_fast() -> bool:
    """Whether this processor multiplies numbers of sixteen bits, and PyTorch was built to let it."""
    built = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    return bool(built and torch.cpu.get_capabilities().get("avx512_bf16"))


@dataclass(frozen=True)
class _Packed:
    """A linear map in half the bits, its weight laid out as oneDNN reads it."""

    weight: Tensor
    bias: Tensor

    def map(self, x: Tensor, then: Literal["none", "gelu"] = "none") -> Tensor:
        mapped: Tensor = torch.ops.mkldnn._linear_pointwise(x.bfloat16(), self.weight, self.bias, then, [], "none")
        return mapped


@dataclass(frozen=True)
class _Layer:
    """The linear maps of a layer."""

    mixing: _Packed
    mixed: _Packed
    inner: _Packed
    outer: _Packed


class HalfBert:
    """An encoder with its linear maps and its attention in half the bits; what is added up and normed stays whole."""

    def __init__(self, exact: LeanBert) -> None:
        self._exact = exact
        parts = [(layer.mixing, layer.mixed, layer.inner, layer.outer) for layer in exact.layers]
        self._packed = [_Layer(*map(_packed, four)) for four in parts]

    def __call__(self, ids: Tensor) -> Tensor:
        """What the last layer says of each piece of a text; `ids` are 1 by n numbers of pieces."""
        x = self._exact.entered(ids)
        for layer, packed in zip(self._exact.layers, self._packed, strict=True):
            x = layer.first.norm(packed.mixed.map(self._exact.attended(packed.mixing.map(x))) + x)
            x = layer.second.norm(packed.outer.map(packed.inner.map(x, "gelu")) + x)
        return x


def _packed(part: Part) -> _Packed:
    weight = torch.ops.mkldnn._reorder_linear_weight(part.weight.bfloat16(), PIECES)
    return _Packed(weight, part.bias.bfloat16())
