"""The settings of the service are refused in words, and no secret is in them."""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import get_args

import pytest
from pydantic import SecretStr

from advisor.settings import WrongSettings
from api.database.database import DatabaseUnusable, open_database
from api.deployment.service_settings import ServiceSettings, read_service_settings
from api.doctor.doctor import examine

PASSWORD = "hunter2secret"
LOGIN = f"user:{PASSWORD}@127.0.0.1:1/x?password={PASSWORD}"
ADDRESSES = (
    f"https://{LOGIN}",
    f"postgresql+psycopg://{LOGIN}",
    f"redis://{LOGIN}",
    f"smtps://user:{PASSWORD}@127.0.0.1:1",
    # Those that may hold no login may still hold a key.
    f"https://127.0.0.1:1/x?key={PASSWORD}",
)
"""One of them is what any setting takes that takes an address."""
WRONG = (
    f"wrong://{LOGIN}",
    f"wrong://user:{PASSWORD}@host:port",
    f"{PASSWORD}:{PASSWORD}@host",
    f"https://user:{PASSWORD}#@host",
    f"redis://:{PASSWORD}#{PASSWORD}@host",
    f"http://user:{PASSWORD}@[host",
)


def kinds(annotation: object) -> set[object]:
    """The types that an annotation is made of."""
    return {annotation}.union(*(kinds(part) for part in get_args(annotation) if isinstance(part, Hashable)))


def of_text() -> list[str]:
    """The settings that hold text, in which a secret may be."""
    fields = ServiceSettings.model_fields.items()
    return [name for name, field in fields if {str, SecretStr} & kinds(field.annotation)]


def taken(name: str, monkeypatch: pytest.MonkeyPatch) -> list[ServiceSettings]:
    """The settings with each address that this one takes."""
    found = []
    for address in ADDRESSES:
        monkeypatch.setenv(f"ADVISOR_{name.upper()}", address)
        try:
            found.append(read_service_settings())
        except WrongSettings as wrong:
            assert PASSWORD not in str(wrong)
    monkeypatch.delenv(f"ADVISOR_{name.upper()}")
    return found


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HANDOFF", "http://example.edu"),
        ("OFFICE_HOURS", "always"),
        ("RETENTION_DAYS", "-1"),
        ("SMTP_URL", "smtp://user:hidden@host:port"),
        ("REDIS_URL", "redis://user:hidden@host:port"),
        ("TRACES_URL", "https://user:hidden@example.edu"),
        ("CHROMA_URL", "https://user:hidden@example.edu"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"ADVISOR_{name}", value)
    with pytest.raises(WrongSettings, match=f"ADVISOR_{name}") as refused:
        read_service_settings()
    assert "hidden" not in str(refused.value)


@pytest.mark.parametrize("name", of_text())
def test_no_setting_shows_the_password_of_an_address(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for settings in taken(name, monkeypatch):
        assert getattr(settings, name)
        assert PASSWORD not in repr(settings)
        assert PASSWORD not in str(settings)


@pytest.mark.parametrize("name", of_text())
def test_no_setting_is_refused_with_a_password_in_the_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    is_address = name.endswith(("_url", "_source"))
    for value in WRONG if is_address else [each for each in WRONG if "://" in each]:
        monkeypatch.setenv(f"ADVISOR_{name.upper()}", value)
        try:
            assert PASSWORD not in repr(read_service_settings())
        except WrongSettings as wrong:
            assert PASSWORD not in str(wrong), value


def test_every_setting_for_an_address_takes_one_of_those_that_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = [name for name in of_text() if name.endswith(("_url", "_source"))]
    assert len(addresses) >= 8
    monkeypatch.setenv("ADVISOR_MODEL_SHA256", "ab" * 32)
    assert [name for name in addresses if not taken(name, monkeypatch)] == []


def test_what_is_called_a_secret_is_held_as_one() -> None:
    called = [name for name in of_text() if re.search("secret|password|token$|key", name)]
    assert called
    for name in called:
        assert SecretStr in kinds(ServiceSettings.model_fields[name].annotation)


def test_the_doctor_tells_no_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in of_text():
        if settings := taken(name, monkeypatch):
            value = getattr(settings[0], name)
            text = value.get_secret_value() if isinstance(value, SecretStr) else value
            monkeypatch.setenv(f"ADVISOR_{name.upper()}", text)
    monkeypatch.setenv("ADVISOR_MODEL_SECOND", "openai:gpt-5")
    told = [words for _, words in examine(read_service_settings(home=tmp_path, model="openai:gpt-5"))]
    assert [words for words in told if PASSWORD in words] == []
    assert len([words for words in told if "***" in words]) >= 3


@pytest.mark.parametrize("url", [*ADDRESSES, *WRONG, f"postgresql+psycopg:///d?host=/nowhere&password={PASSWORD}"])
def test_a_database_that_cannot_be_opened_is_named_without_its_password(url: str) -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        open_database(url)
    assert PASSWORD not in str(refused.value)
