"""What one program's rules come to for a student: what counts and why, what is left, deadlines, cost, certificates."""

from dataclasses import replace
from fractions import Fraction

from advisor.message.credit.credit import Holding, Use
from advisor.planner.catalog import Catalog
from advisor.planner.lay_out import lay_out
from advisor.planner.pathway import Infeasible, Pathway
from advisor.planner.student import Lot, Student
from advisor.planner.when import month_name, read_when
from corpus.amounts import Courses, Credits, LesserOf, Share, Unit
from corpus.document import Document, Kind
from corpus.library import Library
from corpus.rules import (
    AgeLimit,
    Allowed,
    Anchor,
    Conversion,
    Credential,
    MinimumGrade,
    Origin,
    Permission,
    Price,
    Reuse,
    Rule,
    Situation,
    Size,
    Stack,
    Status,
    TimeLimit,
    Topic,
)
from tests.advisor.made_up import SCHOOL, cap, document, minimum

MASTERS = Credential.MASTERS
NAME = "MS in Examples"
SIZE = Size("size", "The MS has 30 credits.", MASTERS, Fraction(30), Fraction(30))
STUDENT = Student((), read_when("2025-09"), Fraction(6), 2)
SEVEN_YEARS = AgeLimit(
    "age_limit", "Credit lasts 7 years at graduation.", Origin.OUTSIDE, MASTERS, Fraction(7), Anchor.GRADUATION
)


def lot(amount: int | None = 6, origin: Origin = Origin.OUTSIDE, name: str = "six", **more: object) -> Lot:
    about = {"grade": "B", "used_for": Use.NOTHING, **more}
    at = SCHOOL if origin is not Origin.OUTSIDE else None
    return Lot(name, Holding(None if amount is None else Fraction(amount), origin=origin, **about), at)  # type: ignore[arg-type]


def degree(*rules: Rule, said: tuple[str, ...] = ()) -> Document:
    return document(*said, rules=(SIZE, *rules), kind=Kind.MASTERS, program=NAME, name="degree")


def laid(student: Student, *pages: Document) -> tuple[list[Pathway], list[Infeasible]]:
    catalog = Catalog(Library(pages))
    program = next(one for one in catalog.programs(SCHOOL, MASTERS) if one.name == NAME)
    return lay_out(program, student, catalog.stacking_into(program))


def only(student: Student, *pages: Document) -> Pathway:
    (pathway,) = laid(student, *pages)[0]
    return pathway


def holding(*lots: Lot) -> Student:
    return replace(STUDENT, lots=lots)


def test_credit_counts_under_a_cap_and_the_sum_of_what_is_left_cites_the_size() -> None:
    page = degree(cap(9), minimum("B"))
    pathway = only(holding(lot(12)), page)
    assert pathway.counted == 9 and not pathway.provided
    assert pathway.lots[0].reason.text.startswith("9 of the 12 semester credits count within the cap of 9")
    assert pathway.left and pathway.left.finding.text == "21 semester credits are left: 30 - 9 = 21."
    assert pathway.left.finding.sources[0].sentence == SIZE.sentence
    assert pathway.terms and (pathway.terms.least, month_name(pathway.terms.finish or 0)) == (4, "August 2027")


def test_credit_that_no_rule_lets_count_does_not_count_and_the_plan_says_so() -> None:
    pathway = only(holding(lot(6)), degree(minimum("B")))
    assert pathway.counted == 0
    assert "No stored rule lets outside credit count" in pathway.lots[0].reason.text


def test_a_certificate_that_only_prose_lets_stack_is_not_counted_and_the_sentence_is_cited() -> None:
    said = "Certificates stack into degrees where the courses overlap."
    rule = Permission("permission", said, Topic.SHARE_WITH_DEGREE, Allowed.CONDITIONAL)
    pathway = only(holding(lot(12, Origin.CERTIFICATE, used_for=Use.CERTIFICATE)), degree(rule))
    assert pathway.counted == 0
    assert pathway.lots[0].reason.sources[0].sentence == said


def test_a_cap_of_the_university_holds_beside_a_wider_one_of_the_program() -> None:
    general = document(rules=[cap(6, sentence="The university takes 6.")], name="general")
    assert only(holding(lot(12)), degree(cap(9)), general).counted == 6


