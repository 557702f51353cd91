"""Hand-offs by e-mail."""

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from api.handoff.route import is_address
from api.handoff.undelivered import Undelivered

SECONDS = 10.0
"""Seconds that the server may take for each answer."""


class WrongMailServer(ValueError):
    """A mail server that cannot be used; the message says how to write one."""


@dataclass(frozen=True)
class MailServer:
    """A server that takes e-mail; `encrypted` from the first byte, or else by STARTTLS before anything is said."""

    host: str
    port: int
    encrypted: bool
    user: str | None
    password: str | None


Connect = Callable[[MailServer], smtplib.SMTP]


def read_mail_server(url: str) -> MailServer:
    """The server of a URL; raises WrongMailServer, without the password in its words."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise WrongMailServer("its port is no number") from error
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or parts.path not in ("", "/"):
        raise WrongMailServer('it must be "smtps://user:password@host:465" or "smtp://host:587"')
    encrypted = parts.scheme == "smtps"
    user = unquote(parts.username) if parts.username else None
    password = unquote(parts.password) if parts.password else None
    return MailServer(parts.hostname, port or (465 if encrypted else 587), encrypted, user, password)


def connect(server: MailServer) -> smtplib.SMTP:
    """A connection that nobody can read along, logged in where the server has a user."""
    context = ssl.create_default_context()
    if server.encrypted:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=context)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
        connection.starttls(context=context)
    if server.user and server.password:
        connection.login(server.user, server.password)
    return connection


def send(server: MailServer, message: EmailMessage, connect: Connect = connect) -> None:
    """Hand a message to the server; raises Undelivered."""
    try:
        with connect(server) as connection:
            connection.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        raise Undelivered(f"{server.host} did not take the e-mail ({type(error).__name__})") from error


def compose(sender: str, to: str, reply_to: str | None, subject: str, body: str) -> EmailMessage:
    """A message of plain text. What people typed is in its body alone, except for the address to answer to."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    if reply_to and is_address(reply_to):
        message["Reply-To"] = reply_to
    message.set_content(body)
    return message
