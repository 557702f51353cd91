"""The ways in which registrars word, number and lay out their limits."""

from dataclasses import replace
from fractions import Fraction

import pytest

from corpus.amounts import Courses, Credits, Share
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule, draft, drafting_of
from corpus.rules import AgeLimit, Anchor, Cap, Credential, Exclusion, MinimumGrade, Origin, Residency, Trait
from tests.corpus.drafting.pages import page


def test_a_row_that_limits_several_credentials_is_drafted_for_each_of_them() -> None:
    row = "Limits: kind: Credit from other institutions (maximum); master's degree: 6 hours; certificate: 3 hours."
    caps = [one.rule for one in draft(page(row))]
    assert [(rule.origin, rule.target, rule.amount) for rule in caps if isinstance(rule, Cap)] == [
        (Origin.OUTSIDE, Credential.MASTERS, Credits(Fraction(6))),
        (Origin.OUTSIDE, Credential.CERTIFICATE, Credits(Fraction(3))),
    ]


def test_a_row_tells_ages_grades_and_residency_by_column_too() -> None:
    rows = (
        "kind: Age of transferred credit at admission (maximum); master's degree: 5 years; certificate: 3 years.",
        "kind of credit: Minimum grade in transferred courses; master's degree: B; certificate: B-.",
        "kind: Credit to be earned at the university (minimum); master's degree: 24 hours; certificate: 9 hours.",
    )
    rules = [one.rule for one in draft(page("\n\n".join(rows)))]
    assert [rule.years for rule in rules if isinstance(rule, AgeLimit)] == [5, 3]
    assert [rule.grade for rule in rules if isinstance(rule, MinimumGrade)] == ["B", "B-"]
    assert [rule.amount for rule in rules if isinstance(rule, Residency)] == [
        Credits(Fraction(24)),
        Credits(Fraction(9)),
    ]


def test_an_amount_and_its_unit_in_two_cells_are_read_together() -> None:
    row = (
        "rule: Transfer from other universities; applies to: Master's degrees; limit: 25; unit: percent of the degree."
    )
    assert [one.rule.amount for one in draft(page(row)) if isinstance(one.rule, Cap)] == [Share(Fraction(1, 4))]


@pytest.mark.parametrize(
    ("sentence", "traits"),
    [
        (
            "Correspondence study, workshops and credit by exam are not eligible for transfer to a master's degree.",
            (Trait.CORRESPONDENCE, Trait.WORKSHOP, Trait.EXAM),
        ),
        ("Internship credits are never transferred to a master's degree.", (Trait.INTERNSHIP,)),
        (
            "The university does not accept thesis research as transfer credit toward a master's degree.",
            (Trait.THESIS,),
        ),
    ],
)
def test_kinds_of_credit_that_are_shut_out_are_drafted(sentence: str, traits: tuple[Trait, ...]) -> None:
    assert [one.rule.traits for one in draft(page(sentence)) if isinstance(one.rule, Exclusion)] == [traits]


@pytest.mark.parametrize(
    "sentence",
    [
        "Workshops are not accepted for transfer to a master's degree unless the dean approves.",
        "Courses in workshop methods are not eligible for transfer to a master's degree.",
        "More than 3 internship credits are not accepted for transfer to a master's degree.",
    ],
)
def test_a_kind_that_is_shut_out_in_part_is_not_drafted(sentence: str) -> None:
    assert [one.rule for one in draft(page(sentence)) if isinstance(one.rule, Exclusion)] == []


def test_a_few_words_head_what_follows_them_in_the_paragraph() -> None:
    text = page("Graduate certificates. You can transfer 1 course from another university.\n\nMaster's degrees follow.")
    caps = [one.rule for one in draft(text)]
    assert [(rule.target, rule.amount) for rule in caps if isinstance(rule, Cap)] == [
        (Credential.CERTIFICATE, Courses(1))
    ]


def test_the_short_name_of_the_institution_is_its_name() -> None:
    document = replace(
        page("No more than 9 credits from a Port Ellery graduate certificate may be applied to a master's degree."),
        institution="Port Ellery University",
    )
    assert [w.obscure for w in waiting(document, ()) if isinstance(w.item, DraftedRule)] == [None]


def test_what_a_degree_takes_is_no_limit_of_a_certificate() -> None:
    document = replace(
        page("Units completed elsewhere are limited to 20 percent of the units of the degree."), title="Certificates"
    )
    assert [one.rule for one in draft(document)] == []


def test_on_a_page_for_certificate_students_a_degree_takes_certificate_courses() -> None:
    sentence = "Only courses in which a B or better was earned will be carried into a master's degree."
    document = replace(page(sentence), title="Handbook for certificate students")
    assert [one.rule.origin for one in draft(document) if isinstance(one.rule, MinimumGrade)] == [Origin.CERTIFICATE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Undergraduate students may transfer up to 90 credits toward a bachelor's degree.",
        "RN to BSN students can transfer up to 75 credits.",
        "Adopted 1998 (external credit limited to six credits).",
        "Undergraduate certificates require 18 credits, 12 of them in residence.",
    ],
)
def test_undergraduates_and_the_history_of_a_rule_limit_nothing(sentence: str) -> None:
    document = page("Up to 9 credits may be transferred from other universities to a master's degree.", sentence)
    assert [one.rule.sentence for one in draft(document) if one.rule.sentence == sentence] == []


def test_an_age_before_the_degree_was_conferred_is_an_age_and_no_time_limit() -> None:
    sentence = (
        "Transferred courses must have been taken in the six years immediately preceding the award of the master's."
    )
    assert [(r.rule.years, r.rule.anchor) for r in draft(page(sentence)) if isinstance(r.rule, AgeLimit)] == [
        (Fraction(6), Anchor.AWARD)
    ]


def test_two_ages_in_a_clause_are_left_to_a_person() -> None:
    sentence = "Transfer credit older than 7 years, or 3 years in nursing, is not accepted toward a master's degree."
    assert [one.reason for one in drafting_of(page(sentence)).untyped] == ["it states several ages"]


@pytest.mark.parametrize(
    "sentence",
    ["Such credit may not exceed 9 credits of a master's degree, transferred from other universities.",
     "They must be transferred from other universities with a grade of B or better toward a master's degree."],
)  # fmt: skip
def test_a_sentence_that_points_back_is_read_before_it_is_signed(sentence: str) -> None:
    assert all(one.obscure for one in waiting(page(sentence), ()))


def test_a_heading_that_names_one_program_is_no_rule_for_all() -> None:
    document = page(
        "## Master of Social Work",
        "Up to 30 credits may be transferred from other universities to the master's degree.",
    )
    assert drafting_of(document).drafts == ()
