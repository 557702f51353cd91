"""A snapshot opens only when it is what its manifest says."""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.document import Audience, Document
from index import opened as opening
from index.build import fill
from index.embed import Embedder
from index.manifest import Canary, hash_files, read_manifest, write_manifest
from index.opened import SnapshotDamaged, open_snapshot
from index.search import Method, Scope
from index.split import Passage, split
from tests.index.fakes import WordEmbedder, shelve

SENTENCES = (
    "At most 9 transfer credits from other universities count toward the degree.",
    "Credit that is older than seven years at graduation does not count anymore.",
    "Each transferred course needs a grade of B or a better one to count.",
)


def snapshot(home: Path, embedder: Embedder) -> Path:
    """A whole snapshot of one document with three sentences."""
    root = shelve(home / "root", "transfer", *SENTENCES)
    fill(home / "made", [root], home / "cache.sqlite", embedder, lambda stage, done, total: None)
    return home / "made"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where private copies go during a test."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_every_sentence_finds_itself_by_either_search(tmp_path: Path) -> None:
    opened = open_snapshot(snapshot(tmp_path, WordEmbedder()), WordEmbedder(), "mind the gap")
    assert opened.warning == "mind the gap"
    for sentence in SENTENCES:
        for method in Method:
            best, *_ = opened.index.search(sentence, Scope(), method=method)
            assert best.passage.text == sentence
            assert best.document.text[best.passage.start : best.passage.end] == sentence
    opened.close()


def test_two_openings_at_once_have_a_copy_each_and_leave_the_snapshot_alone(tmp_path: Path, scratch: Path) -> None:
    folder = snapshot(tmp_path, WordEmbedder())
    before = hash_files(folder)
    first, second = open_snapshot(folder, WordEmbedder()), open_snapshot(folder, WordEmbedder())
    assert len(list(scratch.iterdir())) == 2
    assert first.index.search("grade", Scope()) == second.index.search("grade", Scope()) != []
    first.close()
    assert len(list(scratch.iterdir())) == 1
    assert second.index.search("older credit", Scope())[0].passage.text == SENTENCES[1]
    second.close()
    second.close()
    assert list(scratch.iterdir()) == []
    assert hash_files(folder) == before


@pytest.mark.parametrize("change", ["flipped", "missing", "added", "longer"])
def test_every_change_of_a_file_is_damage_that_names_the_file(change: str, tmp_path: Path) -> None:
    folder = snapshot(tmp_path, WordEmbedder())
    for path in [folder / name for name in hash_files(folder)]:
        whole = path.read_bytes()
        named = path
        if change == "flipped":
            middle = len(whole) // 2
            path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :] if whole else b"\x01")
        elif change == "missing":
            path.unlink()
        elif change == "added":
            named = path.with_name("added.bin")
            named.write_bytes(b"")
        else:
            path.write_bytes(whole + b"\n")
        with pytest.raises(SnapshotDamaged) as damage:
            open_snapshot(folder, WordEmbedder())
        assert str(named.relative_to(folder)) in str(damage.value)
        named.unlink(missing_ok=True)
        path.write_bytes(whole)
    open_snapshot(folder, WordEmbedder()).close()


def test_a_snapshot_of_another_model_or_splitter_is_not_served(tmp_path: Path) -> None:
    folder = snapshot(tmp_path, WordEmbedder())
    with pytest.raises(SnapshotDamaged, match="another embedding model"):
        open_snapshot(folder, WordEmbedder("words 2"))
    write_manifest(folder, read_manifest(folder).model_copy(update={"splitter": "sentences-0"}))
    with pytest.raises(SnapshotDamaged, match="splitter"):
        open_snapshot(folder, WordEmbedder())


def test_a_count_that_differs_is_damage_and_leaves_nothing_behind(tmp_path: Path, scratch: Path) -> None:
    folder = snapshot(tmp_path, WordEmbedder())
    write_manifest(folder, read_manifest(folder).model_copy(update={"passages": 4}))
    with pytest.raises(SnapshotDamaged, match="counts"):
        open_snapshot(folder, WordEmbedder())
    assert list(scratch.iterdir()) == []


def test_a_canary_that_no_longer_finds_itself_is_damage(tmp_path: Path) -> None:
    folder = snapshot(tmp_path, WordEmbedder())
    manifest = read_manifest(folder)
    assert len(manifest.canaries) == 3
    lost = Canary(query=SENTENCES[0], passage_id="transfer:gone")
    write_manifest(folder, manifest.model_copy(update={"canaries": (*manifest.canaries, lost)}))
    with pytest.raises(SnapshotDamaged, match="transfer:gone"):
        open_snapshot(folder, WordEmbedder())


def test_passages_that_are_cut_otherwise_than_at_the_build_are_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = snapshot(tmp_path, WordEmbedder())

    def cut_otherwise(document: Document) -> list[Passage]:
        return [replace(passage, id=f"{passage.id}0") for passage in split(document)]

    monkeypatch.setattr(opening, "split", cut_otherwise)
    with pytest.raises(SnapshotDamaged, match="no document holds"):
        open_snapshot(folder, WordEmbedder())


def test_a_snapshot_that_goes_away_while_it_is_opened_is_damage_and_leaves_nothing_behind(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = snapshot(tmp_path, WordEmbedder())

    def split_as_it_goes_away(document: Document) -> list[Passage]:
        shutil.rmtree(folder)
        return split(document)

    monkeypatch.setattr(opening, "split", split_as_it_goes_away)
    with pytest.raises(SnapshotDamaged, match="removed while"):
        open_snapshot(folder, WordEmbedder())
    assert list(scratch.iterdir()) == []


def test_students_get_no_sentence_for_advisors_by_any_search(tmp_path: Path) -> None:
    root = shelve(tmp_path / "root", "open", "The checklist asks for the transcript.")
    shelve(root, "kept-back", "The checklist has a code word.", audience=Audience.ADVISOR)
    fill(tmp_path / "made", [root], tmp_path / "cache.sqlite", WordEmbedder(), lambda stage, done, total: None)
    opened = open_snapshot(tmp_path / "made", WordEmbedder())
    for method in Method:
        found = opened.index.search("The checklist has a code word.", Scope(Audience.STUDENT), method=method)
        assert {hit.document.id for hit in found} == {"open"}
        best, *_ = opened.index.search("The checklist has a code word.", Scope(Audience.ADVISOR), method=method)
        assert best.document.id == "kept-back"
    opened.close()


def test_copies_of_processes_that_were_killed_are_cleared_away_and_those_of_living_ones_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for process in (ended.pid, os.getpid()):
        (tmp_path / "temporary" / f"pathway-vectors-{process}-copy").mkdir(parents=True)
    open_snapshot(snapshot(tmp_path, WordEmbedder()), WordEmbedder()).close()
    left = [folder.name for folder in (tmp_path / "temporary").glob("pathway-vectors-*")]
    assert left == [f"pathway-vectors-{os.getpid()}-copy"]
