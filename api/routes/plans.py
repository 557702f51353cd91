"""The route of plans."""

from collections.abc import Callable
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse

from advisor.bootstrap import Service
from advisor.planner.request import PlanRequest
from api.answering.given import entered
from api.bodies.plan_schemas import PlanBody
from api.bodies.plans import plan_body
from api.deployment.deployment import Deployment


def add_plans(app: FastAPI, serving: Callable[..., object], deployment: Deployment) -> None:
    """Answer `POST /v1/plans`, for anybody: a plan is computed from what students may read, and nothing is kept."""

    @app.post("/v1/plans", response_model=PlanBody, tags=["plans"])
    async def plans(body: PlanRequest, service: Annotated[Service, Depends(serving)]) -> JSONResponse:
        """Lay out pathways: what counts, what is left, terms, deadlines, cost, what breaks them, and what is not
        known."""

        def laid_out() -> dict[str, object]:
            plan = service.planner.plan(body.to_wish())
            return plan_body(plan, service.advisor.library).model_dump(mode="json")

        place = entered(deployment)
        try:
            content = await to_thread.run_sync(laid_out, limiter=deployment.crowd.computing)
        finally:
            place.leave()
        return JSONResponse(content, headers={"Cache-Control": "no-store"})
