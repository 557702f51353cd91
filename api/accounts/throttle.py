"""How often a login may be tried: counted by the name and by the address, whether or not the account exists."""

import hashlib

from api.limits.client import Clients
from api.limits.limiter import Claim, Limiter, Rate

QUARTER, HOUR = 900.0, 3600.0
PAIR = Rate(5, QUARTER)
"""Tries of one account from one address."""

ADDRESS = Rate(20, QUARTER)
ACCOUNT = Rate(60, HOUR)
"""Tries of one account from everywhere. It is wide, since whoever fills it keeps the owner out as well: 60 an hour at
passwords of twelve characters are no danger."""


class LoginThrottle:
    """Counts tries at logging in. Good ones count like bad ones, so that nothing is told by what is counted."""

    def __init__(self, limiter: Limiter, clients: Clients) -> None:
        self._limiter = limiter
        self._clients = clients

    async def take(self, account: str, address: str) -> float:
        """Count a try and give 0; or count none, and give the seconds to wait."""
        client = self._clients.name(address)
        name = hashlib.sha256(account.strip().lower().encode("utf-8", "surrogatepass")).hexdigest()[:32]
        pair = Claim(f"login {name} from {client}", PAIR)
        return await self._limiter.take([pair, Claim(f"login from {client}", ADDRESS), Claim(f"login {name}", ACCOUNT)])
