"""A question in another language is known, and the field's words in it are put into English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.languages import NOTICE, english, is_foreign
from advisor.question import Question, Turn
from advisor.reply import Origin


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("¿Cuántos créditos puedo transferir a la maestría en UNH?", "how many credits can i transfer"),
        ("Combien de crédits puis-je transférer pour la maîtrise ?", "how many credits can i transfer"),
        ("Quantos créditos posso transferir para o mestrado?", "how many credits can i transfer"),
        ("Wie viele Leistungspunkte kann ich anrechnen?", "how many credits can i transfer"),
        ("¿Cuál es la nota mínima para los créditos de mi certificado?", "minimum grade"),
        ("Tengo 9 créditos de otra universidad, puedo usar mi certificado", "another university"),
    ],
)
def test_a_question_in_another_language_is_put_into_english(text: str, said: str) -> None:
    question, was_foreign = english(Question(text))
    assert was_foreign and said in question.text.lower()


@pytest.mark.parametrize("text", ["多少学分可以转", "сколько кредитов можно", "नमस्ते", "كم عدد الساعات"])
def test_another_script_is_another_language(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "How many credits can I transfer from the Universidad de Chile?",
        "can i use the certificate in la crosse",
        "credits for the des moines campus",
        "does the Bouvé college take 9 credits from Université Laval",
        "UNH cert MPH 12 cr?",
        "",
        "!!!",
        "42",
    ],
)
def test_english_with_foreign_names_stays_as_it_is(text: str) -> None:
    question = Question(text)
    assert english(question) == (question, False)


def test_only_the_text_changes() -> None:
    history = (Turn("Hola", "Hi."),)
    question, _ = english(Question("¿Cuántos créditos puedo usar para la maestría?", history=history, institution="X"))
    assert (question.history, question.institution) == (history, "X")


def test_the_notice_is_no_quotation() -> None:
    assert NOTICE.origin is Origin.FINDING


@given(st.text(max_size=200))
def test_a_text_is_changed_only_where_it_is_foreign(text: str) -> None:
    question, was_foreign = english(Question(text))
    assert was_foreign == is_foreign(text)
    assert was_foreign or question.text == text
