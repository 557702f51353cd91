"""A site has a public key and origins as browsers send them."""

from datetime import UTC, datetime

import pytest

from api.sites.site import Site, WrongSite, is_origin, new_key

NOW = datetime(2026, 11, 27, tzinfo=UTC)


@pytest.mark.parametrize(
    "origin", ["https://www.example.edu", "https://example.edu:8443", "http://localhost:8000", "http://127.0.0.1:1"]
)
def test_what_a_browser_sends_is_an_origin(origin: str) -> None:
    assert is_origin(origin)


@pytest.mark.parametrize(
    "origin",
    [
        "",
        "*",
        "null",
        "example.edu",
        "http://example.edu",
        "https://example.edu/",
        "https://example.edu/page",
        "https://Example.edu",
        "https://example.edu:443",
        "https://*.example.edu",
        "https://user@example.edu",
        "https://example.edu; script-src *",
        "https://example.edu https://evil.example",
        "https://example.edu:99999",
        "http://localhost.evil.example",
    ],
)
def test_what_no_browser_sends_or_would_open_more_than_one_origin_is_refused(origin: str) -> None:
    assert not is_origin(origin)
    with pytest.raises(WrongSite):
        Site(new_key(), (origin,), NOW)


def test_a_site_without_an_origin_and_a_theme_that_is_no_plain_css_are_refused() -> None:
    with pytest.raises(WrongSite, match="origin"):
        Site(new_key(), (), NOW)
    for theme in ({"accent": "red; } body { display: none"}, {"Accent": "red"}, {"accent": "url(<x>)"}):
        with pytest.raises(WrongSite, match="theme"):
            Site(new_key(), ("https://example.edu",), NOW, theme=theme)


def test_no_two_keys_are_the_same() -> None:
    assert len({new_key() for _ in range(200)}) == 200
