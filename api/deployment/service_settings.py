"""The settings of the web service, beside those of the advisor."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, StringConstraints, field_validator

from advisor.settings import Settings, has_place, read_settings_as, url_of
from api.accounts.audit import DAYS as AUDIT_DAYS
from api.database.counts import DAYS as COUNT_DAYS
from api.handoff.office_hours import read_office_hours
from api.handoff.route import read_route
from api.limits.limits import Limits


def _route(text: str) -> str:
    read_route(text)
    return text


def _office_hours(text: str) -> str:
    read_office_hours(text)
    return text


def _names_redis(url: str) -> bool:
    return url.startswith("unix://") or has_place(url, ("redis", "rediss"))


Count = Annotated[int, Field(ge=0)]


class ServiceSettings(Settings):
    """Every setting of a deployment."""

    database_url: str | None = None
    """Where what people chose to send is kept, as SQLAlchemy names it; a SQLite file in the home by default."""

    retention_days: Annotated[int, Field(ge=0, le=3650)] = 180
    """Days after which feedback and hand-offs are deleted; 0 keeps none."""

    conversation_days: Annotated[int, Field(ge=1, le=30)] = 30
    """Days after which stored conversations are deleted, which are never kept longer than what people send."""

    audit_days: Annotated[int, Field(ge=1, le=3650)] = AUDIT_DAYS
    """Days after which it is deleted who did what at the desk."""

    count_days: Annotated[int, Field(ge=1, le=3650)] = COUNT_DAYS
    """Days after which it is deleted how many questions were asked about what."""

    store_questions: bool = False
    """Whether questions without a good answer are stored for advisors to review: refused ones, those on which sources
    differ, and those whose model sentences had no support. Redacted, and kept as long as what people send."""

    store_conversations: bool = False
    """Whether conversations of students are stored, where they have an id that cannot be guessed, so that they can be
    gone on with later. Redacted, and kept for `conversation_days`."""

    handoff: Annotated[str, AfterValidator(_route)] | None = None
    """Where hand-offs go for sites that set nothing of their own: see `read_route`."""

    office_hours: Annotated[str, AfterValidator(_office_hours)] | None = None
    """When somebody is there: see `read_office_hours`."""

    webhook_secret: SecretStr | None = None
    """What hand-offs to a program are signed with; without it none is sent."""

    webhook_private: bool = False
    """Whether that program may be at a private address."""

    limit_address: Count = Limits.address
    """Posts a minute from one address; 0 is no limit."""

    limit_session: Count = Limits.session
    """Posts a minute of one session, which is named in the header `Advisor-Session`: of one loaded page, or of one user
    of another program."""

    limit_key: Count = Limits.key
    """Posts a minute from the pages of one key."""

    limit_everybody: Count = Limits.everybody
    """Posts a minute in all."""

    limit_open: Count = Limits.open
    """Answers that are being given to one session at a time, in each process."""

    redis_url: SecretStr | None = None
    """What several workers share limits and repeated posts through, "redis://:password@host:6379/0"; without it, each
    counts alone."""

    mcp: bool = False
    """Whether other programs' models find the tools at `/mcp`."""

    metrics_token: SecretStr | None = None
    """What whoever reads `/metrics` must bring along as a bearer token; without it there is no such page."""

    traces_url: Annotated[str, url_of("http", "https", login=False)] | None = None
    """A collector of OpenTelemetry (OTLP over gRPC) that is told of each call of a model, never of what was said."""

    model_price: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?/\d+(\.\d+)?$")] | None = None
    """Dollars for a million tokens read and written, "1.25/10", from which the cost of answers is reckoned."""

    model_tokens_day: Count = 0
    """Tokens that models with a provider may read and write in a day (UTC), in all answers of all workers; 0 is no
    limit. Over it answers come without them."""

    model_answers: Annotated[int, Field(ge=0)] = 64
    """Answers that a model may add to at a time, in each process; further ones do without."""

    proxies: Annotated[str, StringConstraints(pattern=r"^[0-9a-fA-F.:/, ]*$")] = "127.0.0.1"
    """Addresses of the proxies in front, with commas between, whose word about a client's address is believed."""

    smtp_url: SecretStr | None = None
    """The server that sends e-mail, "smtps://user:password@host:465" or "smtp://host:587" (which must offer TLS)."""

    smtp_from: str | None = None
    """Whom e-mail is from."""

    @field_validator("smtp_url")
    @classmethod
    def _is_mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        from api.handoff.mail import read_mail_server

        if url is not None:
            read_mail_server(url.get_secret_value())
        return url

    @field_validator("redis_url")
    @classmethod
    def _is_redis(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not _names_redis(url.get_secret_value()):
            raise ValueError("it must begin with redis://, rediss:// or unix://, and its port must be a number")
        return url


def read_service_settings(home: Path | None = None, model: str | None = None) -> ServiceSettings:
    """The settings of this process; raises WrongSettings."""
    return read_settings_as(ServiceSettings, home, model)