def test_one_sentence_that_gives_several_origins_the_same_cap_is_one_pool() -> None:
    said = "At most 6 credits from another institution, or earned here before admission, count."
    caps = (cap(6, sentence=said), cap(6, Origin.NONDEGREE, sentence=said))
    both = holding(lot(6), lot(6, Origin.NONDEGREE, "own"))
    assert only(both, degree(*caps)).counted == 6
    assert only(both, degree(caps[0], cap(6, Origin.NONDEGREE, sentence="At most 6 own credits count."))).counted == 12


def test_a_rule_of_another_program_of_the_college_is_not_read_as_this_ones() -> None:
    college = document(rules=[cap(12)], name="other", unit="College", program="MA in Others")
    page = replace(degree(), unit="College")
    assert only(holding(lot(6)), page, college).counted == 0


def test_a_missing_grade_is_never_counted_for_certain_but_in_the_open_way_with_its_condition() -> None:
    certain, open_way = laid(holding(lot(6, grade=None)), degree(cap(9), minimum("B")))[0]
    assert [certain.counted, open_way.counted] == [0, 6]
    assert [condition.text for condition in open_way.provided] == ["Each course has a grade of B or better."]
    assert "if what is open holds" in open_way.title
    assert all("if what is open holds" in stage.detail for stage in open_way.stages[:-1])
    assert not any("if" in stage.detail for stage in certain.stages)


def test_a_low_grade_that_no_rule_judges_is_open() -> None:
    certain, open_way = laid(holding(lot(6, grade="C")), degree(cap(9)))[0]
    assert [certain.counted, open_way.counted] == [0, 6]


def test_credit_used_before_is_shut_out_where_a_rule_says_so_and_open_where_none_does() -> None:
    used = lot(6, used_for=Use.DEGREE)
    no = Reuse("reuse", "No credit counts twice.", MASTERS, ("degree",), "no")
    assert only(holding(used), degree(cap(9), no)).lots[0].reason.sources[0].sentence == no.sentence
    assert [way.counted for way in laid(holding(used), degree(cap(9)))[0]] == [0, 6]


def test_credit_that_would_expire_before_the_finish_does_not_count() -> None:
    page = degree(cap(9), SEVEN_YEARS)
    old, young = (replace(lot(6), earned=read_when(when)) for when in ("2019-05", "2022-05"))
    assert only(holding(old), page).counted == 0
    kept = only(holding(young), page)
    assert kept.counted == 6
    assert kept.latest_finish and month_name(kept.latest_finish.month) == "May 2029"
    assert kept.breaks[0].sources[0].sentence == SEVEN_YEARS.sentence


def test_credit_with_a_deadline_is_open_where_the_finish_cannot_be_told() -> None:
    young = replace(lot(6), earned=read_when("2022-05"))
    certain, open_way = laid(replace(holding(young), terms_a_year=None), degree(cap(9), SEVEN_YEARS))[0]
    assert [certain.counted, open_way.counted] == [0, 6]
    assert "until May 2029" in open_way.provided[0].text


def test_a_year_without_its_month_counts_only_where_every_month_would() -> None:
    limit = AgeLimit("age_limit", "Within 5 years.", Origin.OUTSIDE, MASTERS, Fraction(5), Anchor.MATRICULATION)
    page = degree(cap(9), limit)
    assert only(holding(replace(lot(6), earned=read_when("2019"))), page).counted == 0
    assert [w.counted for w in laid(holding(replace(lot(6), earned=read_when("2020"))), page)[0]] == [0, 6]
    assert only(holding(replace(lot(6), earned=read_when("2021"))), page).counted == 6


def test_only_whole_courses_within_a_limit_in_courses_count() -> None:
    both = cap(LesserOf((Credits(Fraction(8)), Courses(2))), sentence="At most 8 credits in two courses.")
    assert only(holding(lot(9, courses=3)), degree(both)).counted == 6
    certain, open_way = laid(holding(lot(6)), degree(both))[0]
    assert [certain.counted, open_way.counted] == [0, 6]
    assert "2 courses" in open_way.provided[0].text


