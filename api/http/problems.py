"""Errors as RFC 9457 problem documents: what went wrong and what to do, in words."""

import logging
from collections.abc import Mapping, Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

from api.database.database import DatabaseAway
from corpus.plain_words import in_plain_words

TITLES = {
    400: "The request cannot be read",
    403: "Not allowed",
    404: "Not found",
    405: "Not allowed here",
    413: "Too much",
    422: "The request does not fit",
    409: "Not now",
    429: "Too many requests",
    500: "Something went wrong here",
    503: "Not ready yet",
}
CRASHED = "Something went wrong on our side; the question was not answered. Please try again."


AWAY = "Nothing was kept: the service cannot store anything just now. Please try again later."


def problem(
    code: int, detail: str, errors: Sequence[str] = (), headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """A problem document."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": TITLES.get(code, "Error"),
        "status": code,
        "detail": detail,
    }
    if errors:
        body["errors"] = list(errors)
    return JSONResponse(body, status_code=code, media_type="application/problem+json", headers=headers)


def register_problems(app: FastAPI) -> None:
    """Answer every refused request of an app with a problem document.

    The handlers are coroutines, short as they are: any other would wait for a thread, behind all that threads do.
    """

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        if any(issue["type"] == "json_invalid" for issue in error.errors()):
            return problem(400, "The body is not valid JSON.")
        issues = [_issue(issue) for issue in error.errors()]
        return problem(422, f"Please mend the request: {issues[0]}." if issues else "Please mend the request.", issues)

    @app.exception_handler(DatabaseAway)
    async def away(request: Request, error: DatabaseAway) -> JSONResponse:
        logging.getLogger(__name__).error("%s", error)
        return problem(503, AWAY, headers={"Retry-After": "60"})

    @app.exception_handler(HTTPException)
    async def failed(request: Request, error: HTTPException) -> JSONResponse:
        return problem(error.status_code, str(error.detail), headers=error.headers)


def _issue(issue: ErrorDetails) -> str:
    """Where in the request something is wrong, without naming the body unless the whole of it is, and what."""
    return f"{'.'.join(str(part) for part in issue['loc'][1:]) or 'the body'}: {in_plain_words(issue)}"
