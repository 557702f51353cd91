"""What a message asks about by listing it."""

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.asked.listed import about, is_named, listed


@pytest.mark.parametrize(
    ("part", "things"),
    [
        ("transfer cap, minimum grade, time limit, and tuition?", 4),
        ("UIC: transfer cap, minimum grade, time limit and tuition?", 4),
        ("At NC State: grades, age of credit, how many", 3),
        ("At KU, what are the cap, grade and age limits on transfer credit, and the parking fee?", 4),
        ("tell me the max transfer hours, minimum grade, visa", 3),
        ("cap / grade / age at Oregon State", 3),
        ("transfer limit & min gpa & parking at UNH", 3),
        ("Example cyber MS credits, prerequisites and tuition", 2),
        ("Example certificate: cost, credits, online?", 3),
        ("when can I start, GPA, transfer credit", 3),
        ("I moved here and want to know the transfer limit and the fees", 2),
    ],
)
def test_each_thing_of_a_list_is_a_part(part: str, things: int) -> None:
    found = listed(part)
    assert len(found) == things
    assert all(thing in part for thing in found)


def test_what_has_no_subject_of_its_own_belongs_to_the_thing_before() -> None:
    part = "What is the minimum grade and time limit at the College of Arts and Sciences?"
    assert listed(part) == ("What is the minimum grade", "time limit at the College of Arts and Sciences?")
    assert listed("minimum grade and lowest GPA") == ("minimum grade and lowest GPA",)


@pytest.mark.parametrize(
    "part",
    [
        "9 credits, B, 3 years old?",
        "I have 9 credits, a B, 3 years old, will they count?",
        "How many credits can I transfer and use toward the master's?",
        "Can a certificate and a master's share courses?",
        "do pass/fail courses and old credits count?",
        "I took two courses, one with a C and one with an A, both old",
        "Which certificates and degrees does Portland State stack?",
        "what tuition and fees apply",
    ],
)
def test_what_says_something_of_credit_is_no_list(part: str) -> None:
    assert listed(part) == (part,)


def test_a_thing_is_named_and_nothing_is_said_of_it() -> None:
    assert is_named("the parking fee")
    assert is_named("how many")
    assert not is_named("i have paid the fee")
    assert not is_named("a B in statistics")
    assert not is_named("the fee that a student from another state has to pay for a course")


def test_a_bare_word_asks_about_what_it_counts() -> None:
    assert about("credits?") == about("the length") == {Aspect.SIZE}
    assert about("transfer credit") == about("how many") == {Aspect.CAP}
    assert about("who can enroll, hours") == {Aspect.ADMISSION, Aspect.SIZE}
    assert about("minimum grade") == {Aspect.GRADE}
    assert about("i took three courses") == frozenset()
