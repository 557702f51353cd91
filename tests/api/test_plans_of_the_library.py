"""Every institution and program of the library can be planned for, and every figure of a plan stands in its page."""

import pytest

from advisor.bootstrap import make_planner
from advisor.planner.pathway import Pathway
from advisor.planner.planner import MOST_TARGETS
from advisor.planner.request import CreditBody, PlanRequest
from api.bodies.plans import plan_body
from corpus.figures import stated
from corpus.library import load_library, shipped_library_path

HELD = [
    CreditBody.model_validate(about)
    for about in (
        {"name": "abroad", "credits": 9, "courses": 3, "origin": "outside", "grade": "B", "earned": "2022"},
        {"name": "early", "credits": "6.5", "origin": "nondegree", "grade": "A-", "earned": "2024-05", "at": "UNH"},
        {"name": "old", "credits": 12, "unit": "quarter", "origin": "outside", "grade": "C+", "earned": "2012-01"},
        {"name": "diploma", "certificate": "Penn State GIS certificate", "grade": "A", "earned": "2024"},
        {"name": "hazy"},
    )
]


@pytest.mark.parametrize("credential", ["masters", "certificate"])
def test_every_institution_and_program_can_be_planned_for_and_every_figure_stands_in_its_page(credential: str) -> None:
    library = load_library(shipped_library_path())
    planner = make_planner(library)
    programs = {f"{page.institution} {page.program}" for page in library if page.program}
    names = sorted({page.institution for page in library} | programs)
    for first in range(0, len(names), MOST_TARGETS):
        asked = {"targets": names[first : first + MOST_TARGETS], "credential": credential, "start": "2026-09"}
        pace = {"per_term": 6, "terms_a_year": 2, "credits": [credit.model_dump() for credit in HELD]}
        plan = planner.plan(PlanRequest.model_validate({**asked, **pace}).to_wish())
        assert plan.pathways or plan.infeasible
        for pathway in plan.pathways:
            _is_sound(pathway)
        for citation in plan_body(plan, library).citations:
            page = library.get(citation.document_id)
            assert page and page.text[citation.start : citation.end] == citation.quote


def _is_sound(pathway: Pathway) -> None:
    """No more counts than is held or fits, and what a sum cites says the number that it is cited for."""
    assert pathway.counted == sum(lot.counts for lot in pathway.lots)
    assert all(lot.counts <= (lot.held or 0) for lot in pathway.lots)
    assert all(lot.reason.sources for lot in pathway.lots if lot.counts)
    assert next(lot for lot in pathway.lots if lot.name == "hazy").counts == 0
    known = [part.finding for part in (pathway.left, pathway.latest_finish, pathway.cost) if part]
    for finding in [*known, *(lot.reason for lot in pathway.lots)]:
        for term in (term for done in finding.sums for term in done.terms if term.source):
            assert term.source
            value = term.value / 100 if term.unit == "%" else term.value
            assert {term.value, value} & stated(term.source.sentence), (term.label, term.source.sentence)
