"""Logging in and out."""

import math

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from api.accounts.account import Account
from api.accounts.secret import form_token, new_secret
from api.accounts.throttle import LoginThrottle
from api.desk.cookies import LOGIN, SESSION, drop_cookie, read_cookie, set_cookie
from api.desk.entry import Form, Posted, PostedLogin, SignedIn, deployment_of, desk_exists
from api.desk.pages import goto, page, plain_page

WRONG = "The name or the password is wrong."
HOME = "/desk"


def add_login(app: FastAPI, throttle: LoginThrottle) -> None:
    """Open the desk to accounts, and to nobody else."""

    @app.get("/desk/login", include_in_schema=False)
    def form(request: Request) -> Response:
        desk_exists(request)
        return _login_page(request, request.query_params.get("next", HOME))

    @app.post("/desk/login", include_in_schema=False)
    async def login(request: Request, sent: PostedLogin) -> Response:
        address = request.client.host if request.client else ""
        wait = await throttle.take(sent.one("name"), address)
        if wait:
            minutes = math.ceil(wait / 60)
            words = f"That was tried too often. Please wait {minutes} minute{'s' * (minutes > 1)} and try again."
            response = _login_page(request, sent.one("next"), words, 429)
            response.headers["Retry-After"] = str(math.ceil(wait))
            return response
        return await run_in_threadpool(_check, request, sent)

    @app.post("/desk/logout", include_in_schema=False)
    def logout(request: Request, caller: SignedIn, sent: Posted) -> Response:
        deployment = deployment_of(request)
        if sent.one("everywhere"):
            deployment.sessions.end_all(caller.account)
        deployment.sessions.end(read_cookie(request, SESSION) or "")
        deployment.audit.note(caller.account, "logged out", "everywhere" if sent.one("everywhere") else "")
        response = goto("/desk/login")
        drop_cookie(request, response, SESSION)
        return response

    @app.get("/desk/account", include_in_schema=False)
    def account(request: Request, caller: SignedIn) -> Response:
        tokens = [token for token in deployment_of(request).tokens.all() if token.account == caller.account]
        return page(request, "account.html", caller, {"role": caller.role.value, "tokens": tokens})


def _check(request: Request, sent: Form) -> Response:
    deployment = deployment_of(request)
    account = deployment.accounts.check(sent.raw("name"), sent.raw("password"))
    if account is None:
        # A name that is none may be a password that was typed into the wrong field: it is not written down.
        names = {each.name for each in deployment.accounts.all()}
        typed = sent.one("name").lower()
        deployment.audit.note(typed if typed in names else "unknown", "failed to log in")
        return _login_page(request, sent.one("next"), WRONG, 401)
    return _begin(request, account, sent.one("next"))


def _begin(request: Request, account: Account, wanted: str) -> Response:
    """A new session whatever cookie the browser had before, which is ended."""
    deployment = deployment_of(request)
    before = read_cookie(request, SESSION)
    if before:
        deployment.sessions.end(before)
    response = goto(_local(wanted))
    set_cookie(request, response, SESSION, deployment.sessions.begin(account))
    drop_cookie(request, response, LOGIN)
    deployment.audit.note(account.name, "logged in")
    return response


def _login_page(request: Request, wanted: str, wrong: str = "", status: int = 200) -> Response:
    secret = read_cookie(request, LOGIN) or new_secret()
    values = {"form_token": form_token(secret), "next": _local(wanted), "wrong": wrong}
    response = plain_page("login.html", values, status)
    set_cookie(request, response, LOGIN, secret)
    return response


def _local(wanted: str) -> str:
    """A page of the desk to go on to, and never another place."""
    return wanted if wanted.startswith("/desk") and not set(wanted) & set("\\\r\n") else HOME
