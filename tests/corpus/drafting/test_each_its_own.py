"""Of two amounts, grades or times of a sentence each belongs to the credential or the credit that it is told with."""

from dataclasses import replace

import pytest

from corpus.drafting.draft import draft
from corpus.rules.written import written
from tests.corpus.drafting.pages import page

SIX = {"rule": "cap", "origin": "outside", "target": "certificate", "amount": {"credits": 6}}
TWELVE = {**SIX, "target": "masters", "amount": {"credits": 12}}
POOL = {**TWELVE, "origin": "preadmission"}
GRADE = {"rule": "minimum_grade", "origin": "outside", "target": "masters", "grade": "B"}
STARTED = {"counted_from": "first_course"}
TIME = {"rule": "time_limit", "target": "masters", "years": 6}
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
            "At most 12 credits from before admission count toward a master's degree, of which 6 may be transfer credit.",
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
