"""Sentences are cut where they end, and nothing of a text is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.library import load_library, shipped_library_path
from corpus.markdown import parse
from corpus.sentences import LONGEST, spans
from index.split import split
from tests.index.fakes import markdown

STARTS = ("Credits", "count", "9", "- item", "# Head", "|", "1.", "No.")
ENDS = ("3.0", "U.S.", "e.g.", "Ph.D.", "B.", "no.", "end.", "(so!)", "why?", "“quoted.”", "a;", "b,", "x" * 250)
words = st.sampled_from((*STARTS, *ENDS))
gaps = st.sampled_from([" ", "  ", "\n", "\n\n", "\t", "\u00a0"])
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.tuples(words, gaps).map("".join), max_size=60).map("".join),
)


@settings(deadline=None)
@given(text=texts)
def test_spans_lose_nothing_but_white_space_and_are_ordered_disjoint_and_trimmed(text: str) -> None:
    found = spans(text)
    edges = [0, *(edge for span in found for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(not text[end:start].strip() for end, start in zip(edges[::2], edges[1::2], strict=True))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)


@settings(deadline=None)
@given(text=texts)
def test_no_span_is_longer_than_the_longest(text: str) -> None:
    assert all(end - start <= LONGEST for start, end in spans(text))


@settings(deadline=None)
@given(said=st.lists(st.tuples(words, gaps).map("".join), min_size=1, max_size=40).map("".join))
def test_a_passage_stands_in_its_document_at_its_place_under_an_id_of_its_own(said: str) -> None:
    document = parse(markdown("made-up", said))
    passages = split(document)
    assert all(document.text[passage.start : passage.end] == passage.text for passage in passages)
    assert len({passage.id for passage in passages}) == len(passages)
    assert split(document) == passages


def test_headings_and_lines_that_lead_up_to_a_list_are_no_passages() -> None:
    document = parse(markdown("made-up", "# Transfer\n\nStudents may transfer:\n\nSix credits."))
    assert [passage.text for passage in split(document)] == ["Six credits."]


def test_a_passage_keeps_its_id_when_the_text_around_it_changes() -> None:
    before = split(parse(markdown("made-up", "One.", "Two.", "One.")))
    after = split(parse(markdown("made-up", "New.", "One.", "One.")))
    assert [passage.id for passage in after][1:] == [before[0].id, before[2].id]


@pytest.mark.parametrize(
    "sentence",
    [
        "Students in the U.S. Midwest may transfer credit.",
        "A GPA of 3.0 is needed.",
        "A Ph.D. Program counts too.",
        "Credit from elsewhere, e.g. Another university, counts.",
        "A M.S. Degree, a B.A. Degree and an Ed.D. Degree differ.",
        "Ask Dr. Smith of St. Louis at 9 a.m. Monday.",
        "Read J. R. Smith on it.",
        "It is approx. 9 credits.",
        "See No. 5 and Fig. 2 and Sec. 668 of it.",
        "Courses (as in 34 CFR 668.71) count.",
        "It takes 9 credits ... or more.",
        "Visit gradschool.example.edu. for that.",
        "The words e.g.\nstand at the end of a line here.",
        "One line (of a text that was wrapped)\nends in a bracket.",
        "1. Apply to the program.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_cut_it(sentence: str) -> None:
    assert [sentence[start:end] for start, end in spans(sentence)] == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One ends. Another begins.", ["One ends.", "Another begins."]),
        ("Does it? It does! So.", ["Does it?", "It does!", "So."]),
        ("He said “no.” She left.", ["He said “no.”", "She left."]),
        ("The answer is no. Credits expire.", ["The answer is no.", "Credits expire."]),
        ("You need a grade of B. Older credit expires.", ["You need a grade of B.", "Older credit expires."]),
        ("You need at least a B. Ask us.", ["You need at least a B.", "Ask us."]),
        ("A grade below B- fails. Ask us.", ["A grade below B- fails.", "Ask us."]),
        ("A GPA of 3.0. Ask us.", ["A GPA of 3.0.", "Ask us."]),
        ("# Transfer\nNine credits count", ["# Transfer", "Nine credits count"]),
        ("Two things:\n- grades\n- age", ["Two things:", "- grades", "- age"]),
        ("1. Apply.\n2. Pay the fee.", ["1. Apply.", "2. Pay the fee."]),
        ("a table\n| a | b |\n| c | d |", ["a table", "| a | b |", "| c | d |"]),
        ("one paragraph\n\nanother", ["one paragraph", "another"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text)] == sentences


def test_a_long_sentence_is_cut_at_semicolons_before_commas_and_at_commas_before_words() -> None:
    clause = "credit " * 40
    for text, mark in ((f"{clause}a, {clause}b; {clause}c, {clause}d", ";"), (f"{clause}a, {clause}b {clause}c", ",")):
        first, *others = [text[start:end] for start, end in spans(text)]
        assert first.endswith(mark)
        assert others
    words_only = "credit\n" * 300
    assert all(words_only[start:end].endswith("credit") for start, end in spans(words_only))
    assert [end - start for start, end in spans("x" * 1500)] == [LONGEST, LONGEST, 100]


def test_a_text_without_any_end_of_a_sentence_is_cut_however_long_it_is() -> None:
    assert len(spans("credit " * 150_000)) > 1000


def test_every_line_and_every_rule_of_the_library_is_one_passage() -> None:
    for document in load_library(shipped_library_path()):
        said = [passage.text for passage in split(document)]
        assert said == document.text.splitlines(), document.id
        assert {rule.sentence for rule in document.rules} <= set(said), document.id
