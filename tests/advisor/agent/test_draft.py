"""Claims are read out of a draft or out of a text with marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from advisor.agent.draft import Draft, claims_in, claims_of
from advisor.gate.claim import Claim


def handed_in(text: str, *cites: str) -> Claim:
    (claim,) = claims_of(Draft.model_validate({"claims": [{"text": text, "cites": cites}]}))
    return claim


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("At most 9 count", "At most 9 count."),
        ("At most 9 count [Q1].", "At most 9 count."),
        ("At  most\n9 count [Q1][2] .", "At most 9 count."),
        ("Is it so?", "Is it so?"),
        ("They say “so.”", "They say “so.”"),
        ("", ""),
    ],
)
def test_a_claim_is_one_line_without_marks_and_with_its_full_stop(text: str, said: str) -> None:
    assert handed_in(text).text == said


def test_identifiers_are_read_however_they_are_written() -> None:
    assert handed_in("It is so.", "Q1", " q2 ", "[F1]").cites == ("Q1", "Q2", "F1")


@pytest.mark.parametrize(
    "draft",
    [
        {},
        {"claims": "all of it"},
        {"claims": [{"text": "It is so."}]},
        {"claims": [{"text": "x" * 601, "cites": []}]},
        {"claims": [{"text": "x", "cites": []}] * 9},
    ],
)
def test_a_draft_of_another_form_is_not_valid(draft: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Draft.model_validate(draft)


def test_sentences_of_a_text_cite_by_their_marks() -> None:
    said = "At most 9 count, each with a B [1][2]. A petition is due [2]."
    assert claims_in(said) == [
        Claim("At most 9 count, each with a B.", ("1", "2")), Claim("A petition is due.", ("2",)),
    ]  # fmt: skip


@given(st.text("ab .,", max_size=80))
def test_a_text_without_marks_has_no_claim(text: str) -> None:
    assert claims_in(text) == []


@given(st.text(max_size=200))
def test_whatever_a_text_is_its_claims_have_marks_and_no_mark_in_their_words(text: str) -> None:
    for claim in claims_in(text):
        assert claim.cites
        assert not any(f"[{cite}]" in claim.text for cite in claim.cites)
