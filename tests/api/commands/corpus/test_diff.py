"""Versions are compared, and ages shown, from the command line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.markdown import read_markdown
from corpus.signing import Decision, Verdict, grounds, record
from tests.api.fakes import run_pathway
from tests.corpus.fakes import SENTENCE, markdown

GRADE = "Transfer credit needs a grade of B or better."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one page, of which an older version is kept."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))
    shelf, kept = tmp_path / "library" / "policies", tmp_path / "library" / "versions" / "made-up-transfer"
    shelf.mkdir(parents=True)
    kept.mkdir(parents=True)
    (shelf / "made-up-transfer.md").write_text(markdown(text=f"{SENTENCE}\n{GRADE}"), encoding="utf-8")
    older = markdown(text=f"{SENTENCE}\n{GRADE.replace('B', 'C')}")
    (kept / "2025-08-01-abc.md").write_text(older, encoding="utf-8")
    return tmp_path


def test_a_document_is_compared_with_its_kept_version(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "diff", "made-up-transfer") == 0
    assert "[-C-]{+B+}" in capsys.readouterr().out
    assert run_pathway("corpus", "diff", "made-up-transfer", "2025-08-01") == 0
    assert run_pathway("corpus", "diff", "made-up-transfer", "2019") == 1
    assert "2025-08-01-abc" in capsys.readouterr().err


def test_a_signed_rule_on_an_unchanged_sentence_is_in_both_versions(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = home / "library" / "policies" / "made-up-transfer.md"
    rule: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}
    rests_on, at = grounds(read_markdown(path))[SENTENCE], datetime(2026, 11, 27, tzinfo=UTC)
    decision = Decision(verdict=Verdict.SIGNED, sentence=SENTENCE, rests_on=rests_on, by="Ann", at=at, rule=rule)
    record(path, [decision])
    assert run_pathway("corpus", "diff", "made-up-transfer") == 0
    assert "1 sentences and 0 rules changed" in capsys.readouterr().out


def test_two_files_are_compared(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = home / "library" / "versions" / "made-up-transfer" / "2025-08-01-abc.md"
    new = home / "library" / "policies" / "made-up-transfer.md"
    assert run_pathway("corpus", "diff", str(old), str(new)) == 0
    assert "{+B+}" in capsys.readouterr().out
    assert run_pathway("corpus", "diff", str(old)) == 2


def test_two_web_pages_are_compared_by_sentence_and_by_what_is_drafted(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, credits in (("old", 9), ("new", 12)):
        rule = f"Master's students may transfer up to {credits} credits from other universities."
        body = f"<nav>Home</nav><main><h1>Transfer</h1><p>{rule} Ask the dean.</p></main>"
        (tmp_path / f"{name}.html").write_text(f"<title>Transfer</title>{body}", encoding="utf-8")
    assert run_pathway("corpus", "diff", str(tmp_path / "old.html"), str(tmp_path / "new.html")) == 0
    printed = capsys.readouterr().out
    assert "up to [-9-]{+12+} credits" in printed
    assert "1 sentences and 1 rules changed" in printed


def test_files_that_cannot_be_read_are_told(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("old.pdf", "new.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.7 nothing")
    assert run_pathway("corpus", "diff", str(tmp_path / "old.pdf"), str(tmp_path / "new.pdf")) == 1
    assert "broken" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nothing", "..", "../policies"])
def test_what_is_not_held_is_told(home: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "diff", name) == 1
    assert name in capsys.readouterr().err


def test_freshness_names_the_homes_documents_and_counts_all(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "freshness", "--today", "2026-11-27") == 0
    printed = capsys.readouterr().out
    assert "made-up-transfer: read on no known day, no date" in printed
    assert "1 of this home" in printed
    assert run_pathway("corpus", "freshness", "--today", "tomorrow") == 2
