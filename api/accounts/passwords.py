"""Passwords: what one must be like, and how it is kept (argon2id)."""

import unicodedata
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from api.accounts.account import WrongAccount

SHORTEST, LONGEST = 12, 200
FEWEST = 5
"""Different characters, below which a long password is one key held down."""


class Passwords:
    """Hashes passwords with the parameters of RFC 9106 for little memory: 64 MiB, three passes."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()

    @cached_property
    def _decoy(self) -> str:
        return self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        return self._hasher.hash(_composed(password))

    def matches(self, kept: str | None, password: str) -> bool:
        """Whether a password is the one that was kept. Where none was, the same work is done for nothing, so that the
        time does not tell whether an account exists."""
        try:
            held = self._hasher.verify(kept or self._decoy, _composed(password))
        except (VerificationError, InvalidHashError):
            return False
        return held and kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether it was hashed with weaker parameters than today's."""
        return self._hasher.check_needs_rehash(kept)


def fit_password(password: str, name: str) -> str:
    """A password that an account may have; raises WrongAccount."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise WrongAccount(f"a password has {SHORTEST} to {LONGEST} characters; several words make a good one")
    if len(set(password)) < FEWEST or name in password.lower():
        raise WrongAccount("this password is easily guessed: not the account's name in it, and not one key held down")
    return password


def _composed(password: str) -> str:
    """The same characters however a keyboard composes them."""
    return unicodedata.normalize("NFKC", password)
