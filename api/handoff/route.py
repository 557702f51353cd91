"""Where a hand-off goes, as a deployment writes it in one line."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from advisor.masked import masked

FORM = (
    '"mailto:advising@example.edu" for e-mail, "https://..." for a page that takes questions, '
    '"webhook+https://..." for a program, or "none"'
)

_ADDRESS = re.compile(r"[^\s@<>,;:?&%]{1,64}@[^\s@<>,;:?&%]{1,190}\.[^\s@<>,;:?&%.]{2,}")


class WrongRoute(ValueError):
    """A line that names no way to a person; the message lists the ways."""


@dataclass(frozen=True)
class Mail:
    """E-mail to one address."""

    address: str


@dataclass(frozen=True)
class Page:
    """A page that the asker opens, such as a form or a calendar."""

    url: str


@dataclass(frozen=True)
class Webhook:
    """A program that takes the hand-off as JSON."""

    url: str


@dataclass(frozen=True)
class Queue:
    """Nobody is told: the hand-off waits for whoever reads what was received."""


Route = Mail | Page | Webhook | Queue


def read_route(text: str | None) -> Route:
    """The way that a line names; raises WrongRoute."""
    if text is None or text == "none":
        return Queue()
    scheme, _, rest = text.partition(":")
    if scheme == "mailto" and is_address(rest):
        return Mail(rest)
    if scheme in ("https", "webhook+https") and _is_plain(text):
        return Page(text) if scheme == "https" else Webhook(text.removeprefix("webhook+"))
    shown = masked(text) if "://" in text else text
    raise WrongRoute(f"{shown!r} is no way to a person; write {FORM}")


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing more."""
    return _ADDRESS.fullmatch(text) is not None


def _is_plain(url: str) -> bool:
    """Whether a URL has a host, and no name or password in it, which would be shown or logged."""
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.username is None and not re.search(r"\s", url) and parts.port != 0
    except ValueError:
        return False
