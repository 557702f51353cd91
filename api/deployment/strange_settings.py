"""Settings that are none: a name that begins as ours do and means nothing is misspelt, and must not pass in silence."""

import difflib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from api.deployment.service_settings import ServiceSettings

PREFIX = "ADVISOR_"
_LINE = re.compile(rf"^\s*(?:export\s+)?({PREFIX}\w*)\s*=", re.IGNORECASE | re.MULTILINE)


def strange_settings(environment: Mapping[str, str] = os.environ, folder: Path | None = None) -> list[str]:
    """A sentence for each name in the environment, and in the `.env` and `advisor.toml` of a folder (by default the one
    that the process is in), that no setting has, with the nearest one that there is."""
    folder = Path.cwd() if folder is None else folder
    known = {f"{PREFIX}{name}".upper() for name in ServiceSettings.model_fields}
    found = [(name, where) for name, where in _named(environment, folder) if name.upper() not in known]
    return [_told(name, where, known) for name, where in dict.fromkeys(found)]


def _named(environment: Mapping[str, str], folder: Path) -> Iterator[tuple[str, str]]:
    """The names that are set, each with where."""
    for name in sorted(environment):
        if name.upper().startswith(PREFIX):
            yield name, "the environment"
    for name in _LINE.findall(_text(folder / ".env")):
        yield name, ".env"
    try:
        written = tomllib.loads(_text(folder / "advisor.toml"))
    except tomllib.TOMLDecodeError:
        # Reading the settings says so.
        return
    for name in written:
        yield f"{PREFIX}{name.upper()}", "advisor.toml"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _told(name: str, where: str, known: set[str]) -> str:
    # What all names begin with makes none of them alike.
    others = [one.removeprefix(PREFIX) for one in known]
    near = difflib.get_close_matches(name.upper().removeprefix(PREFIX), others, n=1, cutoff=0.75)
    in_toml = where == "advisor.toml"
    shown = name.removeprefix(PREFIX).lower() if in_toml else name
    nearest = "".join(one.lower() if in_toml else f"{PREFIX}{one}" for one in near)
    meant = f"; did you mean {nearest}?" if near else "; docs/deploying.md lists those that there are"
    return f"{shown} in {where} is no setting and has no effect{meant}"
