"""What is logged holds no personal data, and cannot pass for two entries."""

import io
import logging

from api.logs import CleanFormatter


def logged(message: str, *parts: object, error: Exception | None = None) -> str:
    """What a logger with our formatter writes."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(CleanFormatter())
    record = logging.LogRecord(
        "api", logging.ERROR, "file.py", 1, message, parts, (type(error), error, None) if error else None
    )
    handler.handle(record)
    return written.getvalue()


def test_an_entry_says_when_how_bad_where_and_what() -> None:
    assert logged("the desk %s", "is away").endswith(" ERROR api: the desk is away\n")


def test_personal_data_is_taken_out_of_the_message_and_of_the_traceback() -> None:
    written = logged("asked by %s", "ann@example.edu", error=ValueError("call 603-862-1234"))
    assert "asked by [e-mail]" in written
    assert "ValueError: call [phone]" in written
    assert "862" not in written


def test_what_somebody_typed_begins_no_entry() -> None:
    written = logged("asked: %s", "x\n2026-11-27 12:00:00 ERROR api: forged\r\x1b[2J\u2028y")
    assert written.count("\n") == 1
    assert "\x1b" not in written
