"""Starting the service as its users do, and looking at it from outside."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 180.0
"""Seconds after which a service that is not ready is given up."""


UNLIMITED = {"ADVISOR_LIMIT_ADDRESS": "0", "ADVISOR_LIMIT_EVERYBODY": "0"}
"""What is measured comes from one address, and more of it than a person asks."""

_MAIN = "from api.command import main; main()"

_USER_TICKS, _SYSTEM_TICKS = 11, 12
"""Places in /proc/<pid>/stat, counted behind the command's name, which may hold spaces."""


class NotServing(Exception):
    """The service did not start; the message ends with what it printed."""


@dataclass(frozen=True)
class Server:
    """A service that is ready: its address, its process, and the seconds that it took."""

    port: int
    process_id: int
    seconds_to_ready: float


@dataclass(frozen=True)
class Usage:
    """The memory that a process has in use, and the time that it has kept a core busy."""

    megabytes: float
    processor_seconds: float


@contextmanager
def serving(
    home: Path, model: str = "none", settings: Mapping[str, str] | None = None, await_library: bool = True
) -> Iterator[Server]:
    """The service of this same code over a home on a free loopback port, stopped at the end; raises NotServing. Without
    `await_library` it is there when it answers at all."""
    port = free_port()
    command = [sys.executable, "-c", _MAIN, "serve", "--host", HOST, "--port", str(port)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ADVISOR_")}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    printed = home / f"serve-{port}.log"
    with printed.open("wb") as log:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=home,
            env={**environment, "ADVISOR_HOME": str(home), "ADVISOR_MODEL": model, **UNLIMITED, **(settings or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(process, port, printed, "/readyz" if await_library else "/livez")
            yield Server(port, process.pid, time.perf_counter() - begun)
        finally:
            _stop(process)


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def is_ready(port: int, path: str = "/readyz") -> bool:
    """Whether a service on this port says that it can answer; with `/livez`, whether it answers at all."""
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def usage(process_id: int) -> Usage | None:
    """What a process has taken so far, or None where the system does not show it."""
    process = Path(f"/proc/{process_id}")
    try:
        status = (process / "status").read_text(encoding="utf-8")
        times = (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return None
    resident = next((line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:")), None)
    if resident is None:
        return None
    ticks = int(times[_USER_TICKS]) + int(times[_SYSTEM_TICKS])
    return Usage(int(resident) / 1024, ticks / os.sysconf("SC_CLK_TCK"))


def _wait(process: subprocess.Popen[bytes], port: int, printed: Path, path: str) -> None:
    begun = time.monotonic()
    while not is_ready(port, path):
        if process.poll() is not None or time.monotonic() - begun > PATIENCE:
            said = printed.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise NotServing(f"`pathway serve` is not ready on port {port}; it printed: {said or 'nothing'}")
        time.sleep(0.05)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
