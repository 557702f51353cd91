"""A setting that is none is told with the nearest one, wherever it is written."""

from pathlib import Path

import pytest

from api.deployment.service_settings import ServiceSettings, read_service_settings
from api.deployment.strange_settings import strange_settings
from api.doctor.doctor import examine


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("ADVISOR_CONTCT", "ADVISOR_CONTACT"),
        ("ADVISOR_RETENTION_DAY", "ADVISOR_RETENTION_DAYS"),
        ("ADVISOR_STORE_QUESTION", "ADVISOR_STORE_QUESTIONS"),
        ("ADVISOR_DATABASEURL", "ADVISOR_DATABASE_URL"),
        ("advisor_handof", "ADVISOR_HANDOFF"),
    ],
)
def test_a_misspelt_name_is_told_with_the_nearest_setting(tmp_path: Path, name: str, nearest: str) -> None:
    [told] = strange_settings({name: "x", "HOME": "/", "ADVISOR_HOME": "/"}, tmp_path)
    assert told == f"{name} in the environment is no setting and has no effect; did you mean {nearest}?"


def test_a_name_that_is_like_none_is_told_without_a_guess(tmp_path: Path) -> None:
    [told] = strange_settings({"ADVISOR_COFFEE": "strong"}, tmp_path)
    assert "ADVISOR_COFFEE" in told and "did you mean" not in told


def test_files_are_looked_through_as_the_environment_is(tmp_path: Path) -> None:
    lines = "# ADVISOR_NOTHING=1\nexport ADVISOR_MODLE=none\nADVISOR_HOME=x\nOTHER=1\n"
    (tmp_path / ".env").write_text(lines, encoding="utf-8")
    (tmp_path / "advisor.toml").write_text('metric_token = "x"\ncontact = "y"\n', encoding="utf-8")
    assert strange_settings({}, tmp_path) == [
        "ADVISOR_MODLE in .env is no setting and has no effect; did you mean ADVISOR_MODEL?",
        "metric_token in advisor.toml is no setting and has no effect; did you mean metrics_token?",
    ]


def test_every_setting_that_there_is_is_known(tmp_path: Path) -> None:
    every = {f"ADVISOR_{name.upper()}": "x" for name in ServiceSettings.model_fields}
    assert strange_settings(every, tmp_path) == []


def test_the_doctor_says_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_RETENTION_DAY", "30")
    told = [words for well, words in examine(read_service_settings(home=tmp_path / "home", model="none")) if not well]
    assert [words for words in told if "did you mean ADVISOR_RETENTION_DAYS?" in words] == told != []
