"""A file at an address is fetched, taken up where it was left, and begun anew where the server knows no ranges."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from advisor.local.address import Address
from advisor.local.partial import CannotFetch
from advisor.local.weights import WrongHash, fetch, fetched_bytes, place

WHOLE = b"GGUF" + bytes(range(256)) * 40


class Host(ThreadingHTTPServer):
    """Serves WHOLE, and notes the range of each request."""

    status = 200
    """What it answers with; 200 stands for whatever fits."""

    breaks_off_after: int | None = None
    """Bytes after which it hangs up."""

    ranges = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str | None] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/model.gguf"


class Handler(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        wanted = self.headers["range"]
        self.server.asked.append(wanted)
        begin = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted and self.server.ranges else 0
        status = self.server.status if self.server.status != 200 else (206 if begin else 200)
        rest = WHOLE[begin:]
        if begin and not rest:
            status = 416
        self.send_response(status)
        self.send_header("content-length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest[: self.server.breaks_off_after])
        self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as host:
        thread = threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield host
        host.shutdown()
        thread.join()


def weights(host: Host, whole: bytes = WHOLE) -> Address:
    return Address(host.url, hashlib.sha256(whole).hexdigest())


def test_a_file_is_fetched_from_its_address(host: Host, tmp_path: Path) -> None:
    heard = list[tuple[str, int, int]]()
    path = fetch(weights(host), tmp_path, lambda *told: heard.append(told))
    assert path.read_bytes() == WHOLE
    assert ("fetching", len(WHOLE), len(WHOLE)) in heard
    assert fetch(weights(host), tmp_path) == path
    assert host.asked == [None]


@pytest.mark.parametrize("ranges", [True, False])
def test_a_fetch_that_broke_off_goes_on_where_it_can(ranges: bool, host: Host, tmp_path: Path) -> None:
    host.ranges = ranges
    host.breaks_off_after = 5000
    with pytest.raises(CannotFetch, match="goes on where it stopped"):
        fetch(weights(host), tmp_path)
    assert fetched_bytes(weights(host), tmp_path) == 5000
    host.breaks_off_after = None
    assert fetch(weights(host), tmp_path).read_bytes() == WHOLE
    assert host.asked == [None, "bytes=5000-"]


def test_a_fetch_that_lacks_its_check_alone_is_checked(host: Host, tmp_path: Path) -> None:
    path = place(weights(host), tmp_path)
    path.with_name(f"{path.name}.partial").write_bytes(WHOLE)
    assert fetch(weights(host), tmp_path).read_bytes() == WHOLE


def test_a_file_of_another_hash_is_removed(host: Host, tmp_path: Path) -> None:
    meant = weights(host, b"another")
    with pytest.raises(WrongHash):
        fetch(meant, tmp_path)
    assert fetched_bytes(meant, tmp_path) == 0


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_refusal_is_told_with_its_status(status: int, host: Host, tmp_path: Path) -> None:
    host.status = status
    with pytest.raises(CannotFetch, match=f"status {status}.*ADVISOR_MODEL_SOURCE"):
        fetch(weights(host), tmp_path)
    assert fetched_bytes(weights(host), tmp_path) == 0


def test_an_address_where_nobody_listens_is_told(host: Host, tmp_path: Path) -> None:
    nobody = Address("http://127.0.0.1:1/model.gguf", "ab" * 32)
    with pytest.raises(CannotFetch, match="refused"):
        fetch(nobody, tmp_path)
