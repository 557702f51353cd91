"""A wish by name or by field, and which pathways are named the cheapest, the fastest and the safest."""

from fractions import Fraction

from advisor.message.credit.credit import Holding, Use
from advisor.names.gazetteer import Gazetteer
from advisor.planner.planner import MOST_OF_A_FIELD, MOST_SHOWN, Credit, Planner, Wish
from advisor.planner.student import Lot, Student
from corpus.document import Audience, Document, Kind
from corpus.library import Library
from corpus.names import Elsewhere, Names
from corpus.rules import Credential, Origin, Price, Size
from tests.advisor.made_up import cap, document

MASTERS = Credential.MASTERS
STUDENT = Student((), None, Fraction(6), 2)
SIX = Credit(Lot("six", Holding(Fraction(6), None, None, Origin.OUTSIDE, "B", None, Use.NOTHING)))


def degree(school: str, size: int, price: int | None = None, audience: Audience = Audience.STUDENT) -> Document:
    total = Size("size", f"It has {size} credits.", MASTERS, Fraction(size), Fraction(size))
    priced = [Price("price", f"A credit costs {price} dollars.", Fraction(price), "credit")] if price else []
    return document(
        rules=[total, cap(9), *priced], kind=Kind.MASTERS, program="MS in Data Science", institution=school,
        name=school.split()[0].lower(), audience=audience,
    )  # fmt: skip


def planner(*pages: Document) -> Planner:
    library = Library(pages)
    return Planner(library, Gazetteer(library, Names(), [Elsewhere("Farway University", ())]))


NORTH, SOUTH = degree("North Elm University", 30, 900), degree("South Ash University", 36, 500)


def test_the_cheapest_the_fastest_and_the_safest_are_named() -> None:
    plan = planner(NORTH, SOUTH).plan(Wish((SIX,), STUDENT, (), "data science"))
    assert plan.cheapest is not None and plan.fastest is not None and plan.safest is not None
    assert plan.pathways[plan.cheapest].program.institution == SOUTH.institution
    assert plan.pathways[plan.fastest].program.institution == NORTH.institution


def test_the_cheapest_is_one_of_those_with_a_known_cost_and_the_others_are_counted() -> None:
    unknown = degree("West Oak University", 30)
    three = planner(NORTH, SOUTH, unknown).plan(Wish((SIX,), STUDENT, (), "data science"))
    assert three.cheapest is not None and three.unpriced == 1
    two = planner(NORTH, unknown).plan(Wish((SIX,), STUDENT, (), "data science"))
    assert (two.cheapest, two.unpriced) == (None, 1)


def test_nothing_is_named_where_nothing_is_known_to_compare_by() -> None:
    general = document(rules=[cap(6)], name="general", institution=NORTH.institution)
    plan = planner(general).plan(Wish((SIX,), Student(()), (NORTH.institution,)))
    assert (len(plan.pathways), plan.cheapest, plan.fastest, plan.safest) == (1, None, None, 0)


def test_where_only_parts_of_an_institution_have_rules_one_of_them_is_to_be_named() -> None:
    (barred,) = planner(NORTH).plan(Wish((SIX,), STUDENT, (NORTH.institution,))).infeasible
    assert barred.reason.text.endswith("Name one: MS in Data Science.")
    general = document(rules=[cap(6)], name="general", institution=NORTH.institution)
    (pathway,) = planner(NORTH, general).plan(Wish((SIX,), STUDENT, (NORTH.institution,))).pathways
    assert pathway.program.name is None


def test_the_order_of_the_targets_names_the_same_pathways() -> None:
    names = tuple(f"{page.institution} MS in Data Science" for page in (NORTH, SOUTH))
    one, other = (planner(NORTH, SOUTH).plan(Wish((SIX,), STUDENT, each)) for each in (names, names[::-1]))
    assert one.cheapest is not None and other.cheapest is not None
    assert one.pathways[one.cheapest] == other.pathways[other.cheapest]


def test_a_target_that_is_not_held_is_not_possible_with_the_reason() -> None:
    plan = planner(NORTH).plan(Wish((), STUDENT, ("Farway University", "Nowhere at all")))
    assert plan.pathways == ()
    assert "does not hold Farway University" in plan.infeasible[0].reason.text
    assert len(plan.infeasible) == 2


def test_a_field_that_no_program_has_in_its_name_is_not_possible() -> None:
    (barred,) = planner(NORTH).plan(Wish((), STUDENT, (), "falconry")).infeasible
    assert "no master's degree with this field" in barred.reason.text


def test_of_a_large_field_so_many_are_laid_out_and_the_rest_are_counted() -> None:
    pages = [degree(f"{chr(97 + n // 26)}{chr(97 + n % 26)}ville University", 30) for n in range(MOST_OF_A_FIELD + 3)]
    plan = planner(*pages).plan(Wish((SIX,), STUDENT, (), "data science"))
    assert plan.left_out == 3
    assert len(plan.pathways) == MOST_SHOWN


def test_a_document_for_advisors_is_no_part_of_a_plan() -> None:
    hidden = degree("Hidden Oak University", 30, audience=Audience.ADVISOR)
    assert planner(NORTH, hidden).plan(Wish((), STUDENT, (), "data science")).pathways[-1].program.institution == (
        NORTH.institution
    )


def test_a_certificate_by_name_brings_its_stated_size_and_its_school() -> None:
    size = Size("size", "It has 12 credits.", Credential.CERTIFICATE, Fraction(12), Fraction(12))
    page = document(
        rules=[size],
        kind=Kind.CERTIFICATE,
        program="Falconry certificate",
        institution="South Ash University",
        name="fc",
    )
    held = Credit(Lot("mine", Holding(grade="A")), None, "South Ash University Falconry certificate")
    plan = planner(NORTH, SOUTH, page).plan(Wish((held,), STUDENT, ("North Elm University MS in Data Science",)))
    lot = plan.pathways[-1].lots[0]
    assert [lot.held, lot.counts] == [12, 9]


def test_a_program_of_which_only_rules_on_credit_are_held_is_named_by_itself_by_its_unit_and_by_its_field() -> None:
    page = document(
        rules=[cap(9)], institution="North Elm University", unit="Telecommunications program",
        program="Telecommunications MS",
    )  # fmt: skip
    made = planner(page)
    for target in ("North Elm University Telecommunications MS", "North Elm University Telecommunications"):
        (pathway,) = made.plan(Wish((SIX,), STUDENT, (target,))).pathways
        assert pathway.program.name == "Telecommunications MS"
        assert pathway.counted == 6
    assert len(made.plan(Wish((SIX,), STUDENT, (), "telecommunications")).pathways) == 1


def test_a_page_of_rules_on_certificates_is_no_masters_degree() -> None:
    page = document(
        rules=[cap(9, Origin.CERTIFICATE)], institution="North Elm University", program="Business certificates"
    )
    assert not planner(page).plan(Wish((SIX,), STUDENT, (), "business")).pathways
