"""A plan put into the body of a response, every figure with the numbers of its citations."""

from collections.abc import Sequence

from advisor.compose import Bibliography, calculations
from advisor.finding import Finding, Source
from advisor.planner.pathway import CountedLot, Infeasible, Pathway, Plan
from advisor.planner.when import month_name
from advisor.proof.proof import proved
from advisor.reply import Citation
from advisor.rules.wording import UNITS
from api.bodies.diagram import diagram
from api.bodies.plan_schemas import (
    CostBody,
    FindingBody,
    InfeasibleBody,
    LatestFinishBody,
    LeftBody,
    LotBody,
    PathwayBody,
    PlanBody,
    StepBody,
    TermsBody,
)
from api.bodies.replies import calculation_body, citation_body, plain
from api.library.passages import Passages
from corpus.library import Library

NOTE = (
    "Unofficial: what the stored rules come to. All transfer needs the institution's approval, and what the library "
    "does not state is not assumed."
)


def plan_body(plan: Plan, library: Library, cited: Sequence[Citation] = ()) -> PlanBody:
    """A plan as the API gives it; the library is the one that it was laid out over. Its citations go on from those
    that are `cited` beside it, and hold them, so that a number means one sentence in both."""
    bibliography = Bibliography(Passages(library))
    for citation in cited:
        document = library.get(citation.document_id)
        if document is None or bibliography.number(Source(document, citation.quote)) != citation.number:
            raise ValueError(f"citation {citation.number} is not of this library")
    pathways = [_pathway(pathway, bibliography) for pathway in plan.pathways]
    infeasible = [_infeasible(barred, bibliography) for barred in plan.infeasible]
    return PlanBody(
        pathways=pathways,
        infeasible=infeasible,
        cheapest=plan.cheapest,
        fastest=plan.fastest,
        safest=plan.safest,
        left_out=plan.left_out,
        unpriced=plan.unpriced,
        note=NOTE,
        citations=[citation_body(citation) for citation in bibliography.citations],
    )


def _pathway(pathway: Pathway, bibliography: Bibliography) -> PathwayBody:
    left, terms, latest, cost = pathway.left, pathway.terms, pathway.latest_finish, pathway.cost

    def told(finding: Finding) -> FindingBody:
        return _finding(finding, bibliography)

    return PathwayBody(
        title=pathway.title,
        institution=pathway.program.institution,
        program=pathway.program.name,
        by=pathway.by,
        unit=f"{UNITS[pathway.unit]}s",
        counted=plain(pathway.counted),
        lots=[_lot(lot, bibliography) for lot in pathway.lots],
        left=LeftBody(
            least=plain(left.least), most=None if left.most is None else plain(left.most), finding=told(left.finding)
        )
        if left
        else None,
        terms=TermsBody(
            least=terms.least,
            most=terms.most,
            finish=None if terms.finish is None else month_name(terms.finish),
            finding=told(terms.finding),
        )
        if terms
        else None,
        latest_finish=LatestFinishBody(month=month_name(latest.month), finding=told(latest.finding))
        if latest
        else None,
        cost=CostBody(dollars=plain(cost.dollars), finding=told(cost.finding)) if cost else None,
        provided=[told(finding) for finding in pathway.provided],
        breaks=[told(finding) for finding in pathway.breaks],
        unknown=[told(finding) for finding in pathway.unknown],
        to_read=[bibliography.number(source) for source in pathway.unread],
        steps=[StepBody(title=stage.title, detail=stage.detail) for stage in pathway.stages],
        diagram=diagram(pathway),
    )


def _lot(lot: CountedLot, bibliography: Bibliography) -> LotBody:
    held = None if lot.held is None else plain(lot.held)
    return LotBody(name=lot.name, held=held, counts=plain(lot.counts), reason=_finding(lot.reason, bibliography))


def _infeasible(barred: Infeasible, bibliography: Bibliography) -> InfeasibleBody:
    return InfeasibleBody(title=barred.title, reason=_finding(barred.reason, bibliography))


def _finding(finding: Finding, bibliography: Bibliography) -> FindingBody:
    cited = [bibliography.number(source) for source in finding.sources]
    sums = [calculation_body(calculation) for calculation in calculations(proved([finding]), bibliography)]
    return FindingBody(text=finding.text, citations=list(dict.fromkeys(cited)), calculations=sums)
