"""A follow-up says by itself what it points back at, and stays as it is where it points at nothing."""

import pytest

from advisor.message.turns.pointing_back import put_back

COUNTED = "Can 6 credits with a B from Duke transfer into Liberty's MSN?"
SECOND = "I want a second master's at Nebraska-Lincoln. How old may my credits be?"
OLD = "A transfer course of mine is too old now, can it be saved?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hm but these 9 are from NC State", "but these 9 are from NC State"),
        ("no no, the first master's was there too", "the first master's was there too"),
        ("oh wait, it was a C", "it was a C"),
        ("ok thanks! and with 12?", "and with 12?"),
        ("Actually, it is 8 years old", "it is 8 years old"),
        ("no, i have 9", "i have 9"),
        ("right now I have 9", "right now I have 9"),
        ("no transfer credit at all", "no transfer credit at all"),
        ("well known schools only?", "well known schools only?"),
        ("ok", "ok"),
    ],
)
def test_what_is_said_to_an_answer_first_is_no_part_of_the_question(text: str, said: str) -> None:
    assert put_back(text, COUNTED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("it's 33 credits not 6", "it's 33 credits"),
        ("12 credits, not 6 credits as i said", "12 credits"),
        ("it was a C, not a B", "it was a C"),
        ("i have 9 instead of 6", "i have 9"),
        ("9 rather than 6, sorry", "9, sorry"),
        ("9 hours, not 12", "9 hours, not 12"),
        ("not 6 of them", "not 6 of them"),
        ("it is not 6", "it is not 6"),
        ("a C, not a B+", "a C, not a B+"),
        ("9 not 6, and a C not a B", "9 not 6, and a C not a B"),
    ],
)
def test_a_figure_that_was_told_before_gives_way_to_the_one_in_its_place(text: str, said: str) -> None:
    assert put_back(text, COUNTED) == said


def test_the_first_one_after_a_second_masters_is_a_masters() -> None:
    assert put_back("and 6 that i used for my first one?", SECOND) == "and 6 that i used for my first master's?"
    both = "Certificate after a second master's?"
    assert put_back("used for my first one?", both) == "used for my first one?"
    assert put_back("used for my first one?", COUNTED) == "used for my first one?"


def test_they_are_the_one_kind_of_credit_that_was_spoken_of() -> None:
    before = "How old can transfer units be?"
    assert put_back("can they be revalidated?", before) == "can transfer units be revalidated?"
    assert put_back("if those units expire?", before) == "if those units expire?"
    assert put_back("do they want a B?", before) == "do they want a B?"
    two = "Do transfer units and extension units expire?"
    assert put_back("can they be revalidated?", two) == "can they be revalidated?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one of mine was pass/fail. does that one count?", "my one course was pass/fail. does that one count?"),
        ("one of them was a C, would this one transfer?", "my one course was a C, would this one transfer?"),
        ("one of them was a C. do the others count?", "one of them was a C. do the others count?"),
        ("one of them was a C. does that change it?", "one of them was a C. does that change it?"),
        ("one of them was a C and one of them a D. does that one count?",) * 2,
    ],
)
def test_one_of_several_is_asked_about_by_itself(text: str, said: str) -> None:
    assert put_back(text, COUNTED) == said


def test_an_exam_for_what_is_too_old_revalidates_it() -> None:
    assert put_back("can i take the exam for it?", OLD) == "can i take the exam to revalidate it?"
    assert put_back("what if i pass a test?", OLD) == "what if i pass a test to revalidate it?"
    assert put_back("can i take the exam for it?", COUNTED) == "can i take the exam for it?"
    assert put_back("do i pass the test course again?", OLD) == "do i pass the test course again?"


@pytest.mark.parametrize("asked", ["so?", "well?", "thoughts?", "what now?", "yes or no?", "and now?"])
def test_so_asks_again_whether_the_credit_counts(asked: str) -> None:
    assert put_back(f"it was a C, {asked}", COUNTED) == "it was a C. does it count?"


@pytest.mark.parametrize(
    "before", ["How much is tuition at Liberty?", "Do I need the GRE for Liberty's MSN?", "How long does the MSN take?"]
)
def test_so_asks_nothing_on_credit_after_another_question(before: str) -> None:
    assert put_back("i have 6 credits, so?", before) == "i have 6 credits, so?"
