"""Keyword search: who finds what by which words."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.document import Audience
from index.keyword import Entry, KeywordIndex, terms


def entry(name: str, text: str, **told: str) -> Entry:
    audience = Audience(told.get("audience", "student"))
    return Entry(
        name, told.get("heading", ""), text, told.get("institution", "UNH"), told.get("kind", "note"), audience
    )


def test_a_passage_is_found_by_any_form_of_its_words_and_by_its_heading(tmp_path: Path) -> None:
    entries = [
        entry("cap", "At most 9 credits transfer."),
        entry("grade", "A B is needed.", heading="University of New Hampshire, Grades"),
    ]
    KeywordIndex.write(tmp_path / "keywords.sqlite", entries)
    index = KeywordIndex(tmp_path / "keywords.sqlite")
    for query, name in (("transferring credit", "cap"), ("TRANSFERRED", "cap"), ("new hampshire", "grade")):
        assert [id_ for id_, _ in index.nearest(query, 5, Audience.STUDENT)] == [name], query
    assert index.nearest("tuition", 5, Audience.STUDENT) == []
    assert index.count() == 2
    index.close()


def test_the_best_passage_comes_first_and_equal_ones_by_id(tmp_path: Path) -> None:
    entries = [
        entry("b", "Nine credits."),
        entry("a", "Nine credits."),
        entry("best", "Nine quarter credits expire."),
        entry("other", "Tuition and fees."),
    ]
    KeywordIndex.write(tmp_path / "keywords.sqlite", entries)
    index = KeywordIndex(tmp_path / "keywords.sqlite")
    found = index.nearest("nine quarter credits that expire", 5, Audience.STUDENT)
    assert [id_ for id_, _ in found] == ["best", "a", "b"]
    assert found[0][1] > found[1][1] == found[2][1] > 0
    assert index.nearest("nine quarter credits that expire", 1, Audience.STUDENT) == found[:1]
    index.close()


def test_students_never_find_what_is_for_advisors(tmp_path: Path) -> None:
    entries = [entry("open", "The code word."), entry("kept-back", "The code word.", audience="advisor")]
    KeywordIndex.write(tmp_path / "keywords.sqlite", entries)
    index = KeywordIndex(tmp_path / "keywords.sqlite")
    for filters in ((), (["UNH"], ["note"])):
        assert [id_ for id_, _ in index.nearest("code word", 5, Audience.STUDENT, *filters)] == ["open"]
        assert {id_ for id_, _ in index.nearest("code word", 5, Audience.ADVISOR, *filters)} == {"open", "kept-back"}
    index.close()


def test_filters_leave_only_their_institutions_and_kinds(tmp_path: Path) -> None:
    entries = [
        entry("unh-note", "Credits."),
        entry("unh-policy", "Credits.", kind="transfer_policy"),
        entry("asu-note", "Credits.", institution="Arizona's State"),
    ]
    KeywordIndex.write(tmp_path / "keywords.sqlite", entries)
    index = KeywordIndex(tmp_path / "keywords.sqlite")

    def found(institutions: list[str], kinds: list[str]) -> set[str]:
        return {id_ for id_, _ in index.nearest("credits", 5, Audience.STUDENT, institutions, kinds)}

    assert found([], []) == {"unh-note", "unh-policy", "asu-note"}
    assert found(["UNH"], []) == {"unh-note", "unh-policy"}
    assert found(["UNH", "Arizona's State"], ["note"]) == {"unh-note", "asu-note"}
    assert found(["UNH"], ["pathway"]) == set()
    index.close()


def test_any_query_is_a_query(tmp_path: Path) -> None:
    KeywordIndex.write(tmp_path / "keywords.sqlite", [entry("cap", "At most 9 credits (B or better) AND more.")])
    index = KeywordIndex(tmp_path / "keywords.sqlite")

    @settings(deadline=None)
    @given(query=st.one_of(st.text(), st.text(alphabet="\"'*():-^+&. NEAROT9cap")))
    def holds(query: str) -> None:
        assert {id_ for id_, _ in index.nearest(query, 5, Audience.STUDENT)} <= {"cap"}

    holds()
    assert index.nearest(" ".join(f"word{number}" for number in range(2000)) + " credits", 5, Audience.STUDENT)
    index.close()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("How many credits can I transfer to the M.S.?", ["many", "credits", "transfer", "m", "s"]),
        ("the student's AND the student’s", ["students"]),
        ("Texas A&M credits, credits", ["texas", "a&m", "credits"]),
        ("what is the", []),
        ("", []),
    ],
)
def test_the_words_worth_looking_for_are_each_named_once(query: str, words: list[str]) -> None:
    assert terms(query) == words


@pytest.mark.parametrize("name", ["plain", "with space", "what?mode=rw", "100%41", "#1", "é"])
def test_an_index_opens_wherever_it_lies_and_is_only_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name / "keywords.sqlite"
    path.parent.mkdir()
    KeywordIndex.write(path, [entry("cap", "Nine credits.")])
    KeywordIndex.write(path, [entry("cap", "Nine credits."), entry("age", "Seven years.")])
    before = path.read_bytes()
    index = KeywordIndex(path)
    assert index.count() == 2
    index.close()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["keywords.sqlite"]
