"""A site that may embed the service, under a public key."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from api.handoff.office_hours import read_office_hours
from api.handoff.route import read_route

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]")
_THEME_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_THEME_VALUE = re.compile(r"[A-Za-z0-9 #%(),./'\"-]{1,100}")
KEY_PREFIX = "pk_"
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


class WrongSite(ValueError):
    """A site that cannot be; the message says what is wrong and how to write it."""


@dataclass(frozen=True)
class Site:
    """The key is public: it stands in the source of pages and opens nothing but the chat. What protects a university
    is that browsers let only its own origins embed it."""

    key: str
    origins: tuple[str, ...]
    made_at: datetime
    institution: str | None = None
    catalog_year: str | None = None
    contact: str | None = None
    handoff: str | None = None
    """A line that `read_route` takes."""
    office_hours: str | None = None
    """A line that `read_office_hours` takes."""
    theme: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        if not self.origins:
            raise WrongSite("a key needs at least one origin, such as https://www.example.edu")
        for origin in self.origins:
            if not is_origin(origin):
                raise WrongSite(f"{origin!r} is no origin; write https://, the host, and nothing behind it")
        for name, value in (self.theme or {}).items():
            if not _THEME_NAME.fullmatch(name) or not _THEME_VALUE.fullmatch(value):
                raise WrongSite(f"the theme's {name!r} = {value!r} is no name and plain CSS value")
        for name, text, longest in (
            ("institution", self.institution, 200),
            ("catalog year", self.catalog_year, 20),
            ("contact", self.contact, 300),
            ("hand-off", self.handoff, 500),
            ("office hours", self.office_hours, 300),
        ):
            if text and len(text) > longest:
                raise WrongSite(f"the {name} has {len(text)} characters; {longest} is the most")
        read_route(self.handoff)
        if self.office_hours:
            read_office_hours(self.office_hours)


def new_key() -> str:
    """A key that no other site has."""
    return f"{KEY_PREFIX}{secrets.token_urlsafe(16)}"


def is_origin(text: str) -> bool:
    """Whether a text is what a browser sends as the origin of a page: https, or http on this machine; a host in small
    letters; a port unless it is the usual one."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    host = parts.netloc.removesuffix(f":{port}") if port is not None else parts.netloc
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    if text != f"{parts.scheme}://{parts.netloc}" or not _HOST.fullmatch(host) or port in (0, usual):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
