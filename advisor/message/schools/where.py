"""Where the names of schools stand in a message: of those asked about, of others, and of others of the same system."""

from advisor.message.understanding import Place
from advisor.names.gazetteer import Mention
from advisor.names.systems import system_of


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


def sisters(names: list[Mention], places: tuple[Place, ...]) -> list[tuple[int, int]]:
    """Where the names of other schools of the same system stand: "University of Nebraska Omaha" beside Kearney."""
    held = {place.institution for place in places}
    others = [m for m in names if m.sort in ("institution", "elsewhere") and len(m.institutions) == 1]
    systems = {system_of(name) for name in held}
    return [
        (m.start, m.end) for m in others if m.institutions[0] not in held and system_of(m.institutions[0]) in systems
    ]


def with_elsewhere(text: str, away: list[tuple[int, int]]) -> str:
    """A text with "elsewhere" in place of the names of other schools."""
    for start, end in sorted(away, reverse=True):
        text = f"{text[:start]}elsewhere{text[end:]}"
    return text
