"""The network of the reader of support: MiniLM's layers, with a mark for each piece, and three answers."""

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, PLACES = 384, 6, 12, 1536, 512
KINDS, OF_CLAIM = 10, 5
"""Kinds of piece: the marks of the texts, and from OF_CLAIM on those of the claim."""

ANSWERS = 3
"""Carried, denied, not said."""


class Layer(nn.Module):
    """One layer of a BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mixing = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.first = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.second = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, seen: Tensor) -> Tensor:
        """Shapes: x (rows, pieces, WIDTH), seen (rows, 1, 1, pieces)."""
        rows, pieces, _ = x.shape
        parts = self.mixing(x).view(rows, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        drop = self.dropout.p if self.training else 0.0
        found = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=seen, dropout_p=drop)
        x = self.first(x + self.dropout(self.mixed(found.transpose(1, 2).reshape(rows, pieces, WIDTH))))
        out: Tensor = self.second(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))
        return out


class Network(nn.Module):
    """Pieces and kinds to three numbers a row, one for each answer."""

    def __init__(self, words: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(words, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kinds = nn.Embedding(KINDS, WIDTH)
        self.start = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(3 * WIDTH, WIDTH)
        self.answers = nn.Linear(WIDTH, ANSWERS)

    def forward(self, ids: Tensor, kinds: Tensor, seen: Tensor) -> Tensor:
        """Shapes: all (rows, pieces), whole numbers; `seen` is 1 where there is a piece, 0 where a row has ended."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.start(self.words(ids) + self.places(places) + self.kinds(kinds)))
        mask = seen.bool()[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        there = seen.to(x.dtype)[:, :, None]
        claim = (kinds >= OF_CLAIM).to(x.dtype)[:, :, None] * there
        parts = [x[:, 0], _mean(x, claim), _mean(x, there - claim)]
        out: Tensor = self.answers(self.dropout(functional.gelu(self.head(self.dropout(torch.cat(parts, -1))))))
        return out


def _mean(x: Tensor, weight: Tensor) -> Tensor:
    return (x * weight).sum(1) / weight.sum(1).clamp(min=1)


def from_minilm(weights: dict[str, Tensor], network: Network, words: Tensor) -> None:
    """Fills a network with MiniLM's layers and its vectors for the chosen words; all kinds start near its first."""
    embeddings = {name.removeprefix("embeddings."): value for name, value in weights.items()}
    with torch.no_grad():
        network.words.weight.copy_(embeddings["word_embeddings.weight"][words])
        network.places.weight.copy_(embeddings["position_embeddings.weight"])
        kind = embeddings["token_type_embeddings.weight"][0]
        network.kinds.weight.copy_(kind + 0.02 * kind.std() * torch.randn_like(network.kinds.weight))
        network.start.weight.copy_(embeddings["LayerNorm.weight"])
        network.start.bias.copy_(embeddings["LayerNorm.bias"])
        for place, layer in enumerate(network.layers):
            _fill(layer, weights, f"encoder.layer.{place}.")


def _fill(layer: nn.Module, weights: dict[str, Tensor], start: str) -> None:
    assert isinstance(layer, Layer)
    own = [f"{start}attention.self.{name}" for name in ("query", "key", "value")]
    layer.mixing.weight.copy_(torch.cat([weights[f"{name}.weight"] for name in own]))
    layer.mixing.bias.copy_(torch.cat([weights[f"{name}.bias"] for name in own]))
    theirs: dict[str, nn.Linear | nn.LayerNorm] = {
        "attention.output.dense": layer.mixed,
        "attention.output.LayerNorm": layer.first,
        "intermediate.dense": layer.inner,
        "output.dense": layer.outer,
        "output.LayerNorm": layer.second,
    }
    for name, part in theirs.items():
        part.weight.copy_(weights[f"{start}{name}.weight"])
        part.bias.copy_(weights[f"{start}{name}.bias"])
