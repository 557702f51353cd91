"""Older versions are documents of their own where their time is known."""

from pathlib import Path

from corpus.library import load_library
from tests.corpus.fakes import markdown

NEW = "The dean lets 9 credits count."
OLD = "The dean lets 6 credits count."


def home(root: Path, year: str | None, old_year: str | None, name: str = "made-up-transfer") -> Path:
    """A library with one document and one older version of it."""
    for folder, words, when in (("policies", NEW, year), (f"versions/{name}", OLD, old_year)):
        (root / folder).mkdir(parents=True)
        more = f"catalog_year: {when}\n" if when else ""
        (root / folder / "2026-01-01-abc.md").write_text(markdown("", more, words), encoding="utf-8")
    return root


def test_a_version_of_another_year_has_an_id_of_its_own_and_names_the_newer_one(tmp_path: Path) -> None:
    library = load_library(home(tmp_path, "2025-2026", "2024-2025"))
    older = library.get("made-up-transfer-in-2024-2025")
    assert older is not None
    assert (older.replaced_by, older.text) == ("made-up-transfer", f"{OLD}\n")
    assert [document.text for document in library.current] == [f"{NEW}\n"]


def test_a_version_without_a_time_or_of_the_same_one_stays_out(tmp_path: Path) -> None:
    assert len(load_library(home(tmp_path / "one", "2025-2026", None))) == 1
    assert len(load_library(home(tmp_path / "two", "2025-2026", "2025-2026"))) == 1


def test_the_versions_of_a_document_that_was_removed_stay_out(tmp_path: Path) -> None:
    assert len(load_library(home(tmp_path, "2025-2026", "2024-2025", name="another"))) == 1
