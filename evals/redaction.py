"""How much personal data is found, and how much else is taken for it: `python -m evals.redaction SAMPLES.jsonl`.

The samples are those of presidio-research's synthetic set: one JSON object a line with `text` and `spans` (`type`,
`start`, `end`). As there, tokens are counted (runs of letters or digits), any kind of personal data is one class, and F
is F-beta with beta 2. That set marks towns, organizations, titles, ages and nationalities too, and every name wherever
it stands; forms find few of these, so the kinds that have a form are counted by themselves.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel, TypeAdapter

from advisor.message.person.redaction import personal_data

WITH_A_FORM = frozenset(
    {
        "EMAIL_ADDRESS",
        "PHONE_NUMBER",
        "US_SSN",
        "CREDIT_CARD",
        "IBAN_CODE",
        "IP_ADDRESS",
        "STREET_ADDRESS",
        "US_DRIVER_LICENSE",
    }
)
"""The kinds that the redaction means to find; names only behind a sign such as "my name is"."""

BETA = 2
_TOKEN = re.compile(r"\w+")


class Span(BaseModel):
    """Characters `start` to `end` are personal data of a type."""

    type: str
    start: int
    end: int


class Sample(BaseModel):
    """A text and all personal data in it."""

    text: str
    spans: list[Span]


@dataclass(frozen=True)
class Counted:
    """Tokens that are personal and were found, that were found and are not personal, and that were missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is personal."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is personal that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f(self) -> float:
        """F-beta with beta 2: a miss weighs four times as much as a false alarm."""
        weighed = (1 + BETA**2) * self.right
        total = weighed + BETA**2 * self.missed + self.wrong
        return weighed / total if total else 1.0


def counted(samples: Iterable[Sample], types: frozenset[str] | None = None) -> Counted:
    """The tokens of samples; of some types alone, where tokens of other types count for nothing either way."""
    right = wrong = missed = 0
    for sample in samples:
        found = personal_data(sample.text)
        for token in _TOKEN.finditer(sample.text):
            held = {span.type for span in sample.spans if span.start < token.end() and token.start() < span.end}
            is_found = any(each.start < token.end() and token.start() < each.end for each in found)
            if types is not None and held and not held & types:
                continue
            right += bool(held) and is_found
            wrong += not held and is_found
            missed += bool(held) and not is_found
    return Counted(right, wrong, missed)


def by_type(samples: Iterable[Sample]) -> dict[str, tuple[int, int]]:
    """Of each type, the spans of which every token was found, and all."""
    whole, all_of = Counter[str](), Counter[str]()
    for sample in samples:
        found = personal_data(sample.text)
        for span in sample.spans:
            tokens = [t for t in _TOKEN.finditer(sample.text) if span.start < t.end() and t.start() < span.end]
            all_of[span.type] += 1
            whole[span.type] += all(any(f.start < t.end() and t.start() < f.end for f in found) for t in tokens)
    return {name: (whole[name], count) for name, count in all_of.most_common()}


def read(path: Path) -> list[Sample]:
    """The samples of a file."""
    adapter = TypeAdapter(Sample)
    return [adapter.validate_python(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line]


def main(samples: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Print the figures."""
    held = read(samples)
    for name, types in (("all types", None), ("types that have a form", WITH_A_FORM)):
        figures = counted(held, types)
        typer.echo(f"{name}: precision {figures.precision:.3f}, recall {figures.recall:.3f}, F2 {figures.f:.3f}")
    typer.echo("found whole, by type:")
    for name, (whole, count) in by_type(held).items():
        typer.echo(f"  {name}: {whole} of {count}")


if __name__ == "__main__":
    typer.run(main)
