"""The library that ships, and libraries in general."""

import random
from pathlib import Path

import pytest

from corpus.document import Kind
from corpus.library import SHELVES, DuplicateDocument, Library, load_library, shipped_library_path
from corpus.markdown import UnreadableDocument
from tests.corpus.fakes import markdown, shipped


def test_every_file_on_the_shelves_that_ship_is_a_document_with_its_own_id() -> None:
    root = shipped_library_path()
    written = [path for shelf in SHELVES for path in (root / shelf).iterdir()]
    library = load_library(root)
    assert len(library) == len(written) >= 252
    assert {document.id for document in library} == {path.stem for path in written}


def test_every_rule_rests_on_a_full_sentence_of_its_document() -> None:
    for document in shipped():
        lines = document.text.splitlines()
        for rule in document.rules:
            assert rule.sentence in document.text, document.id
            assert rule.sentence in lines, document.id
            assert rule.sentence.endswith("."), document.id


def test_documents_disagree_mutually_and_with_documents_that_are_held() -> None:
    library = shipped()
    disagreements = [(document, other) for document in library for other in document.disagrees_with]
    assert disagreements
    for document, other_id in disagreements:
        other = library.get(other_id)
        assert other is not None, f"{document.id} disagrees with {other_id}, which is not held"
        assert document.id in other.disagrees_with, f"{other_id} does not know that {document.id} disagrees with it"
        assert other_id != document.id


def test_shipped_documents_are_in_our_own_words_and_say_where_they_come_from() -> None:
    for document in shipped():
        assert document.wording == "own", document.id
        ours = document.confidence == "own-guidance" and not document.source_url
        assert ours or document.source_url.startswith(("https://", "http://")), document.id
        assert document.source_title, document.id


def test_only_what_has_no_rules_of_its_own_is_a_brief() -> None:
    briefs = {document.id: document for document in shipped() if document.kind is Kind.BRIEF}
    assert set(briefs) == {"cgs-certificates-brief-2025", "cgs-microcredentials-project-2024", "words-for-stacking"}
    assert not any(document.rules for document in briefs.values())


def test_a_document_is_found_by_its_id() -> None:
    library = shipped()
    found = library.get("unh-transfer")
    assert found is not None
    assert found.id == "unh-transfer"
    assert library.get("no-such-document") is None


def test_the_digest_is_the_same_in_any_order_and_changes_with_any_document() -> None:
    documents = list(shipped())
    shuffled = random.Random(7).sample(documents, len(documents))
    assert Library(documents).digest == Library(shuffled).digest
    assert Library(documents).digest != Library(documents[1:]).digest


def test_the_digest_changes_with_one_figure(tmp_path: Path) -> None:
    (tmp_path / "policies").mkdir()
    path = tmp_path / "policies" / "made-up.md"
    path.write_text(markdown(text="At most 9 credits count."), encoding="utf-8")
    before = load_library(tmp_path).digest
    path.write_text(markdown(text="At most 8 credits count."), encoding="utf-8")
    assert load_library(tmp_path).digest != before


def test_two_documents_of_one_id_are_refused_by_name(tmp_path: Path) -> None:
    for shelf in ("briefs", "policies"):
        (tmp_path / shelf).mkdir()
        (tmp_path / shelf / f"{shelf}.md").write_text(markdown(), encoding="utf-8")
    with pytest.raises(DuplicateDocument, match="made-up-transfer"):
        load_library(tmp_path)


def test_several_roots_make_one_library_and_a_root_that_is_not_there_is_empty(tmp_path: Path) -> None:
    added = tmp_path / "home" / "policies"
    added.mkdir(parents=True)
    (added / "made-up.md").write_text(markdown(), encoding="utf-8")
    library = load_library(tmp_path / "home", tmp_path / "nowhere")
    assert [document.id for document in library] == ["made-up-transfer"]
    assert len(load_library(tmp_path / "nowhere")) == 0


def test_one_malformed_file_stops_the_library_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "good.md").write_text(markdown(), encoding="utf-8")
    (tmp_path / "policies" / "torn.md").write_text("no front matter", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"torn\.md"):
        load_library(tmp_path)
