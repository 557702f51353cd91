"""What a certificate builds toward, by a sentence of its own page; and what a program of one size takes, by a row."""

from dataclasses import replace

import pytest

from corpus.document import Kind
from corpus.drafting.draft import draft
from corpus.drafting.telling import told
from tests.corpus.drafting.pages import page


def of_a_certificate(text: str) -> list[str]:
    return [told(one.rule) for one in draft(replace(page(text), kind=Kind.CERTIFICATE, program="Soil Mapping"))]


@pytest.mark.parametrize("verb", ["stacks into", "builds toward", "leads to"])
def test_a_sentence_names_the_degree_that_a_certificate_builds_toward(verb: str) -> None:
    said = of_a_certificate(f"The Soil Mapping graduate certificate {verb} the Master of Science in Geography.")
    assert said == ["The certificate builds toward Master of Science in Geography."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Soil Mapping graduate certificate may stack into the Master of Science in Geography.",
        "The Soil Mapping graduate certificate does not lead to the Master of Science in Geography.",
        "The Soil Mapping graduate certificate leads to the MS in Geography or to the MA in Law.",
    ],
)
def test_a_degree_that_is_only_possible_or_one_of_several_is_left_to_a_person(sentence: str) -> None:
    assert of_a_certificate(sentence) == []


def test_what_a_certificate_leads_to_is_not_drafted_on_a_page_of_all() -> None:
    assert draft(page("The Soil Mapping certificate stacks into the MS in Geography.")) == ()


@pytest.mark.parametrize("size", ["30", "30 credits"])
def test_a_row_of_a_size_is_a_limit_for_programs_of_just_that_size(size: str) -> None:
    row = f"Transfer into master's degrees: program credits: {size}; maximum transfer credits: 6."
    (rule,) = draft(page(row))
    assert told(rule.rule).endswith("at most 6 semester credits (programs of 30) may count toward a master's degree.")


@pytest.mark.parametrize("size", ["30 to 36", "37 or more"])
def test_a_row_of_a_range_of_sizes_is_left_to_a_person(size: str) -> None:
    row = f"Transfer into master's degrees: program credits: {size}; maximum transfer credits: 6."
    assert draft(page(row)) == ()
