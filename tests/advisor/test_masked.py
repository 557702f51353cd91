"""No password is in an address that is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.masked import masked, masked_within


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:hunter@example.edu/v1", "https://***@example.edu/v1"),
        ("https://user:hunt/er@x@example.edu/v1?key=hunter", "https://***@example.edu/v1?***"),
        ("https://user:hu?nt#er@example.edu:8000", "https://***@example.edu:8000"),
        ("postgresql://example.edu/d?password=hunter", "postgresql://example.edu/d?***"),
        ("user:hunter@example.edu", "***@example.edu"),
        ("host=example.edu password=hunter", "host=***"),
        ("https://example.edu/v1", "https://example.edu/v1"),
        ("sqlite:////home/pathway.db", "sqlite:////home/pathway.db"),
        ("localhost:8080", "localhost:8080"),
        ("", ""),
    ],
)
def test_an_address_is_shown_without_its_login_and_its_query(url: str, shown: str) -> None:
    assert masked(url) == shown


@given(password=st.text(min_size=1))
def test_no_password_is_shown_whatever_signs_it_has(password: str) -> None:
    assert masked(f"https://user:{password}@example.edu/v1") == "https://***@example.edu/v1"


def test_the_logins_of_the_urls_in_a_text_are_taken_out_and_addresses_of_people_stay() -> None:
    text = "no answer from 'redis://:hunter@cache:6379/0' nor https://a:b@c; ask desk@example.edu"
    assert masked_within(text) == "no answer from 'redis://***@cache:6379/0' nor https://***@c; ask desk@example.edu"
