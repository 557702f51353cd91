"""The settings of a deployment, read once from the environment, a `.env` file or `advisor.toml`."""

from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from advisor.refusals import Desk


class WrongSettings(Exception):
    """A setting that cannot be used; the message names it and says what it may be."""


def default_home() -> Path:
    """`var/` in a checkout, the user's data folder otherwise."""
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file():
        return checkout / "var"
    return platformdirs.user_data_path("pathway-advisor", appauthor=False)


def _expanded(path: Path) -> Path:
    """The path with ~ as a shell reads it: no shell sees a `.env` file."""
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise ValueError(f"{path} names a user who has no home folder") from error


class Settings(BaseSettings):
    """Every setting, each an environment variable with the prefix ADVISOR_. An empty variable counts as unset."""

    model_config = SettingsConfigDict(
        env_prefix="ADVISOR_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        toml_file="advisor.toml",
        frozen=True,
        extra="ignore",
    )

    home: Annotated[Path, AfterValidator(_expanded)] = Field(default_factory=default_home)
    """The folder of everything the service writes: snapshots, added documents."""

    model: Literal["none"] = "none"
    """Which language model phrases answers. This version answers with quotes and findings alone."""

    contact: str | None = None
    """Whom refusals send people to, for example "gradschool@example.edu"."""

    help_line: str = Field(default_factory=lambda: Desk().help_line)
    """What somebody in distress is told first."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


def read_settings(home: Path | None = None, model: str | None = None) -> Settings:
    """The settings of this process; arguments win over the environment, it over `.env`, and that over `advisor.toml`.

    Raises WrongSettings.
    """
    given = {name: value for name, value in (("home", home), ("model", model)) if value is not None}
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name, problem = "_".join(str(part) for part in first["loc"]).upper(), first["msg"].removeprefix("Value error, ")
        if not name:
            raise WrongSettings(f".env or advisor.toml in {Path.cwd()} cannot be read: {problem}") from error
        raise WrongSettings(f"ADVISOR_{name}: {problem} (it is {first['input']!r})") from error
    except OSError as error:
        raise WrongSettings(f"{error.filename} cannot be read: {error.strerror}") from error
