"""A hand-off to a program goes over https, signed, to a public address, and nowhere else."""

import hashlib
import hmac
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.handoff.undelivered import Undelivered
from api.handoff.webhook import Caller, is_public, signature
from tests.certificates import certify

HOST = "desk.example.edu"
Heard = list[tuple[str, dict[str, str], bytes]]


class Program(HTTPServer):
    """A program that takes hand-offs, and keeps what it heard."""

    answer = 204
    elsewhere = ""

    def __init__(self) -> None:
        self.heard: Heard = []
        super().__init__(("127.0.0.1", 0), Takes)


class Takes(BaseHTTPRequestHandler):
    server: Program

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.heard.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        self.send_response(self.server.answer)
        if self.server.elsewhere:
            self.send_header("location", self.server.elsewhere)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def program(folder: Path, name: str = HOST) -> Iterator[tuple[Program, ssl.SSLContext]]:
    """A running program whose certificate is of a name, and whom to trust for it."""
    certificate = certify(folder, name)
    server = Program()
    inside = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    inside.load_cert_chain(certificate)
    server.socket = inside.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server, ssl.create_default_context(cafile=str(certificate))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def at_home(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def caller(trusted: ssl.SSLContext) -> Caller:
    return Caller("a secret", True, at_home, trusted, lambda: 1000.0)


def test_it_arrives_signed_at_the_host_that_was_named(tmp_path: Path) -> None:
    with program(tmp_path) as (server, trusted):
        caller(trusted).call(f"https://{HOST}:{server.server_port}/in?to=desk", {"question": "Zählt das?"})
    [(path, headers, body)] = server.heard
    assert path == "/in?to=desk"
    assert headers["host"] == f"{HOST}:{server.server_port}"
    assert json.loads(body) == {"question": "Zählt das?"}
    assert headers["pathway-signature"] == signature("a secret", 1000, body)


def test_the_signature_covers_the_moment_and_the_body() -> None:
    mac = hmac.new(b"s", b"5.body", hashlib.sha256).hexdigest()
    assert signature("s", 5, b"body") == f"t=5,v1={mac}"


def test_a_redirect_is_not_followed(tmp_path: Path) -> None:
    with program(tmp_path) as (server, trusted):
        server.answer, server.elsewhere = 307, f"https://{HOST}:{server.server_port}/elsewhere"
        with pytest.raises(Undelivered, match="307"):
            caller(trusted).call(f"https://{HOST}:{server.server_port}/in", {})
    assert [path for path, _, _ in server.heard] == ["/in"]


def test_a_program_that_fails_did_not_take_it(tmp_path: Path) -> None:
    with program(tmp_path) as (server, trusted):
        server.answer = 500
        with pytest.raises(Undelivered, match="500"):
            caller(trusted).call(f"https://{HOST}:{server.server_port}/in", {})


def test_a_certificate_of_another_name_is_not_believed(tmp_path: Path) -> None:
    with program(tmp_path, "other.example.edu") as (server, trusted):
        with pytest.raises(Undelivered, match="did not take"):
            caller(trusted).call(f"https://{HOST}:{server.server_port}/in", {})
        assert server.heard == []


def test_no_private_address_is_called_unless_that_is_allowed(tmp_path: Path) -> None:
    with program(tmp_path) as (server, trusted):
        for addresses in (["127.0.0.1"], ["93.184.216.34", "10.0.0.1"]):
            guarded = Caller("s", False, lambda host, port, found=addresses: found, trusted)  # type: ignore[misc]
            with pytest.raises(Undelivered, match="ADVISOR_WEBHOOK_PRIVATE"):
                guarded.call(f"https://{HOST}:{server.server_port}/in", {})
        assert server.heard == []


def test_a_host_that_is_not_known_is_told() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(Undelivered, match="not known"):
        Caller("s", resolve=unknown).call(f"https://{HOST}/in", {})


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_an_address_that_is_not_of_the_public_internet_is_private(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(network="8.8.0.0/16"))
def test_a_public_address_is_public_also_within_one_of_version_6(address: object) -> None:
    assert is_public(str(address))
    assert is_public(f"::ffff:{address}")


def test_a_secret_is_in_no_text_of_a_caller() -> None:
    assert "a secret" not in repr(Caller("a secret"))
