"""The service's description (OpenAPI 3.1), with its errors as they are: problem documents."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.completions.errors import ErrorBody, is_ours
from api.http.problems import TITLES

Schema = dict[str, object]

PROBLEM: Schema = {
    "type": "object",
    "title": "Problem",
    "description": "What went wrong and what to do, in words (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "const": "about:blank"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "string"}, "description": "Every field that does not fit."},
    },
    "examples": [
        {
            "type": "about:blank",
            "title": "The request does not fit",
            "status": 422,
            "detail": "Please mend the request: question: Field required.",
            "errors": ["question: Field required"],
        }
    ],
}
ALWAYS = (400, 404, 413, 422, 500, 503)
ON_POSTS = (403, 409, 429)
"""What a page of a strange origin, a repeated Idempotency-Key and too many posts get."""

STREAMS = {
    "/v1/answers": 'event: status\ndata: {"text": "Looking in the library", "id": "5f0c…"}\n\n',
    "/v1/chat/completions": 'data: {"object": "chat.completion.chunk", "choices": []}\n\ndata: [DONE]\n\n',
}
"""The routes that can stream, and how that looks."""

IDEMPOTENCY: Schema = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "A random UUID. A post that is sent again under it within ten minutes is answered as it was, "
    "and a turn of a stored conversation for as long as it is stored.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
}
SITE_KEY: Schema = {
    "name": "Advisor-Key",
    "in": "header",
    "required": False,
    "description": "The public key of a site; the parameter `key` may carry it instead.",
    "schema": {"type": "string"},
}


EXAMPLES: Mapping[str, object] = json.loads(files("api.routes").joinpath("openapi_examples.json").read_text("utf-8"))
"""What each operation gave, asked of the shipped library; the diagrams of the plan are left out."""


def describe(app: FastAPI) -> None:
    """Make the app tell this description at `/openapi.json`."""
    described: Schema = {}

    def openapi() -> Schema:
        if not described:
            described.update(_description(app))
        return described

    app.openapi = openapi  # type: ignore[method-assign]


def _description(app: FastAPI) -> Schema:
    told: Schema = get_openapi(
        title=app.title,
        version=app.version,
        summary="Cited answers about stacking graduate certificates into master's degrees.",
        routes=app.routes,
    )
    schemas = _within(_within(told, "components"), "schemas")
    for ours in ("HTTPValidationError", "ValidationError"):
        schemas.pop(ours, None)
    schemas["Problem"] = PROBLEM
    error = ErrorBody.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(error.pop("$defs") | {"ErrorBody": error})
    for path, operations in _within(told, "paths").items():
        for method, operation in cast(Mapping[str, Schema], operations).items():
            _mend(operation, method, path)
            _exemplify(operation, EXAMPLES.get(f"{method.upper()} {path}"))
    return told


def _exemplify(operation: Schema, example: object) -> None:
    """Show what an operation gives where all goes well."""
    for code, response in _within(operation, "responses").items():
        content = cast(Mapping[str, Schema], cast(Schema, response).get("content", {}))
        for given in ("application/json", "text/html"):
            if example is not None and code.startswith("2") and given in content:
                content[given]["example"] = example


def _mend(operation: Schema, method: str, path: str) -> None:
    """Give an operation its errors, and the headers that any may carry."""
    responses = _within(operation, "responses")
    codes = (*ALWAYS, *(ON_POSTS if method == "post" else (403,)))
    if is_ours(path):
        responses.pop("422", None)
        responses.update({str(code): _completion_error(code) for code in codes if code != 422})
    else:
        responses.update({str(code): _problem(code) for code in codes})
    if path.startswith("/v1/"):
        parameters = cast(list[Schema], operation.setdefault("parameters", []))
        parameters += [SITE_KEY, IDEMPOTENCY] if method == "post" else [SITE_KEY]
    if path in STREAMS:
        content = _within(_within(responses, "200"), "content")
        content["text/event-stream"] = {"schema": {"type": "string"}, "example": STREAMS[path]}


def _completion_error(code: int) -> Schema:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    return {"description": TITLES.get(code, "Error"), "content": content}


def _problem(code: int) -> Schema:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told: Schema = {"description": TITLES.get(code, "Error"), "content": content}
    if code in (409, 429, 503):
        told["headers"] = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}
    return told


def _within(schema: Schema, name: str) -> Schema:
    return cast(Schema, schema.setdefault(name, {}))
