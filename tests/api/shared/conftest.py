"""A Redis of the tests' own, on a socket in a folder, where it can be stopped and started again."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import RedisError

from tests.api.fakes import wait_until


class Server:
    """A Redis that listens on a socket; what it held is gone when it is stopped."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.path = folder / "redis.sock"
        self.url = f"unix://{self.path}"

    def start(self) -> None:
        options = ["--port", "0", "--unixsocket", str(self.path), "--save", "", "--dir", str(self._folder)]
        found = shutil.which("redis-server")
        assert found, "scripts/install-redis installs the server"
        self._process = subprocess.Popen([found, *options], stdout=subprocess.DEVNULL)
        wait_until(self._answers)

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def empty(self) -> None:
        with Redis.from_url(self.url) as client:
            client.flushall()

    def _answers(self) -> bool:
        if not self.path.exists():
            return False
        with Redis.from_url(self.url) as client:
            try:
                return bool(client.ping())
            except RedisError:
                return False


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running Redis."""
    made = Server(tmp_path_factory.mktemp("redis"))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def redis(server: Server) -> Server:
    """A running Redis that holds nothing."""
    server.empty()
    return server
