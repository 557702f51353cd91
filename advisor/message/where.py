"""Where the names of schools stand in a message: of those asked about, of others, and of others of the same system."""

import re

from advisor.message.understanding import Place
from advisor.names.gazetteer import Mention


def home(names: list[Mention], places: tuple[Place, ...]) -> list[tuple[int, int]]:
    """Where the names of the institutions asked about stand, and of their units."""
    held = {place.institution for place in places}
    return [(m.start, m.end) for m in names if m.sort in ("institution", "unit") and held & set(m.institutions)]


def away(names: list[Mention], places: tuple[Place, ...]) -> list[tuple[int, int]]:
    """Where the names of institutions stand that the question is not about."""
    held = {place.institution for place in places}
    return [
        (m.start, m.end)
        for m in names
        if m.sort == "elsewhere" or (m.sort == "institution" and not held & set(m.institutions))
    ]


def same_system(schools: list[Mention], held: set[str]) -> bool:
    """Whether all credit comes from a school of the same system, as far as the names tell: "University of Nebraska"."""
    others, akin = _others(schools, held)
    return bool(others) and akin == others


def partly_akin(names: list[Mention], held: set[str]) -> bool:
    """Whether some of the other schools named, and not all, are of the system of those asked about."""
    others, akin = _others([m for m in names if m.sort in ("institution", "elsewhere")], held)
    return bool(akin) and akin != others


def with_elsewhere(text: str, away: list[tuple[int, int]]) -> str:
    """A text with "elsewhere" in place of the names of other schools."""
    for start, end in sorted(away, reverse=True):
        text = f"{text[:start]}elsewhere{text[end:]}"
    return text


def _others(schools: list[Mention], held: set[str]) -> tuple[set[str], set[str]]:
    """The schools named beside those asked about, and those of them that are of their system."""
    others = {name for m in schools if len(m.institutions) == 1 for name in m.institutions} - held
    systems = {_system(name) for name in held}
    return others, {other for other in others if _system(other) in systems}


def _system(name: str) -> str:
    return re.split(r"[,-]| at ", re.sub(r"(?<=Nebraska|Colorado) \w+$", "", name))[0].strip()