def test_a_share_of_a_size_that_is_not_stated_lets_nothing_count() -> None:
    half = cap(Share(Fraction(1, 2)), sentence="At most 50% of the degree.")
    page = document(rules=[half], kind=Kind.MASTERS, program=NAME)
    pathway = only(holding(lot(6)), page)
    assert pathway.counted == 0 and pathway.left is None and pathway.terms is None
    assert any("no size in credits" in finding.text for finding in pathway.unknown)


def test_quarter_credit_counts_only_by_a_stated_conversion() -> None:
    quarter = lot(9, unit=Unit.QUARTER)
    rule = Conversion(
        "conversion", "One quarter credit is 2/3 semester credits.", Unit.QUARTER, Unit.SEMESTER, Fraction(2, 3)
    )
    assert only(holding(quarter), degree(cap(9))).counted == 0
    converted = only(holding(quarter), degree(cap(9), rule))
    assert converted.counted == 6
    assert converted.lots[0].reason.sums[0].expression == "9 × 2/3 = 6"


def test_a_unit_that_was_not_said_is_taken_as_the_programs_and_the_plan_says_so() -> None:
    pathway = only(holding(lot(6)), degree(cap(9)))
    assert any("taken as semester credits" in finding.text for finding in pathway.unknown)
    said = only(holding(lot(6, unit=Unit.SEMESTER)), degree(cap(9)))
    assert not any("taken as" in finding.text for finding in said.unknown)


def test_quarter_credit_is_not_taken_for_credit_of_no_stated_kind() -> None:
    size = replace(SIZE, unit=Unit.CREDIT)
    page = document(rules=[size, cap(9, unit=Unit.CREDIT)], kind=Kind.MASTERS, program=NAME)
    assert only(holding(lot(6, unit=Unit.QUARTER)), page).counted == 0
    assert only(holding(lot(6, unit=Unit.SEMESTER)), page).counted == 6


def test_own_credit_of_another_school_is_outside_credit() -> None:
    own = replace(lot(12, Origin.NONDEGREE), at="Another University")
    page = degree(cap(15, Origin.NONDEGREE), cap(3))
    assert only(holding(own), page).counted == 3
    assert only(holding(replace(own, at=SCHOOL)), page).counted == 12
    assert "at which institution" in only(holding(replace(own, at=None)), page).lots[0].reason.text


CERTIFICATE = Size("size", "The certificate has 12 credits.", Credential.CERTIFICATE, Fraction(12), Fraction(12))


def certificate(stack: Stack, *rules: Rule) -> Document:
    return document(
        rules=(CERTIFICATE, stack, *rules), kind=Kind.CERTIFICATE, program="Examples certificate", name="cert"
    )


def test_a_certificate_that_stacks_is_a_way_of_its_own_with_its_credits_to_take_first() -> None:
    stack = Stack("stack", "9 credits stack into the MS in Examples.", (NAME,), Credits(Fraction(9)))
    _, by = laid(STUDENT, degree(), certificate(stack))[0]
    assert by.by == "Examples certificate" and by.counted == 9 and not by.provided
    assert by.terms and by.terms.finding.sums[0].expression == "33 ÷ 6 = 5.5"
    assert [stage.title for stage in by.stages] == ["Examples certificate", "Still to take", NAME]


def test_a_certificate_that_stacks_by_no_stated_number_is_an_open_way() -> None:
    stack = Stack("stack", "It stacks into the MS in Examples.", (NAME,))
    _, by = laid(STUDENT, degree(), certificate(stack))[0]
    assert "states no number" in by.provided[0].text


def test_a_certificate_whose_credit_may_not_be_used_again_is_not_possible_and_says_why() -> None:
    no = Reuse("reuse", "No credit of a certificate counts.", MASTERS, ("certificate",), "no")
    stack = Stack("stack", "12 credits stack into the MS in Examples.", (NAME,), Credits(Fraction(12)))
    pathways, infeasible = laid(STUDENT, degree(no), certificate(stack))
    assert len(pathways) == 1
    assert infeasible[0].reason.sources[0].sentence == no.sentence


def test_the_minimum_grade_on_a_certificates_page_binds_its_credit_alone() -> None:
    stack = Stack("stack", "12 credits stack into the MS in Examples.", (NAME,), Credits(Fraction(12)))
    rule = MinimumGrade("minimum_grade", "A course needs an A.", Origin.CERTIFICATE, MASTERS, "A")
    page = certificate(stack, rule)
    held = Lot(
        "cert", Holding(Fraction(12), None, None, Origin.CERTIFICATE, "B", None, Use.CERTIFICATE), SCHOOL, None, page
    )
    assert only(holding(held, lot(6)), degree(cap(9)), page).counted == 6


