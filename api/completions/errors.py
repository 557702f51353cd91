"""Errors as programs for chat models know them, made of our problem documents."""

import json
from typing import Literal

from pydantic import BaseModel
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATHS = ("/v1/chat/completions", "/v1/models")


class ErrorDetail(BaseModel):
    """What went wrong and what to do. `param` is the field that does not fit, where one is at fault."""

    message: str
    type: Literal["invalid_request_error", "permission_error", "not_found_error", "rate_limit_error", "server_error"]
    param: str | None
    code: str | None


class ErrorBody(BaseModel):
    error: ErrorDetail


class CompletionErrors:
    """Turns the problem documents of these routes into their errors, whoever on the way made them. What does not fit is
    of the status 400, since these programs know no 422."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_ours(scope["path"]):
            await self._app(scope, receive, send)
            return
        held: list[Message] = []

        async def turned(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_problem(message):
                held.append(message)
            elif not held:
                await send(message)
            else:
                held.append(message)
                if not message.get("more_body", False):
                    for each in _error(held):
                        await send(each)

        await self._app(scope, receive, turned)


def is_ours(path: str) -> bool:
    """Whether a path is one whose programs know errors in this shape alone."""
    return any(path == ours or path.startswith(f"{ours}/") for ours in PATHS)


def error_body(status: int, detail: str, errors: list[str]) -> ErrorBody:
    """The error of a problem's status, words, and fields that do not fit."""
    place, colon, _ = errors[0].partition(": ") if errors else ("", "", "")
    param = place if colon and place != "the body" else None
    match status:
        case 403:
            return ErrorBody(error=ErrorDetail(message=detail, type="permission_error", param=None, code=None))
        case 404:
            told = ErrorDetail(message=detail, type="not_found_error", param="model", code="model_not_found")
            return ErrorBody(error=told)
        case 429:
            told = ErrorDetail(message=detail, type="rate_limit_error", param=None, code="rate_limit_exceeded")
            return ErrorBody(error=told)
        case _ if status >= 500:
            return ErrorBody(error=ErrorDetail(message=detail, type="server_error", param=None, code=None))
    return ErrorBody(error=ErrorDetail(message=detail, type="invalid_request_error", param=param, code=None))


def _is_problem(start: Message) -> bool:
    return any(
        name.lower() == b"content-type" and value.startswith(b"application/problem+json")
        for name, value in start["headers"]
    )


def _error(held: list[Message]) -> tuple[Message, Message]:
    start, *parts = held
    told = json.loads(b"".join(part.get("body", b"") for part in parts))
    content = error_body(told["status"], told["detail"], told.get("errors", [])).model_dump_json().encode()
    headers = MutableHeaders(raw=list(start["headers"]))
    headers["content-type"] = "application/json"
    headers["content-length"] = str(len(content))
    status = 400 if told["status"] == 422 else told["status"]
    return {**start, "status": status, "headers": headers.raw}, {"type": "http.response.body", "body": content}
