"""Who a client is to the limits: the block of its address, without the address itself."""

import hashlib
import ipaddress
import secrets

SALT = 16
"""Bytes of a salt."""


class Clients:
    """Names for clients that nobody can turn back into addresses once the process has ended."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(SALT)

    async def prepare(self) -> None:
        """Whatever is to be done before names are given; nothing in one process."""

    def name(self, address: str) -> str:
        """The name of the block that an address is in."""
        return hashlib.blake2b(block(address).encode(), key=self._salt, digest_size=16).hexdigest()


def block(address: str) -> str:
    """What one subscriber is given: an address of version 4, the first 64 bits of one of version 6."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False))
