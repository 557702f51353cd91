"""A limit is drafted from the parts of its sentence that tell it, however the sentence puts them."""

from dataclasses import replace

import pytest

from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule, draft
from corpus.drafting.elided import put_back
from corpus.rules import RULE
from tests.corpus.drafting.pages import page

NINE: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}
OF_A_CERTIFICATE: dict[str, object] = {**NINE, "origin": "certificate"}
BETWEEN_CERTIFICATES: dict[str, object] = {**NINE, "origin": "certificate", "target": "certificate"}
SERVED: dict[str, object] = {"rule": "reuse", "target": "masters", "used_for": ["degree"], "allowed": "limited"}


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (
            "at most 12 hours toward a MAST and at most 3 toward a CERT",
            "at most 12 hours toward a MAST and at most 3 hours toward a CERT",
        ),
        ("at most 12 hours or 4 courses, and at most 3 for a CERT", None),
        ("at most 9 credits, of which at most 3 for a CERT", None),
        ("a course of 1 CERT may not count in another.", "a course of 1 CERT may not count in another CERT."),
        ("a course of a CERT or a MAST may not count in another.", None),
        (
            "ORG lets a CERT and a MAST share at most 9 credits",
            "ORG lets between a CERT and a MAST share at most 9 credits",
        ),
        (
            "at most 1/2 of a CERT or 1/3 of a MAST may be transferred",
            "at most 1/2 of a CERT and at most 1/3 of a MAST may be transferred",
        ),
    ],
)
def test_what_a_sentence_has_said_is_put_back_where_only_one_thing_can_be_meant(said: str, whole: str | None) -> None:
    assert put_back(said) == (whole or said)


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "At most 9 hours from elsewhere count toward a master's degree and at most 3 toward a certificate.",
            [NINE, {**NINE, "target": "certificate", "amount": {"credits": 3}}],
        ),
        (
            "At most 50% of a certificate or 30% of a master's degree may be transfer credit at Example University.",
            [
                {**NINE, "target": "certificate", "amount": {"share": "1/2"}},
                {**NINE, "amount": {"share": "3/10"}},
            ],
        ),
        ("Example University lets a certificate and a master's degree share at most 9 credits.", [OF_A_CERTIFICATE]),
        ("Two certificates of Example University may have at most 9 credits in common.", [BETWEEN_CERTIFICATES]),
        (
            "The overlap of two master's degrees at Example University may be at most 9 credits.",
            [{**NINE, "origin": "masters"}, SERVED],
        ),
        (
            "Students who finish a certificate may transfer up to 9 credits of it to a master's degree.",
            [OF_A_CERTIFICATE],
        ),
        (
            "If the student keeps the certificate, at most 9 of its credits count toward a master's degree.",
            [{**OF_A_CERTIFICATE, "when": ["certificate_kept"]}],
        ),
        ("Of the 30 credits of a master's degree, at most 9 may be transferred to Example University.", [NINE]),
        (
            "Example University accepts at most 9 transfer credits or 30% toward a master's degree.",
            [{**NINE, "amount": {"either_of": [{"credits": 9}, {"share": "3/10"}]}}],
        ),
        (
            "If a certificate was earned elsewhere, at most 9 of its credits count toward a master's degree.",
            [NINE],
        ),
        (
            "Up to 9 credits that are past the time limit may be revalidated toward a master's degree.",
            [{**NINE, "origin": "expired"}],
        ),
        (
            "A doctoral student may transfer at most 9 credits of an earlier master's degree.",
            [{**NINE, "origin": "masters", "target": "doctorate"}],
        ),
        (
            "Of the 12 credits of a certificate, at least 9 must be earned at Example University.",
            [{"rule": "residency", "target": "certificate", "amount": {"credits": 9}}],
        ),
        (
            "The residency requirement of a master's degree at Example University is 24 credits.",
            [{"rule": "residency", "target": "masters", "amount": {"credits": 24}}],
        ),
        (
            "At Example University, the time limit for a master's degree is 6 years and for a certificate 3 years.",
            [
                {"rule": "time_limit", "target": "masters", "years": 6},
                {"rule": "time_limit", "target": "certificate", "years": 3},
            ],
        ),
        (
            "A master's degree at Example University must be finished within 7 years of the first course.",
            [{"rule": "time_limit", "target": "masters", "years": 7, "counted_from": "first_course"}],
        ),
        (
            "It takes a grade of B (74%) or better in each course transferred to a master's degree.",
            [{"rule": "minimum_grade", "origin": "outside", "target": "masters", "grade": "B", "percent": 74}],
        ),
        (
            "Students must apply for a certificate before they have earned more than 9 of its credits.",
            [
                {
                    "rule": "deadline",
                    "act": "join_certificate",
                    "window": {"before_done": {"credits": 9}, "through": True},
                }
            ],
        ),
    ],
)
def test_a_limit_is_drafted_by_its_ends_its_bound_and_its_circumstance(
    sentence: str, rules: list[dict[str, object]]
) -> None:
    drafted = [one.rule for one in draft(page(sentence))]
    assert drafted == [RULE.validate_python({**values, "sentence": sentence}) for values in rules]


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        (
            "Credits of a certificate may be transferred to a master's degree within five years.",
            ("time_limit", "masters"),
        ),
        ("It does not let courses count toward both a certificate and a master's degree.", ("reuse", "any")),
        (
            "Courses used for a previous degree, here or elsewhere, do not count toward a master's degree.",
            ("cap", "masters"),
        ),
        (
            "A second master's degree must have at least 21 credits that were not used for the first.",
            ("reuse", "masters"),
        ),
        (
            "At most one third of the certificate's credits may have been counted toward another degree.",
            ("cap", "masters"),
        ),
        (
            "The time limit of a master's degree excludes credit that was applied to a degree.",
            ("reuse", "masters"),
        ),
    ],
)
def test_no_rule_is_drafted_of_what_a_sentence_names_beside_its_limit(sentence: str, never: tuple[str, str]) -> None:
    drafted = {(one.rule.rule, str(getattr(one.rule, "target", ""))) for one in draft(page(sentence))}
    assert never not in drafted


def test_one_of_two_amounts_waits_for_somebody_who_knows_which() -> None:
    document = page("Example University accepts at most 9 transfer credits or 30% toward a master's degree.")
    assert [bool(one.obscure) for one in waiting(document, ()) if isinstance(one.item, DraftedRule)] == [True]


def test_a_program_that_the_title_names_is_what_the_page_is_of_and_is_read_before_it_is_signed() -> None:
    sentence = "Example University accepts at most 9 transfer credits toward the MSN, its master's degree."
    titled = replace(page(sentence), title="MSN and certificate transfer")
    (one,) = (waits for waits in waiting(titled, ()) if isinstance(waits.item, DraftedRule))
    assert one.obscure
    assert draft(page(sentence)) == ()
