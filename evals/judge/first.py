"""The first judge of the gate, measured alone by `python -m evals.gate --first`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.gate.support import OverlapJudge


def first_judge() -> OverlapJudge:
    """The first judge with the real embedder, each text embedded once."""
    from index.embed import SentenceEmbedder  # heavy: only where this judge is asked for

    embed = SentenceEmbedder().embed
    held: dict[str, NDArray[np.float32]] = {}

    def look_up(texts: Sequence[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in held]
        if new:
            held.update(zip(new, embed(new), strict=True))
        return np.stack([held[text] for text in texts])

    return OverlapJudge(look_up)
