"""Settings come from arguments, the environment, `.env` and `advisor.toml`, and wrong ones are named."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from advisor.settings import Settings, WrongSettings, default_home, read_settings

NAMES = (
    "HOME",
    "MODEL",
    "MODEL_URL",
    "MODEL_CACHE",
    "MODEL_FILE",
    "MODEL_SOURCE",
    "MODEL_SHA256",
    "CONTACT",
    "HELP_LINE",
)
SOURCE = "https://example.edu/model.gguf"


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder to read files from, and no setting of whoever runs the tests."""
    for name in NAMES:
        monkeypatch.delenv(f"ADVISOR_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


def wrong(**given: str) -> str:
    """What is said about settings that cannot be used."""
    with pytest.raises(WrongSettings) as raised:
        read_settings(**given)  # type: ignore[arg-type]
    return str(raised.value)


def test_without_any_setting_everything_has_a_value() -> None:
    settings = read_settings()
    assert (settings.home, settings.model, settings.contact) == (default_home(), "local", None)
    assert "988" in settings.help_line
    assert settings.model_cache.name == "pathway-advisor"
    assert (settings.model_url, settings.model_file, settings.model_source, settings.model_sha256) == (None,) * 4


def test_the_home_of_a_checkout_is_its_var_folder() -> None:
    assert default_home().name == "var"
    assert (default_home().parent / "pyproject.toml").is_file()


def test_each_source_wins_over_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("advisor.toml").write_text('home = "/toml"\ncontact = "toml"\nhelp_line = "toml"\n')
    Path(".env").write_text("ADVISOR_HOME=/env-file\nADVISOR_CONTACT=env-file\n")
    monkeypatch.setenv("ADVISOR_HOME", "/environment")
    settings = read_settings()
    assert (settings.home, settings.contact, settings.help_line) == (Path("/environment"), "env-file", "toml")
    assert read_settings(home=Path("/argument")).home == Path("/argument")


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(f"ADVISOR_{name}", "")
    assert read_settings() == Settings.model_validate({"home": default_home()})


def test_the_home_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    Path(".env").write_text("ADVISOR_HOME=~/advisor\n")
    assert read_settings().home == tmp_path / "advisor"


def test_a_home_of_an_unknown_user_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_HOME", "~nobody-of-this-name/advisor")
    assert wrong().startswith("ADVISOR_HOME: ")


def test_a_wrong_value_is_named_with_what_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_MODEL", "gpt-9")
    assert (
        wrong() == 'ADVISOR_MODEL: it may be "local", "none", or PROVIDER:NAME such as "openai:gpt-5" (it is \'gpt-9\')'
    )
    assert read_settings(model="none").model == "none"
    assert "'gpt-8'" in wrong(model="gpt-8")


@pytest.mark.parametrize("model", ["local", "none", "openai:gpt-5", "ollama:qwen2.5:7b"])
def test_a_model_is_local_none_or_one_of_a_provider(model: str) -> None:
    assert read_settings(model=model).model == model


@pytest.mark.parametrize("model", ["gpt-9", "openai:", ":gpt-5", ":", " : ", "Local"])
def test_any_other_model_is_refused(model: str) -> None:
    assert "openai:gpt-5" in wrong(model=model)


def test_the_paths_of_the_model_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    Path(".env").write_text("ADVISOR_MODEL_CACHE=~/cache\nADVISOR_MODEL_FILE=~/model.gguf\n")
    settings = read_settings()
    assert (settings.model_cache, settings.model_file) == (tmp_path / "cache", tmp_path / "model.gguf")


def test_a_source_of_the_model_goes_with_its_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_MODEL_SOURCE", SOURCE)
    monkeypatch.setenv("ADVISOR_MODEL_SHA256", "AB" * 32)
    settings = read_settings()
    assert (settings.model_source, settings.model_sha256) == (SOURCE, "ab" * 32)
    monkeypatch.delenv("ADVISOR_MODEL_SHA256")
    assert wrong().startswith("ADVISOR_MODEL_SHA256: it must say the SHA-256 of the file at ADVISOR_MODEL_SOURCE")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MODEL_URL", "localhost:8080"),
        ("MODEL_URL", "ftp://example.edu"),
        ("MODEL_SOURCE", "http://example.edu/model.gguf"),
        ("MODEL_SOURCE", "https://"),
        ("MODEL_SHA256", "ab" * 31),
        ("MODEL_SHA256", "xy" * 32),
    ],
)
def test_what_is_no_address_and_no_hash_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"ADVISOR_{name}", value)
    said = wrong()
    assert said.startswith(f"ADVISOR_{name}: it must be ")
    assert value in said


@pytest.mark.parametrize("url", ["https://example.edu/v1", "http://127.0.0.1:8080/v1"])
def test_the_address_of_a_model_is_a_url(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_MODEL_URL", url)
    assert read_settings().model_url == url


@pytest.mark.parametrize(
    ("name", "content"),
    [("advisor.toml", b"home = "), ("advisor.toml", b'home = "\xff"'), (".env", b"ADVISOR_HOME=\xff")],
)
def test_a_file_that_cannot_be_read_is_named(name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    said = wrong()
    assert name in said
    assert str(Path.cwd()) in said


def test_a_file_that_may_not_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Path, *arguments: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    Path("advisor.toml").write_text("")
    monkeypatch.setattr(Path, "open", forbidden)
    assert wrong() == "advisor.toml cannot be read: Permission denied"


def test_what_nobody_reads_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("advisor.toml").write_text('colour = "red"\n')
    Path(".env").write_text("ADVISOR_COLOUR=red\nOTHER=1\n")
    monkeypatch.setenv("ADVISOR_COLOUR", "red")
    assert read_settings() == Settings.model_validate({"home": default_home()})


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        read_settings().contact = "dean"  # type: ignore[misc]
