"""The log of a service: one JSON object a line, without personal data and without anything that was asked."""

import logging
import warnings
from typing import cast

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from advisor.masked import masked_within
from advisor.message.person.redaction import redact

OURS = frozenset({"timestamp", "level", "logger", "request_id", "route", "method", "model", "index", "before"})
"""Fields that hold nothing of what people type: in their digits something could pass for a number of a person."""


def _without_personal_data(logger: WrappedLogger, name: str, fields: EventDict) -> EventDict:
    return {
        key: masked_within(redact(value)) if isinstance(value, str) and key not in OURS else value
        for key, value in fields.items()
    }


class CleanFormatter(structlog.stdlib.ProcessorFormatter):
    """Writes an entry, its traceback included, with personal data taken out. What people typed cannot begin a line of
    its own, which could pass for an entry: JSON has no line break inside."""

    def __init__(self) -> None:
        before: list[Processor] = [
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ]
        after: list[Processor] = [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            _without_personal_data,
            cast("Processor", structlog.processors.JSONRenderer(ensure_ascii=True)),
        ]
        super().__init__(processors=after, foreign_pre_chain=before)

    def format(self, record: logging.LogRecord) -> str:
        """The whole entry."""
        # Another handler may have kept the traceback as it was on the record.
        record.exc_text = None
        written = super().format(record)
        record.exc_text = None
        return written


def log_cleanly() -> None:
    """Log to the standard error, and nowhere else, from now on: a line for each request and answer, for each
    index that is swapped in, and what goes wrong."""
    handler = logging.StreamHandler()
    handler.setFormatter(CleanFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("api.telemetry.requests", "api.answering.told", "api.library.ready"):
        logging.getLogger(name).setLevel(logging.INFO)
    # A warning of pydantic's repeats the value that it is about, which may be what a model wrote.
    warnings.filterwarnings("ignore", module="pydantic")
