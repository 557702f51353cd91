"""E-mail goes over an encrypted connection, and nothing that people type becomes a header."""

import smtplib
from email.message import EmailMessage
from types import TracebackType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.handoff.mail import MailServer, WrongMailServer, compose, read_mail_server, send
from api.handoff.undelivered import Undelivered

SERVER = MailServer("smtp.example.edu", 465, True, None, None)


class Mailbox(smtplib.SMTP):
    """A server that keeps what it is sent, or refuses it."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.sent: list[EmailMessage] = []

    def __enter__(self) -> "Mailbox":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def send_message(self, message: EmailMessage) -> None:  # type: ignore[override]
        if self.error:
            raise self.error
        self.sent.append(message)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtps://smtp.example.edu", SERVER),
        ("smtp://smtp.example.edu", MailServer("smtp.example.edu", 587, False, None, None)),
        ("smtps://u%40x:p%2Fw@h.example:4650", MailServer("h.example", 4650, True, "u@x", "p/w")),
    ],
)
def test_a_server_is_read_from_its_url(url: str, server: MailServer) -> None:
    assert read_mail_server(url) == server


@pytest.mark.parametrize("url", ["", "smtp.example.edu", "http://h:25", "smtp://", "smtp://user:hidden@h:port"])
def test_what_is_no_server_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(WrongMailServer) as refused:
        read_mail_server(url)
    assert "hidden" not in str(refused.value)


def test_a_message_is_handed_to_the_server() -> None:
    mailbox = Mailbox()
    message = compose("us@example.edu", "desk@example.edu", "asker@example.edu", "A question", "Does it count?")
    send(SERVER, message, lambda server: mailbox)
    assert mailbox.sent == [message]
    assert message["Reply-To"] == "asker@example.edu"


@pytest.mark.parametrize("error", [OSError("gone"), smtplib.SMTPRecipientsRefused({})])
def test_a_server_that_does_not_take_it_is_told(error: Exception) -> None:
    with pytest.raises(Undelivered, match=r"smtp\.example\.edu"):
        send(SERVER, EmailMessage(), lambda server: Mailbox(error))


@given(body=st.text(max_size=80), reply_to=st.one_of(st.none(), st.text(max_size=30)))
def test_no_text_makes_a_header(body: str, reply_to: str | None) -> None:
    message = compose("us@example.edu", "desk@example.edu", reply_to, "A question", body)
    named = {"from", "to", "subject", "content-type", "content-transfer-encoding", "mime-version", "reply-to"}
    assert {name.lower() for name in message.keys()} <= named  # noqa: SIM118
    assert message["To"] == "desk@example.edu"
    assert message.as_bytes()
