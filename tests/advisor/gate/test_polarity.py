"""A claim says no where its text says no, and only there."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.polarity import turned

TEXT = "The university does not accept transfer credit that was used for an earlier degree."
TWO = "The thesis may be written abroad. The internship may not be taken abroad."


@pytest.mark.parametrize(
    "claim",
    [
        "Transfer credit used for an earlier degree is not accepted.",
        "Transfer credit used for an earlier degree is excluded.",
        "No transfer credit used for an earlier degree is accepted.",
    ],
)
def test_a_denial_said_in_other_words_agrees(claim: str) -> None:
    assert turned(clauses_of(claim), clauses_of(TEXT)) is None


@pytest.mark.parametrize(
    "claim",
    [
        "Transfer credit used for an earlier degree is accepted.",
        "Transfer credit used for an earlier degree is not excluded.",
        "Transfer credit used for an earlier degree is not out.",
        "It does not take neither old nor new credit for an earlier degree.",
    ],
)
def test_a_denial_left_out_or_doubled_is_found(claim: str) -> None:
    assert turned(clauses_of(claim), clauses_of(TEXT)) is not None


def test_a_denial_may_not_move_from_one_thing_to_another() -> None:
    text = [clause for sentence in TWO.split(". ") for clause in clauses_of(sentence)]
    right = "The thesis may be written abroad, but the internship may not be taken abroad."
    wrong = "The thesis may not be written abroad, but the internship may be taken abroad."
    assert turned(clauses_of(right), text) is None
    assert turned(clauses_of(wrong), text) is not None


OLD = "The college does not accept credit older than 6 years, counted back from enrolment."
APPLIED = "The college does not accept credit that was applied to a degree."


@pytest.mark.parametrize(
    ("claim", "agrees"),
    [
        ("The college does not accept credit older than 6 years or credit that was applied to a degree.", True),
        (
            "The college does not accept credit older than 6 years and accepts credit that was applied to a degree.",
            False,
        ),
    ],
)
def test_one_no_may_hold_for_a_limit_and_for_what_is_listed_beside_it(claim: str, agrees: bool) -> None:
    text = [*clauses_of(OLD), *clauses_of(APPLIED)]
    assert (turned(clauses_of(claim), text) is None) is agrees


@pytest.mark.parametrize(
    "claim",
    [
        "It is for special students, who aren't degree-seeking.",
        "Special students are in it; degree-seeking is not possible.",
    ],
)
def test_what_is_denied_is_known_by_either_part_of_its_word(claim: str) -> None:
    assert turned(clauses_of(claim), clauses_of("It is for special students, who are not degree-seeking.")) is None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Courses are not under that limit too.", "The limit also covers courses."),
        ("The clock does not run out after five years.", "It sets a time limit of 5 years."),
        ("Credit is not too old beyond 6 years.", "It does not accept credit older than 6 years."),
        ("The pages are not silent on it.", "The pages do not state it."),
        ("It is lost time, because the courses count.", "The courses count."),
        ("You may not study on your own or with a degree.", "Students may study with or without a degree."),
        ("The source leaves open from when it is not counted.", "The source does not state from when it is counted."),
        ("Work is refused, even if it was used.", "Work is refused, even if it was not used."),
        ("It takes work done before, apart from one exception.", "It takes no work done before, with one exception."),
        (
            "A course does not count only if no degree has used it.",
            "Courses other than those of a degree count only if they were not used.",
        ),
        (
            "Anything counts; it is not one course, and a B- is too low.",
            "It counts one course with an A or B (not B-).",
        ),
    ],
)
def test_a_no_in_an_uncommon_word_is_heard(claim: str, text: str) -> None:
    assert turned(clauses_of(claim), clauses_of(text)) is not None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Credit older than 6 years is too old.", "It does not accept credit older than 6 years."),
        ("The pages are silent on it.", "The pages do not state it."),
        ("Study alone or with a degree.", "Students may study with or without a degree."),
        ("Courses outside the time limit are not accepted.", "It accepts courses within the time limit."),
        ("Keep in mind that the rules come out of a catalog.", "The rules are from a catalog."),
        ("These rules are out of a catalog.", "The rules are from a catalog."),
        ("Don't let it slip: you must apply in that term.", "Students must apply in that term."),
        ("Whether or not you are in a degree, you may study.", "You may study with or without a degree."),
        ("A completed degree never gets too old.", "No age limit applies to a completed degree."),
        ("Nothing but the contents was readable.", "Only the contents were readable."),
        ("A grade below a B stays behind.", "It accepts no grade below a B."),
        ("Admission isn't assured.", "It does not guarantee admission."),
        ("You have two years, and no longer, for it.", "It sets a time limit of 2 years."),
        ("It handles work by a mechanism of its own.", "Work is handled by a mechanism separate from transfer."),
    ],
)
def test_a_no_that_denies_nothing_is_passed_over(claim: str, text: str) -> None:
    assert turned(clauses_of(claim), clauses_of(text)) is None


def test_names_that_two_texts_share_do_not_hide_whose_no_it_is() -> None:
    takes = "The Geographic Science certificate at Example University takes 15 credits."
    needs = "The Geographic Science certificate at Example University does not require the GRE."
    text = [*clauses_of(takes), *clauses_of(needs)]
    right = "Example's certificate in Geographic Science is 15 credits, and you do not need the GRE."
    wrong = "Example's certificate in Geographic Science is 15 credits, and you need the GRE."
    assert turned(clauses_of(right), text, "Example University") is None
    assert turned(clauses_of(wrong), text, "Example University") is not None


def test_a_no_to_two_words_of_a_claim_is_heard_though_a_like_word_stands_elsewhere() -> None:
    text = clauses_of(
        "The college allows 6 of its own credits taken in non-degree status and does not count them as transfer credit."
    )
    right = "It takes 6 external credits at most, and 6 non-degree credits, which don't count as transfer."
    wrong = "It takes 6 external credits at most, and 6 non-degree credits, which do count as transfer."
    outside = clauses_of("The college accepts at most 6 external credits.")
    assert turned(clauses_of(right), [*outside, *text]) is None
    assert turned(clauses_of(wrong), [*outside, *text]) is not None
