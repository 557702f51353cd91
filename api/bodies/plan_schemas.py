"""The bodies of plans, by themselves and beside an answer: the pathways, every figure with its citations."""

from pydantic import BaseModel

from api.bodies.schemas import AnswerBody, CalculationBody, CitationBody


class FindingBody(BaseModel):
    """Something computed or found missing: with the numbers of the citations that it rests on and its sums."""

    text: str
    citations: list[int]
    calculations: list[CalculationBody]


class LotBody(BaseModel):
    """What counts of one lot, in the unit of the pathway; `held` is null where it cannot be told in that unit."""

    name: str
    held: int | float | str | None
    counts: int | float | str
    reason: FindingBody


class LeftBody(BaseModel):
    least: int | float | str
    most: int | float | str | None
    finding: FindingBody


class TermsBody(BaseModel):
    least: int
    most: int | None
    finish: str | None
    finding: FindingBody


class LatestFinishBody(BaseModel):
    month: str
    finding: FindingBody


class CostBody(BaseModel):
    dollars: int | float | str
    finding: FindingBody


class StepBody(BaseModel):
    """One step of a way, as the diagram draws it."""

    title: str
    detail: str


class PathwayFacts(BaseModel):
    """One way to the credential. `provided` is empty where it rests on nothing that was left open."""

    title: str
    institution: str
    program: str | None
    by: str | None
    unit: str
    counted: int | float | str
    lots: list[LotBody]
    left: LeftBody | None
    terms: TermsBody | None
    latest_finish: LatestFinishBody | None
    cost: CostBody | None
    provided: list[FindingBody]
    breaks: list[FindingBody]
    unknown: list[FindingBody]
    to_read: list[int]
    steps: list[StepBody]


class PathwayBody(PathwayFacts):
    """The same with an SVG element that draws `steps`."""

    diagram: str


class InfeasibleBody(BaseModel):
    title: str
    reason: FindingBody


class PlanFacts(BaseModel):
    """What a plan holds beside its pathways. `cheapest`, `fastest` and `safest` are places in `pathways`, null where
    nothing is known to compare by; `left_out` counts the programs of a field that were not laid out, `unpriced` the
    pathways without a known cost: `cheapest` is the cheapest of the others."""

    infeasible: list[InfeasibleBody]
    cheapest: int | None
    fastest: int | None
    safest: int | None
    left_out: int
    unpriced: int
    note: str
    citations: list[CitationBody]


class PlanBody(PlanFacts):
    """What `POST /v1/plans` gives."""

    pathways: list[PathwayBody]


class AnswerWithPlanBody(AnswerBody):
    """What `POST /v1/answers` gives where the question asked how to get to a degree. The plan's `citations` go on from
    the answer's, and hold them: a number means one sentence in both."""

    plan: PlanBody
