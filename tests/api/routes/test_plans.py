"""The route of plans and its bodies: figures with citations, what it refuses, and a diagram that is safe to show."""

import re
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from advisor.planner.pathway import Pathway, Stage
from advisor.planner.program import Program
from api.app import create_app
from api.bodies.diagram import diagram
from api.bodies.plan_schemas import PlanBody
from corpus.amounts import Unit
from corpus.rules import Credential
from tests.api.fakes import ready, service

HELD = {"name": "transfer", "credits": 9, "courses": 3, "origin": "outside", "grade": "B", "used_for": "nothing"}
OWN = {"name": "own", "credits": 6, "origin": "nondegree", "grade": "A", "used_for": "nothing"}
SVG = "{http://www.w3.org/2000/svg}"


def planned(client: TestClient, **asked: object) -> PlanBody:
    response = client.post("/v1/plans", json=asked)
    assert response.status_code == 200, response.text
    assert response.headers["cache-control"] == "no-store"
    return PlanBody.model_validate(response.json(), strict=True)


def test_a_plan_counts_by_the_librarys_rules_and_every_quote_stands_where_it_says(client: TestClient) -> None:
    plan = planned(client, credits=[HELD, OWN], targets=["UNH"])
    (pathway,) = plan.pathways
    assert [(lot.name, lot.counts) for lot in pathway.lots] == [("own", 6), ("transfer", 6)]
    assert (pathway.counted, pathway.left) == (12, None)
    assert [citation.number for citation in plan.citations] == list(range(1, len(plan.citations) + 1))
    for citation in plan.citations:
        text = client.get(f"/v1/documents/{citation.document_id}").json()["text"]
        assert text[citation.start : citation.end] == citation.quote
    cited = {number for lot in pathway.lots for number in lot.reason.citations}
    assert any("up to 8 credits" in plan.citations[number - 1].quote for number in cited)


def test_five_institutions_stand_side_by_side(client: TestClient) -> None:
    names = ["UNH", "Penn State MGIS", "Missouri S&T MS in Computer Science", "Kent State Online MBA", "Hood College"]
    plan = planned(client, credits=[HELD], targets=names, start="2026-09", per_term=6, terms_a_year=2)
    assert len({pathway.institution for pathway in plan.pathways}) == 5
    assert plan.safest is not None and plan.fastest is not None
    for pathway in plan.pathways:
        if pathway.left:
            sizes = [operand.citation for done in pathway.left.finding.calculations for operand in done.operands]
            assert any(citation is not None for citation in sizes)


def test_the_order_of_the_lots_changes_nothing(client: TestClient) -> None:
    assert planned(client, credits=[HELD, OWN], targets=["UNH"]) == planned(
        client, credits=[OWN, HELD], targets=["UNH"]
    )


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"targets": []},
        {"targets": ["UNH"], "field": "nursing"},
        {"targets": ["a"] * 6},
        {"targets": ["UNH"], "credits": [{**HELD, "credits": 0}]},
        {"targets": ["UNH"], "credits": [{**HELD, "credits": "1e9"}]},
        {"targets": ["UNH"], "credits": [{**HELD, "grade": "Z"}]},
        {"targets": ["UNH"], "credits": [{**HELD, "earned": "soon"}]},
        {"targets": ["UNH"], "credits": [{**HELD, "origin": "any"}]},
        {"targets": ["UNH"], "credits": [HELD, HELD]},
        {"targets": ["UNH"], "credits": [{**HELD, "name": f"lot {n}"} for n in range(21)]},
        {"targets": ["UNH"], "per_term": 0},
        {"targets": ["UNH"], "terms_a_year": 0},
        {"targets": ["UNH"], "wish": "all of it"},
    ],
)
def test_what_is_no_request_is_refused_with_a_problem(client: TestClient, body: dict[str, object]) -> None:
    response = client.post("/v1/plans", json=body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"].startswith("Please mend the request")


def test_a_refusal_names_the_place_and_says_what_to_write(client: TestClient) -> None:
    refused = client.post("/v1/plans", json={"credits": [{"name": "a", "grade": "Z"}], "targets": ["UNH"]}).json()
    (told,) = refused["errors"]
    assert told.startswith("credits.0.grade: a grade is one of A+, A")
    aimless = client.post("/v1/plans", json={}).json()
    assert aimless["errors"] == ["the body: give either targets or a field"]


def test_there_is_nothing_to_get_and_no_login_is_asked_for() -> None:
    with ready(create_app(service)) as client:
        assert client.get("/v1/plans").status_code == 405
        plan = planned(client, targets=["<script>alert(1)</script>"])
    assert "does not hold" in plan.infeasible[0].reason.text


def pathway(title: str, *stages: Stage) -> Pathway:
    program = Program("Example University", title, Credential.MASTERS, (), (), ())
    return Pathway(
        program, None, (), (), Fraction(0), Unit.SEMESTER, None, None, None, None, (), (), (), stages
    )  # fmt: skip


def test_the_diagram_says_in_words_what_it_draws(client: TestClient) -> None:
    plan = planned(client, credits=[HELD], targets=["Missouri S&T MS in Computer Science"])
    for laid in plan.pathways:
        root = ElementTree.fromstring(laid.diagram)
        assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
        assert root.findtext(f"{SVG}title") == laid.title
        drawn = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
        spoken = root.findtext(f"{SVG}desc") or ""
        assert spoken == "; then ".join(f"{step.title}: {step.detail}" for step in laid.steps)
        assert set(re.findall(r"\w+", drawn)) <= set(re.findall(r"\w+", spoken))


def test_no_words_of_a_document_become_markup_in_the_diagram() -> None:
    hostile = "</text><script>alert(1)</script>&\x00\u202e\" onload='x'"
    drawn = diagram(pathway(hostile, Stage(hostile, hostile), Stage("Next", hostile)))
    root = ElementTree.fromstring(drawn)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags == {"svg", "title", "desc", "rect", "text", "line", "polygon"}
    assert not any(name.startswith("on") or "href" in name for element in root.iter() for name in element.attrib)
    assert "\u202e" not in drawn


def test_every_step_of_a_long_name_stays_inside_the_picture() -> None:
    root = ElementTree.fromstring(diagram(pathway("MS", *(Stage("word " * 60, "more " * 60) for _ in range(4)))))
    height = float((root.get("viewBox") or "").split()[3])
    assert all(float(text.get("y") or 0) < height for text in root.iter(f"{SVG}text"))
    assert all(len(text.text or "") <= 33 for text in root.iter(f"{SVG}text"))
