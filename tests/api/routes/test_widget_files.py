"""The widget as it is served: its size, whose pages may hold it, its language, and its files."""

import gzip
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.http.parts import WIDGET
from api.routes.widget_files import add_widget, language
from api.sites.site import Site
from tests.api.fakes import ready, service

KB = 1000


def widget() -> TestClient:
    app = FastAPI()
    add_widget(app)
    return TestClient(app)


def test_the_service_serves_the_loader_the_panel_and_its_files() -> None:
    with ready(create_app(service)) as client:
        paths = ("/widget.js", "/widget/panel", "/widget/start.js", "/widget/widget.css", "/page/strings/es.json")
        responses = [client.get(path) for path in paths]
        assert client.get("/widget/none.js").status_code == client.get("/widget/panel.html").status_code == 404
    assert [response.status_code for response in responses] == [200] * 5
    assert "script-src 'self'" in responses[1].headers["content-security-policy"]
    assert responses[0].headers["cross-origin-resource-policy"] == "cross-origin"


def test_the_loader_is_at_most_5_kb_and_the_panel_at_most_45_kb_compressed() -> None:
    with ready(create_app(service)) as client:
        document = client.get("/widget/panel?lang=es").text
        files = sorted(set(re.findall(r'(?:href|src)="(/(?:page|widget)/[^"]+)"', document)))
        sizes = {path: len(gzip.compress(client.get(path).content)) for path in files}
        loader = len(gzip.compress(client.get("/widget.js").content))
    assert len(sizes) > 20
    assert loader <= 5 * KB
    assert len(gzip.compress(document.encode())) + sum(sizes.values()) <= 45 * KB


def test_the_panel_names_every_file_that_it_will_load() -> None:
    document = (WIDGET / "panel.html").read_text(encoding="utf-8")
    wanted, seen = [WIDGET / "start.js"], set[Path]()
    while wanted:
        path = wanted.pop().resolve()
        if path not in seen:
            seen.add(path)
            wanted += [path.parent / name for name in re.findall(r' from "([^"]+)"', path.read_text(encoding="utf-8"))]
    for path in seen:
        assert f'"/{path.parent.name}/{path.name}"' in document


SITE = Site("known", ("https://grad.example.edu",), datetime(2026, 1, 1, tzinfo=UTC), contact="grad@example.edu")


def test_only_pages_of_the_keys_origins_may_hold_the_panel() -> None:
    deployment = Deployment()
    deployment.sites.add(SITE)
    with ready(create_app(service, deployment)) as client:
        known, none = (client.get(f"/widget/panel{key}") for key in ("?key=known", ""))
        assert "Access-Control-Allow-Origin" not in known.headers
    assert "frame-ancestors 'self' https://grad.example.edu" in known.headers["content-security-policy"]
    assert none.headers["content-security-policy"].endswith("frame-ancestors 'self'")


@pytest.mark.parametrize(
    ("asked", "why", "whom"),
    [
        ("key=other&host=https://grad.example.edu", "This key is not known here.", "all@example.edu"),
        ("key=known&host=https://evil.example.com", "Pages of this origin may not", "grad@example.edu"),
        ("host=https://grad.example.edu", "The page names no key", "all@example.edu"),
    ],
)
def test_any_other_page_may_hold_a_document_that_says_why_and_whom_to_ask_and_nothing_else(
    asked: str, why: str, whom: str
) -> None:
    deployment = Deployment(ServiceSettings.model_construct(contact="all@example.edu", handoff=None, office_hours=None))
    deployment.sites.add(SITE)
    with ready(create_app(service, deployment)) as client:
        response = client.get(f"/widget/panel?{asked}&lang=es")
    assert response.status_code == 403
    assert response.headers["content-security-policy"].endswith("frame-ancestors *")
    assert f'data-why="{why}' in response.text
    assert whom in response.text and "El asesor no está configurado" in response.text
    assert "<form" not in response.text and "start.js" not in response.text


def test_a_page_of_the_keys_origins_or_of_the_service_itself_gets_the_panel() -> None:
    deployment = Deployment()
    deployment.sites.add(SITE)
    with ready(create_app(service, deployment)) as client:
        for asked in ("key=known&host=https://grad.example.edu", "host=http://testserver", "key=known&host=null"):
            response = client.get(f"/widget/panel?{asked}")
            assert response.status_code == 200
            assert "frame-ancestors *" not in response.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("wanted", "shown"), [("es", "es"), ("es-MX", "es"), ("ES", "es"), ("en-GB", "en"), ("fr", "en"), ("", "en")]
)
def test_the_language_is_the_one_wanted_where_it_is_there_else_english(wanted: str, shown: str) -> None:
    assert language(wanted, {"en": {}, "es": {}}) == shown
    assert f'<html lang="{shown}" dir="ltr"' in widget().get("/widget/panel", params={"lang": wanted}).text


def test_what_the_address_says_is_never_markup() -> None:
    text = widget().get("/widget/panel", params={"key": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in text
    assert "/v1/widget/config?key=%22%3E%3Cscript%3E" in text
    for wrong in ({"dir": '"><b>'}, {"theme": "pink"}, {"key": "x" * 201}):
        assert widget().get("/widget/panel", params=wrong).status_code == 422


def test_a_browser_that_has_a_file_is_told_so_and_one_that_takes_it_compressed_gets_it_so() -> None:
    client = widget()
    first = client.get("/widget.js", headers={"accept-encoding": "gzip"})
    assert first.headers["content-encoding"] == "gzip"
    again = client.get("/widget.js", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    plain = client.get("/widget.js", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == first.text
