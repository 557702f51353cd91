"""A server of Chroma's own on a loopback port, by the command of its package."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.store import ChromaServer


@contextmanager
def running_chroma(folder: Path) -> Iterator[ChromaServer]:
    """The server, with its data in a folder, once it answers."""
    found = ChromaServer("127.0.0.1", free_port())
    program = str(Path(sys.executable).parent / "chroma")
    command = [program, "run", "--host", found.host, "--port", str(found.port), "--path", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    try:
        _wait_for(f"{found}/api/v2/heartbeat")
        yield found
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_for(address: str) -> None:
    last = time.monotonic() + 120
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            assert time.monotonic() < last, "the server did not start"
            time.sleep(0.1)
