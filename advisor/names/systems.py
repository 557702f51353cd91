"""Which university system a school belongs to, by a list, and where a text speaks of another school of it."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from corpus.names import load_systems


def system_of(school: str) -> str:
    """The name of the system that a school belongs to, or the school's own where it belongs to none."""
    return _members().get(school, school.removesuffix(_ANOTHER))


_ANOTHER = ", another campus"


def others_of_system(text: str, named: Collection[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Where a text speaks of another school of the system of a school that it names beside it, and what that other one
    is called here: "another CUNY", "at a different UT campus"."""
    for name in sorted({system_of(school) for _, _, school in named} & _called().keys()):
        for found in _called()[name].finditer(text):
            if _is_program_of(text, found, named):
                continue
            beside = [one for start, end, one in named if end <= found.start() or found.end() <= start]
            if any(system_of(one) == name for one in beside):
                yield found.start(), found.end(), name + _ANOTHER


_PROGRAM = re.compile(
    r" (?:(?:online|graduate|grad|data science|stem|health) )*"
    r"(?:master['’]?s?|masters|m\.?s\.?|m\.?a\.?|mba|degree|program|cert\w*)(?![\w'’])(?! at )",
    re.IGNORECASE,
)


def _is_program_of(text: str, found: re.Match[str], named: Collection[tuple[int, int, str]]) -> bool:
    """Whether another program is meant of the school that the text calls by the name of its system: "Purdue ... a
    different Purdue master's"."""
    own = {text[start:end].lower() for start, end, _ in named}
    return found["name"].lower() in own and bool(_PROGRAM.match(text, found.end()))


def campuses_named(text: str, named: Collection[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Where a text tells another school of the system of a school that it names by the town of its campus, and which
    one: "the Lincoln campus", "from Lincoln, which is the same system"."""
    of_system = {system_of(school) for _, _, school in named} & _called().keys()
    own = {school for _, _, school in named}
    for system in sorted(of_system):
        for member, town in _campuses()[system]:
            if member in own:
                continue
            for found in town.finditer(text):
                start, end = found.span()
                if not any(first < end and start < last for first, last, _ in named):
                    yield start, end, member


@cache
def _campuses() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """For each system, how its members are told by their towns."""
    return {
        system.name: [
            (member, _of_campus(town, (system.name, *system.names)))
            for member in system.members
            if (town := _town_of(member, system.name))
        ]
        for system in load_systems()
    }


def _town_of(member: str, system: str) -> str | None:
    """The town in the name of a school that is called by its system: "Lincoln" of "University of Nebraska-Lincoln"."""
    rest = re.fullmatch(rf"{re.escape(system)}(?:-| at | in | )(?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)", member)
    return rest["town"] if rest and not _NO_TOWN.search(rest["town"]) else None


_NO_TOWN = re.compile(
    r"\b(?:System|Health|Medical|Institute|College|School|Center|State|University|Technical|International|Central|"
    r"Southern|Northern|Eastern|Western|Southeast|Southwestern|Upstate|Kansas|Texas)\b"
)
"""Words in the name of a member that are no town's."""


def _of_campus(town: str, systems: tuple[str, ...]) -> re.Pattern[str]:
    """How a campus is told by its town: with its noun, or as where credit is from and that it is of the system."""
    place, called = re.escape(town), "|".join(map(re.escape, systems))
    inside = r"(?:(?:so|which is|that is|that['’]?s|it['’]?s|still|also|part of|inside|in|within|a|another|the) )*"
    return re.compile(
        rf"(?:the |our |their |its ){place} campus\b(?: of (?:the )?(?:{called})\b|(?! (?:of|at)\b))|"
        rf"(?<=from ){place}(?= ?[(,–-] ?{inside}(?:same (?:[\w-]+ )?|(?:{called}) )(?:univ(?:ersity)? )?system\b)",
        re.IGNORECASE,
    )


@cache
def _members() -> dict[str, str]:
    return {member: system.name for system in load_systems() for member in system.members}


@cache
def _called() -> dict[str, re.Pattern[str]]:
    """For each system, how another school of it is spoken of."""
    return {
        system.name: re.compile(
            r"\b(?:another|(?:a |an |one of the |some )?(?:different|sister|other)) "
            rf"(?P<name>{'|'.join(map(re.escape, system.names))})\b(?: (?:campus|school|college)(?:es|s)?)?",
            re.IGNORECASE,
        )
        for system in load_systems()
    }
