"""The made-up library that plans are timed over: its size, its names, and plans that find something in it."""

from advisor.names.gazetteer import Gazetteer
from advisor.planner.planner import Planner
from corpus.document import Kind
from corpus.library import Library
from corpus.names import Names
from evals.plans import FIELDS, SCHOOLS, made_up_library, wishes


def test_it_holds_five_thousand_degrees_whose_rules_stand_in_their_pages() -> None:
    library = made_up_library(SCHOOLS)
    assert sum(page.kind is Kind.MASTERS for page in library) == 5000
    assert len({page.institution for page in library}) * len(FIELDS) == 5000
    assert all(rule.sentence in page.text for page in list(library)[:50] for rule in page.rules)


def test_its_wishes_are_always_the_same_and_find_pathways_in_it() -> None:
    assert list(wishes(6)) == list(wishes(6))
    planner = Planner(made_up_library(SCHOOLS), Gazetteer(Library([]), Names()))
    found = [planner.plan(wish) for wish in wishes(6)]
    assert all(plan.pathways and not plan.infeasible for plan in found)
    assert any(pathway.counted for plan in found for pathway in plan.pathways)
    assert any(pathway.cost for plan in found for pathway in plan.pathways)
