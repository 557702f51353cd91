"""The route of plans."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse

from advisor.bootstrap import Service
from advisor.planner.request import PlanRequest
from api.plan_bodies import plan_body
from api.plan_schemas import PlanBody


def add_plans(app: FastAPI, serving: Callable[..., Service]) -> None:
    """Answer `POST /v1/plans`, for anybody: a plan is computed from what students may read, and nothing is kept."""

    @app.post("/v1/plans", response_model=PlanBody, tags=["plans"])
    def plans(body: PlanRequest, service: Annotated[Service, Depends(serving)]) -> JSONResponse:
        """Lay out pathways: what counts, what is left, terms, deadlines, cost, what breaks them, and what is not
        known."""
        plan = service.planner.plan(body.to_wish())
        content = plan_body(plan, service.advisor.library).model_dump(mode="json")
        return JSONResponse(content, headers={"Cache-Control": "no-store"})
