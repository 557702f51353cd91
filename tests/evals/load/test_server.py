"""The service is looked at from outside."""

import os
import socket
from pathlib import Path

from evals.load.server import HOST, free_port, is_ready, usage


def test_a_free_port_can_be_listened_on() -> None:
    with socket.socket() as listener:
        listener.bind((HOST, free_port()))


def test_nobody_is_ready_where_nobody_listens() -> None:
    assert not is_ready(free_port())


def test_what_a_process_takes_is_told_where_the_system_shows_it() -> None:
    taken = usage(os.getpid())
    assert (taken is not None) == Path("/proc/self/status").exists()
    assert taken is None or (taken.megabytes > 1 and taken.processor_seconds > 0)


def test_a_process_that_is_gone_takes_nothing() -> None:
    assert usage(2**30) is None
