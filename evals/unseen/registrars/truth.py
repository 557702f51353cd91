"""What the pages set, the questions on them, and the halves by lot."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

import yaml
from pydantic import BaseModel, ConfigDict, JsonValue, TypeAdapter

REGISTRARS = Path(__file__).parent
OFFICES = REGISTRARS.parent / "offices"
"""Twelve pages more: two tables of programs, questions and answers, a table of colleges, footnotes, handbooks."""
LOT = 20261127
"""The seed of the lot: causes were looked for on the first half only, until three wrong signatures of the second."""


class Expected(StrEnum):
    """What a question should get: a verdict, an answer with a figure, or no verdict, since the page does not say."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    FIGURE = "figure"
    SILENCE = "silence"


class Limit(BaseModel):
    """A limit of a page: for each field of its rule, every value that is right; `part` where it holds for a program, a
    college or a size alone, so that a rule for all would be wrong."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: str
    fields: dict[str, list[JsonValue]]
    part: bool = False


class Page(BaseModel):
    """What one page sets."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    institution: str
    limits: tuple[Limit, ...]


class Asked(BaseModel):
    """A question on a page; `must` and `never` are patterns that an answer holds, and that none may hold."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    asked: str
    expected: Expected
    must: str | None = None
    never: str | None = None


@dataclass(frozen=True)
class Made:
    """A page, its file, its questions, and its half."""

    file: Path
    page: Page
    questions: tuple[Asked, ...]
    half: int


def made(folder: Path = REGISTRARS) -> list[Made]:
    """All pages of a set in order; raises pydantic.ValidationError where what they set is not well-formed."""
    pages = TypeAdapter(dict[str, Page]).validate_python(_read(folder / "limits.yaml"))
    questions = TypeAdapter(dict[str, tuple[Asked, ...]]).validate_python(_read(folder / "questions.yaml"))
    drawn = sorted(pages)
    Random(LOT).shuffle(drawn)
    first = frozenset(drawn[: len(drawn) // 2])
    files = {path.stem: path for path in (folder / "pages").iterdir()}
    return [Made(files[name], pages[name], questions[name], 1 if name in first else 2) for name in sorted(pages)]


def _read(file: Path) -> object:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
