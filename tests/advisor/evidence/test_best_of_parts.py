"""The best sentences for each of several questions in one message."""

from fractions import Fraction

import pytest

from advisor.evidence.best_of_parts import best_of_parts
from advisor.evidence.quotes import Candidate
from corpus.document import Document, Kind
from corpus.rules import Cap, Credential, Origin, Size
from index.split import split
from tests.advisor.in_memory import index_of, passages_of
from tests.advisor.made_up import cap, document


def ranked(*scored: tuple[Document, float]) -> list[Candidate]:
    """Every sentence of pages, each with the page's score."""
    return [Candidate(page, passage, score, score, 0) for page, score in scored for passage in split(page)]


PAID = "The work was supported (funded) by the Example Foundation."
NETWORK = "A grant of the Other Foundation funds a network that the brief names; who paid whom is told there."


def test_each_of_several_questions_gets_its_best_sentence() -> None:
    page = document("Grades must be B or better.", "Fees are due in May.", "Apples are red.")
    found = best_of_parts(
        ["which grades must it be?", "are fees due?"], ranked((page, 1.0)), index_of(page), passages_of(page)
    )
    assert [c.passage.text for c in found] == ["Grades must be B or better.", "Fees are due in May."]


def test_where_a_part_asks_for_a_limit_the_cap_of_the_right_direction_answers_it() -> None:
    page = document("Transfer needs a grade of B.", "Fees are due in May.", rules=[cap(9), cap(12, Origin.NONDEGREE)])
    score = {
        rule.sentence: 0.9 if rule.origin is Origin.OUTSIDE else 0.5 for rule in page.rules if isinstance(rule, Cap)
    }
    scored = [Candidate(page, one, score.get(one.text, 0.6), 0.5, 0) for one in split(page)]
    scored.sort(key=lambda candidate: -candidate.score)
    found = best_of_parts(["what is the transfer limit?", "are fees due?"], scored, index_of(page), passages_of(page))
    assert [c.passage.text for c in found] == [page.rules[0].sentence, "Fees are due in May."]


def test_a_question_for_a_figure_prefers_the_sentence_that_has_one() -> None:
    page = document("Credits count toward it.", "Credits count: 9 toward it.")
    (found,) = best_of_parts(
        ["how many credits count toward it"], ranked((page, 1.0)), index_of(page), passages_of(page)
    )
    assert found.passage.text == "Credits count: 9 toward it."


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["how many program directors answered"], "The letter counts 196 responses from directors."),
        (["in the survey of directors, how many responded"], "The letter counts 196 responses from directors."),
        (["how many directors took part"], "The letter counts 196 responses from directors."),
        (["how many students responded"], "The survey had 10,332 student respondents."),
        (["in the survey of students, how many answered"], "The survey had 10,332 student respondents."),
    ],
)
def test_those_who_are_counted_are_those_who_are_asked_about(parts: list[str], said: str) -> None:
    brief = document("The survey had 10,332 student respondents.", kind=Kind.BRIEF, name="brief")
    letter = document("The letter counts 196 responses from directors.", kind=Kind.NOTE, name="letter")
    found = best_of_parts(
        parts, ranked((brief, 1.0), (letter, 0.9)), index_of(brief, letter), passages_of(brief, letter)
    )
    assert said in [c.passage.text for c in found]


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("who paid for the brief?", PAID),
        ("over which years was the survey?", "The survey went out in 2022-2023."),
        ("who mainly creates programs?", "Departments are the main drivers in creating programs."),
        ("what does stackable even mean", "Stackable means that the credit can add up to a degree."),
    ],
)
def test_a_brief_answers_with_the_sentence_of_the_kind_asked_for(part: str, sentence: str) -> None:
    others = [
        NETWORK,
        "The brief of 2025 asks who creates value.",
        "Years of survey work came before.",
        "A stackable credential is short.",
    ]
    brief = document(sentence, *others, kind=Kind.BRIEF)
    (found,) = best_of_parts([part], ranked((brief, 1.0)), index_of(brief), passages_of(brief))
    assert found.passage.text == sentence


def test_a_single_question_of_no_kind_is_left_to_the_search() -> None:
    brief = document(PAID, kind=Kind.BRIEF)
    assert best_of_parts(["is it any good?"], ranked((brief, 1.0)), index_of(brief), passages_of(brief)) == []


def test_several_sentences_may_say_what_else_there_is() -> None:
    brief = document(
        "Data certificates were the most common ones.", "PMP was another common certificate.",
        "In the survey, other popular certificates were in teaching.", kind=Kind.BRIEF,
    )  # fmt: skip
    found = best_of_parts(["what else did people pursue?"], ranked((brief, 1.0)), index_of(brief), passages_of(brief))
    assert {"PMP" in c.passage.text or "popular" in c.passage.text for c in found[:2]} == {True}


def test_a_part_that_asks_for_a_size_is_answered_by_the_size() -> None:
    size = Size("size", "It requires 18 units.", Credential.CERTIFICATE, Fraction(18), Fraction(18))
    page = document("The credits told here are those of the catalog of credits.", "It has a fee.", rules=[size])
    own = [Candidate(page, passage, 1.0, 1.0, 1) for passage in split(page)]
    firsts = best_of_parts(["credits", "fee"], own, index_of(page), passages_of(page))
    assert firsts[0].passage.text == size.sentence
