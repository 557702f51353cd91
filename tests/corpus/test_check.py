"""Every kind of finding on made-up documents, and none on the library that ships."""

from fractions import Fraction
from pathlib import Path

import pytest

from corpus.check import Remark, examine, files_of
from corpus.library import shipped_library_path
from corpus.names import Names, ProgramNames, load_names
from corpus.proof import WorkedOut, worked_out
from tests.corpus.fakes import CAP, SENTENCE, markdown

OTHER = "Example University accepts at most 12 transfer credits toward a master's degree."
TWELVE = CAP.replace("9", "12")


def remarks(
    folder: Path, *sources: str, names: Names | None = None, figures: tuple[WorkedOut, ...] = ()
) -> list[Remark]:
    """What is found in some documents, written into a folder."""
    for number, source in enumerate(sources):
        (folder / f"{number}.md").write_text(source, encoding="utf-8")
    return list(examine(files_of(folder), names or Names(), figures).remarks)


def second(source: str) -> str:
    """The same document under another id."""
    return source.replace("id: made-up-transfer", "id: made-up-other")


def test_the_library_that_ships_is_clean() -> None:
    examined = examine(files_of(shipped_library_path()), load_names(), worked_out())
    assert len(examined.documents) > 200
    assert examined.remarks == ()


def test_documents_that_agree_are_clean(tmp_path: Path) -> None:
    assert remarks(tmp_path, markdown(CAP), second(markdown(CAP))) == []


def test_a_figure_that_the_sentence_does_not_state_is_found(tmp_path: Path) -> None:
    (found,) = remarks(tmp_path, markdown(CAP.replace("{credits: 9}", "{credits: 8}")))
    assert found.where == "made-up-transfer"
    assert "computes with 8" in found.words and SENTENCE in found.words


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        (CAP.replace(SENTENCE, "A sentence that nobody wrote."), SENTENCE),
        ("- rule: cap\n  origin: outside\n  target: masters\n  amount: {credits: 9}\n", SENTENCE),
    ],
)
def test_a_rule_without_its_sentence_is_found(tmp_path: Path, rules: str, text: str) -> None:
    (found,) = remarks(tmp_path, markdown(rules, text=text))
    assert found.where == "0.md" and "sentence" in found.words


def test_two_rules_of_one_scope_that_differ_are_found(tmp_path: Path) -> None:
    (found,) = remarks(tmp_path, markdown(CAP), second(markdown(TWELVE, text=OTHER)))
    assert "contradicts one of made-up-other" in found.words
    assert SENTENCE in found.words and OTHER in found.words


def test_two_rules_of_one_document_that_differ_are_found(tmp_path: Path) -> None:
    (found,) = remarks(tmp_path, markdown(CAP + TWELVE, text=f"{SENTENCE}\n{OTHER}"))
    assert "another of its own" in found.words


@pytest.mark.parametrize(
    "more",
    [
        "disagrees_with: [made-up-transfer]\n",
        "unit: School of Nursing\n",
        "program: MS in Nursing\n",
    ],
)
def test_documents_that_name_each_other_or_are_of_other_scopes_contradict_nothing(tmp_path: Path, more: str) -> None:
    assert remarks(tmp_path, markdown(CAP), second(markdown(TWELVE, more, text=OTHER))) == []


def test_a_later_version_replaces_and_an_undated_one_contradicts(tmp_path: Path) -> None:
    old, new = markdown(CAP, "catalog_year: 2019-2020\n"), markdown(TWELVE, "catalog_year: 2024-2025\n", text=OTHER)
    assert remarks(tmp_path, old, second(new)) == []
    assert remarks(tmp_path, markdown(CAP), second(new))


@pytest.mark.parametrize(("first", "other", "found"), [
    ("'yes'", "'no'", 1), ("conditional", "'no'", 0), ("'yes'", "'yes'", 0),
])  # fmt: skip
def test_only_a_yes_and_a_no_contradict_one_another(tmp_path: Path, first: str, other: str, found: int) -> None:
    def permission(allowed: str) -> str:
        return f"- rule: permission\n  topic: substitution\n  allowed: {allowed}\n  sentence: {SENTENCE}\n"

    assert len(remarks(tmp_path, markdown(permission(first)), second(markdown(permission(other))))) == found


