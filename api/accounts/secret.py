"""Secrets that open something, and what is kept of them."""

import hashlib
import hmac
import secrets


def new_secret() -> str:
    """256 random bits in letters that fit a cookie and a header."""
    return secrets.token_urlsafe(32)


def kept_of(secret: str) -> str:
    """What is kept of a secret. It is random, so that a plain hash is enough: there is nothing to guess."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def form_token(secret: str) -> str:
    """What a form carries to show that it is of the page whose cookie holds this secret."""
    return hmac.new(secret.encode("utf-8", "surrogatepass"), b"form", hashlib.sha256).hexdigest()


def is_form_token(token: str, secret: str) -> bool:
    """Whether a form's token belongs to a secret."""
    return hmac.compare_digest(token.encode("utf-8", "surrogatepass"), form_token(secret).encode())
