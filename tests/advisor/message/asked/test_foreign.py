"""Subjects that people ask about and that a library of catalogs and policies seldom holds."""

import pytest

from advisor.message.asked.foreign import Foreign, foreign, shows_foreign


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How many letters of recommendation do you want?", Foreign.PAPERS),
        ("do i need a personal statement for the certificate", Foreign.PAPERS),
        ("What GPA keeps me in good standing?", Foreign.STANDING),
        ("How late can I withdraw from the certificate?", Foreign.LEAVING),
        ("Can I audit a class first?", Foreign.AUDITING),
        ("How many credits is full time?", Foreign.LOAD),
        ("Is there a comprehensive exam?", Foreign.FINAL_EXAM),
        ("How big are the classes?", Foreign.CLASS_SIZE),
        ("How do I order a transcript?", Foreign.ORDERING),
        ("How many credits of research count?", Foreign.RESEARCH),
        ("how many weeks until the college answers an application?", Foreign.DECISION),
        ("How long until they let me know?", Foreign.DECISION),
        ("i got into two schools, parents say the first. which one should i pick", Foreign.CHOICE),
    ],
)
def test_a_subject_of_study_life_is_known_by_how_it_is_asked(question: str, subject: Foreign) -> None:
    assert subject in foreign(question)


@pytest.mark.parametrize(
    "question",
    [
        "I sent my transcript late. Do my 6 credits count?",
        "I work full time. How many credits can I transfer?",
        "How many credits per term do I need to be done in two years?",
        "Can the credits of a class that I withdrew from count?",
        "The statement says 9 credits. Is that right?",
        "How long do I have to respond to the request?",
        "which one is shorter, and which should i pick if i want few credits",
        "which is quicker, and which should i go with?",
        "I take two classes each semester. How long is the certificate?",
    ],
)
def test_what_is_only_told_of_study_life_asks_for_none_of_it(question: str) -> None:
    assert not foreign(question)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Applicants send two letters of recommendation.", Foreign.PAPERS),
        ("A student on probation may not enrol.", Foreign.STANDING),
        ("Nine credits are full time.", Foreign.LOAD),
        ("Thesis credits do not transfer.", Foreign.RESEARCH),
    ],
)
def test_a_sentence_on_a_subject_shows_it(sentence: str, subject: Foreign) -> None:
    assert shows_foreign(subject, sentence)
    assert not shows_foreign(subject, "At most 9 credits transfer with a grade of B or better.")
