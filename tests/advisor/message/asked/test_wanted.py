"""Questions of whether credit counts are told from those of a person, a form, or what comes after."""

import pytest

from advisor.message.asked.wanted import asked_in, asks_of_credit, asks_plainly


@pytest.mark.parametrize(
    "text",
    [
        "9 hours with B. Do they count?",
        "can i use all 15 or does the 9 cap kill it?",
        "12 credits from elsewhere, ok?",
        "9 credits, B, 3 years old",
        "I have 9 hours. So all of it goes over?",
        "6 from UNO and 9 from Creighton. 15?",
        "does that fly?",
        "If I petition, does it count?",
        "no petition planned, do they go in?",
        "Got a B- last fall. Does a B- pass?",
        "Can that class still be part of it?",
        "Am I out of luck with a C from another school, or does it count?",
        "how strict are they about age? Can it be in my degree?",
        "a B. Will the department put it toward my MA?",
        "does a course with a B help me or not?",
    ],
)
def test_whether_credit_counts_is_asked(text: str) -> None:
    assert asks_of_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "9 hours with B. Can I enroll?",
        "6 hours with B. Do those six bring down the eighteen graded credits?",
        "6 hours with B. Will they reduce what I need in residence?",
        "9 hours with B. Can I graduate?",
        "9 hours with B. Is a petition needed?",
        "12 hours with C. Can I still be admitted?",
        "is 12 hours with B the minimum?",
        "do 9 hours with B count as full time?",
        "will 9 hours with B get me into the master's?",
        "9 hours with B. Do the grades count?",
        "15 units as a non-degree student. Is that load allowed?",
        "12 credits, all A. whole thing online?",
        "9 hours with B. Is that over the cap?",
        "can I take back my 9 transferred hours?",
        "9 hours with B. Do they count? And can I enroll?",
        "Did I pass?",
        "Will she pass?",
        "9 hours with B. How strict are they about attendance?",
    ],
)
def test_something_else_is_asked(text: str) -> None:
    assert not asks_of_credit(text)


def test_a_question_without_its_mark_is_asked_where_it_is_looked_for() -> None:
    text = "6 credits from Drexel, A and B, i start jan. can i get textbooks used"
    assert asks_of_credit(text) and not asks_of_credit(text, unmarked=True)
    assert asks_of_credit("6 credits from Drexel, A and B, i start jan. can i get them in", unmarked=True)
    assert asks_of_credit("6 credits from Drexel, both A. is the petition worth my time", unmarked=True)
    assert [asked for _, asked in asked_in("9 hours. when is it reviewed", unmarked=True)] == ["when is it reviewed"]


def test_each_question_opens_with_the_word_that_asks() -> None:
    asked = asked_in("I have 9 hours, B's. ok so do they count? And can I stay?")
    assert [question for _, question in asked] == ["do they count?", "can I stay?"]


def test_where_credit_may_come_from_asks_of_credit() -> None:
    assert asks_of_credit("How about the certificate: may 6 hours come from somewhere else?")
    assert not asks_of_credit("How about the certificate: may the teacher of 4 hours come from elsewhere?")


@pytest.mark.parametrize(
    "text", ["9 hours with B. Is it free? Do they count?", "How many hoops are there? 9 hours. Do all count?"]
)
def test_a_question_that_tells_of_no_credit_may_stand_beside_one_that_does(text: str) -> None:
    assert asks_of_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "9 hours with B. Can I enroll? Do they count?",
        "9 hours. Did I fail the course? Do they count?",
        "9 hours. Is it free?",
    ],
)
def test_one_of_credit_or_of_a_person_may_not_nor_one_alone(text: str) -> None:
    assert not asks_of_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can all 9 credits transfer to the master's?",
        "is that ok?",
        "Would they accept my courses with a B?",
        "all of it?",
    ],
)
def test_a_plain_question_is_told_by_its_words(text: str) -> None:
    assert asks_plainly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can I apply with my transfer credits?",
        "Do they count again?",
        "how many credits transfer?",
        "Can I use it to get in?",
        "the credits count?",
        "Would a petition count?",
        "can i take 4 years?",
        "may I apply after admission?",
    ],
)
def test_one_with_any_other_word_is_not(text: str) -> None:
    assert not asks_plainly(text)
