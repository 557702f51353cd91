"""The service as its users start it: a process of its own, asked over loopback, stopped by a signal."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from api.serve import WANTED_PORT, listen
from api.terminal.failures import CommandFailed


def test_a_free_port_is_taken_where_the_usual_one_is_not_free() -> None:
    with closing(listen("127.0.0.1", None)) as first, closing(listen("127.0.0.1", None)) as second:
        ports = [listener.getsockname()[1] for listener in (first, second)]
    assert len(set(ports)) == 2
    assert ports[1] != WANTED_PORT


def test_a_port_that_is_asked_for_and_taken_is_not_replaced() -> None:
    with closing(listen("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandFailed, match=f"port {port}.*--port"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["203.0.113.7", "256.1.1.1", ""])
def test_an_address_that_is_not_ours_is_told_in_words(host: str) -> None:
    with pytest.raises(CommandFailed, match="--host"):
        listen(host, 0)


def test_a_socket_that_listens_takes_connections_before_anybody_answers() -> None:
    with closing(listen("127.0.0.1", 0)) as listener, closing(socket.create_connection(listener.getsockname(), 5)):
        pass


@contextmanager
def started(home: Path, folder: Path, **more: str) -> Iterator[subprocess.Popen[str]]:
    """`pathway serve` over a home, with its temporary files in a folder; killed at the end if it still runs."""
    environment = {**os.environ, "ADVISOR_HOME": str(home), "TMPDIR": str(folder), **more}
    command = [sys.executable, "-c", "from api.command import main; main(['serve'])"]
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


def port_of(said: str) -> int:
    port = urlsplit(said.split()[2]).port
    assert port
    return port


def request(port: int, method: str, path: str, body: dict[str, str] | None = None) -> tuple[int, dict[str, object]]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        headers = {"content-type": "application/json"}
        connection.request(method, path, json.dumps(body) if body else None, headers)
        response = connection.getresponse()
        return response.status, json.loads(response.read())


def stop(process: subprocess.Popen[str], by: signal.Signals) -> tuple[int, float, str]:
    """The status, the seconds that it took, and what was said meanwhile."""
    begun = time.monotonic()
    process.send_signal(by)
    said, _ = process.communicate(timeout=60)
    return process.returncode, time.monotonic() - begun, said


def test_a_misspelt_setting_is_told_before_anything_else(tmp_path: Path) -> None:
    with started(tmp_path / "home", tmp_path, ADVISOR_RETENTION_DAY="30") as process:
        assert "did you mean ADVISOR_RETENTION_DAYS?" in line(process)


def test_a_first_start_says_its_address_builds_the_index_once_and_is_ready(built_home: Path, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "folder"
    home.mkdir()
    folder.mkdir()
    # The vectors are kept by content, so that the build takes a second and is a build all the same.
    shutil.copyfile(built_home / "vectors.sqlite", home / "vectors.sqlite")
    with ExitStack() as taken:
        with suppress(CommandFailed):  # taken by somebody else, which does as well
            taken.enter_context(closing(listen("127.0.0.1", WANTED_PORT)))
        with started(home, folder) as process:
            address = line(process)
            port = port_of(address)
            assert port != WANTED_PORT
            assert request(port, "GET", "/livez") == (200, {"status": "alive"})
            said = [line(process)]
            while not said[-1].startswith("Ready") and process.poll() is None:
                said.append(line(process))
            status, told = request(port, "GET", "/readyz")
            assert status == 200
            assert said[-1] == f"Ready: {told['documents']} documents, index {told['index_version']}\n"
            (snapshot,) = (path.name for path in (home / "snapshots").iterdir() if path.is_dir())
            assert snapshot == told["index_version"]
            status, body = request(port, "POST", "/v1/answers", {"question": "how many outside credits does UNH take?"})
            assert (status, body["status"]) == (200, "answered")
            code, seconds, last = stop(process, signal.SIGTERM)
    assert code == 0
    assert {json.loads(each)["event"] for each in last.splitlines()} == {"answer", "request"}
    assert seconds < 10
    assert list(folder.glob("pathway-*")) == []


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_a_service_that_still_loads_stops_within_seconds(by: signal.Signals, tmp_path: Path) -> None:
    with started(tmp_path / "home", tmp_path) as process:
        port = port_of(line(process))
        assert request(port, "GET", "/readyz")[0] == 503
        code, seconds, said = stop(process, by)
    assert code == 0
    assert seconds < 10
    assert "Traceback" not in said


def test_a_service_that_cannot_be_made_says_why_and_goes_on_saying_so(tmp_path: Path) -> None:
    added = tmp_path / "home" / "library" / "policies" / "broken.md"
    added.parent.mkdir(parents=True)
    added.write_text("no front matter")
    with started(tmp_path / "home", tmp_path) as process:
        port = port_of(line(process))
        said = line(process)
        assert said.startswith("Not ready")
        assert str(added) in said
        status, told = request(port, "GET", "/readyz")
        assert status == 503
        assert str(added) in str(told["detail"])
        assert stop(process, signal.SIGINT)[0] == 0
