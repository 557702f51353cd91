"""Whether a call may be made again, and when."""

import threading
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from langchain_core.exceptions import ModelError, ModelTimeoutError

from advisor.agent.limits import RETRIED_SHARE, RETRIES_AT_FIRST


class Budget:
    """How many retries are left: each call earns a share of one, up to some."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = RETRIES_AT_FIRST

    def earn(self) -> None:
        """A call is made."""
        with self._lock:
            self._left = min(RETRIES_AT_FIRST, self._left + RETRIED_SHARE)

    def spend(self) -> bool:
        """Take one retry; False where none is left."""
        with self._lock:
            if self._left < 1:
                return False
            self._left -= 1
            return True


def may_help(error: BaseException) -> bool:
    """Whether the same call may succeed a moment later. One that took too long is not made again: nobody would wait
    for it as long once more."""
    return isinstance(error, ModelError) and error.is_retryable and not isinstance(error, ModelTimeoutError)


def asked_to_wait(error: BaseException) -> float:
    """The seconds that a server asks to be left alone for; 0 where it does not. It says so in seconds or as a date."""
    value = getattr(getattr(error, "response", None), "headers", {}).get("retry-after", "")
    if isinstance(value, str) and value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return 0.0
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - datetime.now(UTC)).total_seconds())
