"""How long a model may take, and when it is left alone."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Seconds:
    """The seconds of one call: until there is a connection, until the first token, from one token to the next, in all.

    The figures are those that the service is held to; a provider's own client waits for ten minutes.
    """

    connect: float = 5.0
    first: float = 10.0
    gap: float = 10.0
    total: float = 60.0


HOSTED = Seconds()
LOCAL = Seconds(first=30.0)
"""A model on this machine reads its prompt for seconds before it writes."""

MOST_RETRIES = 2
"""Further attempts at one call, none of them once a token was there: the asker may have seen what came of it."""

RETRIED_SHARE = 0.1
"""Retries a call over time, so that a server in trouble is not asked three times as much as a well one."""

RETRIES_AT_FIRST = 5.0
"""Retries that may be made before many calls were."""

LONGEST_PAUSE = 4.0
"""Seconds between two attempts at the most."""
