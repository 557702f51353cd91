"""The routes of the chat page and of its files."""

from fastapi import FastAPI, HTTPException, Request, Response

from api.deployment.deployment import Deployment
from api.http.parts import PAGE, part, parts
from api.routes.privacy import NOT_STORED, first_words


def add_page(app: FastAPI, deployment: Deployment) -> None:
    """Answer `GET /` and the files of the page below `/page/`."""
    held = parts(PAGE, "strings")
    written = (PAGE / "index.html").read_text(encoding="utf-8").replace(NOT_STORED, first_words(deployment))
    page = part(written.encode(), "text/html")

    @app.get("/", include_in_schema=False)
    def index(request: Request) -> Response:
        return page.response(request)

    @app.get("/page/{name:path}", include_in_schema=False)
    def file(name: str, request: Request) -> Response:
        if name not in held:
            raise HTTPException(404, "There is no such file.")
        return held[name].response(request)
