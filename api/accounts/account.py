"""An account of the desk: a name and what it may do."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,99}")


class WrongAccount(ValueError):
    """An account, a password or a token that cannot be; the message says what is wrong and how to write it."""


class Role(StrEnum):
    """What an account may do. Advisors ask, review and sign; an admin also sees who did what."""

    ADVISOR = "advisor"
    ADMIN = "admin"

    def includes(self, other: "Role") -> bool:
        """Whether whoever has this role may do what the other may."""
        return self is Role.ADMIN or other is Role.ADVISOR


@dataclass(frozen=True)
class Account:
    """Somebody who may use the desk."""

    name: str
    role: Role
    made_at: datetime


@dataclass(frozen=True)
class Identity:
    """Who sends a request: an account, by its browser or by a program that holds a token of it."""

    account: str
    role: Role


def account_name(text: str) -> str:
    """A name as accounts have it, in small letters; raises WrongAccount."""
    name = text.strip().lower()
    if not _NAME.fullmatch(name):
        raise WrongAccount(f"{text!r} is no name: 2 to 100 letters, digits and . _ @ + -, a letter or digit first")
    return name
