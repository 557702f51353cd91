"""How many posts are taken, and what each is counted under."""

import math
from dataclasses import dataclass

from api.limits.limiter import Claim, Rate

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0


@dataclass(frozen=True)
class Limits:
    """How many posts a minute are taken; 0 is no limit. A campus may share one address: raise `address` for it."""

    address: int = 30
    session: int = 10
    key: int = 300
    everybody: int = 1200
    open: int = 2
    """Answers that one session is given at a time, in each process."""

    def claims(self, client: str, session: str | None, key: str | None, path: str) -> list[Claim]:
        """What a post is counted under."""
        counted = [
            (f"address {client}", self.address, MINUTE),
            (f"address {client} a day", self.address * 60, DAY),
            (f"session {session}", self.session if session else 0, MINUTE),
            (f"session {session} an hour", self.session * 6 if session else 0, HOUR),
            (f"key {key}", self.key if key else 0, MINUTE),
            ("everybody", self.everybody, MINUTE),
        ]
        if path in SENDING:
            # What is stored or mailed for each is worth less than a question, and harms more.
            counted.append((f"sending {client}", math.ceil(self.address / 3), MINUTE * 10))
        return [Claim(name, Rate(count, seconds)) for name, count, seconds in counted if count]


SENDING = ("/v1/feedback", "/v1/handoffs")
