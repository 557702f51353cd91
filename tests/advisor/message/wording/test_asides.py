"""What stands beside the case is taken out, and nothing of the case is."""

import pytest

from advisor.message.wording.asides import without_asides

CASE = "I have 9 credits with an A, two years old."
ASKED = "Do they count at KU?"


@pytest.mark.parametrize(
    "aside",
    [
        "Covid made me lose a job and i only want to save some money.",
        "I work nights and my kids are small.",
        "Sorry for the essay.",
        "my boss promoted me last week.",
        "Nurse here, night shift.",
        "I hope this e-mail finds you well.",
        "It has been a long autumn.",
        "My friend says 6 max and B.",
        "everyone tells me stuff older than 7 is dead.",
        "an advisor friend said B only.",
        "my roommate says 12 is max period.",
        "I heard the limit is six.",
        "someone in the office told me only 6 credits can transfer.",
    ],
)
def test_a_life_and_what_others_say_the_rule_is_are_left_out(aside: str) -> None:
    assert without_asides(f"{CASE} {aside} {ASKED}").split() == f"{CASE} {ASKED}".split()


@pytest.mark.parametrize(
    "told",
    [
        "My sister took them.",
        "My wife did them.",
        "My boss gave them to me.",
        "I learned everything on the job.",
        "My kids were my study group.",
        "My professor said the courses were pass/fail.",
        "My friend said I failed one.",
        "my mom says 3 of them were undergraduate.",
        "The school lost its accreditation when I moved.",
        "My employer paid for a workshop, that is where the credit is from.",
        "Sorry, I mean 12.",
        "Sorry, they are C's.",
        "My husband has them, not me.",
        "My old boss says they are not graduate courses.",
    ],
)
def test_whatever_may_be_said_of_the_credit_stays(told: str) -> None:
    kept = without_asides(f"{CASE} {told} {ASKED}")
    assert kept.split() == f"{CASE} {told} {ASKED}".split()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("I was on probation while I worked full time.", "I was on probation."),
        ("I dropped out because I got sick.", "I dropped out."),
    ],
)
def test_what_happened_stays_where_its_reason_goes(told: str, kept: str) -> None:
    assert without_asides(f"{CASE} {told} {ASKED}") == f"{CASE} {kept} {ASKED}"


def test_a_question_is_no_aside() -> None:
    assert without_asides("My family moved to Ohio? Is there work?") == "My family moved to Ohio? Is there work?"


def test_a_report_that_is_the_question_itself_stays() -> None:
    asked = "my friend says 12 is the max at UNC Pembroke, is he right?"
    assert without_asides(asked) == asked


def test_a_message_of_asides_alone_is_left_whole() -> None:
    assert without_asides("My mom got sick. I lost my job.") == "My mom got sick. I lost my job."


def test_what_ends_an_aside_still_parts_what_stands_around_it() -> None:
    asked = (
        "I am a returning student, my family relocated in August, so please forgive the delay. I finished 6 credits."
    )
    assert without_asides(asked) == "I am a returning student. I finished 6 credits."


def test_the_forms_of_a_letter_are_left_out() -> None:
    letter = "Dear advisor, may 6 credits with a B count at KU? Kindly advise. With thanks, M."
    assert without_asides(letter) == "may 6 credits with a B count at KU?"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("then my mom got sick and we moved back and I did 12 credits.", "I did 12 credits."),
        ("UNH (2 kids, divorce, covid): 12 credits.", "UNH: 12 credits."),
        ("UNH - my wife and i moved for her job, i have 12 credits.", "UNH, i have 12 credits."),
        ("UNH - im a single dad of 3, been taking 12 credits.", "UNH, been taking 12 credits."),
        ("12 credits there while working at a startup, now admitted.", "12 credits there, now admitted."),
    ],
)
def test_a_life_is_left_out_however_it_is_joined_on(told: str, kept: str) -> None:
    said = without_asides(told)
    assert said.split()[-len(kept.split()) :] == kept.split()
    assert "mom" not in said and "dad" not in said and "wife" not in said and "startup" not in said


@pytest.mark.parametrize(
    "told",
    [
        "12 credits (my wife's) from UNH.",
        "12 credits - my wife's - from UNH.",
        "12 credits (army) from UNH.",
        "12 credits (kids psychology) from UNH.",
        "12 credits (with covid pass grades) from UNH.",
        "9 credits, then my mom did 3 more.",
        "my wife and i took 12 credits.",
        "12 credits while working on my master's.",
        "12 credits while raising my grade to a C.",
        "my dad of 3 courses took one.",
    ],
)
def test_what_is_joined_on_and_may_be_of_the_credit_stays(told: str) -> None:
    assert without_asides(told) == told
