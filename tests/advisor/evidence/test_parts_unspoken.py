"""Of several questions in one message, those that nothing held answers."""

from dataclasses import replace

import pytest

from advisor.evidence.parts_unspoken import parts_unspoken
from advisor.message.asked.aspects import asked
from advisor.message.asked.foreign import foreign
from advisor.message.asked.listed import listed
from advisor.message.wording.phrasing import parts_of
from corpus.rules import Allowed, Origin, Permission, Topic
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, general, lot, understood

PAGE = document("At most 9 transfer credits count. Each needs a grade of B. Credit expires after 7 years.")


def unspoken(text: str, follows: bool = False) -> dict[str, str]:
    """What is not said of a message's parts by the page."""
    read = understood(text, aspects=asked(text), follows=follows)
    read = replace(read, parts=parts_of(text), foreign=foreign(text))
    return dict(parts_unspoken(read, general(PAGE), passages_of(PAGE)))


@pytest.mark.parametrize(
    ("part", "subject"),
    [
        ("do i need the GRE?", "tests"),
        ("is there a fee?", "tuition and fees"),
        ("can i get financial aid?", "financial aid"),
        ("what salary will i get after?", "salaries and job prospects"),
        ("is parking free?", "housing and campus life"),
    ],
)
def test_a_part_that_no_sentence_speaks_of_is_told_with_its_subject(part: str, subject: str) -> None:
    assert unspoken(f"How many credits can I transfer, and {part}") == {part: subject}
    assert unspoken(f"{part} How many credits can I transfer?".capitalize()) == {part.capitalize(): subject}


def test_a_part_that_is_answered_is_not_among_them() -> None:
    assert unspoken("How many credits can I transfer, and what grade do they need?") == {}
    assert unspoken("What is the minimum grade? How old may credits be?") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Do I need the GRE?",
        "Do I need the GRE, and is there a fee?",
        "Will they care what I wore, and what salary will I get?",
        "How many credits can I transfer, and can I sue if they refuse?",
        "How many credits can I transfer with my taxes written off, and is there a fee?",
    ],
)
def test_where_nothing_else_is_asked_that_the_page_decides_or_advice_comes_first_none_is_told_apart(text: str) -> None:
    assert unspoken(text) == {}


def test_what_follows_a_message_is_not_taken_apart() -> None:
    assert unspoken("How many credits can I transfer, and do I need the GRE?", follows=True) == {}


def test_what_is_told_before_a_question_is_no_part_of_it() -> None:
    assert unspoken("I have paid the fee. And how many credits can I transfer? What grade do they need?") == {}


def test_a_part_of_anything_that_the_page_speaks_of_is_worth_an_answer() -> None:
    page = document("The certificate is taught online. It is shown on the transcript. The GRE is not asked for.")
    for asking in ("Is the certificate online?", "Is it shown on the transcript?", "Do I need the GRE?"):
        text = f"{asking} What is the tuition?"
        read = replace(understood(text, aspects=asked(text)), parts=parts_of(text), foreign=foreign(text))
        assert set(parts_unspoken(read, general(page), passages_of(page))) == {"What is the tuition?"}


def test_questions_that_are_joined_by_semicolons_are_told_apart() -> None:
    text = "How many credits transfer; is a C enough; is there a GRE?"
    assert unspoken(text) == {"is there a GRE?": "tests"}


def listing(text: str) -> dict[str, str]:
    """What is not said of the things that a message lists by the page."""
    read = replace(understood(text, aspects=asked(text)), parts=listed(text), foreign=foreign(text))
    return dict(parts_unspoken(read, general(PAGE), passages_of(PAGE)))


def test_things_that_are_only_listed_are_told_apart() -> None:
    assert listing("transfer cap, minimum grade, and tuition?") == {"tuition?": "tuition and fees"}
    assert listing("transfer cap, minimum grade, age limit") == {}
    several = listing("transfer cap, GRE, financial aid, and parking")
    assert set(several.values()) == {"tests", "financial aid", "housing and campus life"}


def test_a_time_limit_is_one_on_finishing() -> None:
    page = document("At most 9 transfer credits count.")
    text = "What is the cap on transfer, and what is the time limit?"
    read = replace(understood(text, aspects=asked(text)), parts=parts_of(text))
    assert dict(parts_unspoken(read, general(page), passages_of(page))) == {"what is the time limit?": "time limits"}


def test_other_words_for_a_subject_are_not_passed_over() -> None:
    page = document("It counts the grades A, B and S. No credit counts in place of a core course. Old credit lapses.")
    for part in ("are pass/fail courses ok?", "can i substitute a course?", "can expired credit be revalidated?"):
        text = f"How many credits can I transfer, and {part}"
        read = replace(understood(text, aspects=asked(text)), parts=parts_of(text), foreign=foreign(text))
        assert dict(parts_unspoken(read, general(page), passages_of(page))) == {}


def test_credit_from_elsewhere_that_no_page_speaks_of_is_told_beside_what_one_does() -> None:
    page = document("It requires at least 9 hours.", "Each course needs a grade of C.")
    text = "Do courses transfer, and what grade do they need?"
    read = understood(text, lot(origin=Origin.OUTSIDE), aspects=asked(text))
    read = replace(read, parts=parts_of(text))
    said = dict(parts_unspoken(read, general(page), passages_of(page)))
    assert said == {"Do courses transfer": "how credit from elsewhere counts"}


def test_a_part_that_only_a_rule_is_on_is_worth_an_answer() -> None:
    """ "Upper division" is a word that a page may have for something else; a rule on it is none of those."""
    sentence = "No upper-division course counts."
    rule = Permission("permission", sentence, Topic.UNDERGRADUATE_LEVEL, Allowed.NO)
    text = "Are undergraduate courses allowed? What is the tuition?"
    read = replace(understood(text, aspects=asked(text)), parts=parts_of(text), foreign=foreign(text))
    for page, said in (
        (document(rules=[rule]), {"What is the tuition?": "tuition and fees"}),
        (document(sentence), {}),
    ):
        assert dict(parts_unspoken(read, general(page), passages_of(page))) == said
