"""The sentences of a library's documents, cut when they are asked for: what is cited is few of them."""

from collections.abc import Iterator, Mapping, Sequence

from corpus.library import Library
from index.split import Passage, split


class Passages(Mapping[str, Sequence[Passage]]):
    """The sentences by the id of their document; raises KeyError for a document that the library lacks."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._cut: dict[str, Sequence[Passage]] = {}

    def __getitem__(self, document_id: str) -> Sequence[Passage]:
        if document_id not in self._cut:
            document = self._library.get(document_id)
            if document is None:
                raise KeyError(document_id)
            self._cut[document_id] = split(document)
        return self._cut[document_id]

    def __iter__(self) -> Iterator[str]:
        return (document.id for document in self._library)

    def __len__(self) -> int:
        return len(self._library)
