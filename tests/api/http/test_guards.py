"""Every response carries the security headers, every crash has words, and every body that is too large is refused."""

import http.client
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from advisor.bootstrap import Service
from api.app import create_app
from api.http.guards import CONTENT_POLICY, HEADERS, LARGEST_BODY
from tests.api.fakes import BrokenAdvisor, listening, ready, service, steps, wait_until

REQUESTS = [
    ("GET", "/", b"", 200),
    ("GET", "/page/page.js", b"", 200),
    ("GET", "/livez", b"", 200),
    ("GET", "/readyz", b"", 200),
    ("GET", "/v1/documents/open", b"", 200),
    ("GET", "/v1/documents/none", b"", 404),
    ("GET", "/nowhere", b"", 404),
    ("GET", "/v1/answers", b"", 405),
    ("GET", "/v1/answers/none/receipt", b"", 404),
    ("GET", "/v1/widget/config", b"", 200),
    ("GET", "/v1/widget/config?key=unknown", b"", 403),
    ("POST", "/v1/feedback", b'{"answer_id": "a", "rating": "up"}', 202),
    ("POST", "/v1/feedback", b'{"answer_id": "a", "rating": "sideways"}', 422),
    ("POST", "/v1/handoffs", b'{"answer_id": "a", "question": "How many?"}', 202),
    ("POST", "/v1/answers", b'{"question": "How many?"}', 200),
    ("POST", "/v1/answers", b'{"question": "How many?", "audience": "advisor"}', 403),
    ("POST", "/v1/answers", b"{", 400),
    ("POST", "/v1/answers", b"{}", 422),
    ("POST", "/v1/answers", b" " * (LARGEST_BODY + 1), 413),
]
NAMES = {name.decode() for name, _ in HEADERS} | {"content-security-policy", "cross-origin-resource-policy"}


@pytest.mark.parametrize(("method", "path", "body", "status"), REQUESTS)
def test_every_response_carries_the_security_headers(method: str, path: str, body: bytes, status: int) -> None:
    with ready(create_app(service)) as client:
        response = client.request(method, path, content=body, headers={"content-type": "application/json"})
    assert response.status_code == status
    assert response.headers.keys() >= NAMES
    assert (response.headers["content-type"] == "application/problem+json") == (status >= 400)


def test_a_stream_carries_the_security_headers() -> None:
    with ready(create_app(service)) as client:
        response = client.post("/v1/answers", json={"question": "a"}, headers={"accept": "text/event-stream"})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers.keys() >= NAMES


def test_a_service_that_is_not_ready_carries_the_security_headers() -> None:
    def make_service() -> Service:
        raise LookupError("there is no library")

    with TestClient(create_app(make_service)) as client:
        response = client.get("/readyz")
    assert response.status_code == 503
    assert response.headers.keys() >= NAMES


def test_a_crash_is_a_problem_in_words_with_the_security_headers_and_the_service_lives_on() -> None:
    advisor = BrokenAdvisor(*steps())
    with ready(create_app(lambda: service(advisor)), crashes_raise=False) as client:
        response = client.post("/v1/answers", json={"question": "How many?"})
        assert client.post("/v1/answers", json={"question": "How many?"}).status_code == 200
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers.keys() >= NAMES
    assert "index is gone" not in response.text


def test_the_server_hears_of_a_crash_so_that_it_can_log_it() -> None:
    advisor = BrokenAdvisor(*steps())
    with (
        ready(create_app(lambda: service(advisor))) as client,
        pytest.raises(RuntimeError, match="the index is gone"),
    ):
        client.post("/v1/answers", json={"question": "How many?"})


def test_the_page_may_load_nothing_from_elsewhere() -> None:
    assert "default-src 'none'" in CONTENT_POLICY
    assert "http" not in CONTENT_POLICY
    assert "unsafe" not in CONTENT_POLICY


def test_no_page_may_frame_the_service_and_over_https_it_is_never_left_again() -> None:
    with ready(create_app(service)) as client:
        response = client.get("/")
        assert "strict-transport-security" not in response.headers
        over_https = client.get("https://testserver/")
    assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
    assert over_https.headers["strict-transport-security"].startswith("max-age=31536000")


@pytest.mark.parametrize("length", ["2000000", "9" * 30, "9" * 5000, "000002000000"])
def test_a_body_that_is_declared_too_large_is_not_read(length: str) -> None:
    with ready(create_app(service)) as client:
        response = client.post("/v1/answers", content=b"{}", headers={"content-length": length})
    assert response.status_code == 413


def test_a_body_of_the_largest_size_is_read() -> None:
    body = b'{"question": "How many?"}'
    with ready(create_app(service)) as client:
        response = client.post(
            "/v1/answers", content=body.ljust(LARGEST_BODY), headers={"content-type": "application/json"}
        )
    assert response.status_code == 200


@pytest.mark.parametrize("declared", [True, False])
def test_after_a_body_that_is_too_large_a_real_server_answers_on(declared: bool) -> None:
    piece = b" " * 65536
    with listening(create_app(service)) as port:
        wait_until(lambda: send(port, "GET", "/readyz") == 200)
        headers = {"Content-Length": str(len(piece) * 40)} if declared else {"Transfer-Encoding": "chunked"}
        assert send(port, "POST", "/v1/answers", (piece for _ in range(40)), headers) == 413
        assert send(port, "GET", "/livez") == 200


def send(
    port: int, method: str, path: str, body: Iterator[bytes] | None = None, headers: dict[str, str] | None = None
) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, headers or {}, encode_chunked=True)
        return connection.getresponse().status
    except ConnectionError:
        # The server may close before it has read all; what it answered then waits to be read.
        return connection.getresponse().status
    finally:
        connection.close()
