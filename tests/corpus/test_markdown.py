"""Reading documents, and saying what is wrong with what is none."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.amounts import Credits, Unit
from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.markdown import UnreadableDocument, parse, read_markdown
from corpus.rules import Cap, Credential, Origin
from tests.corpus.fakes import CAP, HEAD, SENTENCE, markdown

MALFORMED = {
    "no front matter": (SENTENCE, "front matter"),
    "empty file": ("", "front matter"),
    "front matter that does not end": (f"---\n{HEAD}", "front matter"),
    "text before the front matter": (f"Words.\n{markdown()}", "front matter"),
    "bad YAML": (markdown(more="unit: [a\n"), "not YAML"),
    "front matter that is a list": ("---\n- id\n---\nWords.\n", "does not fit"),
    "front matter that is nothing": ("---\n---\nWords.\n", "does not fit"),
    "unknown field": (markdown(more="colour: blue\n"), "colour"),
    "missing field": (markdown().replace("title: Transfer credit\n", ""), "title"),
    "unknown kind": (markdown().replace("transfer_policy", "rumour"), "kind"),
    "day that is not in the calendar": (markdown(more="retrieved: 2020-13-45\n"), "month"),
    "unknown rule": (markdown(rules=CAP.replace("rule: cap", "rule: hat")), "hat"),
    "rule without a name": (markdown(rules=CAP.replace("- rule: cap\n  origin", "- origin")), "rule"),
    "unknown rule field": (markdown(rules=CAP + "  colour: blue\n"), "colour"),
    "unknown amount": (markdown(rules=CAP.replace("{credits: 9}", "{credits: 9, colour: blue}")), "colour"),
    "amount divided by nothing": (markdown(rules=CAP.replace("{credits: 9}", "{share: 1/0}")), "divides by zero"),
    "greatest of no amounts": (markdown(rules=CAP.replace("{credits: 9}", "{greater_of: []}")), "greater_of"),
    "rule without a sentence": (markdown(rules=CAP.replace(f"sentence: {SENTENCE}", "sentence: ''")), "sentence"),
    "rule whose sentence is missing": (markdown(rules=CAP, text="Other words."), "does not hold"),
    "document without text": (markdown(text=""), "no text"),
}


@pytest.mark.parametrize("fault", MALFORMED)
def test_a_malformed_document_is_refused_with_its_file_name_and_the_reason(fault: str, tmp_path: Path) -> None:
    content, reason = MALFORMED[fault]
    path = tmp_path / "made-up.md"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableDocument) as refusal:
        read_markdown(path)
    assert str(path) in str(refusal.value)
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not re.search(r"validation error|Input should|Field required|pydantic|\[type=|<unicode", str(refusal.value))


def test_a_wrong_rule_is_named_by_its_number_its_kind_and_its_field() -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        parse(markdown(rules=CAP + CAP.replace("rule: cap", "rule: cap\n  colour: blue")))
    assert str(refusal.value) == "rule 2 (cap) does not fit: colour: there is no such field here"


def test_yaml_that_is_none_is_shown_by_its_line_in_the_file() -> None:
    with pytest.raises(UnreadableDocument, match=r"not YAML: line 4, column \d+: "):
        parse("---\nid: a\nunit: [b\n---\nWords.\n")


def test_a_file_that_is_not_utf_8_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "latin.md"
    path.write_bytes(markdown(text="A café.").encode("latin-1"))
    with pytest.raises(UnreadableDocument, match=r"latin\.md.*UTF-8"):
        read_markdown(path)


def test_a_file_that_is_not_there_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"nowhere\.md"):
        read_markdown(tmp_path / "nowhere.md")


def test_a_document_reads_as_it_is_written() -> None:
    more = "unit: Graduate School\ncatalog_year: 2025-26\nvalid_from: 2025-08-01\naudience: advisor\n"
    assert parse(markdown(rules=CAP, more=more)) == Document(
        id="made-up-transfer",
        kind=Kind.TRANSFER_POLICY,
        institution="Example University",
        unit="Graduate School",
        program=None,
        title="Transfer credit",
        source_url="https://example.edu/transfer",
        source_title="Transfer credit",
        wording=Wording.OWN,
        as_of=None,
        retrieved=None,
        catalog_year="2025-26",
        valid_from=date(2025, 8, 1),
        valid_to=None,
        authority=Authority.UNIVERSITY,
        audience=Audience.ADVISOR,
        confidence="verified-in-text",
        disagrees_with=(),
        rules=(Cap("cap", SENTENCE, Origin.OUTSIDE, Credential.MASTERS, Credits(Fraction(9)), Unit.SEMESTER),),
        text=f"{SENTENCE}\n",
    )


def test_line_ends_and_a_byte_order_mark_do_not_change_the_document(tmp_path: Path) -> None:
    plain, marked = tmp_path / "plain.md", tmp_path / "marked.md"
    plain.write_bytes(markdown(rules=CAP).encode())
    marked.write_bytes(b"\xef\xbb\xbf" + markdown(rules=CAP).replace("\n", "\r\n").encode())
    assert read_markdown(plain) == read_markdown(marked)


def test_a_rule_of_three_dashes_in_the_text_is_part_of_the_text() -> None:
    assert parse(markdown(text="First.\n\n---\n\nSecond.")).text == "First.\n\n---\n\nSecond.\n"


@settings(deadline=None)
@given(source=st.text())
def test_any_text_is_a_document_or_is_refused(source: str) -> None:
    try:
        assert parse(source).text
    except UnreadableDocument as refusal:
        assert str(refusal)


@settings(deadline=None)
@given(value=st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "S", "Z"]), max_size=30))
def test_any_value_of_a_field_is_read_or_refused(value: str) -> None:
    try:
        assert parse(markdown(more=f"retrieved: {value}\n")).id == "made-up-transfer"
    except UnreadableDocument as refusal:
        assert str(refusal)
