"""Whether a question asks for a plan, what it wants laid out, and what of a plan it is shown."""

from datetime import date
from fractions import Fraction

import pytest

from advisor.message.understand import understand
from advisor.message.understanding import Understanding
from advisor.names.gazetteer import Gazetteer
from advisor.planner.asked import asks_for_plan, to_show, wish_of
from advisor.planner.pathway import Plan
from advisor.planner.planner import Planner
from advisor.question import Question
from corpus.document import Document, Kind
from corpus.library import Library
from corpus.names import Names
from corpus.rules import Credential, Size, Stack
from tests.advisor.made_up import cap, document

SCHOOL = "North Elm University"


def degree(catalog_year: str | None = None) -> Document:
    total = Size("size", "It has 30 credits.", Credential.MASTERS, Fraction(30), Fraction(30))
    return document(
        rules=[total, cap(9)], kind=Kind.MASTERS, program="MS in Data Science", institution=SCHOOL, name="degree",
        catalog_year=catalog_year,
    )  # fmt: skip


def certificate(field: str) -> Document:
    size = Size("size", "It has 12 credits.", Credential.CERTIFICATE, Fraction(12), Fraction(12))
    stack = Stack("stack", "It stacks into the MS in Data Science.", ("MS in Data Science",))
    return document(
        rules=[size, stack], kind=Kind.CERTIFICATE, program=f"{field} certificate", institution=SCHOOL,
        name=field.lower(),
    )  # fmt: skip


def laid(text: str, *pages: Document, catalog_year: str | None = None) -> Plan | None:
    """What a question is shown, None where it is shown nothing."""
    library = Library(pages)
    gazetteer = Gazetteer(library, Names(), [])
    understood = read(text, gazetteer, catalog_year)
    wish = wish_of(understood, library)
    return None if wish is None else to_show(Planner(library, gazetteer).plan(wish), understood, library)


def read(text: str, gazetteer: Gazetteer, catalog_year: str | None) -> Understanding:
    return understand(Question(text, catalog_year=catalog_year), gazetteer, date(2026, 11, 27))


BOTH = (degree(), certificate("Analytics"), certificate("Statistics"))


@pytest.mark.parametrize(
    "text",
    [
        "how do I stack the certificate into the MS",
        "How can a student stack a certificate into a master's degree?",
        "lay out my path to the MS in Data Science",
        "can you map out the way to the degree for me",
        "plan a pathway to the MBA",
        "What would my path look like?",
        "what are the steps from the certificate to the degree",
        "show me the pathway from the certificate into the master's",
        "walk me through it step by step",
        "my roadmap to the MS",
    ],
)
def test_a_question_that_asks_how_to_get_there_asks_for_a_plan(text: str) -> None:
    assert asks_for_plan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Does the certificate stack into the MS?",
        "How many credits can I bring into the MS?",
        "Do graduate certificate credits count toward a master's degree?",
        "is there a pathway from the certificate to the MBA",
        "How old can my courses be?",
        "what does the degree cost",
        "how many certificates stack into the degree, and by way of which pathway",
    ],
)
def test_a_question_about_a_fact_asks_for_none(text: str) -> None:
    assert not asks_for_plan(text)


def test_ways_by_a_certificate_come_before_the_direct_one() -> None:
    plan = laid(f"How do I stack a certificate into the {SCHOOL} MS in Data Science?", *BOTH)
    assert plan is not None
    assert [pathway.by for pathway in plan.pathways][-1] is None
    assert {"Analytics certificate", "Statistics certificate"} >= {p.by for p in plan.pathways[:2]}
    assert plan.cheapest is None or plan.cheapest < len(plan.pathways)


def test_a_certificate_that_is_named_is_the_only_way_that_is_shown() -> None:
    plan = laid(f"How do I stack the Analytics certificate into the {SCHOOL} MS in Data Science?", *BOTH)
    assert plan is not None
    assert {pathway.by for pathway in plan.pathways} == {"Analytics certificate"}
    assert plan.left_out > 0


def test_a_certificate_that_leads_nowhere_known_is_given_no_other_ones_way() -> None:
    assert laid(f"How do I stack the botany certificate into the {SCHOOL} MS in Data Science?", *BOTH) is None


def test_credit_that_was_told_is_counted_in_the_plan() -> None:
    plan = laid(f"Lay out my path to the {SCHOOL} MS in Data Science, I have 6 outside credits, grade B", degree())
    assert plan is not None
    (lot,) = plan.pathways[0].lots
    assert lot.held == 6
    assert lot.name == "outside credit, 6 credits"


@pytest.mark.parametrize(
    "told",
    ["6 outside credits from 2015", "6 outside credits and a few more of 4", "some credits with a B from Farway"],
)
def test_what_a_plan_would_leave_out_of_account_gives_none(told: str) -> None:
    assert laid(f"Lay out my path to the {SCHOOL} MS in Data Science, I have {told}", degree()) is None


def test_without_a_school_there_is_nothing_to_plan_for() -> None:
    assert laid("How do I stack the certificate into the MS?", *BOTH) is None


def test_where_no_size_is_known_and_nothing_counts_there_is_nothing_to_show() -> None:
    assert laid(f"lay out my path at {SCHOOL}", document(rules=[cap(9)], institution=SCHOOL)) is None


def test_under_a_catalog_that_is_named_or_older_than_the_rules_there_is_none() -> None:
    question = f"Lay out my path to the {SCHOOL} MS in Data Science"
    assert laid(f"{question} under the 2019-2020 catalog", degree()) is None
    assert laid(question, degree("2026-2027"), catalog_year="2025-2026") is None
    assert laid(question, degree("2025-2026"), catalog_year="2025-2026") is not None
