"""The tool that lays out pathways."""

from advisor.planner.request import PlanRequest
from api.bodies.plan_schemas import PathwayFacts, PlanFacts
from api.bodies.plans import plan_body
from api.mcp.reading import Reading


class PlanResult(PlanFacts):
    """A plan without its drawings."""

    pathways: list[PathwayFacts]


def plan_pathway(reading: Reading, wanted: PlanRequest) -> PlanResult:
    """Pathways side by side, computed from what students may read."""
    service = reading.service
    plan = service.planner.plan(wanted.to_wish())
    body = plan_body(plan, service.advisor.library)
    pathways = [PathwayFacts(**pathway.model_dump(exclude={"diagram"})) for pathway in body.pathways]
    return PlanResult(**body.model_dump(exclude={"pathways"}), pathways=pathways)
