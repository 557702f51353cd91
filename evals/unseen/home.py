"""A home with the pages of the invented universities, filled as anybody fills one: by the commands."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from evals.unseen.facts import Facts
from evals.unseen.layouts.all import layout_of
from evals.unseen.page import written
from evals.unseen.wordings.sets import Wordings


def write_pages(folder: Path, facts: Sequence[Facts], ways: Wordings, seed: int) -> None:
    """One file for each university, each in the manner of a catalog."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = Random(seed)
    for one in facts:
        _, suffix, make = layout_of(one.number)
        (folder / f"{one.record}{suffix}").write_bytes(make(written(one, ways, chance)))


def command(home: Path, *words: str) -> str:
    """What `pathway` prints, run on this home alone."""
    environment = {**os.environ, "ADVISOR_HOME": str(home), "ADVISOR_MODEL": "none"}
    code = "from api.command import main; main()"
    made = subprocess.run([sys.executable, "-c", code, *words], env=environment, capture_output=True, text=True)
    return f"{made.stdout}{made.stderr}".strip()
