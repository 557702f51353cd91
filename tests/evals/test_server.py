"""The service is looked at from outside."""

import os
import socket
from pathlib import Path

from evals.server import HOST, free_port, is_ready, resident_megabytes


def test_a_free_port_can_be_listened_on() -> None:
    with socket.socket() as listener:
        listener.bind((HOST, free_port()))


def test_nobody_is_ready_where_nobody_listens() -> None:
    assert not is_ready(free_port())


def test_the_memory_of_a_process_is_told_where_the_system_shows_it() -> None:
    held = resident_megabytes(os.getpid())
    assert (held is not None) == Path("/proc/self/status").exists()
    assert held is None or held > 1


def test_a_process_that_is_gone_has_no_memory() -> None:
    assert resident_megabytes(2**30) is None
