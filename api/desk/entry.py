"""Who may enter the desk, and which forms are believed. Decided for each route, never by the address asked for."""

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import parse_qs

from fastapi import Depends, HTTPException, Request
from starlette.concurrency import run_in_threadpool

from api.accounts.account import Identity, Role
from api.accounts.secret import is_form_token
from api.deployment.deployment import Deployment
from api.desk.cookies import LOGIN, SESSION, read_cookie
from api.sites.embedding import asking

FIELDS = 400
FORM_TOKEN = "form_token"
"""The field that shows that a form is of a page of ours, shown to the browser that sends it."""

FOREIGN_FORM = "This form did not come from a page of this desk. Open the page again, and send the form from there."


class NotSignedIn(Exception):
    """Nobody is logged in; the browser is sent to the login."""


class Refused(Exception):
    """The desk does not do this; the message says why and what to do."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


class Form:
    """The fields of a form that was sent."""

    def __init__(self, fields: dict[str, list[str]]) -> None:
        self._fields = fields

    def one(self, name: str) -> str:
        """A field without blanks around it, empty where it was not sent."""
        return self.raw(name).strip()

    def raw(self, name: str) -> str:
        """A field as it was typed."""
        return next(iter(self._fields.get(name, ())), "")

    def all(self, name: str) -> list[str]:
        """Every value of a field."""
        return self._fields.get(name, [])


def deployment_of(request: Request) -> Deployment:
    """The deployment that the app serves."""
    deployment: Deployment = request.app.state.deployment
    return deployment


def bearer(headers: Mapping[str, str]) -> str | None:
    """The token that a program sends along."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def caller_of(request: Request) -> Identity | None:
    """Who asks: by a token, or by the session of a page of our own origin; None for anybody."""
    deployment = deployment_of(request)
    token = bearer(request.headers)
    if token is not None:
        return deployment.tokens.caller(token)
    secret = read_cookie(request, SESSION)
    return deployment.sessions.caller(secret) if secret and not asking(request.scope).is_foreign else None


def desk_exists(request: Request) -> None:
    """Raises 404 where no account exists: then there is no desk, not even a login."""
    if not deployment_of(request).accounts.exist():
        raise HTTPException(404, "Not Found")


def signed_in(request: Request) -> Identity:
    """Whose browser asks; raises NotSignedIn. Tokens open no pages."""
    desk_exists(request)
    secret = read_cookie(request, SESSION)
    caller = deployment_of(request).sessions.caller(secret) if secret else None
    if caller is None:
        raise NotSignedIn
    return caller


SignedIn = Annotated[Identity, Depends(signed_in)]


def admin(caller: SignedIn) -> Identity:
    """The same of an admin; raises Refused for an advisor."""
    if not caller.role.includes(Role.ADMIN):
        raise Refused(403, "This page is for admins. Ask whoever gave you your account.")
    return caller


Admin = Annotated[Identity, Depends(admin)]


async def posted(request: Request, caller: SignedIn) -> Form:
    """A form of somebody who is logged in; raises Refused for one that another page sent."""
    return await _read(request, read_cookie(request, SESSION))


async def posted_login(request: Request) -> Form:
    """The login form; raises Refused for one that another page sent."""
    await run_in_threadpool(desk_exists, request)
    return await _read(request, read_cookie(request, LOGIN))


Posted = Annotated[Form, Depends(posted)]
PostedLogin = Annotated[Form, Depends(posted_login)]


async def _read(request: Request, secret: str | None) -> Form:
    if not _same_origin(request):
        raise Refused(403, FOREIGN_FORM)
    try:
        text = (await request.body()).decode("utf-8")
        form = Form(parse_qs(text, keep_blank_values=True, max_num_fields=FIELDS))
    except ValueError as error:
        raise Refused(400, "This form cannot be read.") from error
    if secret is None or not is_form_token(form.one(FORM_TOKEN), secret):
        raise Refused(403, FOREIGN_FORM)
    return form


def _same_origin(request: Request) -> bool:
    """Whether the browser says that a page of ours sends this. Every browser of today says it one way or the other."""
    asked = asking(request.scope)
    if asked.origin is not None:
        return not asked.is_foreign
    return request.headers.get("sec-fetch-site") == "same-origin"
