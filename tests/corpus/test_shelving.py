"""Added documents are shelved whole, replaced with their versions kept, and removed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from corpus.document import Document, Kind
from corpus.library import load_library
from corpus.markdown import parse, raw_rules, read_markdown, render
from corpus.readers.block import Unreadable
from corpus.shelving import NotAdded, Outcome, Shelves, Source
from corpus.signing import Decision, Verdict, grounds, record, signatures_beside
from tests.corpus.fakes import CAP, SENTENCE, markdown

NOTHING: frozenset[str] = frozenset()


def made(more: str = "") -> Document:
    return parse(markdown(text=f"{SENTENCE}\n{more}".strip()))


def source(path: str = "/a/transfer.html", day: int = 1, sha: str = "a" * 64) -> Source:
    return Source(path=path, url="https://example.edu/transfer", sha256=sha, read_on=date(2026, 1, day))


def test_a_document_is_read_back_as_it_was_put_with_its_original_beside(tmp_path: Path) -> None:
    document, outcome = Shelves(tmp_path, NOTHING).put(made(), source(), b"<html>")
    assert (list(load_library(tmp_path)), outcome) == ([document], Outcome.ADDED)
    kept = Shelves(tmp_path, NOTHING).source(document.id)
    assert kept is not None
    assert (tmp_path / kept.original).read_bytes() == b"<html>"


def test_the_same_page_again_is_unchanged_or_a_new_version_with_the_old_one_kept(tmp_path: Path) -> None:
    first, _ = Shelves(tmp_path, NOTHING).put(made(), source(), b"one")
    later = replace(made(), retrieved=date(2026, 1, 2))
    assert Shelves(tmp_path, NOTHING).put(later, source(day=2), b"one") == (first, Outcome.UNCHANGED)
    changed = made("Another rule.")
    new = source(path="/elsewhere.html", day=3, sha="b" * 64)
    assert Shelves(tmp_path, NOTHING).put(changed, new, b"two")[1] is Outcome.REPLACED
    assert [document.text for document in load_library(tmp_path)] == [changed.text]
    versions = sorted((tmp_path / "versions" / first.id).iterdir())
    assert [path.name for path in versions] == ["2026-01-01-aaaaaaaaaaaa.json", "2026-01-01-aaaaaaaaaaaa.md"]
    assert parse(versions[1].read_text(encoding="utf-8")) == first


def test_a_new_version_keeps_the_rules_whose_sentences_it_still_holds(tmp_path: Path) -> None:
    rules = raw_rules(markdown(rules=CAP))
    document, _ = Shelves(tmp_path, NOTHING).put(made(), source(), b"one", rules)
    assert len(load_library(tmp_path).get(document.id).rules) == 1  # type: ignore[union-attr]
    Shelves(tmp_path, NOTHING).put(made("More."), source(), b"two")
    assert len(load_library(tmp_path).get(document.id).rules) == 1  # type: ignore[union-attr]
    Shelves(tmp_path, NOTHING).put(replace(made(), text="Other words.\n"), source(), b"three")
    assert load_library(tmp_path).get(document.id).rules == ()  # type: ignore[union-attr]


def test_a_rule_does_not_stand_on_a_sentence_that_now_says_the_opposite(tmp_path: Path) -> None:
    document, _ = Shelves(tmp_path, NOTHING).put(made(), source(), b"one", raw_rules(markdown(rules=CAP)))
    denied = replace(made(), text=f"It is no longer so that {SENTENCE}\n")
    Shelves(tmp_path, NOTHING).put(denied, source(), b"two")
    assert load_library(tmp_path).get(document.id).rules == ()  # type: ignore[union-attr]


def test_an_id_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    document, _ = Shelves(tmp_path, frozenset({"made-up-transfer"})).put(made(), source(), b"one")
    assert document.id == "made-up-transfer-2"


def test_two_files_of_one_web_address_do_not_replace_one_another(tmp_path: Path) -> None:
    shelves = Shelves(tmp_path, NOTHING)
    shelves.put(made(), source("/a.html"), b"one")
    with pytest.raises(Unreadable, match=r"web address of a\.html"):
        shelves.put(made("More."), source("/b.html"), b"two")
    assert [document.text for document in load_library(tmp_path)] == [made().text]


def test_a_removed_document_is_gone_and_kept_among_the_versions(tmp_path: Path) -> None:
    document, _ = Shelves(tmp_path, NOTHING).put(made(), source(), b"one")
    Shelves(tmp_path, NOTHING).remove(document.id)
    assert len(load_library(tmp_path)) == 0
    assert list((tmp_path / "versions" / document.id).glob("*.md"))
    with pytest.raises(NotAdded, match="cannot be removed"):
        Shelves(tmp_path, NOTHING).remove(document.id)


@pytest.mark.parametrize("title", ["Rules --- and more ---", "a: b # c", "'quoted\"", "- item", "---"])
def test_a_document_is_written_so_that_it_reads_back(title: str) -> None:
    document = replace(made("---\n# A heading\nEnd."), title=title)
    assert parse(render(document)) == document


def signed(root: Path, document: Document) -> Path:
    """The file of the decisions on a shelved document, with its one rule signed."""
    (path,) = (path for path in root.glob(f"*/{document.id}.md") if path.parent.name != "versions")
    fields: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}
    rests_on, at = grounds(document)[SENTENCE], datetime(2026, 11, 27, tzinfo=UTC)
    made = Decision(verdict=Verdict.SIGNED, sentence=SENTENCE, rests_on=rests_on, by="Ann", at=at, rule=fields)
    record(path, [made])
    return signatures_beside(path)


def test_signatures_stay_with_a_new_version_and_on_another_shelf_and_are_kept_with_the_old_one(tmp_path: Path) -> None:
    document, _ = Shelves(tmp_path, NOTHING).put(made(), source(), b"one")
    signed(tmp_path, document)
    moved = replace(made("More."), kind=Kind.NOTE)
    Shelves(tmp_path, NOTHING).put(moved, source(sha="b" * 64), b"two")
    assert len(load_library(tmp_path).get(document.id).rules) == 1  # type: ignore[union-attr]
    (version,) = (tmp_path / "versions" / document.id).glob("*.md")
    assert len(read_markdown(version).rules) == 1


def test_the_signatures_of_a_removed_document_are_with_its_versions_alone(tmp_path: Path) -> None:
    document, _ = Shelves(tmp_path, NOTHING).put(made(), source(), b"one")
    signatures = signed(tmp_path, document)
    Shelves(tmp_path, NOTHING).remove(document.id)
    assert not signatures.exists()
    assert len(list((tmp_path / "versions" / document.id).glob("*.signed.yaml"))) == 1
