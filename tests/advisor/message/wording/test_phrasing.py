"""How a message is put: what it asks leave for, how many things it asks, and which question it takes up again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.asked.aspects import asked
from advisor.message.asked.foreign import foreign
from advisor.message.credit.holdings import holdings
from advisor.message.wording.phrasing import asks_permission, content_words, parts_of, resume
from advisor.question import Question, Status, Turn
from tests.advisor.reading import shipped_gazetteer


@pytest.mark.parametrize(
    "text",
    [
        "Can I use 9?",
        "is 9 ok",
        "I have 9 credits. Can they count?",
        "am i good",
        "will pitt take it",
        "does a C count?",
        "good enuf?",
        "Can they count? How old may they be?",
        "allowed at purdue?",
        "What if the grade was a C?",
    ],
)
def test_a_question_whether_something_counts_asks_permission(text: str) -> None:
    assert asks_permission(text)


@pytest.mark.parametrize(
    "text",
    [
        "How many can I use?",
        "What if I bring 12, how many count?",
        "which courses count?",
        "I have 9 credits. How many count?",
        "list the certificates",
        "9 credits",
        "what's the cap",
        "who approves it",
        "",
    ],
)
def test_a_question_for_a_figure_or_a_list_asks_none(text: str) -> None:
    assert not asks_permission(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("How many credits? And how old may they be?", 2),
        ("Can I transfer 9 credits, and what grade do I need?", 2),
        ("what is the cap and who approves it", 2),
        ("what is the cap plus how old can it be & is a C ok at all", 3),
        ("Can I transfer 9 credits and keep the cert?", 1),
        ("does Clemson take 9", 1),
        ("huh?", 0),
    ],
)
def test_several_questions_of_a_message_are_told_apart(text: str, parts: int) -> None:
    assert len(parts_of(text)) == parts


SAID = "what is the cap and how old ? , - can I use 9 plus who & if"


@given(st.lists(st.sampled_from(SAID.split()), max_size=25))
def test_every_part_is_a_piece_of_the_message(words: list[str]) -> None:
    text = " ".join(words)
    found = parts_of(text)
    assert all(part in text and part == part.strip() for part in found)
    assert all(len(part.split()) > 1 or asked(part) or foreign(part) for part in found)


def test_a_question_that_a_clarification_interrupted_is_taken_up_again() -> None:
    asked = Turn("OSU: do 12 credits count?", "Which OSU?", Status.CLARIFY)
    assert resume(Question("Ohio State", history=(asked,))) == "OSU: do 12 credits count? Ohio State"


def test_an_answered_question_is_not_taken_up_again() -> None:
    answered = Turn("How many at UNH?", "12.", Status.ANSWERED)
    clarified = Turn("And at OSU?", "Which OSU?", Status.CLARIFY)
    assert resume(Question("Ohio State", history=(answered, clarified))) == "And at OSU? Ohio State"
    assert resume(Question("and a C?", history=(clarified, answered))) == "and a C?"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a year and a half ago", "1.5 years ago"),
        ("half a year old", "0.5 years old"),
        ("a couple of courses", "2 courses"),
        ("a couple years", "2 years"),
        ("a dozen credits", "12 credits"),
        ("an yr ago", "1 year ago"),
        ("with a B-minus", "with a B minus"),
        ("A-minus and C-plus", "A minus and C plus"),
    ],
)
def test_quantities_that_people_spell_out_become_figures(said: str, meant: str) -> None:
    assert resume(Question(said)) == meant


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("2 courses of 3 credits from another university", 6),
        ("four classes worth 3 hours", 12),
        ("3 courses of 9 credits in total", 9),
        ("2 courses of 4 credits together", 4),
    ],
)
def test_courses_of_a_few_credits_are_so_many_each_unless_a_total_is_told(text: str, total: int) -> None:
    (one,) = holdings(resume(Question(text)))
    assert one.amount == total


def test_telling_words_are_without_names_numbers_and_the_fields_commonest_words() -> None:
    text = "Does Clemson take 9 workshop credits toward the master's program?"
    names = shipped_gazetteer().find(text)
    assert content_words(text, names) == {"workshop"}


@pytest.mark.parametrize(
    "text",
    [
        "What about a class with a C: can I bring it along?",
        "Am I free to bring 9 credits when I begin the degree?",
        "When I begin the master's, will they take my credits?",
    ],
)
def test_leave_is_asked_beside_another_question_word(text: str) -> None:
    assert asks_permission(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you tell me when to send it?",
        "Could you list which courses count?",
        "How many may I bring?",
        "GIS cert: number of courses?",
        "nonprofit certificate - credits?",
    ],
)
def test_an_indirect_question_asks_no_leave(text: str) -> None:
    assert not asks_permission(text)


@pytest.mark.parametrize(
    ("text", "resumed"),
    [
        ("the degree is thirty six hours", "the degree is 36 hours"),
        ("thirty-six credit hours", "36 credit hours"),
        ("forty units and thirty students", "40 units and thirty students"),
        ("my grades are A B C B", "my grades are A B C B"),
        ("can i a b c d", "can i a b c d"),
    ],
)
def test_credits_spelt_out_are_figures_and_grades_stay_apart(text: str, resumed: str) -> None:
    assert resume(Question(text)) == resumed


def test_a_question_of_two_words_on_who_stands_for_itself() -> None:
    assert parts_of("how many schools took part, and who paid?")[-1] == "who paid?"