def test_a_program_that_is_closed_and_a_pace_that_is_too_slow_are_not_possible() -> None:
    closed = Status("status", "It is closed.", "closed")
    assert "no longer offered" in laid(STUDENT, degree(closed))[1][0].reason.text
    limit = TimeLimit("time_limit", "Finish within 2 years.", MASTERS, Fraction(2))
    pathways, infeasible = laid(STUDENT, degree(limit))
    assert pathways == []
    assert "over by February 2028" in infeasible[0].reason.text
    assert infeasible[0].reason.sources[0].sentence == limit.sentence


def test_the_cost_is_the_stated_price_of_what_is_left_and_not_known_where_two_prices_stand() -> None:
    price = Price("price", "A credit costs 489 US dollars.", Fraction(489), "credit")
    other = Price("price", "A credit costs 700 US dollars elsewhere.", Fraction(700), "credit")
    cost = only(holding(lot(6)), degree(cap(9), price)).cost
    assert cost and cost.dollars == 24 * 489
    assert cost.finding.sources[0].sentence == price.sentence
    assert only(holding(lot(6)), degree(cap(9), price, other)).cost is None


def test_limiting_sentences_that_no_rule_stands_for_are_listed_to_be_read() -> None:
    pathway = only(holding(lot(6)), degree(cap(9), said=("No thesis credit counts.", "It is fun.")))
    assert [source.sentence for source in pathway.unread] == ["No thesis credit counts."]


def test_what_a_situation_that_was_not_said_would_let_count_is_a_pathway_under_that_condition() -> None:
    wider = cap(12, when=(Situation.THESIS,), sentence="With a thesis at most 12 credits count.")
    page = degree(cap(6), wider, minimum("B"))
    plain, further = laid(holding(lot(12)), page)[0]
    assert plain.counted == 6 and not plain.provided
    assert further.counted == 12
    assert [condition.sources[0].sentence for condition in further.provided] == [wider.sentence]
    assert all("if that is your situation" in stage.detail for stage in further.stages[:-1])


def test_no_situation_is_supposed_that_counts_less_or_that_the_student_rules_out() -> None:
    narrower = cap(3, when=(Situation.THESIS,), sentence="With a thesis at most 3 credits count.")
    assert only(holding(lot(12)), degree(cap(6), narrower, minimum("B"))).counted == 6
    wider = cap(12, when=(Situation.THESIS,), sentence="With a thesis at most 12 credits count.")
    without = replace(holding(lot(12)), situations=frozenset({Situation.NONTHESIS}))
    assert only(without, degree(cap(6), wider, minimum("B"))).counted == 6


def test_credit_that_is_earned_after_the_beginning_is_under_the_rules_for_that_time() -> None:
    later = cap(3, when=(Situation.AFTER_MATRICULATION,), sentence="After matriculation at most 3 credits count.")
    page = degree(cap(9), later, minimum("B"))
    before, after = lot(6), replace(lot(6), earned=read_when("2026-05"))
    assert only(holding(replace(before, earned=read_when("2024-05"))), page).counted == 6
    assert max(pathway.counted for pathway in laid(holding(after), page)[0]) == 3


def test_a_certificate_of_a_range_counts_its_least_and_takes_its_most() -> None:
    def certificate(most: int | None) -> Document:
        size = Size("size", f"The certificate has 12 to {most} credits.", Credential.CERTIFICATE, Fraction(12),
                    None if most is None else Fraction(most))  # fmt: skip
        stack = Stack("stack", "It stacks.", (NAME,), Credits(Fraction(12)))
        return document(rules=[size, stack], kind=Kind.CERTIFICATE, program="Certificate", name="certificate")

    def finish(most: int | None) -> int | None:
        by = next(one for one in laid(STUDENT, degree(), certificate(most))[0] if one.by)
        assert by.counted == 12
        return by.terms.finish if by.terms else None

    ends = finish(12), finish(18)
    assert ends[0] is not None and ends[1] is not None and ends[0] < ends[1]
    assert finish(None) is None