@pytest.mark.parametrize(("first", "other", "found"), [
    ("'yes'", "'no'", 1), ("conditional", "'no'", 0), ("only", "'yes'", 0),
])  # fmt: skip
def test_who_is_eligible_and_is_not_contradict_one_another(tmp_path: Path, first: str, other: str, found: int) -> None:
    def eligible(word: str) -> str:
        return (
            "- rule: eligibility\n  purpose: aid\n  target: certificate\n  standing: certificate_only\n"
            f"  eligible: {word}\n  sentence: {SENTENCE}\n"
        )

    assert len(remarks(tmp_path, markdown(eligible(first)), second(markdown(eligible(other))))) == found


@pytest.mark.parametrize(("first", "other", "found"), [
    ("none", "automatic", 1), ("none", "status_change", 0), ("automatic", "automatic", 0),
])  # fmt: skip
def test_to_admit_and_not_to_admit_contradict_one_another(tmp_path: Path, first: str, other: str, found: int) -> None:
    def effect(word: str) -> str:
        return f"- rule: admission_effect\n  through: certificate\n  effect: {word}\n  sentence: {SENTENCE}\n"

    assert len(remarks(tmp_path, markdown(effect(first)), second(markdown(effect(other))))) == found


def test_words_that_a_rule_repeats_and_its_sentence_does_not_hold_are_found(tmp_path: Path) -> None:
    def condition(words: str) -> str:
        return (
            "- rule: admission_effect\n  through: certificate\n  effect: automatic\n"
            f"  conditions: [{{words: {words}}}]\n  sentence: {SENTENCE}\n"
        )

    assert not remarks(tmp_path, markdown(condition("toward a master's degree")))
    (found,) = remarks(tmp_path, markdown(condition("toward a doctorate")))
    assert "toward a doctorate" in found.words


def test_a_rule_for_another_situation_contradicts_nothing(tmp_path: Path) -> None:
    thesis = TWELVE.replace("  sentence", "  when: [thesis]\n  sentence")
    assert remarks(tmp_path, markdown(CAP + thesis, text=f"{SENTENCE}\n{OTHER}")) == []


def test_a_document_that_says_nothing_of_its_date_is_found(tmp_path: Path) -> None:
    (found,) = remarks(tmp_path, markdown(CAP).replace("as_of: null\n", ""))
    assert "date" in found.words and "as_of" in found.words


def test_an_institutions_own_text_needs_a_day(tmp_path: Path) -> None:
    own = markdown(CAP).replace("wording: own", "wording: source")
    (found,) = remarks(tmp_path, own)
    assert "retrieved" in found.words
    assert remarks(tmp_path, own.replace("as_of: null", "retrieved: 2026-11-20")) == []


def test_a_rule_that_ends_before_it_begins_is_found(tmp_path: Path) -> None:
    (found,) = remarks(tmp_path, markdown(CAP, "valid_from: 2025-07-01\nvalid_to: 2024-06-30\n"))
    assert "before it begins" in found.words


def test_ids_of_no_document_are_found(tmp_path: Path) -> None:
    names = Names(programs=(ProgramNames(document="gone", aliases=("the gone",)),))
    figures = (WorkedOut(document="lost", figure=Fraction(2), words="twice"),)
    source = markdown(CAP, "disagrees_with: [nowhere]\n")
    found = remarks(tmp_path, source, names=names, figures=figures)
    assert [remark.where for remark in found] == ["made-up-transfer", "names.yaml", "worked_out.yaml"]
    assert "'nowhere'" in found[0].words and "'gone'" in found[1].words and "'lost'" in found[2].words


def test_two_documents_of_one_id_are_found(tmp_path: Path) -> None:
    (found,) = remarks(tmp_path, markdown(CAP), markdown(CAP))
    assert found.where == "made-up-transfer" and "two documents" in found.words


def test_one_file_and_the_shelves_of_a_root_are_read(tmp_path: Path) -> None:
    (tmp_path / "policies").mkdir()
    shelved = tmp_path / "policies" / "a.md"
    shelved.write_text(markdown(CAP), encoding="utf-8")
    assert files_of(tmp_path) == files_of(shelved) == [shelved]
