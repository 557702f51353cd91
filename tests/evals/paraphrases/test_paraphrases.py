"""Files of sentences load as they are written, and what is wrong with one is said."""

from pathlib import Path

import pytest

from evals.paraphrases import BadSentences, Paraphrase, load_drafts, load_paraphrases

PLAIN = "- {document: a-b, cites: [One.], text: Two.}\n"


def written(path: Path, source: str) -> Path:
    path.write_text(source, encoding="utf-8")
    return path


def test_a_paraphrase_is_read(tmp_path: Path) -> None:
    assert load_paraphrases(written(tmp_path / "a.yaml", PLAIN)) == (
        Paraphrase(document="a-b", cites=("One.",), text="Two."),
    )


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("- {document: a-b, text: Two.}\n", "0.cites: it is needed"),
        ("- {document: a-b, cites: [], text: Two.}\n", "0.cites"),
        (PLAIN.replace("text", "txt"), "0.text: it is needed"),
        ("text\n", "the file"),
        ("[\n", "is not YAML in UTF-8"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, source: str, problem: str) -> None:
    with pytest.raises(BadSentences, match=problem):
        load_paraphrases(written(tmp_path / "a.yaml", source))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadSentences, match="cannot be read"):
        load_drafts(tmp_path / "none.yaml")


def test_the_drafts_are_split_by_case() -> None:
    drafts = load_drafts()
    assert len(drafts) == len({draft.case for draft in drafts}) == 60
    assert 0.3 < sum(draft.for_tuning for draft in drafts) / 60 < 0.7
