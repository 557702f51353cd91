"""What waits for a signature in the documents of a home, for the terminal and for the desk."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from api.terminal.failures import CommandFailed
from corpus.drafting.desk import Waiting, waiting
from corpus.drafting.proposing import Proposer, proposed
from corpus.library import SHELVES
from corpus.markdown import read_markdown
from corpus.signing import read_decisions


def unsigned(
    home: Path, wanted: Sequence[str] = (), proposer: Proposer | None = None
) -> Iterator[tuple[Path, Waiting]]:
    """What waits in the home's documents, those of the given ids alone where there are any, each with its file. A
    proposer adds a model's drafts. Raises CommandFailed for an id that no document of the home has."""
    root = home / "library"
    paths = sorted(path for shelf in SHELVES for path in (root / shelf).glob("*.md"))
    held = [(path, read_markdown(path)) for path in paths]
    missing = set(wanted) - {document.id for _, document in held}
    if missing:
        raise CommandFailed(f"no document of this home is called {', '.join(sorted(missing))}")
    for path, document in held:
        if not wanted or document.id in wanted:
            extra = proposed(document, proposer) if proposer else ()
            for one in waiting(document, read_decisions(path), extra):
                yield path, one
