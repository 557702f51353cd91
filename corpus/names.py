"""The names that people use for institutions, units and programs, and the institutions that are not held."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class InstitutionNames(_Strict):
    """An institution's canonical name, what else it is called, and the towns that it stands in."""

    name: str
    aliases: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()


class UnitNames(_Strict):
    """A college or department of an institution and what else it is called."""

    institution: str
    name: str
    aliases: tuple[str, ...] = ()


class ProgramNames(_Strict):
    """What the program of a document is called for short, within its institution."""

    document: str
    aliases: tuple[str, ...]


class AmbiguousName(_Strict):
    """A name that several institutions go by."""

    alias: str
    names: tuple[str, ...]


class Names(_Strict):
    """Everything in `names.yaml`."""

    institutions: tuple[InstitutionNames, ...] = ()
    units: tuple[UnitNames, ...] = ()
    programs: tuple[ProgramNames, ...] = ()
    ambiguous: tuple[AmbiguousName, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """An institution or provider that the library does not hold, with its aliases, and whether it is outside the
    United States."""

    name: str
    aliases: tuple[str, ...]
    abroad: bool = False
    short: tuple[str, ...] = ()
    """Names that are also places, people or words, and mean the school only where credit is said to be from there."""
    provider: bool = False
    """Whether it sells or gives courses and is no school that takes credit."""


@dataclass(frozen=True)
class System:
    """Universities under one board: what they are called together, and their names."""

    names: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the system is called in full."""
        return self.names[0]


@cache
def load_systems() -> tuple[System, ...]:
    """The systems of universities of `systems.txt`, whether their members are held or not."""
    return tuple(
        System(
            tuple(part[1:] for part in row if part.startswith("=")),
            tuple(part for part in row if not part.startswith("=")),
        )
        for row in rows("systems.txt")
    )


@cache
def load_names() -> Names:
    """The names that ship with the library."""
    return Names.model_validate(yaml.safe_load(files("corpus").joinpath("names.yaml").read_text(encoding="utf-8")))


@cache
def load_elsewhere() -> tuple[Elsewhere, ...]:
    """The institutions known not to be held: those of `elsewhere.txt` and of `abroad.txt`, with their names in
    `short.txt`, and the providers of courses of `providers.txt`."""
    short: dict[str, tuple[str, ...]] = {row[0]: tuple(row[1:]) for row in rows("short.txt")}
    return tuple(
        Elsewhere(row[0], tuple(row[1:]), name == "abroad.txt", short.get(row[0], ()), name == "providers.txt")
        for name in ("elsewhere.txt", "abroad.txt", "providers.txt")
        for row in rows(name)
    )


def rows(name: str) -> Iterator[list[str]]:
    """The lines of one of the corpus's lists, each in its parts, without those that begin with "#"."""
    for line in files("corpus").joinpath(name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [part.strip() for part in line.split("|") if part.strip()]
