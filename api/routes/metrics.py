"""The route of the counts, for whoever has its token."""

import hmac
from typing import Annotated

from fastapi import FastAPI, Header, HTTPException, Response
from prometheus_client import CONTENT_TYPE_LATEST

from api.deployment.deployment import Deployment


def add_metrics(app: FastAPI, deployment: Deployment) -> None:
    """Answer `GET /metrics` where ADVISOR_METRICS_TOKEN is set; without it there is no such page."""

    @app.get("/metrics", include_in_schema=False)
    async def metrics(authorization: Annotated[str, Header()] = "") -> Response:
        token = deployment.settings.metrics_token
        if token is None:
            raise HTTPException(404, "There is no such page.")
        wanted = f"Bearer {token.get_secret_value()}"
        if not hmac.compare_digest(authorization.encode(), wanted.encode()):
            raise HTTPException(403, "The counts need their token.")
        return Response(deployment.measures.text(), media_type=CONTENT_TYPE_LATEST)
