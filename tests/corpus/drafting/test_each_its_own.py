"""Of two amounts, grades or times of a sentence each belongs to the credential or the credit that it is told with."""

from dataclasses import replace

import pytest

from corpus.drafting.draft import draft
from corpus.rules import MinimumGrade, Origin
from corpus.rules.written import written
from tests.corpus.drafting.pages import page

SIX = {"rule": "cap", "origin": "outside", "target": "certificate", "amount": {"credits": 6}}
TWELVE = {**SIX, "target": "masters", "amount": {"credits": 12}}
POOL = {**TWELVE, "origin": "preadmission"}
GRADE = {"rule": "minimum_grade", "origin": "outside", "target": "masters", "grade": "B"}
STARTED = {"counted_from": "first_course"}
TIME = {"rule": "time_limit", "target": "masters", "years": 6}
BOTH = {**TWELVE, "amount": {"lesser_of": [{"credits": 12}, {"share": "3/10"}]}}
OF_IT = {**TWELVE, "origin": "certificate"}
TWO_DEGREES = {**TWELVE, "origin": "masters"}
SERVED = {"rule": "reuse", "target": "masters", "used_for": ["degree"], "allowed": "limited"}
HERE = {"rule": "residency", "target": "masters", "amount": {"credits": 24}}
LEVEL = {"rule": "course_level", "target": "masters", "level": 600, "amount": {"credits": 18}}
MEAN = {"rule": "minimum_average", "target": "certificate", "average": 3, "purpose": "award"}
AGE = {"rule": "age_limit", "origin": "certificate", "target": "certificate", "years": 5, "anchor": "unstated"}


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "We accept 6 credits toward a certificate and 12 toward a master's degree from other universities.",
            [SIX, TWELVE],
        ),
        ("At most 12 transfer credits count toward a master's degree and 6 toward a certificate.", [TWELVE, SIX]),
        (
            "Up to 12 credits from before admission count toward a master's degree, of which 6 may be transfer credit.",
            [POOL, {**TWELVE, "amount": {"credits": 6}}],
        ),
        (
            "Up to 12 credits from before admission count toward a master's degree; of these at most 6 from elsewhere.",
            [POOL, {**TWELVE, "amount": {"credits": 6}}],
        ),
        (
            "Of the 12 credits that may be transferred to a master's degree, at most 6 may be non-degree credit.",
            [TWELVE, {**TWELVE, "origin": "nondegree", "amount": {"credits": 6}}],
        ),
        (
            "Up to two courses may be shared between a master's degree and a graduate certificate.",
            [{**TWELVE, "origin": "certificate", "amount": {"courses": 2}}],
        ),
        (
            "The credits of two certificates may together make up at most 12 credits of a master's degree.",
            [{**TWELVE, "origin": "certificate"}],
        ),
        (
            "At most 6 hours of transfer credit, or two courses, whichever is fewer, count toward a certificate.",
            [{**SIX, "amount": {"lesser_of": [{"credits": 6}, {"courses": 2}]}}],
        ),
        ("A master's student may bring in no more than 12 credits earned at a partner university.", [TWELVE]),
        (
            "At most one third of the graded credits of a master's degree may be transferred.",
            [{**TWELVE, "amount": {"share": "1/3", "of": "graded"}}],
        ),
        (
            "Up to three courses taken for a bachelor's degree may count toward a master's degree.",
            [{**TWELVE, "origin": "undergraduate", "amount": {"courses": 3}}],
        ),
        (
            "All credits earned in a certificate transfer into the master's degree.",
            [{**TWELVE, "origin": "certificate", "amount": {"all": True}}],
        ),
        (
            "Transfer credit needs a grade of B or better for a master's degree and a C or better for a certificate.",
            [GRADE, {**GRADE, "target": "certificate", "grade": "C"}],
        ),
        (
            "Each course of a certificate or master's degree must be passed with a B.",
            [{**GRADE, "origin": "any", "target": "certificate"}, {**GRADE, "origin": "any"}],
        ),
        (
            "Both transfer credit and our own courses need a grade of B or better toward a master's degree.",
            [{**GRADE, "origin": "any"}],
        ),
        (
            "Undergraduate credits need a grade of B or better to count toward a master's degree.",
            [{**GRADE, "origin": "undergraduate"}],
        ),
        ("At most 12 credits and at most 30% of a master's degree may come from other universities.", [BOTH]),
        ("The lesser of 12 credits or 30% of a master's degree may come from other universities.", [BOTH]),
        ("Two master's degrees may share up to 12 credits.", [TWO_DEGREES, SERVED]),
        ("Between two concurrent master's degrees, no more than 12 credits may be shared.", [TWO_DEGREES, SERVED]),
        (
            "At least 24 credits of a master's degree must be earned here, at least 18 of them at the 600 level.",
            [HERE, LEVEL],
        ),
        (
            "A certificate requires a 3.0 GPA and at least a C in each course.",
            [{**GRADE, "origin": "any", "target": "certificate", "grade": "C"}, MEAN],
        ),
        (
            "Non-degree students may take up to 15 credits, of which at most 12 may count toward a master's degree.",
            [{**TWELVE, "origin": "nondegree"}],
        ),
        ("No more than half of a master's degree may come from certificates.", [{**OF_IT, "amount": {"share": "1/2"}}]),
        (
            "If the certificate is relinquished, all of its credits count toward a master's degree.",
            [{**OF_IT, "amount": {"all": True}, "when": ["certificate_given_up"]}],
        ),
        (
            "A master's degree must be completed within 6 years, and a certificate within 3.",
            [TIME, {**TIME, "target": "certificate", "years": 3}],
        ),
        (
            "The time limit is 6 years for a master's degree and 4 years for a certificate, "
            "counted from the first course.",
            [{**TIME, **STARTED}, {**TIME, "target": "certificate", "years": 4, **STARTED}],
        ),
        ("Credits of a certificate older than 5 years do not count toward another certificate.", [AGE]),
    ],
)
def test_each_of_two_is_drafted_for_what_it_is_told_with(sentence: str, rules: list[dict[str, object]]) -> None:
    document = page(sentence)
    assert [written(one.rule) for one in draft(replace(document, text=sentence))] == rules


