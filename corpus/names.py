"""The names that people use for institutions, units and programs, and the institutions that are not held."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class InstitutionNames(_Strict):
    """An institution's canonical name and what else it is called."""

    name: str
    aliases: tuple[str, ...] = ()


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
    """An institution or provider that the library does not hold, with its aliases."""

    name: str
    aliases: tuple[str, ...]


@cache
def load_names() -> Names:
    """The names that ship with the library."""
    return Names.model_validate(yaml.safe_load(files("corpus").joinpath("names.yaml").read_text(encoding="utf-8")))


@cache
def load_elsewhere() -> tuple[Elsewhere, ...]:
    """The institutions known not to be held."""
    lines = files("corpus").joinpath("elsewhere.txt").read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]
    return tuple(Elsewhere(row[0], tuple(part for part in row[1:] if part)) for row in rows)
