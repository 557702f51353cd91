"""What a request is answered that cannot be done while Redis is away."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from api.http.problems import problem
from api.shared.connection import Away

AWAY = "What the workers of this service share cannot be reached; nothing was changed. Please try again in a moment."


def register_away(app: FastAPI) -> None:
    """Answer such a request with a problem document and the seconds to wait."""

    @app.exception_handler(Away)
    async def away(request: Request, error: Away) -> JSONResponse:
        return problem(503, AWAY, headers={"Retry-After": "5"})
