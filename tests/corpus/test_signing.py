"""Signatures hold while what they rest on is unchanged, and are never lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.markdown import UnreadableDocument, read_markdown
from corpus.rules import RULE
from corpus.signing import Decision, UnreadableSignatures, Verdict, grounds, read_decisions, record, signatures_beside
from tests.corpus.fakes import SENTENCE, markdown

CAP: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}


def signed(path: Path, verdict: Verdict = Verdict.SIGNED, rule: dict[str, object] | None = None) -> Decision:
    """A decision on the document in a file."""
    rests_on = grounds(read_markdown(path))[SENTENCE]
    at = datetime(2026, 11, 27, tzinfo=UTC)
    return Decision(verdict=verdict, sentence=SENTENCE, rests_on=rests_on, by="Ann", at=at, rule=rule or CAP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A document without rules, under a heading."""
    path = tmp_path / "transfer.md"
    path.write_text(markdown(text=f"## Master's degrees\n\n{SENTENCE}"), encoding="utf-8")
    return path


def test_a_signed_rule_is_one_of_the_document(path: Path) -> None:
    assert read_markdown(path).rules == ()
    record(path, [signed(path)])
    assert read_markdown(path).rules == (RULE.validate_python({**CAP, "sentence": SENTENCE}),)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at most 9", "at most 12"),
        ("master's degree.", "master's degree, except in nursing."),
        (SENTENCE, f"Until 2020: {SENTENCE}"),
        ("## Master's degrees", "## Doctoral degrees"),
        ("institution: Example University", "institution: Another University"),
    ],
    ids=["figure", "exception", "words before it", "heading", "institution"],
)
def test_a_signature_lapses_when_what_it_rests_on_changes(path: Path, old: str, new: str) -> None:
    record(path, [signed(path)])
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert read_markdown(path).rules == ()
    assert len(read_decisions(path)) == 1


def test_a_signature_holds_when_other_sentences_change(path: Path) -> None:
    record(path, [signed(path)])
    path.write_text(path.read_text(encoding="utf-8") + "It has a library.\n", encoding="utf-8")
    assert len(read_markdown(path).rules) == 1


def test_a_rejected_rule_is_none_and_the_later_decision_counts(path: Path) -> None:
    record(path, [signed(path, Verdict.REJECTED)])
    assert read_markdown(path).rules == ()
    record(path, [signed(path)])
    assert len(read_markdown(path).rules) == 1
    record(path, [signed(path, Verdict.REJECTED)])
    assert read_markdown(path).rules == ()


def test_decisions_are_added_to_those_that_stand(path: Path) -> None:
    record(path, [signed(path)])
    record(path, [signed(path, rule={**CAP, "origin": "nondegree"})])
    assert [decision.by for decision in read_decisions(path)] == ["Ann", "Ann"]
    assert len(read_markdown(path).rules) == 2


def test_a_write_that_was_cut_off_leaves_what_stood(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(path, [signed(path)])

    def no_room(*arguments: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("corpus.signing.os.replace", no_room)
    with pytest.raises(OSError, match="no space"):
        record(path, [signed(path, Verdict.REJECTED)])
    assert len(read_markdown(path).rules) == 1


def test_signatures_that_cannot_be_read_say_which_file(path: Path) -> None:
    signatures_beside(path).write_text("- verdict: perhaps\n", encoding="utf-8")
    with pytest.raises(UnreadableSignatures, match=r"transfer\.signed\.yaml"):
        read_decisions(path)
    with pytest.raises(UnreadableDocument, match="sign again"):
        read_markdown(path)


def test_a_signed_rule_that_is_none_is_told(path: Path) -> None:
    record(path, [signed(path, rule={"rule": "cap"})])
    with pytest.raises(UnreadableDocument, match="does not fit"):
        read_markdown(path)


def test_a_signature_lapses_when_the_line_that_leads_up_to_its_list_changes(path: Path) -> None:
    lead, item = "These count toward a master's degree:", "- at most 9 credits from other institutions."
    path.write_text(markdown(text=f"{lead}\n\n{item}"), encoding="utf-8")
    before = grounds(read_markdown(path))[item]
    path.write_text(markdown(text=f"{lead.replace('count', 'do not count')}\n\n{item}"), encoding="utf-8")
    assert grounds(read_markdown(path))[item] != before
