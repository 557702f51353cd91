"""One line names the way to a person; anything else is refused with the ways there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.handoff.route import Mail, Page, Queue, Route, Webhook, WrongRoute, is_address, read_route


@pytest.mark.parametrize(
    ("text", "route"),
    [
        (None, Queue()),
        ("none", Queue()),
        ("mailto:advising@example.edu", Mail("advising@example.edu")),
        ("https://example.edu/ask?from=chat", Page("https://example.edu/ask?from=chat")),
        ("webhook+https://example.edu:8443/in", Webhook("https://example.edu:8443/in")),
    ],
)
def test_each_way_has_its_form(text: str | None, route: Route) -> None:
    assert read_route(text) == route


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://example.edu",
        "webhook+http://example.edu",
        "javascript:alert(1)",
        "mailto:",
        "mailto:a@b",
        "mailto:a@example.edu?bcc=b@example.edu",
        "mailto:a@example.edu,b@example.edu",
        "mailto:a@example.edu\nBcc: b@example.edu",
        "https://",
        "https://user:password@example.edu/",
        "https://example.edu/a b",
        "https://example.edu:port/",
    ],
)
def test_what_is_no_way_is_refused_with_the_ways_there_are(text: str) -> None:
    with pytest.raises(WrongRoute, match="mailto:"):
        read_route(text)


@given(st.text(max_size=40).filter(lambda text: any(each in text for each in "\r\n ,;:<>%?&")))
def test_nothing_with_a_sign_of_a_header_is_an_address(text: str) -> None:
    assert not is_address(text)
    assert not is_address(f"a@example.edu{text}")
