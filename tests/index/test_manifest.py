"""A manifest says when it, or what it vouches for, was changed."""

from pathlib import Path

import pytest

from index.manifest import (
    MANIFEST,
    SEAL,
    SPLITTER,
    Canary,
    Manifest,
    ManifestDamaged,
    hash_files,
    read_manifest,
    write_manifest,
)

MADE_UP = Manifest(
    version="20260101T000000000000-abcdef01",
    built_at="2026-01-01T00:00:00+00:00",
    corpus_digest="abcdef01",
    documents=1,
    passages=2,
    splitter=SPLITTER,
    embedder="words 1",
    libraries={"sqlite": "3"},
    files={"library/a.md": "00"},
    canaries=(Canary(query="Bouvé College", passage_id="a:1"),),
)


def test_a_manifest_reads_as_it_was_written(tmp_path: Path) -> None:
    write_manifest(tmp_path, MADE_UP)
    assert read_manifest(tmp_path) == MADE_UP


@pytest.mark.parametrize("name", [MANIFEST, SEAL])
def test_any_flipped_byte_of_the_manifest_or_its_seal_is_damage(name: str, tmp_path: Path) -> None:
    write_manifest(tmp_path, MADE_UP)
    whole = (tmp_path / name).read_bytes()
    for place in range(len(whole)):
        for flip in (0x01, 0x20, 0x80):
            (tmp_path / name).write_bytes(whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])
            with pytest.raises(ManifestDamaged):
                read_manifest(tmp_path)


@pytest.mark.parametrize("name", [MANIFEST, SEAL])
def test_a_manifest_without_its_other_half_is_damage(name: str, tmp_path: Path) -> None:
    write_manifest(tmp_path, MADE_UP)
    (tmp_path / name).unlink()
    with pytest.raises(ManifestDamaged, match="cannot be read"):
        read_manifest(tmp_path)


def test_every_file_but_the_manifest_and_its_seal_is_hashed(tmp_path: Path) -> None:
    write_manifest(tmp_path, MADE_UP)
    (tmp_path / "library").mkdir()
    for name in ("a.md", MANIFEST, SEAL):
        (tmp_path / "library" / name).write_text("words", encoding="utf-8")
    before = hash_files(tmp_path)
    assert set(before) == {f"library/{name}" for name in ("a.md", MANIFEST, SEAL)}
    (tmp_path / "library" / "a.md").write_text("Words", encoding="utf-8")
    after = hash_files(tmp_path)
    assert {name for name in before if before[name] != after[name]} == {"library/a.md"}
