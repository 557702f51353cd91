"""The settings of a deployment, read once from the environment, a `.env` file or `advisor.toml`."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import hexdigits
from typing import Annotated, TypeVar, get_args
from urllib.parse import urlsplit

import platformdirs
from pydantic import AfterValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from advisor.masked import masked, masked_within
from advisor.refusals import Desk
from corpus.plain_words import in_plain_words


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


def _model(name: str) -> str:
    """A name that stands for a model: one of our own two, or one of LangChain's, with a colon after who offers it."""
    provider, colon, model = name.partition(":")
    if name in ("local", "none") or (provider.strip() and colon and model.strip()):
        return name
    raise ValueError('it may be "local", "none", or PROVIDER:NAME such as "openai:gpt-5"')


def _provided(name: str) -> str:
    """A name that stands for a model with a provider."""
    if name in ("local", "none"):
        raise ValueError('it may be PROVIDER:NAME such as "openai:gpt-5"')
    return _model(name)


def url_of(*schemes: str, login: bool = True) -> AfterValidator:
    """A URL with one of the schemes and a host. Without `login` it may hold no name and password: nothing would use
    them."""
    beginnings = " or ".join(f"{scheme}://" for scheme in schemes)

    def check(url: str) -> str:
        if not has_place(url, schemes):
            raise ValueError(f"it must be a URL that begins with {beginnings}")
        if not login and urlsplit(url).username is not None:
            raise ValueError("it may hold no name and no password")
        return url

    return AfterValidator(check)


def has_place(url: str, schemes: Sequence[str]) -> bool:
    """Whether a URL has one of the schemes, a host, and a port that is a number where it has one. What Python raises
    of another repeats the part that it could not read, which may be of a password."""
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


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
        hide_input_in_errors=True,
    )

    home: Annotated[Path, AfterValidator(_expanded)] = Field(default_factory=default_home)
    """The folder of everything the service writes: snapshots, added documents."""

    chroma_url: Annotated[str, url_of("https", "http", login=False)] | None = None
    """The URL of a server that `chroma run` started on a private network, which holds the vectors for all workers of
    this home; without it, each worker holds a copy."""

    model: Annotated[str, AfterValidator(_model)] = "local"
    """Which language model phrases answers: "local", the one that runs on this machine; "none", quotes and findings
    alone; or a model as LangChain names it, for example "openai:gpt-5"."""

    model_url: Annotated[str, url_of("https", "http")] | None = None
    """The base URL of an interface like OpenAI's, for a model with a provider; without it, the provider's own."""

    model_second: Annotated[str, AfterValidator(_provided)] | None = None
    """A model with a provider that is asked where the first one fails, as LangChain names it."""

    model_second_url: Annotated[str, url_of("https", "http")] | None = None
    """The base URL of an interface like OpenAI's, for the second model."""

    model_cache: Annotated[Path, AfterValidator(_expanded)] = Field(
        default_factory=lambda: platformdirs.user_cache_path("pathway-advisor", appauthor=False)
    )
    """The folder that the local model's file is fetched into, once for all homes."""

    model_file: Annotated[Path, AfterValidator(_expanded)] | None = None
    """A GGUF file to use as the local model instead of the one that is fetched."""

    model_source: Annotated[str, url_of("https")] | None = None
    """The URL of a GGUF file to fetch instead of the model that this version names; model_sha256 belongs to it."""

    model_sha256: str | None = Field(default=None, validate_default=True)
    """The SHA-256 of the file at model_source, 64 hexadecimal digits."""

    model_seconds: Annotated[float, Field(gt=0, le=600)] = 25.0
    """Seconds that an answer may wait for the model; when they are spent it stands as it is."""

    contact: str | None = None
    """Whom refusals send people to, for example "gradschool@example.edu"."""

    help_line: str = Field(default_factory=lambda: Desk().help_line)
    """What somebody in distress is told first."""

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        """What `repr` and `str` show: each setting, an address without its password."""
        return ((name, shown(name or "", value)) for name, value in super().__repr_args__())

    @field_validator("model_sha256")
    @classmethod
    def _belongs_to_the_source(cls, digits: str | None, info: ValidationInfo) -> str | None:
        if digits is None:
            if info.data.get("model_source"):
                raise ValueError("it must say the SHA-256 of the file at ADVISOR_MODEL_SOURCE")
            return None
        if len(digits) != 64 or set(digits.lower()) - set(hexdigits):
            raise ValueError("it must be a SHA-256, 64 hexadecimal digits")
        return digits.lower()

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


def shown(name: str, value: object) -> object:
    """What a setting holds, as it may be shown."""
    if isinstance(value, str) and ("://" in value or name.endswith(("_url", "_source"))):
        return masked(value)
    return value


def _is_secret(kind: type[Settings], name: str) -> bool:
    """Whether what a setting holds may not be shown."""
    field = kind.model_fields.get(name)
    return field is not None and SecretStr in (field.annotation, *get_args(field.annotation))


Read = TypeVar("Read", bound=Settings)


def read_settings(home: Path | None = None, model: str | None = None) -> Settings:
    """The settings of this process; arguments win over the environment, it over `.env`, and that over `advisor.toml`.

    Raises WrongSettings.
    """
    return read_settings_as(Settings, home, model)


def read_settings_as(kind: type[Read], home: Path | None = None, model: str | None = None) -> Read:
    """The same with the settings that another room adds; raises WrongSettings."""
    given = {name: value for name, value in (("home", home), ("model", model)) if value is not None}
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name, problem = "_".join(str(part) for part in first["loc"]).upper(), in_plain_words(first)
        if not name:
            raise WrongSettings(f".env or advisor.toml in {Path.cwd()} cannot be read: {problem}") from error
        value = shown(name.lower(), first["input"])
        given_as = "" if _is_secret(kind, str(first["loc"][0])) else f" (it is {value!r})"
        # A check of another room may repeat what it was given.
        told = masked_within(problem.replace(str(first["input"]), str(value)))
        raise WrongSettings(f"ADVISOR_{name}: {told}{given_as}") from None
    except OSError as error:
        raise WrongSettings(f"{error.filename} cannot be read: {error.strerror}") from error
