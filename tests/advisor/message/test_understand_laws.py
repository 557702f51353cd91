"""What holds of every question, whatever is typed."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.message.credit.credit import GRADES
from advisor.message.understanding import Understanding
from advisor.message.wording.shorthand import spelt_out
from corpus.figures import WORDS
from tests.advisor.reading import read

FEW = settings(max_examples=60, deadline=None)
SAID = (
    "UNH Clemson OSU Liberty Case Boise State Harvard khoury can my 9 12 nine all of those credits hours courses from "
    "cert masters into second with a B- C+ A, 6 years old before admission never used nondegree transfer and ? . ; ("
)
QUESTIONS = (
    "can i use 12 credits from my UNH grad cert in a masters there?",
    "is 6 credits from Liberty ok to bring into WVU's masters?",
    "How many transfer credits does OSU take?",
    "VT: do my 9 credits with a B-, 6 years old when I apply, count for the MS?",
    "northestern khoury: can 8 quarter credits count?",
    "Can I bring 6 credits from the University of Phoenix to Northern Arizona?",
    "can 9 nondegree credits and 6 outside credits count toward the 30 credit MS at UNL?",
    "what does a cert cost at ASU?",
    "is the UIS cert still offered?",
)


def slots(understood: Understanding) -> Understanding:
    """The reading without the words of the question themselves."""
    return replace(understood, question="", text="", context="", parts=(), content=frozenset(), unnamed="", told="")


@FEW
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert read(text).question in (text, spelt_out(text))


@FEW
@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "P", "S", "Z", "M"]), max_size=200))
def test_a_text_without_letters_and_figures_names_nothing(text: str) -> None:
    understood = read(text)
    assert not understood.places and not understood.choices and not understood.unheld
    assert [lot.amount for lot in understood.holdings] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x01\x1b[31m",
        "?" * 2000,
        "(" * 2000,
        "9 " * 1000,
        "credits " * 250,
        "B- " * 660,
        "a" * 2000,
        "é́" * 1000,
        "how many credits from my cert " * 66,
        "\u202e\u200b\ufeff UNH",
        "9" * 2000 + " credits",
        "1/0 credits at UNH",
        "𝟗 credits ９ credits ² credits ½ credits",
    ],
)
def test_odd_and_long_texts_are_read(text: str) -> None:
    understood = read(text)
    assert understood.question == text and understood.holdings


@FEW
@given(st.lists(st.sampled_from(SAID.split()), max_size=30).map(" ".join))
def test_amounts_and_grades_are_those_that_the_text_states(text: str) -> None:
    understood = read(text)
    stated = {Fraction(number) for number in re.findall(r"\d+", text)} | {
        WORDS[word] for word in text.split() if word in WORDS
    }
    assert {lot.amount for lot in understood.holdings} <= stated | {None}
    assert {lot.grade for lot in understood.holdings} <= {*GRADES, None}
    assert set(understood.sizes.values()) <= stated


@FEW
@given(st.lists(st.sampled_from(SAID.split()), max_size=30).map(" ".join))
def test_a_question_is_about_a_school_or_put_back_but_never_both(text: str) -> None:
    understood = read(text)
    assert not (understood.places and understood.choices)
    assert len(set(understood.institutions)) == len(understood.places)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_sentence_about_something_else_changes_no_slot(text: str) -> None:
    assert slots(read(f"{text} It rained yesterday.")) == slots(read(text))
    assert slots(read(f"It rained yesterday. {text}")) == slots(read(text))


@pytest.mark.parametrize("text", QUESTIONS)
def test_case_changes_no_institution(text: str) -> None:
    plain = read(text)
    for other in (read(text.lower()), read(text.upper())):
        assert (other.institutions, other.choices, other.unheld) == (plain.institutions, plain.choices, plain.unheld)


@pytest.mark.parametrize("text", QUESTIONS)
def test_white_space_around_and_between_the_words_changes_no_slot(text: str) -> None:
    assert slots(read(f"  {text} \n")) == slots(read(text))