@pytest.mark.parametrize(
    "sentence",
    [
        "Overlap of a certificate and a master's degree forfeits the credit for the certificate.",
        "The certificate must have been completed within 5 years before admission to the master's degree.",
        "Up to 12 certificate credits, if it was earned within 5 years, and no more.",
        "Three courses must have been completed within three years of enrollment in a master's degree.",
        "A certificate needs a B or better in core courses and a C or better for electives.",
        "Credit from a degree at another university may not be used for a master's degree.",
        "Up to 15 transfer credits count toward a master's degree under an agreement, and otherwise 6.",
        "At most 9 credits of transfer, non-degree study or an earlier certificate count toward a master's degree.",
        "A master's degree takes 30 credits and a certificate 12.",
    ],
)
def test_what_would_be_told_of_the_wrong_credit_is_not_drafted(sentence: str) -> None:
    families = {one.rule.rule for one in draft(page(sentence))}
    assert not families & {"cap", "minimum_grade", "time_limit"}


def test_what_transfer_credit_means_on_a_page_is_told_by_what_its_caps_pool() -> None:
    pool = "At most 9 credits of transfer or non-degree credit count toward a master's degree."
    grade = "Transfer credit needs a grade of B or better."
    assert [one.rule.origin for one in draft(page(pool, grade)) if isinstance(one.rule, MinimumGrade)] == [
        Origin.PREADMISSION
    ]
    alone = draft(page("At most 9 transfer credits count toward a master's degree.", grade))
    assert [one.rule.origin for one in alone if isinstance(one.rule, MinimumGrade)] == [Origin.OUTSIDE]


def test_who_joins_a_degree_in_time_joins_no_certificate() -> None:
    (one,) = draft(
        page("Students must apply to the master's degree before they complete 12 credits of the certificate.")
    )
    assert written(one.rule) == {"rule": "deadline", "act": "join_degree", "window": {"before_done": {"credits": 12}}}


def test_a_page_of_quarters_counts_in_quarter_credits() -> None:
    cap = "At most 9 credits from other universities count toward a master's degree."
    (one,) = draft(page(cap, "Requests are due in the first quarter."))[:1]
    assert written(one.rule)["unit"] == "quarter"
