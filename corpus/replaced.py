"""The versions of documents that newer ones replaced, as documents of their own where their time is known.

`versions/ID/*.md` of a home's library holds them. One of the catalog of 2024-2025 becomes `ID-in-2024-2025`; one
without a catalog year or a day from which it held says nothing of when it was so, and stays out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from corpus.document import Document
from corpus.markdown import read_markdown


def dated_versions(root: Path, present: Iterable[Document]) -> Iterator[Document]:
    """The older versions under `root` of the documents that are present; of several of one time the one read last."""
    held = {document.id: document for document in present}
    taken = set(held)
    for folder in sorted((root / "versions").glob("*/")):
        newer = held.get(folder.name)
        if newer is None:
            continue
        versions = (read_markdown(path) for path in sorted(folder.glob("*.md")))
        by_time = {time: version for version in versions if (time := version.in_force_from)}
        for time, version in by_time.items():
            name = f"{newer.id}-in-{time}"
            if time != newer.in_force_from and name not in taken:
                taken.add(name)
                yield replace(version, id=name, replaced_by=newer.id)
