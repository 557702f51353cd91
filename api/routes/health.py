"""The routes of health: whether the process is alive, and whether it is ready."""

from fastapi import FastAPI, Response
from fastapi.responses import JSONResponse

from api.deployment.deployment import Deployment
from api.http.problems import problem
from api.library.ready import Ready
from api.limits.crowd import AGAIN_LATER, PARTING

LOADING = "The library is still loading."


def add_health(app: FastAPI, ready: Ready, deployment: Deployment) -> None:
    """Answer `GET /livez` and `GET /readyz`."""

    # Not in the thread pool like the rest: a pool that is full of questions is not a dead process.
    @app.get("/livez", tags=["health"])
    async def livez() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "alive"}

    @app.get("/readyz", tags=["health"])
    async def readyz() -> Response:
        """Whether questions can be answered, from which index, and what is wrong with it or with the model."""
        service = ready.service
        if deployment.crowd.parting:
            return problem(503, PARTING, headers={"Retry-After": str(AGAIN_LATER)})
        if service is None:
            return problem(503, ready.failure or LOADING, headers=None if ready.failure else {"Retry-After": "3"})
        manifest = service.manifest
        told = {"index_version": manifest.version, "documents": manifest.documents, "warning": service.warning}
        model = {"model": service.advisor.model, "degraded": service.advisor.without_model()}
        return JSONResponse({"status": "ready", **told, **model})
