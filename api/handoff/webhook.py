"""Hand-offs to a program: JSON over https, signed, to a public address, and to no other than was asked for."""

import hashlib
import hmac
import ipaddress
import json
import socket
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from api.handoff.undelivered import Undelivered

SECONDS = 10.0
"""Seconds that connecting, sending and the answer may take, each."""

Resolve = Callable[[str, int], Sequence[str]]
"""The addresses of a host."""


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that the system knows for a host."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True)
class Caller:
    """Calls webhooks. `private` allows addresses that are not on the public internet; `certificates` is whom to trust,
    for tests."""

    secret: str = field(repr=False)
    private: bool = False
    resolve: Resolve = resolve
    certificates: ssl.SSLContext | None = None
    clock: Callable[[], float] = time.time

    def call(self, url: str, told: Mapping[str, object]) -> None:
        """Post to a URL of https; raises Undelivered.

        The address is looked up once, checked, and then connected to, so that a second answer of the name server
        cannot lead elsewhere. A redirect counts as a failure, and no proxy of the environment is used.
        """
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 443
        address = self._address(host, port)
        body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        headers = {
            "Host": parts.netloc,
            "Content-Type": "application/json",
            "Pathway-Signature": signature(self.secret, int(self.clock()), body),
        }
        shown = f"[{address}]" if ":" in address else address
        target = httpx.URL(url).copy_with(netloc=f"{shown}:{port}".encode())
        trusted = self.certificates or ssl.create_default_context()
        try:
            # What the program says beyond its status is never read: it has no bound.
            with (
                httpx.Client(verify=trusted, timeout=SECONDS, follow_redirects=False, trust_env=False) as client,
                client.stream("POST", target, content=body, headers=headers, extensions={"sni_hostname": host}) as said,
            ):
                status, well = said.status_code, said.is_success
        except httpx.HTTPError as error:
            raise Undelivered(f"{host} did not take the hand-off ({type(error).__name__})") from error
        if not well:
            raise Undelivered(f"{host} answered {status}")

    def _address(self, host: str, port: int) -> str:
        try:
            addresses = self.resolve(host, port)
        except OSError as error:
            raise Undelivered(f"{host} is not known ({error})") from error
        if not addresses:
            raise Undelivered(f"{host} has no address")
        if not self.private and not all(is_public(address) for address in addresses):
            raise Undelivered(f"{host} is at a private address; ADVISOR_WEBHOOK_PRIVATE=true allows it")
        return addresses[0]


def signature(secret: str, moment: int, body: bytes) -> str:
    """What proves that a call is ours, and of when: `t=SECONDS,v1=HEX`, an HMAC-SHA256 over "SECONDS.BODY"."""
    mac = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={mac}"


def is_public(address: str) -> bool:
    """Whether an address is on the public internet, also where it is one of version 4 inside one of version 6."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inner is not None:
            return is_public(str(inner)) and found.ipv4_mapped is not None
        if found in ipaddress.ip_network("64:ff9b::/96"):
            return False
    return found.is_global and not found.is_multicast
