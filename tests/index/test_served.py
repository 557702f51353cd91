"""On a server of Chroma's own, many workers find what each would find in a copy of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from corpus.document import Audience
from index.search import Scope
from index.snapshot import NoSnapshot, Snapshots
from index.store import ChromaServer, StoreAway, VectorStore
from tests.index.chroma import free_port, running_chroma
from tests.index.fakes import WordEmbedder, shelve

SENTENCES = tuple(f"At most {count} credits of kind {count * 7} count toward the degree here." for count in range(40))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    with running_chroma(tmp_path_factory.mktemp("chroma")) as server:
        yield server


def found(snapshots: Snapshots, words: str) -> list[tuple[str, float]]:
    opened = snapshots.open()
    try:
        hits = opened.index.search(words, Scope(Audience.STUDENT), 5)
        return [(hit.passage.text, round(hit.score, 5)) for hit in hits]
    finally:
        opened.close()


def test_it_finds_what_a_copy_of_ones_own_finds(server: ChromaServer, tmp_path: Path) -> None:
    alone = Snapshots(tmp_path, WordEmbedder())
    alone.build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    for sentence in SENTENCES[::9]:
        assert found(Snapshots(tmp_path, WordEmbedder(), server), sentence) == found(alone, sentence)


def test_workers_that_open_it_at_once_find_it_whole(server: ChromaServer, tmp_path: Path) -> None:
    manifest = Snapshots(tmp_path, WordEmbedder()).build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    with ThreadPoolExecutor(4) as threads:
        results = list(
            threads.map(lambda _: found(Snapshots(tmp_path, WordEmbedder(), server), SENTENCES[3]), range(4))
        )
    assert len({tuple(result) for result in results}) == 1
    with closing(VectorStore(server, manifest.version)) as store:
        assert store.count() == manifest.passages


def test_vectors_that_were_put_there_by_half_are_put_there_again(server: ChromaServer, tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder(), server)
    manifest = snapshots.build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    before = found(snapshots, SENTENCES[3])
    with closing(VectorStore(server, manifest.version)) as store:
        rows, vectors = next(store.everything())
        store.empty()
        store.add(rows[:7], vectors[:7])
    assert found(snapshots, SENTENCES[3]) == before


def test_a_server_that_misses_what_was_put_there_is_filled_again(
    server: ChromaServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder(), server)
    snapshots.build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    fillings: list[int] = []

    def finds_from_the_third_on(store: VectorStore, rows: object, vectors: object) -> bool:
        fillings.append(store.count())
        return len(fillings) > 2

    monkeypatch.setattr(VectorStore, "finds_all", finds_from_the_third_on)
    assert found(snapshots, SENTENCES[3])
    assert fillings[:3] == [len(SENTENCES)] * 3


def test_a_server_that_never_finds_all_is_left_empty_and_the_snapshot_is_not_served(
    server: ChromaServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder(), server)
    manifest = snapshots.build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    monkeypatch.setattr(VectorStore, "finds_all", lambda store, rows, vectors: False)
    with pytest.raises(NoSnapshot, match="does not find all"):
        snapshots.open()
    with closing(VectorStore(server, manifest.version)) as store:
        assert store.count() == 0


def test_a_version_that_is_no_longer_kept_is_removed_from_the_server(server: ChromaServer, tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder(), server)
    first = snapshots.build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    found(snapshots, SENTENCES[3])
    for count in (1, 2):
        snapshots.build([shelve(tmp_path / "root", "transfer", *SENTENCES[count:])])
    with closing(VectorStore(server, first.version)) as store:
        assert store.count() == 0


def test_a_server_that_is_away_is_named(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder(), ChromaServer("127.0.0.1", free_port()))
    snapshots.build([shelve(tmp_path / "root", "transfer", *SENTENCES)])
    with pytest.raises(StoreAway, match=r"127\.0\.0\.1"):
        snapshots.open()
