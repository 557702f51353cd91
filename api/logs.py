"""The log of a service: warnings and errors, without personal data, one entry a line."""

import logging
import re

from advisor.redaction import redact

_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


class CleanFormatter(logging.Formatter):
    """Takes personal data out of every entry, its traceback included, and keeps what people typed from beginning a
    line of its own, which could pass for an entry."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The entry without its traceback."""
        return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        """The whole entry."""
        # Another handler may have kept the traceback as it was on the record.
        record.exc_text = None
        written = redact(super().format(record))
        record.exc_text = None
        return written


def log_cleanly() -> None:
    """Log to the standard error, and nowhere else, from now on."""
    handler = logging.StreamHandler()
    handler.setFormatter(CleanFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
