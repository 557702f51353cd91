"""Weights that come as one file from an address, taken up where an interruption left them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from advisor.local.partial import CannotFetch, Partial
from advisor.masked import masked, masked_within

PATIENCE = 30.0
"""Seconds to wait for the next bytes."""

NOTHING_LEFT = httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE


@dataclass(frozen=True)
class Address:
    """A file at a URL, and the SHA-256 that it must have."""

    url: str
    sha256: str


def append_rest(address: Address, partial: Partial) -> None:
    """Append what the file lacks; begin anew where the server knows no ranges. Raises CannotFetch, OSError."""
    try:
        with _asked(address.url, partial.size) as response:
            if response.status_code == NOTHING_LEFT and partial.size:
                return  # everything is there, and the hash will tell whether it is right
            response.raise_for_status()
            if response.status_code != httpx.codes.PARTIAL_CONTENT:
                partial.cut(0)
            rest = int(response.headers.get("content-length", 0))
            partial.append(response.iter_raw(), partial.size + rest if rest else 0)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise CannotFetch(
            f"{masked(address.url)} could not be fetched ({masked_within(_reason(error))}); see that "
            "ADVISOR_MODEL_SOURCE is right and can be reached, then run `pathway model fetch`, which goes on where it "
            "stopped"
        ) from error


@contextmanager
def _asked(url: str, offset: int) -> Iterator[httpx.Response]:
    headers = {"accept-encoding": "identity", **({"range": f"bytes={offset}-"} if offset else {})}
    with httpx.stream("GET", url, headers=headers, timeout=PATIENCE, follow_redirects=True) as response:
        yield response


def _reason(error: Exception) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"status {error.response.status_code}"
    return str(error) or type(error).__name__
