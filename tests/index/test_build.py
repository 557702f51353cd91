"""Filling a snapshot: what goes in, and which sentences watch over it."""

from collections import Counter
from pathlib import Path

import pytest

from corpus.document import Audience
from corpus.library import DuplicateDocument, load_library, shipped_library_path
from index.build import CANARIES, TELLING, choose_canaries, fill
from index.keyword import terms
from index.manifest import SPLITTER, hash_files, read_manifest
from index.opened import open_snapshot
from index.search import Scope
from index.split import split
from index.vector_cache import BATCH
from tests.index.fakes import Interrupted, WordEmbedder, shelve


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody follows."""


def test_a_manifest_tells_what_went_in_and_hashes_every_file(tmp_path: Path) -> None:
    root = shelve(tmp_path / "root", "transfer", "At most 9 credits count.", "They expire.")
    manifest = fill(tmp_path / "made", [root], tmp_path / "cache.sqlite", WordEmbedder(), silent)
    assert read_manifest(tmp_path / "made") == manifest
    assert (manifest.documents, manifest.passages) == (1, 2)
    assert (manifest.splitter, manifest.embedder) == (SPLITTER, "words 1")
    assert manifest.corpus_digest == load_library(root).digest
    assert manifest.files == hash_files(tmp_path / "made")
    assert {"keywords.sqlite", "library/policies/0-transfer.md", "vectors/chroma.sqlite3"} <= set(manifest.files)


def test_progress_is_told_up_to_the_last_passage(tmp_path: Path) -> None:
    count = BATCH + 5
    root = shelve(tmp_path / "root", "long", *(f"Sentence {number} of it." for number in range(count)))
    told: list[tuple[str, int, int]] = []
    fill(tmp_path / "made", [root], tmp_path / "cache.sqlite", WordEmbedder(), lambda *step: told.append(step))
    assert told == [("embedding", BATCH, count), ("embedding", count, count)]


def test_files_of_one_name_in_two_roots_are_both_held(tmp_path: Path) -> None:
    shipped = shelve(tmp_path / "shipped", "transfer", "At most 9 credits count.")
    added = shelve(tmp_path / "added", "other", "At most 6 credits count.")
    (added / "policies" / "other.md").rename(added / "policies" / "transfer.md")
    embedder = WordEmbedder()
    manifest = fill(tmp_path / "made", [shipped, added], tmp_path / "cache.sqlite", embedder, silent)
    assert manifest.corpus_digest == load_library(shipped, added).digest
    opened = open_snapshot(tmp_path / "made", embedder)
    assert {document.id for document in opened.library} == {"transfer", "other"}
    opened.close()


def test_one_id_in_two_roots_is_refused_and_neither_document_hides_the_other(tmp_path: Path) -> None:
    shipped = shelve(tmp_path / "shipped", "transfer", "At most 9 credits count.")
    added = shelve(tmp_path / "added", "transfer", "At most 6 credits count.")
    with pytest.raises(DuplicateDocument, match="transfer"):
        fill(tmp_path / "made", [shipped, added], tmp_path / "cache.sqlite", WordEmbedder(), silent)


def test_a_library_of_nothing_makes_an_index_of_nothing(tmp_path: Path) -> None:
    embedder = WordEmbedder()
    manifest = fill(tmp_path / "made", [tmp_path], tmp_path / "cache.sqlite", embedder, silent)
    assert (manifest.documents, manifest.passages, manifest.canaries) == (0, 0, ())
    opened = open_snapshot(tmp_path / "made", embedder)
    assert opened.index.search("credits", Scope(Audience.ADVISOR)) == []
    opened.close()


def test_a_build_that_was_interrupted_goes_on_where_it_stopped(tmp_path: Path) -> None:
    sentences = [f"Sentence {number} of it." for number in range(2 * BATCH + 9)]
    root = shelve(tmp_path / "root", "long", *sentences)
    failing, second = WordEmbedder(patience=BATCH), WordEmbedder()
    with pytest.raises(Interrupted):
        fill(tmp_path / "torn", [root], tmp_path / "cache.sqlite", failing, silent)
    fill(tmp_path / "made", [root], tmp_path / "cache.sqlite", second, silent)
    assert failing.embedded + second.embedded == sentences
    assert failing.embedded


def test_canaries_are_telling_sentences_that_stand_in_the_library_once() -> None:
    passages = [passage for document in load_library(shipped_library_path()) for passage in split(document)]
    said = Counter(passage.text for passage in passages)
    by_id = {passage.id: passage.text for passage in passages}
    canaries = choose_canaries(passages)
    assert len({canary.passage_id for canary in canaries}) == CANARIES
    for canary in canaries:
        assert by_id[canary.passage_id] == canary.query
        assert said[canary.query] == 1
        assert len(terms(canary.query)) >= TELLING
    assert choose_canaries(passages[::-1]) == canaries


def test_neither_headings_nor_sentences_that_many_documents_share_are_canaries(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shared = "This page of the graduate school was last changed in the autumn term."
    own = [f"The office of page {number} answers questions about graduate transfer credit." for number in range(9)]
    for number, sentence in enumerate(own):
        shelve(root, f"page-{number}", "# Transfer", f"Page {number}.", shared, sentence)
    embedder = WordEmbedder()
    manifest = fill(tmp_path / "made", [root], tmp_path / "cache.sqlite", embedder, silent)
    assert manifest.passages == 27
    assert {canary.query for canary in manifest.canaries} == set(own)
    open_snapshot(tmp_path / "made", embedder).close()
