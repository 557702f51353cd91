"""The cookies of the desk: one that holds a session, one that ties the login form to the browser that asked for it."""

from starlette.requests import HTTPConnection
from starlette.responses import Response

SESSION = "desk"
LOGIN = "desk-login"


def is_secure(request: HTTPConnection) -> bool:
    """Whether the request came over https, by the server's own knowledge or that of a proxy that it believes."""
    return request.scope.get("scheme") == "https"


def read_cookie(request: HTTPConnection, name: str) -> str | None:
    """What a cookie holds. Over https only that counts which no other host and no plain page can have set."""
    return request.cookies.get(_named(request, name)) or None


def set_cookie(request: HTTPConnection, response: Response, name: str, value: str) -> None:
    """Give a browser a cookie that ends with it, that no script reads and that no page elsewhere sends."""
    response.set_cookie(
        _named(request, name), value, path="/", secure=is_secure(request), httponly=True, samesite="lax"
    )


def drop_cookie(request: HTTPConnection, response: Response, name: str) -> None:
    """Take a cookie back."""
    response.delete_cookie(_named(request, name), path="/", secure=is_secure(request), httponly=True, samesite="lax")


def _named(request: HTTPConnection, name: str) -> str:
    return f"__Host-{name}" if is_secure(request) else name
