"""R2: an index of any size is opened anew with every passage and every canary in it."""

from pathlib import Path

from corpus.document import Audience
from index.search import Method, Scope
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import snapshots, write_library

SIZES = (10, 999, 1_000, 1_001, 10_000)


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Build, close, open, ask every canary and count."""
    sizes = [size for size in SIZES if effort.share >= 1 or size <= 1_001]
    faults = []
    for size in sizes:
        home, sentences = folder / f"home-{size}", 10 if size % 10 == 0 else 9 if size % 9 == 0 else 7
        root = write_library(folder / f"root-{size}", size, documents=size // sentences, sentences=sentences)
        built = snapshots(home).build([root])
        opened = snapshots(home).open()
        first = 0
        for canary in built.canaries:
            found = opened.index.search(canary.query, Scope(Audience.STUDENT), 1, Method.DENSE)
            first += bool(found and found[0].passage.id == canary.passage_id)
        if first != len(built.canaries) or opened.manifest.passages != built.passages or built.passages != size:
            faults.append(f"{size}: {first} of {len(built.canaries)} canaries first, {built.passages} passages")
        opened.close()
    listed = ", ".join(map(str, sizes))
    return Outcome(not faults, "; ".join(faults) or f"every canary comes first at {listed} passages")


FAULT = Fault("R2", "an index that is opened again holds and finds everything", try_it)
