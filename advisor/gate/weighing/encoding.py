"""A claim and its texts as the reader of support is given them: pieces of words, and a mark for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from advisor.gate.weighing.marking import Mark, mark

LONGEST = 256
"""Pieces that the reader takes; the texts get two thirds of them at most."""

SIDES = 2
MARKS = len(Mark)


class Encoded(Protocol):
    """What a tokenizer says of some words."""

    @property
    def ids(self) -> list[int]:
        """The number of each piece."""
        ...


class Pieces(Protocol):
    """A tokenizer, such as one of the library tokenizers."""

    def encode(self, sequence: str, *, add_special_tokens: bool = ...) -> Encoded:
        """The pieces of a text."""
        ...

    def token_to_id(self, token: str) -> int | None:
        """The number of a piece; None where there is no such piece."""
        ...


@dataclass(frozen=True)
class Row:
    """Pieces by number, and for each its side and its mark in one number: those of the texts first."""

    ids: tuple[int, ...]
    kinds: tuple[int, ...]


class Encoder:
    """Makes rows."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._cut = lru_cache(maxsize=20_000)(self._cut_anew)
        self._start, self._end = (pieces.token_to_id(name) or 0 for name in ("[CLS]", "[SEP]"))

    def row(self, texts: Sequence[str], claim: str) -> Row:
        """The row of a claim and its texts, both made plain before."""
        ids, kinds = [self._start], [0]
        sides = zip(mark(" ".join(texts), claim), (LONGEST * 2 // 3, LONGEST), strict=True)
        for side, (marked, room) in enumerate(sides):
            for word, kind in zip(marked.words, marked.marks, strict=True):
                cut = self._cut(word)
                if len(ids) + len(cut) >= room:
                    break
                ids += cut
                kinds += [side * MARKS + kind] * len(cut)
            ids.append(self._end)
            kinds.append(side * MARKS)
        return Row(tuple(ids), tuple(kinds))

    def _cut_anew(self, word: str) -> list[int]:
        return self._pieces.encode(word, add_special_tokens=False).ids


def pieces_of(path: Path) -> Pieces:
    """The tokenizer of a file."""
    from tokenizers import Tokenizer  # heavy: only where a claim is read

    pieces = Tokenizer.from_file(str(path))
    pieces.no_padding()
    pieces.no_truncation()
    return pieces
