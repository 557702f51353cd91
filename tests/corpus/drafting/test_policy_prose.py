"""Limits as the prose of policies puts them, with what a person would type, and sentences that limit a part alone."""

from dataclasses import replace

import pytest

from corpus.document import Wording
from corpus.drafting.draft import draft
from corpus.rules import RULE
from corpus.rules.written import written
from tests.corpus.drafting.pages import page

OUT = {"rule": "cap", "origin": "outside", "target": "masters"}
OF_CERT = {**OUT, "origin": "certificate"}
OF_DEGREE = {**OUT, "origin": "degree", "target": "certificate"}
SERVED = {"rule": "reuse", "target": "masters", "used_for": ["degree"], "allowed": "no"}
HERE = {"rule": "residency", "target": "certificate", "amount": {"all": True}}


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "A single graduate certificate can contribute no more than 15 credits to a master's degree.",
            [{**OF_CERT, "amount": {"credits": 15}}],
        ),
        (
            "Nine hours of a graduate certificate may be used toward a master's degree.",
            [{**OF_CERT, "amount": {"credits": 9}}],
        ),
        (
            "A student may hold the certificate and the master's degree, but at most 12 credits may count for both.",
            [
                {**OF_CERT, "amount": {"credits": 12}},
                {"rule": "permission", "topic": "share_with_degree", "allowed": "conditional"},
            ],
        ),
        (
            "Example University lets two graduate certificates overlap in one course only.",
            [{**OF_CERT, "target": "certificate", "amount": {"courses": 1}}],
        ),
        (
            "We may accept up to 9 credits from another accredited nursing program toward a master's degree.",
            [{**OUT, "amount": {"credits": 9}}],
        ),
        (
            "An undergraduate may take up to 12 graduate credits that later count toward a master's degree.",
            [{**OUT, "origin": "undergraduate", "amount": {"credits": 12}}],
        ),
        (
            "Example University requires that all courses of a graduate certificate be taken at the university.",
            [HERE],
        ),
        (
            "Over 50% of a master's degree must be earned at Example University.",
            [{**HERE, "target": "masters", "amount": {"share": "1/2", "below": True}}],
        ),
        ("Transfer credit does not count toward a master's degree if it formed part of a completed degree.", [SERVED]),
        (
            "Master's students must finish within six years, and certificate students within three.",
            [
                {"rule": "time_limit", "target": "masters", "years": 6},
                {"rule": "time_limit", "target": "certificate", "years": 3},
            ],
        ),
        (
            "We limit the number of master's credits that may be used for a graduate certificate to 6.",
            [{**OF_DEGREE, "amount": {"credits": 6}}, {**SERVED, "target": "certificate", "allowed": "limited"}],
        ),
        (
            "We limit transfer credit to 24 hours for doctoral students and 9 hours for master's students.",
            [{**OUT, "target": "doctorate", "amount": {"credits": 24}}, {**OUT, "amount": {"credits": 9}}],
        ),
        (
            "Students with a master's degree are given advanced standing of up to 30 hours toward a doctorate.",
            [{**OUT, "origin": "masters", "target": "doctorate", "amount": {"credits": 30}}],
        ),
        (
            "Up to 6 transfer hours count for a master's degree with a thesis and up to 9 without a thesis.",
            [
                {**OUT, "amount": {"credits": 6}, "when": ["thesis"]},
                {**OUT, "amount": {"credits": 9}, "when": ["nonthesis"]},
            ],
        ),
        (
            "At most 9 credits for prior learning count toward a master's degree and at most 3 toward a certificate.",
            [
                {**OUT, "origin": "prior_learning", "amount": {"credits": 9}},
                {**OUT, "origin": "prior_learning", "target": "certificate", "amount": {"credits": 3}},
            ],
        ),
        (
            "Certificate students have three years to finish, counted from the first course.",
            [{"rule": "time_limit", "target": "certificate", "years": 3, "counted_from": "first_course"}],
        ),
        (
            "A course may be used for two certificates at most.",
            [{"rule": "credentials_per_course", "count": 2}],
        ),
        ("Credits that completed a previous graduate degree may not be transferred to a master's degree.", [SERVED]),
        (
            "No applicant is admitted to a master's degree with a GPA below 3.0.",
            [{"rule": "minimum_average", "target": "masters", "average": 3, "purpose": "admission"}],
        ),
        (
            "Transfer courses toward a master's degree must be completed within five years before the first course.",
            [
                {
                    "rule": "age_limit",
                    "origin": "outside",
                    "target": "masters",
                    "years": 5,
                    "anchor": "first_course",
                }
            ],
        ),
        (
            "We do not accept a transfer course with a grade of B- or below toward a master's degree.",
            [{"rule": "minimum_grade", "origin": "outside", "target": "masters", "grade": "B"}],
        ),
    ],
)
def test_a_limit_is_read_however_it_is_put(sentence: str, rules: list[dict[str, object]]) -> None:
    wanted = [written(RULE.validate_python({**rule, "sentence": sentence})) for rule in rules]
    assert [written(one.rule) for one in draft(page(sentence))] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Example University accepts at most 3 credits with a grade of C toward a master's degree.",
        "Transfer credit and credit for prior learning together may not exceed half of a master's degree.",
        "No transfer credit is accepted into a graduate certificate of fewer than 15 credits.",
        "We do not accept transfer credit toward a master's degree in the semester of graduation.",
        "Only 6 certificate credits count toward a master's degree in another field.",
        "Up to 9 credits from Northfield University count toward a master's degree.",
        "Prior learning counts within its limit of 12 credits toward a master's degree.",
        "At most 12 credits from before admission count toward a master's degree; of these at most 6 of a degree.",
    ],
)
def test_what_limits_a_part_of_the_credit_or_a_sum_is_no_cap_and_no_grade(sentence: str) -> None:
    assert not {one.rule.rule for one in draft(page(sentence))} & {"cap", "minimum_grade"}


def test_a_sentence_on_one_program_is_drafted_on_a_page_of_its_college_in_words_chosen_for_it() -> None:
    sentence = "The College of Business accepts up to 9 transfer credits toward the MBA, a master's degree."
    of_all = page(sentence)
    own = replace(of_all, unit="College of Business", wording=Wording.OWN)
    assert [one.rule.rule for one in draft(own)] == ["cap"]
    assert not draft(replace(own, wording=Wording.SOURCE))
    assert not draft(replace(own, unit=None))


def test_a_program_is_the_one_of_its_page_where_its_short_form_stands_beside_its_name() -> None:
    sentence = "Example University accepts up to 9 transfer credits toward the Master of Science in Nursing (MSN)."
    assert draft(replace(page(sentence), title="MSN transfer"))
    assert not draft(replace(page(sentence), title="Transfer"))
