"""The settings of the service are refused in words, and no secret is in them."""

import pytest

from advisor.settings import WrongSettings
from api.service_settings import read_service_settings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HANDOFF", "http://example.edu"),
        ("OFFICE_HOURS", "always"),
        ("RETENTION_DAYS", "-1"),
        ("SMTP_URL", "smtp://user:hidden@host:port"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"ADVISOR_{name}", value)
    with pytest.raises(WrongSettings, match=f"ADVISOR_{name}") as refused:
        read_service_settings()
    assert "hidden" not in str(refused.value)


def test_no_secret_is_in_the_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_SMTP_URL", "smtps://user:hidden@smtp.example.edu")
    monkeypatch.setenv("ADVISOR_WEBHOOK_SECRET", "hidden")
    assert "hidden" not in repr(read_service_settings())
